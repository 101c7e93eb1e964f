import type { Rule } from "./rule.ts";

export const encoding: Rule = {
  title: "A file is not UTF-8",
  why: "Bytes in another encoding would be shown as wrong characters, and places in the report would be wrong.",
  fix: "Save the file as UTF-8 without a byte order mark.",
  examples: [
    {
      base: "plain",
      files: {
        // “- é” in ISO 8859-1.
        "sources.yaml": { bytes: [0x2d, 0x20, 0xe9, 0x0a] },
      },
      report: [
        "sources.yaml:1:3 encoding Unexpected bytes that are not UTF-8. Expected UTF-8.",
      ],
    },
  ],
};
