/** The lines and characters of a transcript. */
import type { Witness, WitnessPart } from "../model.ts";
import type { SourceFile } from "../source-file.ts";

/** A transcript as it was read. */
export type ReadWitness = Witness & Pick<SourceFile, "unreadable">;

/** A character of a transcript. */
export interface Character {
  char: string;
  line: number;
  column: number;
}

/** The characters of a transcript that a document renders: of its lines without the repeated passages, white space dropped. */
export function renderedCharacters(
  { lines: { from, to }, repeated }: Pick<WitnessPart, "lines" | "repeated">,
  text: string,
): Character[] {
  return characters(text, from, to).filter(
    ({ line }) =>
      !repeated.some(({ lines }) => line >= lines.from && line <= lines.to),
  );
}

/** The characters of lines of a text, white space dropped. */
export function characters(
  text: string,
  from: number,
  to: number,
): Character[] {
  return linesOf(text)
    .slice(from - 1, to)
    .flatMap((line, index) => {
      let column = 1;
      return [...line].flatMap((char): Character[] => {
        const character = { char, line: from + index, column };
        column += char.length;
        return /\s/.test(char) ? [] : [character];
      });
    });
}

/** The lines of a text; what follows the last line feed is none. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
