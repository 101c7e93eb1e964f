import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { plainText } from "../../../src/edition/model.ts";
import { readQuery } from "../../../src/search/query.ts";
import { distance, suggestQuery } from "../../../src/search/suggest.ts";
import { vocabularyOf } from "../../../src/search/vocabulary.ts";
import { searcherOf } from "../../support/search/searcher.ts";

const searcher = await searcherOf(edition);
const suggest = (typed: string, only = "", isStale = () => false) =>
  suggestQuery(readQuery(typed), searcher.indexes, only, isStale);
const { finds } = searcher;

const CASES: [typed: string, query: string | null, isPart: boolean][] = [
  // A word of the edition, mistyped
  ["coperation", "cooperation", false],
  ["cooepration", "cooperation", false],
  ["kazakstan", "Kazakhstan", false],
  ["Tokaev", "Tokayev", false],
  ["terorism", "terrorism", false],
  ["kazakstan energy", "Kazakhstan energy", false],
  ["kazakstan zebra", "Kazakhstan", false],
  ['"one-Chna principle"', '"one-China principle"', false],
  ["Sept 14", "September 14", false],
  // Parted, or not parted
  ["jointstatement", "joint statement", false],
  ["co operation", "cooperation", false],
  // A character mistaken, one too few, one too many; in the script that was typed
  ["命运共通体", "命运共同体", false],
  ["命運共通體", "命運共同體", false],
  ["习进平", "习近平", false],
  ["命运共体", "命运共同体", false],
  ["命运共同同体", "命运共同体", false],
  ["努苏丹", "努尔苏丹", false],
  // Commas left out; a date in Chinese numerals
  ["世代友好高度互信休戚与共", '"世代友好、高度互信、休戚与共"', false],
  ["九月十四日", "9月14日", false],
  ["二〇二二年九月", "2022年9月", false],
  ["9月14号", "9月14日", false],
  ["Sept ", "September", false],
  // Something too much
  ["一带一路沙漠", "一带一路", true],
  ["cooperation zebra", "cooperation", true],
  ['"cooperation principle"', "cooperation principle", true],
  ["sustainablexyz", "sustainable", true],
  // What would be another query
  ["kazakstan -energy", null, true],
  ["zebra OR zebras", null, true],
  ["NATO", null, true],
  ["quantum", null, true],
  ["zebra", null, true],
  ["量子纠缠合作xyz", null, true],
  ["合作xx yy zz", null, true],
  ["", null, true],
  ["中".repeat(200), null, true],
];
for (const [typed, query, isPart] of CASES) {
  test(`${JSON.stringify(typed.slice(0, 30))} ${query === null ? "suggests nothing" : `may mean ${query}`}`, async () => {
    assert.equal(await finds(typed), false);
    assert.deepEqual(await suggest(typed), query && { query, isPart });
    if (query !== null) assert.ok(await finds(query));
  });
}

for (const [typed, query, pinyin] of [
  ["hezuo", "合作", "hézuò"],
  ["yídàiyílù", "一带一路", "yīdài yīlù"],
  ["xi jin ping", "习近平", "xí jìnpíng"],
  ["mulin youhao", "睦邻友好", "mùlín yǒuhǎo"],
] as const) {
  test(`the pinyin ${typed} means ${query}`, async () => {
    assert.equal(await finds(typed), false);
    const suggestion = await suggest(typed);
    assert.deepEqual(suggestion, { query, isPart: false, pinyin });
  });
}

test("a word that lacks a letter leads back to one that is near it, and finds something", async () => {
  const words = await searcher.indexes.sources[0]?.words();
  const mistyped = [...(words?.forms.values() ?? [])]
    .filter((word) => word.length > 6 && !word.includes("-"))
    .map((word, at) => ({
      word,
      typed: word.slice(0, 1 + (at % 5)) + word.slice(2 + (at % 5)),
    }));
  let [asked, same] = [0, 0];
  for (const { word, typed } of mistyped.filter((_, at) => at % 5 === 0)) {
    if (await finds(typed)) continue;
    asked += 1;
    const suggestion = await suggest(typed);
    assert.ok(suggestion && (await finds(suggestion.query)), typed);
    if (suggestion.query === word) same += 1;
  }
  assert.ok(asked > 50 && same > 0.9 * asked, `${same} of ${asked}`);
});

test("a run of Chinese with a wrong character leads back to one that stands in the edition", async () => {
  const texts = edition.documents.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.map(({ texts }) => plainText(texts["zh-Hans"])),
    ),
  );
  const runs = texts
    .flatMap((text) => text.match(/\p{Script=Han}{6}/gu) ?? [])
    .filter((_, at) => at % 40 === 0);
  for (const run of runs) {
    const suggestion = await suggest(`${run.slice(0, 3)}囧${run.slice(4)}`);
    assert.ok(suggestion && (await finds(suggestion.query)), run);
    assert.equal(suggestion.query.length, 6);
  }
  assert.ok(runs.length > 20);
});

test("a suggestion finds something in the document that is asked for", async () => {
  assert.deepEqual(await suggest("Uzbekstan", "uzbekistan"), {
    query: "Uzbekistan",
    isPart: false,
  });
  assert.equal(await suggest("Tokaev", "uzbekistan"), null);
});

test("an answer that is no longer wanted is given up", async () => {
  assert.equal(await suggest("coperation", "", () => true), null);
});

test("the words of the edition have the form that they have within a sentence, the most frequent first", () => {
  assert.deepEqual(
    vocabularyOf(["The of, Xi of", "the Xi of The Xi of", "Xi XI of"]),
    ["of", "Xi", "the"],
  );
});

test("the distance of two words counts letters that change places once", () => {
  for (const [one, other, expected] of [
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["coperation", "cooperation", 1],
    ["cooepration", "cooperation", 1],
    ["same", "same", 0],
  ] as const) {
    assert.equal(distance(one, other), expected, `${one} ${other}`);
    assert.equal(distance(other, one), expected, `${other} ${one}`);
  }
});
