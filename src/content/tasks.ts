/** What a thread does for the build: see `threads.ts`. Each task is plain data in, plain data out. */
import { isMainThread, parentPort } from 'node:worker_threads';
import type { Document } from '../edition/model.ts';
import type { CharacterData } from '../search/characters.ts';
import type { IndexedDocument } from '../search/indexer.ts';

/** A thread loads only what its tasks need. */
const TASKS = {
  async index(document: Document, data: CharacterData): Promise<IndexedDocument> {
    const [{ indexDocument }, { readCharacters }] = await Promise.all([import('../search/indexer.ts'), import('../search/characters.ts')]);
    return indexDocument(document, readCharacters(data));
  },
};
export type Tasks = typeof TASKS;

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
