import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DIGEST_SIZE = 32;

/**
 * What was made from the same input before, or makes it and keeps it. A cache
 * that cannot be read or written changes nothing but the time.
 *
 * @param input All on which the result depends.
 * @param folder Not in git, and gone with the dependencies of which it was made.
 */
export async function cached(input: string, make: () => Promise<Uint8Array>, folder = 'node_modules/.cache/one-page/cards'): Promise<Uint8Array> {
  const file = join(folder, createHash('sha256').update(input).digest('hex'));
  const kept = await readFile(file).catch(() => null);
  if (kept) {
    const content = kept.subarray(DIGEST_SIZE);
    if (digest(content).equals(kept.subarray(0, DIGEST_SIZE))) return content;
  }
  const content = await make();
  // Written beside and renamed: another build reads the whole or nothing.
  const fresh = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(fresh, Buffer.concat([digest(content), content]));
    await rename(fresh, file);
  } catch {
    await rm(fresh, { force: true }).catch(() => {});
  }
  return content;
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
