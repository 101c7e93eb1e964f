import type { ParsedText } from "../markdown/read-text.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const block: Rule = {
  title: "Markdown that the source format does not have",
  why: "A text has headings, paragraphs and notes, nothing else: other Markdown has no equivalent in the printed page and in the exports.",
  fix: "Use headings of the second level, paragraphs of one line, notes, and the directives corr, supplied and hant.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "{#p2}"]],
      },
      report: [
        "zh-Hans.md:15:1 block Unexpected id “p2” without text before it. Expected a paragraph before the id.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方\n签署声明。 {#p2}"]],
      },
      report: [
        "zh-Hans.md:16:1 block Unexpected line break inside a paragraph. Expected a paragraph on one line.",
      ],
    },
  ],
};

/** Checks that every section has a paragraph and every paragraph a section. */
export function checkParagraphs({
  start,
  sections,
}: ParsedText<unknown>): Problem[] {
  if (!start) return [];
  if (sections.length === 0)
    return [
      problem({
        code: "block",
        place: start,
        found: "end of the file after the front matter",
        expected: "at least one paragraph",
      }),
    ];
  return sections.flatMap(({ id, place, blocks }, index): Problem[] => {
    if (blocks.length === 0)
      return [
        problem({
          code: "block",
          place,
          found: "section without a paragraph",
          expected: "at least one paragraph after its heading",
        }),
      ];
    if (
      id !== "body" ||
      sections.length === 1 ||
      !blocks.some(({ runs }) => runs.length > 0)
    )
      return [];
    return [
      problem({
        code: "block",
        place,
        found: "paragraph before the first heading",
        expected: "the heading of its section, for example ## {#preamble}",
        other: sections[index + 1]?.place ?? place,
      }),
    ];
  });
}
