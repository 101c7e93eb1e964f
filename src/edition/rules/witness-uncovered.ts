import type { Rule } from "./rule.ts";

export const witnessUncovered: Rule = {
  title: "Lines of the transcript that no document contains, or two do",
  why: "Together the documents contain the whole transcript. A line outside all of them has been forgotten.",
  fix: "Set the lines of the documents’ witness fields so that each line that is not blank belongs to exactly one document.",
  examples: [
    {
      base: "plain",
      files: {
        "witness.txt": "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-5",
          ],
          ["双方签署声明。 {#p2}", "双方签署声 {#p2}"],
        ],
      },
      report: [
        "witness/witness.txt:7:1 witness-uncovered Unexpected line 7 outside every document. Expected each line in the witness lines of one document.",
      ],
    },
  ],
};
