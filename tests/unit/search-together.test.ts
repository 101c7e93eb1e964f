/** By relevance, what has the words of the query side by side comes first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { multiply } from '../../scripts/bench-search/corpus.ts';
import { readEdition } from '../../src/content/read.ts';
import type { Edition } from '../../src/edition/model.ts';
import { searcherOf } from '../support/search/searcher.ts';
import { placesWithPhrase, wordRuns } from '../support/search/words.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const pairs = [...new Set(wordRuns(edition).flatMap(({ runs }) => runs.flatMap((run) => run.slice(1).map((word, at) => `${run[at]} ${word}`))))].filter((pair) => /^[a-z]{3,} [a-z]{3,}$/.test(pair));

async function ordered(corpus: Edition, query: string) {
  const search = await searchers.get(corpus)?.start(query, 'relevance');
  const results = (await search?.next(Infinity)) ?? [];
  assert.equal(await search?.count(), results.length);
  assert.ok(search?.ended);
  return results.map(({ document, entry, isRest, together }) => ({ place: `${document.id}/#${entry.hash}`, isRest, together }));
}
const many = multiply(edition, 6, 7);
const searchers = new Map([[edition, await searcherOf(edition)], [many, await searcherOf(many)]]);

test('paragraphs that have two words side by side come before those that have them apart, and each comes once', async () => {
  const texts = wordRuns(edition);
  let mixed = 0;
  for (const pair of pairs.filter((_, at) => at % 25 === 0)) {
    const results = await ordered(edition, `${pair} `);
    const places = results.map(({ place }) => place);
    assert.equal(new Set(places).size, places.length, pair);
    const rest = new Set(results.filter(({ isRest }) => isRest).map(({ place }) => place));
    assert.deepEqual(placesWithPhrase(texts, pair.split(' ')).filter((place) => rest.has(place)), [], pair);
    assert.equal(results.findIndex(({ isRest }) => isRest), rest.size === 0 ? -1 : places.length - rest.size, pair);
    if (rest.size > 0 && rest.size < places.length) mixed += 1;
  }
  assert.ok(mixed > 10);
});

for (const [query, first] of [
  ['one china', ['joint-statement/#s2.5', 'talks/#p6']],
  ['能源 合作', ['joint-statement/#s4.7']],
] as const) {
  test(`${query}: ${first.join(' and ')} before the rest`, async () => {
    const results = await ordered(edition, query);
    assert.deepEqual(results.filter(({ isRest }) => !isRest).map(({ place }) => place).sort(), first);
    assert.ok(results.length > first.length);
  });
}

test('one word, one run of Chinese, a phrase: nothing comes before the rest', async () => {
  for (const query of ['cooperation', '合作', '"one-China principle"']) {
    assert.ok((await ordered(edition, query)).every(({ isRest }) => !isRest), query);
  }
});

test('where there are too many records, the first of them are looked into, and nothing is lost or comes twice', async () => {
  const results = await ordered(many, 'the two sides');
  assert.equal(new Set(results.map(({ place }) => place)).size, results.length);
  const rest = results.findIndex(({ isRest }) => isRest);
  assert.ok(rest > 0 && results.slice(0, rest).every(({ together }) => together));
  assert.ok(results.slice(rest).some(({ together }) => together));
});
