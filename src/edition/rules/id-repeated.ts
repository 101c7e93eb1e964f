import type { Rule } from "./rule.ts";

export const idRepeated: Rule = {
  title: "An id that is used twice in one file",
  why: "A link or citation with this id would lead to the first of the two blocks only.",
  fix: "Give the second block its own id. Published ids keep their meaning.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement. {#p1}",
          ],
        ],
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。 {#p1}"]],
      },
      report: [
        "en.md:11:35 id-repeated Unexpected second use of the id “p1”. Expected each id once. See also en.md:9:40.",
        "zh-Hans.md:15:9 id-repeated Unexpected second use of the id “p1”. Expected each id once. See also zh-Hans.md:13:13.",
      ],
    },
  ],
};
