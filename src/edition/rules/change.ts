import type { Rule } from "./rule.ts";

export const change: Rule = {
  title: "A version or a change that does not match the rest",
  why: "The list of changes is what readers can cite. It must lead from each published reading to the present text.",
  fix: "List the versions of content/changes.yaml in ascending order, the last as in content/edition.yaml; give each change the paragraph as it was published and as it is now.",
  examples: [
    {
      base: "plain",
      files: {
        "changes.yaml":
          "- version: 1.0.0\n  date: 2026-11-20\n  summary: { zh-Hans: 首次发布。, en: First publication. }\n  changes:\n    - document: case\n      id: p2\n      lang: zh-Hans\n      old: 双方签定声明。\n      new: 双方签署声明。\n      reason: { zh-Hans: 误。, en: A slip. }\n",
        "edition.yaml": "version: 1.0.0\ndate: 2026-11-20\n",
      },
      report: [
        "changes.yaml:5:7 change Unexpected change in the first version. Expected “changes: []”, since nothing was published before it.",
      ],
    },
  ],
};
