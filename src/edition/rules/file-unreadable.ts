import type { Rule } from "./rule.ts";

export const fileUnreadable: Rule = {
  title: "A file cannot be opened",
  why: "A file that exists but cannot be opened would otherwise look like a missing one.",
  fix: "Check the file’s permissions; a symbolic link must lead to a file.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml": { link: "sources.yaml" },
      },
      report: [
        "sources.yaml:1:1 file-unreadable Unexpected error when opening the file (ELOOP). Expected a file that can be read.",
      ],
    },
  ],
};
