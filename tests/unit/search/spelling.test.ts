import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { americanOf } from "../../../src/search/spelling.ts";
import { searcherOf } from "../../support/search/searcher.ts";
import { wordRuns } from "../../support/search/words.ts";

const searcher = await searcherOf(edition);

const PAIRS = `honour honor, neighbourliness neighborliness, organised organized, modernisation modernization, analyse analyze,
  programme program, programmes programs, centre center, centres centers, centred centered, kilometre kilometer, labour labor,
  defence defense, licence license, practise practice, travelled traveled, cancelling canceling, fulfilment fulfillment,
  skilful skillful, manoeuvre maneuver, manoeuvring maneuvering, towards toward, judgement judgment, catalogue catalog`;

test("British spellings are read as American ones", () => {
  for (const pair of PAIRS.split(/,\s*/)) {
    const [british = "", american] = pair.split(" ");
    assert.equal(americanOf(british), american);
    assert.equal(americanOf(american ?? ""), american);
  }
});

test("what is no British spelling is left as it is", () => {
  for (const word of [
    "four",
    "hour",
    "tour",
    "our",
    "source",
    "rise",
    "wise",
    "this",
    "basis",
    "crisis",
    "genre",
    "there",
    "science",
    "called",
    "fulfilled",
    "80",
    "gramme2",
    "",
  ]) {
    assert.equal(americanOf(word), word);
  }
});

test("no word of the edition finds more by its other spelling", () => {
  const words = new Set(wordRuns(edition).flatMap(({ runs }) => runs.flat()));
  const respelled = [...words].filter((word) => americanOf(word) !== word);
  const others = respelled
    .map(americanOf)
    .filter((other) => [...words].some((word) => word.startsWith(other)));
  assert.deepEqual(others, []);
});

for (const [british, american] of [
  ["honour", "honor"],
  ["good-neighbourliness", "good-neighborliness"],
  ["organised crime", "organized crime"],
  ["programme", "program"],
  ["centre", "center"],
  ["labour", "labor"],
  ["goodneighbourliness", "goodneighborliness"],
  ["HONOUR 习近平", "honor 习近平"],
]) {
  test(`${british} finds what ${american} finds`, async () => {
    const found = await searcher.find(american ?? "");
    assert.deepEqual(await searcher.find(british ?? ""), found);
    if (!["labor", "program"].includes(american ?? ""))
      assert.ok(found.length > 0);
  });
}

test("a phrase in quotation marks is spelled as it stands", async () => {
  assert.deepEqual(await searcher.find('"organised crime"'), []);
  assert.notDeepEqual(await searcher.find('"organized crime"'), []);
});
