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

/** The characters that a document takes from its transcript: those of its lines, without white space and repeated passages. */
export function renderedCharacters(
  { lines: { from, to }, repeated }: Pick<WitnessPart, "lines" | "repeated">,
  text: string,
): Character[] {
  return characters(text, from, to).filter(
    ({ line }) =>
      !repeated.some(({ lines }) => line >= lines.from && line <= lines.to),
  );
}

/** The characters of a range of lines, without white space. */
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

/** The lines of a text. A line feed at its end does not begin another line. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
