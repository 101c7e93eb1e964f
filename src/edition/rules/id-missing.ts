import type { Rule } from "./rule.ts";

export const idMissing: Rule = {
  title: "A block without an id",
  why: "Each paragraph has a permanent id, by which it is cited and by which the two languages are matched.",
  fix: "End the block with a space and its permanent id, for example {#s3.4}.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。"]],
      },
      report: [
        "zh-Hans.md:15:8 id-missing Unexpected end of the block without an id. Expected an id such as {#s3.4}.",
      ],
    },
  ],
};
