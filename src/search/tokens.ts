/**
 * The tokens that Pagefind indexes, the same for texts and queries.
 *
 * - `h`: a Han character; `w`: a word; `t`: another character; `x`: a sentence end or comma
 * - `y`: a separator between two texts of a record; no phrase crosses it
 *
 * Pagefind segments Chinese, stems English and drops punctuation. Tokens of the letters a to z
 * with a digit at the end are indexed unchanged, and none is the beginning of another one.
 */
import type { Characters } from "./characters.ts";
import { editionText, type Readings, transcriptText } from "./files.ts";
import { fold, type Unit } from "./fold.ts";

const END = "9";
const STOP = `x${END}`;
const BREAK = `y${END}`;
const SORTS = { han: "h", word: "w", sign: "t", stop: "x" };

/** The token of a unit. */
export function tokenOf({ kind, key }: Pick<Unit, "kind" | "key">): string {
  return SORTS[kind] + letters(key) + END;
}

/** The prefix shared by the tokens of all words that begin like this. */
export function beginningOf(word: string): string {
  return SORTS.word + letters(word);
}

/**
 * Builds the content of a record: its texts, then hyphenated words as one.
 *
 * @param texts For each language, its versions. The first is indexed whole; of the others, and of
 *   the transcript's readings, only the clauses that differ.
 */
export function recordOf(
  texts: readonly Readings[][],
  formsOf: Characters["formsOf"],
): string {
  // Pagefind skips a record without words.
  const written = new Set([BREAK]);
  for (const versions of texts) {
    const known = new Set<string>();
    for (const text of versions.flatMap((one) => [
      editionText(one),
      transcriptText(one),
    ])) {
      const units = fold(text);
      const tokens = units
        .map(({ kind, key }) =>
          tokenOf({ kind, key: kind === "han" ? formsOf(key) : key }),
        )
        .join(" ");
      const clauses = tokens.split(new RegExp(`\\b${STOP}\\b`));
      const added =
        known.size === 0
          ? [tokens]
          : clauses.filter((clause) => !known.has(clause));
      for (const one of added) written.add(one);
      for (const clause of clauses) known.add(clause);
      for (const { kind, compound } of units)
        if (compound) written.add(tokenOf({ kind, key: compound.key }));
    }
  }
  return [...written].join(` ${BREAK} `);
}

/** Letters are written as they are. Any other character, and z, becomes z and four letters. */
function letters(text: string): string {
  return [...text]
    .map((char) =>
      /[a-y]/.test(char) ? char : `z${codeOf(char.codePointAt(0) ?? 0)}`,
    )
    .join("");
}

/** Encodes a code point in four letters. */
function codeOf(code: number): string {
  return [17_576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(code / place) % 26)))
    .join("");
}
