import assert from "node:assert/strict";
import { test } from "node:test";
import { isPinyinOf, pinyinOf } from "../../../src/edition/pinyin.ts";
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
