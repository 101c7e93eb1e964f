import { characters } from "../collation/transcript.ts";
import type { Document } from "../model.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const witnessRepeated: Rule = {
  title: "A passage declared as repeated is not a repetition",
  why: "Lines under witness.repeated are left out of the comparison, so that they must repeat other lines exactly.",
  fix: "Under witness.repeated name lines of the document that have the same text, white space aside, as those named by of.",
  examples: [
    {
      base: "plain",
      files: {
        "witness.txt":
          "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会见。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9\n  repeated:\n    - { lines: 8-9, of: 3-3 }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:14:7 witness-repeated Unexpected difference between lines 8-9 and lines 3-3. Expected the same text in both passages.",
      ],
    },
    {
      base: "plain",
      files: {
        "witness.txt":
          "两国关系\n\n两国元首会谈。\n\n双方签署声\n\n明。\n两国元首\n会谈。",
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nwitness:\n  file: witness.txt\n  lines: 1-9\n  repeated:\n    - { lines: 8-9, of: 3-3 }\n    - { lines: 8-9, of: 3-3 }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:15:7 witness-repeated Unexpected overlap of lines 8-9 and lines 8-9. Expected each line in one entry only.",
      ],
    },
  ],
};

/**
 * Checks the passages that are declared as repeated: both must be in the document's lines, have the
 * same text, and not overlap.
 */
export function checkRepeated(
  { file, lines: own, repeated }: NonNullable<Document["witness"]>,
  text: string,
  places: readonly Place[],
): Problem[] {
  const chars = ({ from, to }: typeof own) =>
    characters(text, from, to)
      .map(({ char }) => char)
      .join("");
  return repeated.flatMap(({ lines, of }, index): Problem[] => {
    const report = (found: string, expected: string): Problem[] => [
      problem({
        code: "witness-repeated",
        place: places[index] ?? { file, line: 1, column: 1 },
        found,
        expected,
      }),
    ];
    const [outside] = [lines, of].filter(
      ({ from, to }) => from < own.from || to > own.to,
    );
    if (outside)
      return report(
        `lines ${outside.from}-${outside.to} outside the document’s lines ${own.from}-${own.to}`,
        "lines inside that range",
      );
    if (lines.from <= of.to && of.from <= lines.to)
      return report(
        `overlap of lines ${lines.from}-${lines.to} and lines ${of.from}-${of.to}`,
        "two separate passages",
      );
    const twice = repeated
      .slice(0, index)
      .find(
        (other) => lines.from <= other.lines.to && other.lines.from <= lines.to,
      );
    if (twice)
      return report(
        `overlap of lines ${lines.from}-${lines.to} and lines ${twice.lines.from}-${twice.lines.to}`,
        "each line in one entry only",
      );
    if (chars(lines) === chars(of)) return [];
    return report(
      `difference between lines ${lines.from}-${lines.to} and lines ${of.from}-${of.to}`,
      "the same text in both passages",
    );
  });
}
