import type { Rule } from "./rule.ts";

export const fileMissing: Rule = {
  title: "A file that the edition needs is missing",
  why: "A document is shown in both languages, and the edition’s data are needed by every page. A build without one of these files would show half a document.",
  fix: "Add the missing file: a document is a folder with zh-Hans.md and en.md, beside the data files in content/.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml": null,
      },
      report: [
        "sources.yaml:1:1 file-missing Unexpected missing file. Expected the file content/sources.yaml.",
      ],
    },
  ],
};
