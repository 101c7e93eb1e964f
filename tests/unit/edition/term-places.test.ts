import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, plainText } from "../../../src/edition/model.ts";
import { findChinese, findEnglish } from "../../../src/edition/term-places.ts";
import { edition } from "../../support/edition.ts";

const { documents, glossary, termUses } = edition;

const named = (...names: string[]) =>
  names.map((name) => ({ name, term: name }));
const english = (text: string, ...names: string[]) =>
  findEnglish(text, named(...names)).map(({ from, to }) =>
    text.slice(from, to),
  );

test("the longest name wins, and none overlaps another", () => {
  const text = "中国共产党和中国，中国共产党人";
  assert.deepEqual(
    findChinese(text, named("中国", "中国共产党", "党和")).map(
      ({ from, term }) => [from, term],
    ),
    [
      [0, "中国共产党"],
      [6, "中国"],
      [9, "中国共产党"],
    ],
  );
  assert.deepEqual(
    english(
      "The Shanghai Cooperation Organization and Shanghai",
      "Shanghai",
      "Shanghai Cooperation Organization",
    ),
    ["Shanghai Cooperation Organization", "Shanghai"],
  );
});

test("renderings are whole words or their plural, in any case", () => {
  assert.deepEqual(english("Moscow, the SCO’s and a SCOrch", "SCO"), ["SCO"]);
  assert.deepEqual(english("Heads of state, visits, taxes", "visit", "tax"), [
    "visits",
    "taxes",
  ]);
  assert.deepEqual(english("STATEMENT and restatement", "statement"), [
    "STATEMENT",
  ]);
  assert.deepEqual(english("China’s\nview", "China's view"), ["China’s\nview"]);
  assert.deepEqual(english("the “Nine Lines,” it said", "“Nine Lines”"), [
    "“Nine Lines,”",
  ]);
  assert.deepEqual(english("a (b) c. d", "(b)", "c."), ["(b)", "c."]);
  assert.deepEqual(english("abc", "b"), []);
});

test("every use of a term has its place in the Chinese of both scripts, and in the translation of a paragraph", () => {
  for (const document of documents)
    for (const { id, of } of piecesOf(document)) {
      const used = termUses
        .filter((use) => use.document === document.id && use.id === id)
        .map(({ term }) => term)
        .sort();
      if (typeof of === "string" || !("texts" in of)) continue;
      const terms = glossary.filter(({ zh }) => used.includes(zh));
      const termsOf = (places: { term: string }[]) =>
        [...new Set(places.map(({ term }) => term))].sort();
      const [hans, hant, en] = (["zh-Hans", "zh-Hant", "en"] as const).map(
        (lang) => plainText(of.texts[lang]),
      );
      const where = `${document.id} ${id}`;
      const all = glossary.map(({ zh }) => ({ name: zh, term: zh }));
      assert.deepEqual(termsOf(findChinese(hans ?? "", all)), used, where);
      for (const [text = "", name] of [
        [hans, "zh"],
        [hant, "hant"],
      ] as const)
        assert.deepEqual(
          termsOf(
            findChinese(
              text,
              terms.map((term) => ({ name: term[name], term: term.zh })),
            ),
          ),
          used,
          where,
        );
      const renderings = terms.flatMap(({ zh, en: all }) =>
        all.map((name) => ({ name, term: zh })),
      );
      assert.deepEqual(termsOf(findEnglish(en ?? "", renderings)), used, where);
    }
});
