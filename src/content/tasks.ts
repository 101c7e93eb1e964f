/** What a thread does for the build: see `threads.ts`. Each task is plain data in, plain data out. */
import { isMainThread, parentPort } from 'node:worker_threads';
import type { CitationRequest, Formatted } from '../citation/format.ts';
import type { SourceFile } from '../edition/data.ts';
import type { ReadDocument } from '../edition/document.ts';
import type { Document } from '../edition/model.ts';
import type { Exceptions } from '../edition/traditional-schema.ts';
import type { CharacterData } from '../search/characters.ts';
import type { IndexedDocument } from '../search/indexer.ts';

/** A thread loads only what its tasks need. */
const TASKS = {
  async read(id: string, zh: SourceFile, en: SourceFile, exceptions: Exceptions): Promise<ReadDocument> {
    const [{ readDocument }, { conversionWith }] = await Promise.all([import('../edition/document.ts'), import('../edition/edition.ts')]);
    return readDocument(id, zh, en, (conversions ??= conversionWith(exceptions)));
  },

  async index(document: Document, data: CharacterData): Promise<IndexedDocument> {
    const [{ indexDocument }, { readCharacters }] = await Promise.all([import('../search/indexer.ts'), import('../search/characters.ts')]);
    return indexDocument(document, readCharacters(data));
  },

  async cite(requests: readonly CitationRequest[]): Promise<Formatted[]> {
    const { formatRecord } = await import('../citation/format.ts');
    return requests.map((request) => formatRecord(...request));
  },
};
export type Tasks = typeof TASKS;

/** A build has one set of exceptions. */
let conversions: Parameters<typeof import('../edition/document.ts').readDocument>[3] | undefined;

if (!isMainThread) {
  parentPort?.on('message', async ({ name, input }: { name: keyof Tasks; input: never }) => {
    try {
      const task = TASKS[name] as (...input: never[]) => Promise<unknown>;
      parentPort?.postMessage({ result: await task(...(input as never[])) });
    } catch (error) {
      parentPort?.postMessage({ error });
    }
  });
}
