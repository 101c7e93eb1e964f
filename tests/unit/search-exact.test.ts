import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdition } from '../../src/content/read.ts';
import { foldEntry } from '../../src/search/folded-entry.ts';
import { addTokens } from '../../src/search/tokens.ts';
import { searcherOf } from '../fixtures/search/searcher.ts';
import { scanHan } from '../fixtures/search/scan.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const searcher = await searcherOf(edition);

test('every token of every entry is found in the shard that is asked for it', async () => {
  const { source } = searcher;
  let number = 0;
  for (const [name, file] of searcher.files) {
    if (!name.includes('/hans-')) continue;
    for (const entry of JSON.parse(file).entries) {
      const tokens = new Set<string>();
      for (const { units } of foldEntry(entry, source.characters)) addTokens(units, tokens);
      for (const token of tokens) {
        const shard = await source.shard(token);
        assert.ok(shard.entries(token).includes(number), `${token} in entry ${number}`);
      }
      number += 1;
    }
  }
  assert.ok(number > 100);
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
