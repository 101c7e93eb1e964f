import type { Rule } from "./rule.ts";

export const noteRepeated: Rule = {
  title: "A note that is defined or referred to twice",
  why: "A note has one number and one way back to its reference.",
  fix: "Keep one of the two, or give the second its own id.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。[^a] {#p2}"]],
      },
      report: [
        "zh-Hans.md:15:8 note-repeated Unexpected second reference to the note “a”. Expected one reference to each note. See also zh-Hans.md:13:8.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "[^a]: 会谈在首都举行。",
            "[^a]: 会谈在首都举行。\n\n[^a]: 第二次。",
          ],
        ],
      },
      report: [
        "zh-Hans.md:19:1 note-repeated Unexpected second definition of the note “a”. Expected one definition for each note. See also zh-Hans.md:17:1.",
      ],
    },
  ],
};
