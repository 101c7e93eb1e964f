import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { findTerms } from "../../../src/edition/glossary.ts";
import {
  type Block,
  type Document,
  plainText,
  type Term,
  type Texts,
} from "../../../src/edition/model.ts";
import { checkTerms } from "../../../src/edition/rules/term-unrendered.ts";

const { documents, glossary } = edition;

/** Each term of each paragraph that must render it. */
const uses = documents.flatMap((document) => {
  const untranslated = translate(document, () => "");
  return terms(untranslated, glossary).map(([zh, id]) => ({
    document,
    zh,
    id,
  }));
});

test("every paragraph renders the terms of its Chinese", () => {
  assert.ok(uses.length > 300, `only ${uses.length} uses`);
  for (const document of documents)
    assert.deepEqual(terms(document, glossary), []);
});

test("a missing rendering is reported in every paragraph", () => {
  for (const { document, zh, id } of uses) {
    const { en = [] } = glossary.find((term) => term.zh === zh) ?? {};
    const renderings = en.map(
      (rendering) =>
        new RegExp(
          rendering
            .split(/\s+/)
            .map(escape)
            .join("\\s+")
            .replaceAll("’", "[’']")
            .replaceAll("”", "[,.]?”"),
          "gi",
        ),
    );
    const without = translate(document, (block) => {
      const text = plainText(block.texts.en);
      return block.id === id
        ? renderings.reduce(
            (rest, rendering) => rest.replace(rendering, "…"),
            text,
          )
        : text;
    });
    assert.ok(
      terms(without, glossary).some(([term, at]) => term === zh && at === id),
      `${zh} in ${document.id}#${id}`,
    );
  }
});

test("of two related terms each leads to the other, whichever names it", () => {
  assert.ok(glossary.some(({ see }) => see.length > 1));
  for (const { zh, see } of glossary)
    for (const other of see)
      assert.ok(
        glossary.find((one) => one.zh === other)?.see.includes(zh),
        `${other} and ${zh}`,
      );
});

