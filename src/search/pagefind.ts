/** Pagefind's index of tokens, through its Node API: https://pagefind.app/docs/node-api/ */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Pagefind cuts its index into chunks and reads one for each word that is looked up. Its own
 * size, 20,000 places, makes chunks of 30 KB. A small index is cut finer, into this many, so
 * that a look-up reads little; a large one is not, since every chunk has a line in the list
 * that is read first. There is no option for it yet but a variable: pagefind/src/options.rs.
 */
const CHUNKS = 40;
const LARGEST_CHUNK = 20_000;

/** Pagefind's service answers one request after the other; it need not wait for the next. */
const ADDED_AT_ONCE = 64;

export interface PagefindFiles {
  /** The WebAssembly, for every index that this Pagefind builds. */
  engine: Uint8Array;
  /** The list of records and chunks. */
  list: Uint8Array;
  /** The chunks of the index, by path: `index/….pf_index`. */
  chunks: Map<string, Uint8Array>;
  /** Pagefind's id of each record. */
  ids: string[];
}

/**
 * @param records the distinct tokens of each record, parted by spaces
 * @throws if Pagefind reports an error
 */
export async function buildPagefind(records: readonly string[]): Promise<PagefindFiles> {
  // Pagefind counts two for each token of a record: the record and the token's place in it.
  const places = records.reduce((sum, tokens) => sum + 2 * tokens.split(' ').length, 0);
  const size = Math.min(LARGEST_CHUNK, Math.ceil(places / CHUNKS));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.max(1, size));
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (let first = 0; first < records.length; first += ADDED_AT_ONCE) {
      const some = records.slice(first, first + ADDED_AT_ONCE);
      await Promise.all(
        some.map(async (tokens, at) => {
          // Of no language: tokens are neither stemmed nor divided.
          const record = { url: String(first + at), content: tokens, language: 'unknown' };
          const added = await index.addCustomRecord(record);
          if (added.errors.length > 0) throw new Error(`Pagefind did not take record ${first + at}: ${added.errors.join('; ')}`);
        }),
      );
    }
    return await written(records.length, async (outputPath) => {
      const { errors: failures } = await index.writeFiles({ outputPath });
      if (failures.length > 0) throw new Error(`Pagefind wrote no index: ${failures.join('; ')}`);
    });
  } finally {
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    await close();
  }
}

/** By way of the disk: as one message, the files of a large index are more than Node can take. */
async function written(count: number, write: (folder: string) => Promise<void>): Promise<PagefindFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    await write(folder);
    const built: { path: string; content: Uint8Array }[] = [];
    for (const path of await readdir(folder, { recursive: true })) {
      if (!/\.\w+$/.test(path)) continue;
      built.push({ path: path.replaceAll('\\', '/'), content: await readFile(join(folder, path)) });
    }
    return readFiles(built, count);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pagefind's scripts and interfaces are left behind, and the records: texts are kept apart. */
function readFiles(built: readonly { path: string; content: Uint8Array }[], count: number): PagefindFiles {
  const ids: string[] = Array.from({ length: count }, () => '');
  const chunks = new Map<string, Uint8Array>();
  for (const { path, content } of [...built].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) ids[Number(urlOf(content))] = id;
    if (path.startsWith('index/')) chunks.set(path, content);
  }
  const missing = ids.indexOf('');
  if (missing >= 0) throw new Error(`Pagefind left record ${missing} out of its index`);
  const engine = built.find(({ path }) => path === 'wasm.unknown.pagefind')?.content;
  const list = built.find(({ path }) => path.endsWith('.pf_meta'))?.content;
  if (!engine || !list) throw new Error('Pagefind wrote no engine or no list of records');
  return { engine, list, chunks, ids };
}

/** A fragment is gzip of `pagefind_dcd` and JSON. */
function urlOf(fragment: Uint8Array): string {
  const text = new TextDecoder().decode(gunzipSync(fragment));
  return (JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string }).url;
}
