import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { plainText } from "../../../src/edition/model.ts";
import { excerptOf } from "../../../src/search/excerpt.ts";
import type { Range } from "../../../src/search/marks.ts";

const shown = (
  text: string,
  marks: Range[],
  length: number,
  share = 0,
): string =>
  excerptOf(text, marks, length, share)
    .map(
      ({ kind, text: piece }) =>
        ({ mark: `<${piece}>`, gap: " … ", text: piece })[kind],
    )
    .join("");

test("a short text is shown whole, with its marks", () => {
  assert.equal(shown("甲乙丙丁", [[1, 3]], 10), "甲<乙丙>丁");
  assert.equal(shown("甲乙丙丁", [], 10), "甲乙丙丁");
  assert.equal(shown("", [], 10), "");
});

test("a long text is shown around its marks, and no word is cut", () => {
  const text = "zero one two three four five six seven eight nine ten";
  const five: Range = [24, 28];
  assert.equal(shown(text, [five], 12), " … four <five> six seven … ");
  assert.equal(
    shown(
      text,
      [
        [5, 8],
        [50, 53],
      ],
      20,
    ),
    "zero <one> two three … seven eight nine <ten>",
  );
});

test("of several marks those that stand side by side are shown first", () => {
  const text =
    "one two three four five six seven eight nine ten one two and so on, to the end of it";
  const marks = [...text.matchAll(/one|two/g)].map(({ index }): Range => [
    index,
    index + 3,
  ]);
  const scattered = [
    [0, 3],
    ...marks.slice(2).map(([start, end]): Range => [start + 4, end + 4]),
  ] satisfies Range[];
  assert.equal(
    shown(`two ${text}`, scattered, 20),
    " … nine ten <one> <two> and so … ",
  );
  assert.equal(
    shown(`two ${text}`, scattered, 40),
    "<two> one two three … eight nine ten <one> <two> and so on, to … ",
  );
});

test("the sign of what is left out stands on no line of its own", () => {
  const text =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen";
  const marks = [...text.matchAll(/three|eleven/g)].map(
    ({ index, 0: word }): Range => [index, index + word.length],
  );
  const gaps = excerptOf(text, marks, 24).filter(({ kind }) => kind === "gap");
  assert.deepEqual(
    gaps.map(({ text: sign }) => sign),
    ["… ", "\u{a0}… ", "\u{a0}… "],
  );
});

test("Chinese begins and ends with a clause, if one ends near", () => {
  const text =
    "双方高度评价中哈友好关系，一致认为两国合作富有成果，决心共同努力；双方将继续相互支持，携手发展，共同前进。";
  const mark: Range = [text.indexOf("成果"), text.indexOf("成果") + 2];
  assert.equal(
    shown(text, [mark], 12),
    " … 一致认为两国合作富有<成果>，决心共同努力； … ",
  );
  const long = `${"友".repeat(30)}中华人民共和国${"好".repeat(30)}`;
  assert.match(shown(long, [[45, 46]], 36), /^ … 中华人民共和国/);
  const none = "甲".repeat(100);
  assert.equal(
    shown(none, [[50, 51]], 12),
    ` … ${"甲".repeat(4)}<甲>${"甲".repeat(8)} … `,
  );
});

test("a few characters alone are not left out, and Chinese that begins near begins at its beginning", () => {
  const text = `托卡耶夫致授勋辞${"，伟大的中国国家主席".repeat(20)}好吗`;
  const at = text.indexOf("中国", 20);
  assert.match(shown(text, [[at, at + 2]], 60), /^托卡耶夫致授勋辞，/);
  const last = text.lastIndexOf("中国");
  assert.match(shown(text, [[last, last + 2]], 30), /好吗$/);
  assert.equal(
    shown("On two three four five six seven", [[7, 12]], 12),
    "On two <three> four five … ",
  );
});

const NAMES = {
  "zh-Hans": [
    "习近平",
    "托卡耶夫",
    "米尔济约耶夫",
    "哈萨克斯坦",
    "乌兹别克斯坦",
    "努尔苏丹",
    "2022年",
  ],
  "zh-Hant": [
    "習近平",
    "托卡耶夫",
    "米爾濟約耶夫",
    "哈薩克斯坦",
    "烏茲別克斯坦",
    "努爾蘇丹",
    "2022年",
  ],
};

for (const lang of ["zh-Hans", "zh-Hant"] as const) {
  test(`no excerpt of the edition begins or ends within a name, or with what belongs to what is left out: ${lang}`, () => {
    const texts = edition.documents.flatMap(({ sections, notes }) => [
      ...sections.flatMap(({ blocks }) =>
        blocks.map(({ texts }) => plainText(texts[lang])),
      ),
      ...notes.map(({ texts }) => texts[lang]),
    ]);
    const cuts = new Set<string>();
    for (const text of texts) {
      for (let at = 0; at + 2 < text.length; at += 2) {
        const pieces = excerptOf(text, [[at, at + 2]], 120);
        const excerpt = pieces
          .map((piece) => (piece.kind === "gap" ? "" : piece.text))
          .join("");
        const start = pieces[0]?.kind === "gap" ? text.indexOf(excerpt) : 0;
        assert.ok(start >= 0);
        for (const cut of [start, start + excerpt.length]) {
          if (cut > 0 && cut < text.length)
            cuts.add(
              `${text.slice(Math.max(0, cut - 6), cut)}|${text.slice(cut, cut + 6)}`,
            );
        }
      }
    }
    assert.ok(cuts.size > 100);
    const within = [...cuts].filter((cut) => {
      const at = cut.indexOf("|");
      const whole = cut.replace("|", "");
      return NAMES[lang].some((name) => {
        const start = whole.indexOf(name, Math.max(0, at - name.length + 1));
        return start >= 0 && start < at;
      });
    });
    assert.deepEqual(within, []);
    assert.deepEqual(
      [...cuts].filter((cut) => /\|[，。；：、》”」的]|[《“「]\|/.test(cut)),
      [],
    );
  });
}

test("a long text without marks is shown where its translation has one", () => {
  const text = "one two three four five six seven eight nine ten";
  assert.ok(shown(text, [], 12).startsWith("one two"));
  assert.ok(shown(text, [], 12, 0.9).includes("ten"));
});

test("no pair of surrogates is cut", () => {
  const text = "𠀀".repeat(40);
  assert.ok(shown(text, [[40, 42]], 13).isWellFormed());
});