test("a term inside a longer one is ignored, as are case and apostrophe style", () => {
  const list: Term[] = [
    {
      zh: "联合声明",
      hant: "聯合聲明",
      en: ["joint statement"],
      kind: "treaty",
      note: null,
      see: [],
      formerly: [],
      abbreviations: [],
      pinyin: "",
      date: null,
      short: null,
      sources: [],
    },
    {
      zh: "声明",
      hant: "聲明",
      en: ["declaration"],
      kind: "concept",
      note: null,
      see: [],
      formerly: [],
      abbreviations: [],
      pinyin: "",
      date: null,
      short: null,
      sources: [],
    },
    {
      zh: "人民日报",
      hant: "人民日報",
      en: ["People’s Daily"],
      kind: "organisation",
      note: null,
      see: [],
      formerly: [],
      abbreviations: [],
      pinyin: "",
      date: null,
      short: null,
      sources: [],
    },
    {
      zh: "多项“第一”",
      hant: "多項「第一」",
      en: ["many “firsts”"],
      kind: "concept",
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
  const check = (chinese: string, english: string) =>
    terms(documentOf(chinese, english), list).map(([zh]) => zh);
  assert.deepEqual(check("联合声明", "The Joint Statement"), []);
  assert.deepEqual(check("联合声明和声明", "The joint statement"), ["声明"]);
  assert.deepEqual(check("联合声明和声明", "The declaration"), ["联合声明"]);
  assert.deepEqual(check("人民日报", "the people's daily"), []);
  assert.deepEqual(check("人民日报", "the Peoples Daily"), ["人民日报"]);
  assert.deepEqual(check("多项“第一”。", "Many “firsts.”"), []);
  assert.deepEqual(check("多项“第一”。", "Many firsts."), ["多项“第一”"]);
});

test("a rendering must be whole words or their plural", () => {
  const list: Term[] = [
    {
      zh: "上合组织",
      hant: "上合組織",
      en: ["SCO", "organization"],
      kind: "organisation",
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
  const check = (english: string) =>
    terms(documentOf("上合组织", english), list).map(([zh]) => zh);
  for (const english of [
    "the SCO’s work",
    "SCO",
    "“SCO”",
    "in Moscow, the SCO",
    "Organizations",
  ])
    assert.deepEqual(check(english), [], english);
  for (const english of [
    "in Moscow",
    "SCO2",
    "disorganization",
    "organizational",
  ])
    assert.deepEqual(check(english), ["上合组织"], english);
});

test("every use of a term is listed, in titles and bylines too, and has the term in both scripts", () => {
  for (const document of documents) {
    const { title, titleBy, byline, dateline, sections } = document;
    const uses = edition.termUses.filter((use) => use.document === document.id);
    for (const { zh, hant } of glossary) {
      const has = (texts: Texts<string>) => texts["zh-Hans"].includes(zh);
      const ids = uses.filter(({ term }) => term === zh).map(({ id }) => id);
      const blocks = sections.flatMap((section) => section.blocks);
      for (const id of ids) {
        const block = blocks.find((one) => one.id === id);
        const texts = block
          ? {
              "zh-Hans": plainText(block.texts["zh-Hans"]),
              "zh-Hant": plainText(block.texts["zh-Hant"]),
              en: "",
            }
          : { title, byline: byline?.texts, dateline: dateline?.texts }[id];
        assert.ok(
          texts && has(texts) && texts["zh-Hant"].includes(hant),
          `${zh} in ${document.id}#${id}`,
        );
      }
      // Any other occurrence is inside a longer term.
      const others = blocks.filter(
        ({ id, texts }) =>
          !ids.includes(id) && plainText(texts["zh-Hans"]).includes(zh),
      );
      for (const { id, texts } of others) {
        const longer = glossary.filter(
          (other) =>
            other.zh !== zh &&
            other.zh.includes(zh) &&
            uses.some((use) => use.id === id && use.term === other.zh),
        );
        const rest = longer
          .sort((a, b) => b.zh.length - a.zh.length)
          .reduce(
            (text, other) => text.replaceAll(other.zh, "…"),
            plainText(texts["zh-Hans"]),
          );
        assert.ok(!rest.includes(zh), `${zh} in ${document.id}#${id}`);
      }
      if (titleBy === "page" && title["zh-Hans"] === zh)
        assert.deepEqual(ids, ["title"]);
    }
  }
  const inByline = edition.termUses
    .filter(({ id }) => id === "byline")
    .map(({ term }) => term);
  assert.deepEqual(
    new Set(inByline),
    new Set(["新华社", "石昊", "蔡国栋", "范伟国"]),
  );
});

test("“policy” and “principle” are not mixed", () => {
  const english = (id: string, block: string) => {
    const document = documents.find((one) => one.id === id);
    return plainText(
      document?.sections
        .flatMap(({ blocks }) => blocks)
        .find((one) => one.id === block)?.texts.en ?? [],
    );
  };
  assert.match(english("joint-statement", "s2.5"), /one-China principle/);
  assert.match(english("talks", "p6"), /one-China policy/);
});

function terms(
  document: Document,
  list: readonly Term[],
): [zh: string, id: string][] {
  const place = { file: "en.md", line: 1, column: 1 };
  const translationPlaces = Object.fromEntries(
    document.sections.flatMap(({ blocks }) =>
      blocks.map(({ id }) => [id, place]),
    ),
  );
  return checkTerms(
    { document, translationPlaces },
    list,
    findTerms(document, list),
  ).map(({ actual }) => {
    const [, id = "", zh = ""] =
      /“(.*)” without the term “(.*)”$/.exec(actual) ?? assert.fail(actual);
    return [zh, id];
  });
}

function translate(
  document: Document,
  english: (block: Block) => string,
): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({
      ...block,
      texts: {
        ...block.texts,
        en: [{ type: "text" as const, text: english(block) }],
      },
    })),
  }));
  return { ...document, sections };
}

function documentOf(chinese: string, english: string): Document {
  const [first = assert.fail()] = documents;
  const run = (text: string) => [{ type: "text" as const, text }];
  const block: Block = {
    id: "p1",
    kind: "paragraph",
    label: "¶1",
    texts: {
      "zh-Hans": run(chinese),
      "zh-Hant": run(chinese),
      en: run(english),
    },
    trees: { "zh-Hans": [], "zh-Hant": [], en: [] },
    sentences: { "zh-Hans": [], "zh-Hant": [], en: [] },
  };
  return {
    ...first,
    sections: [{ ...(first.sections[0] ?? assert.fail()), blocks: [block] }],
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
