import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdition } from '../../src/content/read.ts';
import { foldEntry } from '../../src/search/folded-entry.ts';
import { addTokens } from '../../src/search/tokens.ts';
import { searcherOf } from '../support/search/searcher.ts';
import { scanHan } from '../support/search/scan.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const searcher = await searcherOf(edition);

test('Pagefind finds every token in the records that have it, and in no other', async () => {
  const { source } = searcher;
  const records = new Map<string, Set<number>>();
  for (const [name, file] of searcher.files) {
    const number = /\/hans-(\d+)\.json$/.exec(name)?.[1];
    if (number === undefined) continue;
    for (const entry of JSON.parse(String(file)).entries) {
      const tokens = new Set<string>();
      for (const { units } of foldEntry(entry, source.characters)) addTokens(units, tokens);
      for (const token of tokens) records.set(token, (records.get(token) ?? new Set()).add(Number(number)));
    }
  }
  assert.ok(records.size > 5_000);
  for (const [token, expected] of records) assert.deepEqual(await source.find(token), expected, token);
  assert.deepEqual(await source.find('hnowhere'), new Set());
});

test('a seventh of all Han substrings of length 1 to 8 find what a plain scan finds', async () => {
  const wrong: string[] = [];
  let at = 0;
  for (const [query, expected] of scanHan(edition)) {
    at += 1;
    if (at % 7 !== 0) continue;
    const search = await searcher.start(query);
    const found = (await search.next(Infinity)).map(({ document, entry }) => `${document.id}#${entry.hash}`);
    if (found.sort().join() !== [...expected].sort().join()) wrong.push(query);
  }
  assert.deepEqual(wrong, []);
  assert.ok(at > 50_000);
});
