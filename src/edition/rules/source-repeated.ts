import type { Rule } from "./rule.ts";

export const sourceRepeated: Rule = {
  title: "A source that is listed twice",
  why: "A reference to the id could mean either of the two.",
  fix: "Merge the two entries of content/sources.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml":
          "- { id: A, zh-Hans: 甲, en: A }\n- { id: A, zh-Hans: 甲, en: A }\n",
      },
      report: [
        "sources.yaml:2:9 source-repeated Unexpected second entry “A”. Expected one entry. See also sources.yaml:1:9.",
      ],
    },
  ],
};
