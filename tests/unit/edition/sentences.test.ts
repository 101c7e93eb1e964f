/** The division of paragraphs into sentences, and their pairs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, type Run, type Span } from "../../../src/edition/model.ts";
import {
  divideSentences,
  pairSentences,
} from "../../../src/edition/sentences.ts";
import { edition } from "../../support/edition.ts";

/** The parts of a text, in which | is a mark. */
function partsIn(text: string, lang: "zh-Hans" | "en"): string[] {
  const marks: number[] = [];
  const plain = text
    .split("|")
    .reduce((before, after) => (marks.push(before.length), before + after));
  return divideSentences(
    [{ type: "text", text: plain }],
    lang,
    marks,
  ).parts.map(({ span, ends }) => plain.slice(...span) + (ends ? "" : "|"));
}

test("a sentence ends at 。！？ with what closes it, not at a semicolon", () => {
  assert.deepEqual(
    partsIn(
      "他说：“会谈开始。”双方同意；没有分歧！（会谈结束？）是。",
      "zh-Hans",
    ),
    ["他说：“会谈开始。”", "双方同意；没有分歧！", "（会谈结束？）", "是。"],
  );
  assert.deepEqual(
    partsIn(
      "He said: “It begins.” The sides agree; none differs! Is it 3.5 or 4? Yes.",
      "en",
    ),
    [
      "He said: “It begins.”",
      "The sides agree; none differs!",
      "Is it 3.5 or 4?",
      "Yes.",
    ],
  );
});

test("a sentence goes on after an abbreviation and an initial", () => {
  for (const text of [
    "Mr. Smith met Dr. Li.",
    "The U.S. Army left.",
    "Resolution No. Two was adopted.",
    "J. R. R. Tolkien wrote it.",
  ])
    assert.deepEqual(partsIn(text, "en"), [text]);
});

test("a mark inside a sentence divides it, and one between two sentences joins them", () => {
  assert.deepEqual(partsIn("甲方来，|乙方去。丙方留。", "zh-Hans"), [
    "甲方来，|",
    "乙方去。",
    "丙方留。",
  ]);
  assert.deepEqual(partsIn("A comes. |B goes. C stays.", "en"), [
    "A comes. B goes.",
    "C stays.",
  ]);
  assert.deepEqual(partsIn("A comes.| B goes. C stays.", "en"), [
    "A comes. B goes.",
    "C stays.",
  ]);
});

test("an emendation is not divided", () => {
  const runs: Run[] = [
    { type: "text", text: "甲方来" },
    { type: "corr", text: "。乙", sic: "，乙" },
    { type: "text", text: "方去。丙方留。" },
  ];
  const { parts } = divideSentences(runs, "zh-Hans");
  assert.deepEqual(
    parts.map(({ span }) => plainText(runs).slice(...span)),
    ["甲方来。乙方去。", "丙方留。"],
  );
});

test("marks at the ends of a paragraph, and repeated ones, have no effect", () => {
  const text = "甲方来，乙方去。";
  assert.deepEqual(
    divideSentences([{ type: "text", text }], "zh-Hans", [0, 4, 4, 8]).unused,
    [0, 2, 3],
  );
});

test("a pair ends where a sentence ends in both languages", () => {
  const part = (from: number, to: number, ends = true) => ({
    span: [from, to] as Span,
    ends,
  });
  assert.deepEqual(
    pairSentences(
      [part(0, 4, false), part(4, 8), part(8, 12)],
      [part(0, 8), part(9, 20), part(21, 30)],
    ),
    {
      "zh-Hans": [
        [
          [0, 4],
          [4, 8],
        ],
        [[8, 12]],
      ],
      en: [
        [
          [0, 8],
          [9, 20],
        ],
        [[21, 30]],
      ],
    },
  );
  assert.equal(pairSentences([part(0, 4)], []), null);
});

test("every sentence of the edition is in exactly one pair, in every language", () => {
  for (const { sections } of edition.documents)
    for (const { id, kind, texts, sentences } of sections.flatMap(
      ({ blocks }) => blocks,
    )) {
      const counts = Object.values(sentences).map((pairs) =>
        pairs.map(({ length }) => length),
      );
      for (const count of counts) assert.deepEqual(count, counts[0], id);
      assert.equal(sentences.en.length > 0, kind === "paragraph", id);
      if (kind === "signature") continue;
      for (const lang of ["zh-Hans", "zh-Hant", "en"] as const) {
        const text = plainText(texts[lang]);
        const rest = sentences[lang]
          .flat()
          .reduceRight(
            (left, [from, to]) => left.slice(0, from) + left.slice(to),
            text,
          );
        assert.equal(rest.trim(), "", id);
      }
    }
});
