import type { Rule } from "./rule.ts";

export const witnessDiffers: Rule = {
  title: "The text differs from the transcript",
  why: "The edition promises the transcript’s text, with every change marked. A difference without a mark is a typing mistake or an unmarked emendation. The mark ▸ shows where the two part.",
  fix: 'Restore the transcript’s characters, or mark the change with :corr[new]{sic="old"} or :supplied[new].',
  examples: [
    {
      base: "witness",
      files: {
        "witness.txt": [["明。", "明！"]],
      },
      report: [
        "zh-Hans.md:18:24 witness-differs Unexpected “双方签订声明▸。” at “p2”. Expected “国元首会谈。双方签订声明▸！” (line 7 of witness.txt). See also witness/witness.txt:7:2.",
      ],
    },
    {
      base: "witness",
      files: {
        "witness.txt": [["两国关系", "西国关系"]],
      },
      report: [
        "zh-Hans.md:2:8 witness-differs Unexpected “▸两国关系” at “title”. Expected “▸西国关系两国元首会谈。双方签订声” (line 1 of witness.txt). See also witness/witness.txt:1:1.",
      ],
    },
  ],
};
