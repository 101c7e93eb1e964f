import type { ReadDocument } from "../document.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const field: Rule = {
  title: "A field is missing, misspelled or of the wrong kind",
  why: "Every field has a known name and type. A misspelled one would be ignored.",
  fix: "Write the field as docs/source-format.md describes it.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["date: 2022-09-14", "date: 0202-09-14"]],
      },
      report: [
        "zh-Hans.md:7:7 field Unexpected “0202-09-14” for the field “date”. Expected a date such as 2022-09-14.",
      ],
    },
    {
      base: "plain",
      files: {
        "glossary.yaml":
          "- { zh-Hans: 元首, en: [head of state, heads of state], kind: concept, abbreviations: [HoS] }\n- { zh-Hans: 声明, en: [statement], kind: concept, abbreviations: [hos] }\n",
      },
      report: [
        "glossary.yaml:2:66 field Unexpected abbreviation “hos”, which “元首” has already. Expected an abbreviation that only this term has.",
      ],
    },
    {
      base: "plain",
      files: {
        "glossary.yaml":
          "- { zh-Hans: 元首, en: [head of state, heads of state], kind: concept, pinyin: yuanshou }\n",
      },
      report: [
        "glossary.yaml:1:78 field Unexpected pinyin “yuanshou”. Expected one syllable for each character, such as “yuán'shǒu”.",
      ],
    },
    {
      base: "plain",
      files: {
        "glossary.yaml":
          "- { zh-Hans: 元首, en: [head of state, heads of state], kind: concept, date: 2022-9 }\n- { zh-Hans: 声明, en: [statement], kind: concept, date: 1992 }\n",
      },
      report: [
        "glossary.yaml:1:76 field Unexpected “2022-9” for the field “date”. Expected a date such as 2013, 2013-09 or 2013-09-07.",
      ],
    },
    {
      base: "plain",
      files: {
        "sources.yaml": "- { id: A, zh-Hans: 报, en: Paper, url: people.cn }\n",
      },
      report: [
        "sources.yaml:1:40 field Unexpected “people.cn” for the field “url”. Expected an address such as https://example.org/.",
      ],
    },
  ],
};

/** Reports documents with the same `order`. */
export function checkOrders(results: readonly ReadDocument[]): Problem[] {
  const known = results.filter(({ isOrderKnown }) => isOrderKnown);
  return known.flatMap(
    ({ document: { order }, orderPlace }, index): Problem[] => {
      const first = known
        .slice(0, index)
        .find(({ document }) => document.order === order);
      return first
        ? [
            problem({
              code: "field",
              place: orderPlace,
              found: `second document with the order ${order}`,
              expected: "a different number for each document",
              other: first.orderPlace,
            }),
          ]
        : [];
    },
  );
}
