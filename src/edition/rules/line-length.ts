import { type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import type { Rule } from "./rule.ts";

export const lineLength: Rule = {
  title: "A line is too long for a page",
  why: "A paragraph is one line. A paragraph of this length cannot be read, searched or cited.",
  fix: "Divide the paragraph.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement.",
            "The two sides signed a statement.".repeat(4_000),
          ],
        ],
      },
      report: [
        "en.md:11:100001 line-length Unexpected line of 132,006 characters. Expected at most 100,000 characters: divide the paragraph.",
      ],
    },
  ],
};

/** In characters. Paragraphs of this edition have at most 1,500. */
const MAX_LENGTH = 100_000;

/**
 * Finds lines that are too long to parse and show; a paragraph is one line. Run before parsing,
 * so that a file of any size is reported quickly.
 */
export function checkLineLengths({ path, text }: SourceFile): Problem[] {
  return text.split("\n").flatMap((line, index): Problem[] =>
    line.length <= MAX_LENGTH
      ? []
      : [
          problem({
            code: "line-length",
            place: { file: path, line: index + 1, column: MAX_LENGTH + 1 },
            found: `line of ${line.length.toLocaleString("en")} characters`,
            expected: `at most ${MAX_LENGTH.toLocaleString("en")} characters: divide the paragraph`,
          }),
        ],
  );
}
