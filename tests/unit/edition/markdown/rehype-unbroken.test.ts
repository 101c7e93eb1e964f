import assert from "node:assert/strict";
import { test } from "node:test";
import { toString } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { rehypeUnbroken } from "../../../../src/edition/markdown/rehype-unbroken.ts";

/** What stands on one line in a paragraph with this text. */
function unbroken(text: string): string[] {
  const tree = { type: "root" as const, children: [h("p", text)] };
  rehypeUnbroken()(tree);
  assert.equal(toString(tree), text);
  const found: string[] = [];
  visit(tree, { tagName: "span" }, (span) => void found.push(toString(span)));
  return found;
}

for (const [text, expected] of [
  ["合作额达80亿美元，2022年签署", ["80亿美元", "2022年"]],
  ["worth $8 billion, on 14 September 2022", ["$8 billion", "14 September"]],
  ["Item 1 of page 2 in the web edition", []],
  ["a win-win result against the COVID-19 pandemic", ["win-win", "COVID-19"]],
  ["the 20th anniversary of the 14th visit", ["14th visit"]],
  ["good-neighborliness in 2022 and later", []],
] as const) {
  test(`on one line in “${text}”: ${expected.join(", ") || "nothing"}`, () => {
    assert.deepEqual(unbroken(text), expected);
  });
}
