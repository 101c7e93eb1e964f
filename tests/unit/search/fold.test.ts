import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../../src/search/fold.ts";

const keys = (text: string): string =>
  fold(text)
    .map(({ kind, key }) => (kind === "stop" ? "|" : key))
    .join(" ");

const cases: [text: string, keys: string][] = [
  ["“一带一路”倡议", "一 带 一 路 倡 议"],
  ["《联合声明》（以下称「双方」）", "联 合 声 明 以 下 称 双 方"],
  ["姆·若", "姆 若"],
  ["好——坏", "好 坏"],
  ["张继业 华迪", "张 继 业 华 迪"],
  ["甲，乙。丙；丁：戊！己？庚、辛", "甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛"],
  ["２０２２年ＧＩＰ", "2022 年 gip"],
  ["80亿美元", "80 亿 美 元"],
  ["1,000.50 and 1, 2. 3", "1000.50 and 1 | 2 | 3"],
  ["Nur-Sultan", "nur sultan"],
  ["Xi’an café Tōkyō", "xian cafe tokyo"],
  ["China’s countries’ rights", "china countries rights"],
  ["the U.S. policy", "the u s | policy"],
  ["中国+中亚", "中 国 + 中 亚"],
  ["好……坏", "好 | | | | | | 坏"],
  ["a\u200Bb e\u0301", "ab e"],
  ["\uD800 x \u0007y", "x y"],
  ["", ""],
];
for (const [text, expected] of cases) {
  test(`folds ${JSON.stringify(text)}`, () =>
    assert.equal(keys(text), expected));
}

test("keeps the place of each unit in the text", () => {
  const text = "（２０２２年）cafe\u0301’s 𠀀！";
  const places = fold(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(places, ["２０２２", "年", "cafe\u0301", "𠀀", "！"]);
});

test("knows words that hyphens join as one", () => {
  const compounds = fold("Nur-Sultan, win-win-win; a - b (x-y)").flatMap(
    ({ compound }) => compound?.key ?? [],
  );
  assert.deepEqual(compounds, ["nursultan", "winwinwin", "xy"]);
});
