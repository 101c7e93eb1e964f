import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const numeral: Rule = {
  title: "A section with a numeral in only one language",
  why: "A numeral that only one language prints is a mistake in the other.",
  fix: "Write the heading with its numeral in both files, or without it in both.",
  examples: [
    {
      base: "sections",
      files: {
        "zh-Hans.md": [["## 一 {#s1}", "## {#s1}"]],
      },
      report: [
        "zh-Hans.md:18:1 numeral Unexpected heading without a numeral. Expected the numeral that corresponds to “I”, or no numeral in either file. See also en.md:14:1.",
      ],
    },
    {
      base: "sections",
      files: {
        "en.md": [["## II {#s2}", "## {#s2}"]],
      },
      report: [
        "en.md:20:1 numeral Unexpected heading without a numeral. Expected the numeral that corresponds to “二”, or no numeral in either file. See also zh-Hans.md:24:1.",
      ],
    },
  ],
};

/** Finds sections that have a numeral in one language only. */
export function checkNumerals(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  for (const section of zh.sections) {
    const translated = en.sections.find(({ id }) => id === section.id);
    if (
      translated &&
      section.flaws.length + translated.flaws.length === 0 &&
      (section.numeral === "") !== (translated.numeral === "")
    ) {
      const [lacks, has] =
        section.numeral === "" ? [section, translated] : [translated, section];
      problems.push(
        problem({
          code: "numeral",
          place: lacks.place,
          found: "heading without a numeral",
          expected: `the numeral that corresponds to “${has.numeral}”, or no numeral in either file`,
          other: has.place,
        }),
      );
    }
  }
  return problems;
}
