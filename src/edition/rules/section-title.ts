import { isSectionId } from "../ids.ts";
import type { ParsedText } from "../markdown/read-text.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const sectionTitle: Rule = {
  title: "A section without a title, or a title without a section",
  why: "The table of contents and the addresses of sections show these titles.",
  fix: "Give each section of the text one title under sections in the front matter of both files.",
  examples: [
    {
      base: "sections",
      files: {
        "en.md": [
          [
            "sections: { preamble: Preamble, s1: Politics, s2: Trade, closing: Closing }",
            "sections: { preamble: Preamble, s1: Politics, s2: Trade, closing: Closing, s3: Culture }",
          ],
        ],
        "zh-Hans.md": [
          [
            "sections: { preamble: 序言, s1: 政治, s2: 经贸, closing: 结尾 }",
            "sections: { preamble: 序言, s1: 政治, closing: 结尾 }",
          ],
        ],
      },
      report: [
        "en.md:6:80 section-title Unexpected title for the section “s3”. Expected a section that the text has.",
        "zh-Hans.md:24:1 section-title Unexpected section “s2” without a title. Expected a title for it at sections.s2 in the front matter.",
      ],
    },
  ],
};

/** Compares the section titles of the front matter with the sections of the text. */
export function checkTitles(
  text: ParsedText<{ sections?: Record<string, string> | undefined }>,
): Problem[] {
  if (!text.data.isKnown("sections")) return [];
  const titles = Object.keys(text.data.valid.sections ?? {});
  const ids = text.sections.map(({ id }) => id).filter((id) => id !== "body");
  return [
    ...text.sections
      .filter(({ id }) => isSectionId(id) && !titles.includes(id))
      .map(({ id, place }): Problem =>
        problem({
          code: "section-title",
          place,
          found: `section “${id}” without a title`,
          expected: `a title for it at sections.${id} in the front matter`,
        }),
      ),
    ...titles
      .filter((id) => !ids.includes(id))
      .map((id): Problem =>
        problem({
          code: "section-title",
          place: text.data.place(["sections", id]),
          found: `title for the section “${id}”`,
          expected: "a section that the text has",
        }),
      ),
  ];
}
