import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createPinyin,
  isPinyinOf,
  pinyinOf,
} from "../../../src/edition/pinyin.ts";
import { edition } from "../../support/edition.ts";

for (const [chinese, pinyin] of [
  ["上海合作组织", "shàng'hǎi hé'zuò zǔ'zhī"],
  ["“一带一路”倡议", "yī'dài yī'lù chàng'yì"],
  ["绿色投资原则（GIP）", "lǜ'sè tóu'zī yuán'zé"],
  ["重在驰而不息", "zhòng zài chí ér bù'xī"],
  ["GIP", ""],
] as const) {
  test(`${chinese} is read ${pinyin || "as nothing"}`, () => {
    assert.equal(pinyinOf(chinese), pinyin);
  });
}

test("every term has one syllable for each character, and a corrected one says so", () => {
  for (const { zh, pinyin } of edition.glossary)
    assert.ok(isPinyinOf(pinyin, zh), zh);
  const term = edition.glossary.find(({ zh }) => zh === "张继业");
  assert.equal(term?.pinyin, "zhāng jì'yè");
  assert.equal(isPinyinOf("hézuò", "合作"), false);
});

test("a name is one word, a term has its own pinyin and words, an exception comes first", () => {
  const terms = [
    { zh: "里海", kind: "place", pinyin: "lǐ hǎi" },
    { zh: "朋友和伙伴", kind: "concept", pinyin: "péng'you hé huǒ'bàn" },
  ] as const;
  const exceptions = [
    { zh: "率先", pinyin: "shuài'xiān" },
    { zh: "合作", pinyin: "hé'zuò" },
  ];
  const read = createPinyin(terms, exceptions);
  assert.deepEqual(read("里海（1992年）合作的朋友和伙伴。"), {
    text: "lǐ'hǎi nián hé'zuò de péng'you hé huǒ'bàn",
    used: [],
  });
  assert.deepEqual(read("两国率先合作"), {
    text: "liǎng'guó shuài'xiān hé'zuò",
    used: exceptions.slice(0, 1),
  });
});

test("tone sandhi is not written", () => {
  assert.equal(pinyinOf("一个不断"), "yī'gè bù'duàn");
});

test("a term by itself is read and divided as in the text", () => {
  const pinyinOf = (zh: string) =>
    edition.glossary.find((term) => term.zh === zh)?.pinyin;
  // A word that the dictionary divides, and a name that only the exceptions know.
  assert.equal(pinyinOf("跨境油气管道"), "kuà'jìng yóu'qì guǎn'dào");
  assert.equal(
    pinyinOf("上海合作组织撒马尔罕峰会"),
    "shàng'hǎi hé'zuò zǔ'zhī sā'mǎ'ěr'hǎn fēng'huì",
  );
  // The family name of a person stays apart.
  assert.equal(pinyinOf("张继业"), "zhāng jì'yè");
});
