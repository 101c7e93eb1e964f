/** Our index is the one that Pagefind itself would write, but for places and names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { packIndex } from '../../src/search/pagefind.ts';
import { randomFrom } from '../../scripts/random.ts';

/** Pagefind's own words for the parts of its files: pagefind/src/index/index_metadata.rs and index_words.rs. */
type List = [version: string, pages: [hash: string, words: number][], chunks: [from: string, to: string, hash: string][], filters: unknown[], sorts: unknown[], fields: unknown[]];
type Chunk = [words: [word: string, pages: [distance: number, places: unknown[], fields: unknown[]][], variants: unknown[]][]];

const random = randomFrom(30);
const letters = 'ab4z';
const records = Array.from({ length: 60 }, () => {
  const tokens = Array.from({ length: 1 + random() * 40 }, () => `h${Array.from({ length: 1 + random() * 5 }, () => letters[Math.floor(random() * letters.length)]).join('')}`);
  return [...new Set(tokens)].join(' ');
});

function open<T>(file: Uint8Array): T {
  const bytes = gunzipSync(file);
  assert.equal(bytes.subarray(0, 12).toString(), 'pagefind_dcd');
  return decode(bytes.subarray(12)) as T;
}

/** Tokens with the records that have them. @param numberOf tells a record by its name */
function readIndex(list: Uint8Array, chunks: Map<string, Uint8Array>, numberOf: (name: string) => number): Map<string, number[]> {
  const [, pages, named] = open<List>(list);
  const found = new Map<string, number[]>();
  let last = '';
  for (const [from, to, hash] of named) {
    const [words] = open<Chunk>(chunks.get(`index/${hash}.pf_index`) ?? new Uint8Array());
    assert.ok(last < from && from <= to, `${last} < ${from} <= ${to}`);
    last = to;
    for (const [word, having, variants] of words) {
      assert.deepEqual(variants, []);
      // As the engine looks for the chunk of a word.
      assert.ok(word.slice(0, from.length) >= from && word.slice(0, to.length) <= to, word);
      let at = 0;
      const numbers = having.map(([distance]) => numberOf(pages[(at += distance)]?.[0] ?? ''));
      found.set(word, [...new Set(numbers)].sort((a, b) => a - b));
    }
  }
  return found;
}

test('an index is as Pagefind writes it, but for places and names', async () => {
  const { index } = await createIndex();
  assert.ok(index);
  for (const [at, content] of records.entries()) await index.addCustomRecord({ url: String(at), content, language: 'unknown' });
  const { files } = await index.getFiles();
  const chunks = new Map(files.filter(({ path }) => path.startsWith('index/')).map(({ path, content }) => [path, content]));
  const list = files.find(({ path }) => path.endsWith('.pf_meta'))?.content ?? new Uint8Array();
  const names = new Map(
    files.filter(({ path }) => path.startsWith('fragment/')).map(({ path, content }) => {
      const { url } = JSON.parse(gunzipSync(content).subarray(12).toString()) as { url: string };
      return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), Number(url)];
    }),
  );
  const theirs = readIndex(list, chunks, (name) => names.get(name) ?? -1);

  const ours = await packIndex(records);
  assert.ok(ours.chunks.size > 5);
  assert.deepEqual(new Map([...readIndex(ours.list, ours.chunks, Number)].sort()), new Map([...theirs].sort()));
  const [ourList, theirList] = [ours.list, list].map((file) => open<List>(file));
  assert.equal(ourList?.length, theirList?.length);
  assert.equal(ourList?.[0], theirList?.[0]);
});

test('an index of one token, and of none that two records share', async () => {
  for (const [all, expected] of [[['a1'], { a1: [0] }], [['b2 a1', 'c3'], { a1: [0], b2: [0], c3: [1] }]] as const) {
    const { list, chunks } = await packIndex(all);
    assert.deepEqual(Object.fromEntries(readIndex(list, chunks, Number)), expected);
  }
});
