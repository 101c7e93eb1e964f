import type { SourceFile } from './data.ts';
import { type Problem, problem } from './problems.ts';

/** Characters: a paragraph of this edition has at most 1,500, and a book's chapter fewer. */
const LONGEST = 100_000;

/**
 * Finds lines that no page can show; a paragraph is a line. They are not parsed, so that a
 * file of any size is answered at once.
 */
export function checkLineLengths({ path, text }: SourceFile): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] =>
    line.length <= LONGEST
      ? []
      : [
          problem({
            code: 'line-length',
            place: { file: path, line: index + 1, column: LONGEST + 1 },
            found: `a line of ${line.length.toLocaleString('en')} characters`,
            expected: `at most ${LONGEST.toLocaleString('en')}`,
          }),
        ],
  );
}
