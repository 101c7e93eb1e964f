import { type Content, readExceptions, readingParts } from '../edition/edition.ts';
import { checkLineLengths } from '../edition/line-lengths.ts';
import type { Kept } from './kept.ts';
import type { Threads } from './threads.ts';

/** Reads, on threads, the documents that are not kept; those that cannot be read are left to `buildEdition`, which says why. */
export async function readAhead(content: Content, kept: Kept, threads: Threads): Promise<void> {
  const { exceptions } = readExceptions(content.traditional);
  await kept.ahead(
    content.documents.flatMap((one) => {
      const { id, zh, en } = one;
      if (!zh || !en || [zh, en].some((file) => file.unreadable || checkLineLengths(file).length > 0)) return [];
      return [{ parts: readingParts(one, content), make: () => threads.run('read', id, zh, en, exceptions) }];
    }),
  );
}
