/** By relevance, what has the words of the query side by side comes first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { multiply } from "../../../scripts/bench/search-corpus.ts";
import { edition } from "../../support/edition.ts";
import type { Edition } from "../../../src/edition/model.ts";
import { editionOf, same } from "../../support/search/edition.ts";
import { searcherOf } from "../../support/search/searcher.ts";
import { placesWithPhrase, wordRuns } from "../../support/search/words.ts";

const pairs = [
  ...new Set(
    wordRuns(edition).flatMap(({ runs }) =>
      runs.flatMap((run) =>
        run.slice(1).map((word, at) => `${run[at]} ${word}`),
      ),
    ),
  ),
].filter((pair) => /^[a-z]{3,} [a-z]{3,}$/.test(pair));

async function ordered(corpus: Edition, query: string) {
  const searcher = searchers.get(corpus) ?? assert.fail();
  const { adjacent, paragraphs } = await searcher.start(query, "relevance");
  const places = (await searcher.read(query, "relevance")).map(
    ({ document, entry }) => `${document.id}/#${entry.hash}`,
  );
  assert.equal(places.length, paragraphs.length);
  return {
    places,
    first: places.slice(0, adjacent),
    rest: places.slice(adjacent),
  };
}
const many = multiply(edition, 6, 7);
const searchers = new Map([
  [edition, await searcherOf(edition)],
  [many, await searcherOf(many)],
]);

test("paragraphs that have two words side by side come before those that have them apart, and each comes once", async () => {
  const texts = wordRuns(edition);
  let mixed = 0;
  for (const pair of pairs.filter((_, at) => at % 25 === 0)) {
    const { places, first, rest } = await ordered(edition, `${pair} `);
    assert.equal(new Set(places).size, places.length, pair);
    assert.deepEqual(
      placesWithPhrase(texts, pair.split(" ")).filter((place) =>
        rest.includes(place),
      ),
      [],
      pair,
    );
    if (rest.length > 0 && first.length > 0) mixed += 1;
  }
  assert.ok(mixed > 10);
});

for (const [query, first] of [
  ["one china", ["joint-statement/#s2.5", "talks/#p6"]],
  ["能源 合作", ["joint-statement/#s4.7"]],
] as const) {
  test(`${query}: ${first.join(" and ")} before the rest`, async () => {
    const found = await ordered(edition, query);
    assert.deepEqual(found.first.sort(), first);
    assert.notEqual(found.rest.length, 0);
  });
}

test("one word, one run of Chinese, a phrase: nothing comes before the rest", async () => {
  for (const query of ["cooperation", "合作", '"one-China principle"']) {
    assert.deepEqual((await ordered(edition, query)).first, [], query);
  }
});

test("of many documents, too, what stands side by side comes first, and nothing is lost or comes twice", async () => {
  const { places, first, rest } = await ordered(many, "the two sides");
  assert.equal(new Set(places).size, places.length);
  assert.ok(first.length > 0 && rest.length > 0);
});

test("by relevance, the documents of whose paragraphs the larger part matches come first; within one the order is that of the text", async () => {
  const paragraphs = (texts: string[]) =>
    editionOf(texts.map((text) => [text, text, text])).documents[0] ??
    assert.fail();
  const documents = [
    { ...paragraphs(["甲", "乙", "乙", "甲", "丁", "戊"]), id: "long" },
    { ...paragraphs(["甲", "乙丙"]), id: "short" },
  ];
  const corpus = { ...edition, documents };
  const order = async (query: string, of = corpus) =>
    (await (await searcherOf(of)).read(query, "relevance")).map(
      ({ document, entry }) => `${document.id}#${entry.hash}`,
    );
  assert.deepEqual(await order("乙"), ["long#p2", "long#p3", "short#p2"]);
  assert.deepEqual(await order("乙丙"), ["short#p2"]);
  assert.deepEqual(await order("丁"), ["long#p5"]);
  // As large a part of either; the shorter one has it in its title.
  const titled = {
    ...corpus,
    documents: documents.map((one) =>
      one.id === "short" ? { ...one, title: same("乙") } : one,
    ),
  };
  assert.deepEqual(await order("乙", titled), [
    "short#p2",
    "long#p2",
    "long#p3",
  ]);
});
