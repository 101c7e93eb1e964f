/** Pagefind's WebAssembly, and an index of tokens as it reads one. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encode } from 'cborg';
import manifest from '../../package.json' with { type: 'json' };

export interface PagefindIndex {
  /** The list of records and chunks. */
  list: Uint8Array;
  /** The chunks of the index, by path: `index/….pf_index`. */
  chunks: Map<string, Uint8Array>;
}

/** Pagefind's WebAssembly, for every index, through its Node API: https://pagefind.app/docs/node-api/ @throws if Pagefind reports an error */
export async function readEngine(): Promise<Uint8Array> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    // It gives no files of an index without a record.
    await index?.addCustomRecord({ url: '0', content: '0', language: 'unknown' });
    const { files, errors: failures } = (await index?.getFiles()) ?? { files: [], errors };
    const engine = files.find(({ path }) => path === 'wasm.unknown.pagefind')?.content;
    if (!engine) throw new Error(`Pagefind gave no engine: ${failures.join('; ')}`);
    return engine;
  } finally {
    await close();
  }
}

/**
 * An index of records in which each has its number for its name, as Pagefind 1.5 writes one
 * (pagefind/src/index in https://github.com/CloudCannon/pagefind), but for the places of a token
 * within a record, which nobody asks for: search looks into the texts.
 *
 * Pagefind's own indexer keeps those places, takes 600 bytes of memory for each token of each
 * record, and gives each record a name of seven random digits, of which readers load two lists.
 *
 * @param records the distinct tokens of each record, parted by spaces
 */
export async function packIndex(records: readonly string[]): Promise<PagefindIndex> {
  const tokens = new Map<string, number[]>();
  records.forEach((record, number) => {
    for (const token of record.split(' ')) {
      const having = tokens.get(token);
      if (having) having.push(number);
      else tokens.set(token, [number]);
    }
  });
  const cut = cutIntoChunks([...tokens].sort(([a], [b]) => (a < b ? -1 : 1)));
  const chunks = new Map<string, Uint8Array>();
  for (let at = 0; at < cut.length; at += AT_ONCE) {
    const packed = await Promise.all(cut.slice(at, at + AT_ONCE).map((words) => pack([words.map(packWord)])));
    packed.forEach((chunk, index) => chunks.set(`index/${at + index}.pf_index`, chunk));
  }
  const bounds = cut.map((words) => [words[0]?.[0] ?? '', words.at(-1)?.[0] ?? ''] as [string, string]);
  // A record's name and the number of its words; filters and orders there are none.
  const list = await pack([manifest.dependencies.pagefind, records.map((_, number) => [String(number), 1]), shorten(bounds).map(([from, to], at) => [from, to, String(at)]), [], [], []]);
  return { list, chunks };
}

/** zlib has four threads; each file that waits for one takes a quarter of a megabyte. */
const AT_ONCE = 8;

type Word = [token: string, records: number[]];

/**
 * A reader loads the list of all chunks, 18 bytes each, and a few chunks, a byte for each
 * record of a token: the least together where a chunk is as the root of the whole.
 */
function cutIntoChunks(words: readonly Word[]): Word[][] {
  const most = Math.sqrt(5 * words.reduce((sum, [, records]) => sum + records.length, 0));
  const chunks: Word[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size >= most) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(word);
    size += word[1].length;
  }
  return chunks;
}

/** A token, its records, each as the distance from the one before, with no places; and no variants of it. */
function packWord([token, records]: Word): unknown[] {
  return [token, records.map((record, at) => [record - (records[at - 1] ?? 0), [], []]), []];
}

/** Of the last token of a chunk and the first one of the next, no more than tells them apart. */
function shorten(bounds: readonly [from: string, to: string][]): [from: string, to: string][] {
  return bounds.map(([from, to], at) => {
    const [before, after] = [bounds[at - 1]?.[1], bounds[at + 1]?.[0]];
    return [before === undefined ? from : from.slice(0, sharedLength(before, from) + 1), after === undefined ? to : to.slice(0, sharedLength(to, after) + 1)];
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Every file of Pagefind's is gzip of a signature and its content: CBOR, https://www.rfc-editor.org/rfc/rfc8949. */
async function pack(content: unknown): Promise<Uint8Array> {
  return promisify(gzip)(Buffer.concat([Buffer.from('pagefind_dcd'), encode(content)]), { level: 9 });
}
