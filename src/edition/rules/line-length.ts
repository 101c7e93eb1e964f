import { type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import type { Rule } from "./rule.ts";

export const lineLength: Rule = {
  title: "A line is too long for a page",
  why: "A paragraph is one line. A paragraph of this length cannot be read, searched or cited.",
  fix: "Divide the paragraph.",
  examples: [],
};

/** Characters: a paragraph of this edition has at most 1,500, and a book's chapter fewer. */
const LONGEST = 100_000;

/**
 * Finds lines that no page can show; a paragraph is a line. They are not parsed, so that a
 * file of any size is answered at once.
 */
export function checkLineLengths({ path, text }: SourceFile): Problem[] {
  return text.split("\n").flatMap((line, index): Problem[] =>
    line.length <= LONGEST
      ? []
      : [
          problem({
            code: "line-length",
            place: { file: path, line: index + 1, column: LONGEST + 1 },
            found: `line of ${line.length.toLocaleString("en")} characters`,
            expected: `at most ${LONGEST.toLocaleString("en")} characters: divide the paragraph`,
          }),
        ],
  );
}
