import type { Rule } from "./rule.ts";

export const yaml: Rule = {
  title: "YAML that cannot be read as it was meant",
  why: "YAML gives some characters a meaning of their own, so that part of a value can disappear silently. Such values are reported, not guessed.",
  fix: "Fix the YAML at this place; put a value in quotation marks if it contains “: ” or “ #”, or begins with a special character.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["title: 两国关系", "title: *两国关系*"]],
      },
      report: [
        "zh-Hans.md:2:8 yaml Unexpected alias (*两国关系*). Expected quotation marks around a value that contains such characters.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["order: 1", "order: 1\norder: 2"]],
      },
      report: [
        "zh-Hans.md:6:1 yaml Unexpected repeated field. Expected each field once.",
      ],
    },
  ],
};
