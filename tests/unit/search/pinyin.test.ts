import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findSyllables,
  lettersOf,
  readPinyin,
  syllablesOf,
} from "../../../src/search/pinyin.ts";
import type { TermNames } from "../../../src/search/terms.ts";

const terms: TermNames[] = [
  ["共同、综合", "共同、綜合", "gòng'tóng zōng'hé", "common"],
  ["上海合作组织", "上海合作組織", "shàng'hǎi hé'zuò zǔ'zhī", "SCO"],
  ["务实合作", "務實合作", "wù'shí hé'zuò", "practical cooperation"],
  ["西安", "西安", "xī'ān", "Xi’an"],
  ["战略", "戰略", "zhàn'lüè", "strategy"],
];

for (const [typed, chinese, pinyin] of [
  ["hezuo", "合作", "hézuò"],
  ["Hé zuò", "合作", "hézuò"],
  ["he2zuo4", "合作", "hézuò"],
  ["he'zuo", "合作", "hézuò"],
  ["shanghai hezuo zuzhi", "上海合作组织", "shànghǎi hézuò zǔzhī"],
  ["xian", "西安", "xī’ān"],
  ["zhanlve", "战略", "zhànlüè"],
  ["zhanlüe", "战略", "zhànlüè"],
  ["zhanlue", "战略", "zhànlüè"],
  ["tongzonghe", "同、综合", "tóng zōnghé"],
] as const) {
  test(`${typed} is ${chinese}`, () => {
    assert.deepEqual(readPinyin(typed, terms, false)[0], { chinese, pinyin });
  });
}

test("a term is read in the script of the page", () => {
  const [first] = readPinyin("wushi hezuo", terms, true);
  assert.equal(first?.chinese, "務實合作");
});

for (const typed of ["ezuo", "hezu", "he", "cooperation", "2030", "合作", ""]) {
  test(`${JSON.stringify(typed)} is no term’s pinyin`, () => {
    assert.deepEqual(readPinyin(typed, terms, false), []);
  });
}

test("what is being typed is found from the beginning of a syllable on", () => {
  const syllables = syllablesOf("shàng'hǎi hé'zuò");
  assert.deepEqual(findSyllables(lettersOf("hez"), syllables, true), [2, 4]);
  assert.equal(findSyllables(lettersOf("ezuo"), syllables, true), null);
});
