import type { Rule } from "./rule.ts";

export const rawHtml: Rule = {
  title: "HTML in the text",
  why: "HTML would reach the page unchecked and has no equivalent in the exports.",
  fix: "Remove the HTML, or write \\< for a less-than sign of the text.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["两国元首会谈。[^a] {#p1}\n", "两国元首会谈。[^a] {#p1}\n\n<div>\n"],
        ],
      },
      report: [
        "zh-Hans.md:15:1 raw-html Unexpected HTML (<div>). Expected Markdown.",
      ],
    },
  ],
};
