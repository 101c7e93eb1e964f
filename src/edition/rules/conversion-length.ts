import { type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import type { Conversion } from "../traditional/traditional.ts";
import type { Rule } from "./rule.ts";

export const conversionLength: Rule = {
  title: "A character whose Traditional form has another length",
  why: "Notes, emendations and search results are found by their offset, which must be the same in both scripts.",
  fix: "Write another form of the character, or give it a Traditional form of the same length in content/traditional.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方𪟝勉签署𪟝声明。 {#p2}"]],
      },
      report: [
        "zh-Hans.md:15:3 conversion-length Unexpected “𪟝”, whose Traditional form has another length. Expected a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml.",
        "zh-Hans.md:15:8 conversion-length Unexpected “𪟝”, whose Traditional form has another length. Expected a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml.",
      ],
    },
    {
      base: "plain",
      files: {
        "changes.yaml":
          "- version: 1.0.0\n  date: 2026-11-22\n  summary: { zh-Hans: 首次发布𪟝。, en: First publication. }\n  changes: []\n",
        "sources.yaml": "- { id: A, zh-Hans: 𪟝报, en: Paper }\n",
      },
      report: [
        "changes.yaml:3:27 conversion-length Unexpected “𪟝”, whose Traditional form has another length. Expected a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml.",
        "sources.yaml:1:21 conversion-length Unexpected “𪟝”, whose Traditional form has another length. Expected a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml.",
      ],
    },
  ],
};

/** Finds the characters of a file that the conversion refuses. */
export function checkLengths(
  { path, text }: SourceFile,
  { convert }: Pick<Conversion, "convert">,
): Problem[] {
  return text.split("\n").flatMap((line, at) =>
    [...line.matchAll(/\p{Script=Han}/gu)].flatMap(
      ({ 0: character, index }): Problem[] => {
        try {
          convert(character);
          return [];
        } catch {
          const place = { file: path, line: at + 1, column: index + 1 };
          return [
            problem({
              code: "conversion-length",
              place,
              found: `“${character}”, whose Traditional form has another length`,
              expected:
                "a Traditional form with as many UTF-16 code units: give one in content/traditional.yaml",
            }),
          ];
        }
      },
    ),
  );
}
