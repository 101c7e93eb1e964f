import type { Rule } from "./rule.ts";

export const witnessRepeated: Rule = {
  title: "A passage declared as repeated is not a repetition",
  why: "Lines under witness.repeated are left out of the comparison, so that they must repeat other lines exactly.",
  fix: "Under witness.repeated name lines of the document that have the same text, white space aside, as those named by of.",
  examples: [
    {
      base: "plain",
      files: {
        "witness.txt":
          "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会见。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9\n  repeated:\n    - { lines: 8-9, of: 3-3 }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:14:7 witness-repeated Unexpected difference between lines 8-9 and lines 3-3. Expected the same text in both passages.",
      ],
    },
    {
      base: "plain",
      files: {
        "witness.txt":
          "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会谈。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9\n  repeated:\n    - { lines: 8-9, of: 3-3 }\n    - { lines: 8-9, of: 3-3 }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:15:7 witness-repeated Unexpected overlap of lines 8-9 and lines 8-9. Expected each line in one entry only.",
      ],
    },
  ],
};
