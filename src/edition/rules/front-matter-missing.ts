import type { Rule } from "./rule.ts";

export const frontMatterMissing: Rule = {
  title: "A file has no front matter",
  why: "The front matter has the title, date and place of a document. Without its two lines --- everything else would be read as text.",
  fix: "Begin the file with a line ---, the fields of the document, and a line ---.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": "",
      },
      report: [
        "en.md:1:1 front-matter-missing Unexpected empty file. Expected front matter between two lines ---, starting on the first line of the file.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["shortTitle: 关系", "shortTitle: 关系\n---"]],
      },
      report: [
        "zh-Hans.md:5:1 front-matter-missing Unexpected line --- that ends the front matter before line 12. Expected front matter between two lines ---, starting on the first line of the file.",
      ],
    },
  ],
};
