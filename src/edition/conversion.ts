import type { SourceFile } from './data.ts';
import type { Run } from './model.ts';
import { type Problem, problem } from './problems.ts';

/** How Simplified Chinese becomes Traditional. */
export interface Conversion {
  /** @throws If a character's form is not as long as the character. */
  convert(text: string): string;
  /** @throws As `convert`. */
  convertRuns(runs: readonly Run[]): Run[];
}

/** A conversion that leaves a text with such characters as it is, for all problems to be reported at once. */
export interface Lenient extends Conversion {
  /** The problems of a file whose text was left so. */
  problemsIn(file: SourceFile): Problem[];
}

/** Makes a conversion lenient: for one file, or for files that are asked for together. */
export function lenient(conversion: Conversion): Lenient {
  let hasFailed = false;
  const orSame = <T>(make: () => T, same: T): T => {
    try {
      return make();
    } catch {
      hasFailed = true;
      return same;
    }
  };
  return {
    convert: (text) => orSame(() => conversion.convert(text), text),
    convertRuns: (runs) => orSame(() => conversion.convertRuns(runs), [...runs]),
    problemsIn: (file) => (hasFailed ? findUnconvertible(file, conversion) : []),
  };
}

function findUnconvertible({ path, text }: SourceFile, { convert }: Conversion): Problem[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/\p{Script=Han}/gu)].flatMap(({ 0: character, index }): Problem[] => {
      try {
        convert(character);
        return [];
      } catch {
        return [
          problem({
            code: 'conversion-length',
            place: { file: path, line: at + 1, column: index + 1 },
            found: `“${character}”, whose Traditional form is longer or shorter`,
            expected: 'a character whose form takes as many units of UTF-16',
          }),
        ];
      }
    }),
  );
}
