import type { Rule } from "./rule.ts";

export const fileStray: Rule = {
  title: "A text that no page shows",
  why: "Only zh-Hans.md and en.md in a document’s folder are read. A text with another name would be left out of the site without notice.",
  fix: "Move or rename the file: a document is a folder under content/documents with zh-Hans.md and en.md.",
  examples: [
    {
      base: "plain",
      files: {
        "notes.md": "Remarks for the editors.\n",
      },
      report: [
        "notes.md:1:1 file-stray Unexpected text that no page would show. Expected only zh-Hans.md and en.md.",
      ],
    },
  ],
};
