import type { Rule } from "./rule.ts";

export const witnessFile: Rule = {
  title: "A transcript that does not exist, or lines that it does not have",
  why: "The text cannot be compared with lines that do not exist.",
  fix: "Name a file of content/witness that ends in .txt, and lines that it has.",
  examples: [
    {
      base: "witness",
      files: {
        "witness.txt": [["明。", "明。\n"]],
        "zh-Hans.md": [["  lines: 1-7", "  lines: 1-8"]],
      },
      report: [
        "zh-Hans.md:12:10 witness-file Unexpected line 8 of witness.txt. Expected a range of lines up to 7, the last line of the file.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-7",
          ],
        ],
      },
      report: [
        "zh-Hans.md:11:9 witness-file Unexpected witness “witness.txt”. Expected a file of content/witness with the extension .txt.",
      ],
    },
  ],
};
