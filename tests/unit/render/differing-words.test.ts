import assert from "node:assert/strict";
import { test } from "node:test";
import { differingWords } from "../../../src/render/differing-words.ts";
import { edition } from "../../support/edition.ts";

/** A passage with what differs in brackets. */
const marked = (passage: string, other: string, lang: "zh" | "en") =>
  differingWords(passage, other, lang)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join("");

for (const [lang, passage, other, expected] of [
  [
    "zh",
    "坚定支持一个中国原则",
    "坚定奉行一个中国政策",
    "坚定[支持]一个中国[原则]",
  ],
  [
    "en",
    "will continue to firmly pursue",
    "firmly pursue",
    "[will continue to] firmly pursue",
  ],
  ["en", "a goal, and a vision", "a goal and a vision", "a goal, and a vision"],
  ["en", "the same", "the same", "the same"],
] as const) {
  test(`“${passage}” beside “${other}”`, () => {
    assert.equal(marked(passage, other, lang), expected);
  });
}

test("the parts make the passage, and what is not marked stands in the other in this order", () => {
  for (const { passages } of edition.parallels)
    for (const lang of ["zh-Hans", "zh-Hant", "en"] as const)
      for (const { texts } of passages) {
        const other = passages[0]?.texts[lang] ?? "";
        const parts = differingWords(
          texts[lang],
          other,
          lang === "en" ? "en" : "zh",
        );
        assert.equal(parts.map(({ text }) => text).join(""), texts[lang]);
        let at = 0;
        for (const { text, differs } of parts) {
          if (differs) assert.equal(text, text.trim());
          else
            for (const word of text.match(/[\p{L}\p{N}]/gu) ?? []) {
              const found = other.indexOf(word, at);
              assert.ok(found >= 0, `${word} in ${other}`);
              at = found + word.length;
            }
        }
      }
});
