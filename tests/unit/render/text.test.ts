/** The rehype plugins: input and output of each. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  page,
  type PageOptions,
} from "../../../src/edition/markdown/pipeline.ts";
import type { Term } from "../../../src/edition/model.ts";

function markup(html: string, options: PageOptions): string {
  const processor = page(options);
  return String(processor.processSync(html));
}

suite("rehypeNoteReferences", () => {
  const reference = (id: string) =>
    `<sup class="note-ref"><a href="#note-${id}"></a></sup>`;
  const noteReferences = {
    notes: [
      { id: "w1", kind: "textual", mark: "3" },
      { id: "w2", kind: "explanatory", mark: "d" },
    ],
    name: ({ kind, mark }) => `${kind} ${mark}`,
  } satisfies PageOptions["noteReferences"];

  test("gives references their marks and names", () => {
    assert.equal(
      markup(`一${reference("w1")}二`, { noteReferences }),
      '一<sup class="note-ref"><a href="#note-w1" aria-label="textual 3" data-n="3"></a></sup>二',
    );
  });

  test("separates adjacent references", () => {
    assert.equal(
      markup(reference("w1") + reference("w2"), { noteReferences }),
      '<sup class="note-ref"><a href="#note-w1" aria-label="textual 3" data-n="3"></a></sup><sup class="note-ref next"><a href="#note-w2" aria-label="explanatory d" data-n="d"></a></sup>',
    );
  });

  test("trims a corrected punctuation mark before a reference", () => {
    assert.match(
      markup(`<span class="corr" data-sic="：">；</span>${reference("w1")}`, {
        noteReferences,
      }),
      /^<span class="corr trimmed" data-sic="：">；<\/span><sup/,
    );
    assert.match(
      markup(
        `<span class="corr" data-sic="研发">完成</span>${reference("w1")}`,
        { noteReferences },
      ),
      /^<span class="corr" data-sic="研发">完成<\/span><sup/,
    );
  });

  test("drops a reference to an unknown note", () => {
    assert.equal(markup(`一${reference("x")}二`, { noteReferences }), "一二");
  });
});

suite("rehypeForeignWords", () => {
  test("marks Chinese words in English, with the punctuation between them", () => {
    assert.equal(
      markup("The <i>places</i> of “世代友好，永远” in it", {
        foreignWords: { lang: "en", chinese: "zh-Hant" },
      }),
      'The <i>places</i> of “<span lang="zh-Hant">世代友好，永远</span>” in it',
    );
  });

  test("marks English words in Chinese, but not names", () => {
    assert.equal(
      markup("底本作“hand in hand”，AIIB", {
        foreignWords: { lang: "zh-Hans" },
      }),
      '底本作“<span lang="en-US">hand in hand</span>”，AIIB',
    );
  });
});

test("rehypeTitleBreaks marks the line break opportunities of a title", () => {
  const glossary: Term[] = [
    {
      zh: "卡纳特",
      hant: "卡納特",
      en: ["Kanat"],
      kind: "person",
      note: null,
      see: [],
      formerly: [],
      abbreviations: [],
      pinyin: "",
      date: null,
      short: null,
      sources: [],
    },
  ];
  assert.equal(
    markup("卡納特發表談話", {
      titleBreaks: { simplified: "卡纳特发表谈话", glossary },
    }),
    '<span class="words">卡納特<wbr>發表<wbr>談話</span>',
  );
});

suite("rehypeUnbroken", () => {
  const unbroken = (text: string) =>
    [
      ...markup(text, { unbroken: true }).matchAll(
        /<span class="unbroken">(.*?)<\/span>/g,
      ),
    ].map(([, words]) => words);

  for (const [text, expected] of [
    ["今年达80亿美元。", ["80亿美元"]],
    ["二〇二二年，即2022年9月14日", ["2022年", "9月", "14日"]],
    ["建交30周年", ["30周年"]],
    ["达80億美元", ["80億美元"]],
    ["up to $8 billion in 2022 and", ["$8 billion"]],
    ["on 14 September 2022, the 30th anniversary", ["14 September"]],
    ["a win-win result of China-Kazakhstan relations", ["win-win"]],
    ["a head-of-state visit; 1,500 km", ["1,500 km"]],
  ] as const) {
    test(`keeps together in ${text}`, () => {
      assert.deepEqual(unbroken(text), expected);
      assert.equal(
        markup(text, { unbroken: true }).replaceAll(/<[^>]*>/g, ""),
        text,
      );
    });
  }
});
