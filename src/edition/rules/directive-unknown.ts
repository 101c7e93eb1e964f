import type { Rule } from "./rule.ts";

export const directiveUnknown: Rule = {
  title: "An unknown directive",
  why: "Markdown reads a colon followed by letters as a directive. An unknown one is a typing mistake, or a colon of the text.",
  fix: 'Use :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}; write \\: for a colon of the text that letters or digits follow.',
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two heads of state held talks.[^a] {#p1}",
            "The two heads of state held talks at 10:30.[^a] {#p1}",
          ],
        ],
      },
      report: [
        "en.md:9:40 directive-unknown Unexpected directive “:30”. Expected :corr, :supplied or :hant, or \\: for a colon of the text.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides:signed a statement. {#p2}",
          ],
        ],
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方:add[签署]声明。 {#p2}"]],
      },
      report: [
        "en.md:11:14 directive-unknown Unexpected directive “:signed”. Expected :corr, :supplied or :hant, or \\: for a colon of the text.",
        "zh-Hans.md:15:3 directive-unknown Unexpected directive “:add”. Expected :corr, :supplied or :hant, or \\: for a colon of the text.",
      ],
    },
  ],
};
