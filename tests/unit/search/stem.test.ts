import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { stemOf } from "../../../src/search/stem.ts";
import { searcherOf } from "../../support/search/searcher.ts";
import { placesWith, wordRuns } from "../../support/search/words.ts";

const searcher = await searcherOf(edition);
const texts = wordRuns(edition);

const FORMS = [
  "cooperate cooperates cooperated cooperating cooperation cooperative",
  "use uses used using",
  "one ones",
  "age ages aged aging",
  "tie ties tied tying",
  "lie lies lying",
  "add adds added adding",
  "country countries",
  "joint jointly",
  "important importance importantly",
  "international internationally",
  "integrate integration integrated",
  "community communities",
  "resolute resolutely",
];

const APART = [
  "one on",
  "use us",
  "news new",
  "its it",
  "has have",
  "being be",
  "general generation",
  "community communication",
  "important import",
  "international internal",
  "conference conferred",
  "positive position",
  "respective respect",
  "integrity integration",
  "resolutely resolution",
  "goods good",
  "likely like",
  "nurly nur",
];

for (const forms of FORMS) {
  test(`forms of one word: ${forms}`, () =>
    assert.equal(new Set(forms.split(" ").map(stemOf)).size, 1));
}

for (const words of APART) {
  test(`words of their own: ${words}`, () =>
    assert.equal(new Set(words.split(" ").map(stemOf)).size, 2));
}

test("no word of the edition has a stem of fewer than three letters, if it is longer itself", () => {
  const words = new Set(
    texts.flatMap(({ runs }) => runs.flat()).filter((word) => word.length >= 3),
  );
  assert.ok(words.size > 1_000);
  assert.deepEqual(
    [...words].filter((word) => stemOf(word).length < 3),
    [],
  );
});

for (const [word, forms] of [
  ["one", /^ones?$/],
  ["us", /^us$/],
  ["new", /^new$/],
  ["general", /^general(ly)?$/],
  ["important", /^importan(t|tly|ce)$/],
] as const) {
  test(`${word} finds the paragraphs that have it, and no other`, async () => {
    const having = placesWith(texts, (one) => forms.test(one));
    assert.ok(having.length > 0);
    assert.equal((await searcher.find(`${word} `)).length, having.length);
  });
}
