import type { Rule } from "./rule.ts";

export const encoding: Rule = {
  title: "A file is not UTF-8",
  why: "Bytes in another encoding would be shown as wrong characters, and places in the report would be wrong.",
  fix: "Save the file as UTF-8 without a byte order mark.",
  examples: [],
};
