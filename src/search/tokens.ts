/**
 * The tokens that Pagefind indexes, the same for texts and queries.
 *
 * - `h`: a Han character; `w`: a word; `s`: its stem; `t`: another character; `x`: a sentence end or comma
 * - `y`: a separator between two texts of a record; no phrase crosses it
 *
 * Pagefind segments Chinese, stems English and drops punctuation. Tokens of the letters a to z
 * with a digit at the end are indexed unchanged.
 */
import type { Characters } from "./characters.ts";
import type { Unit } from "./fold.ts";
import { stemOf } from "./stem.ts";

const END = "9";
const STOP = `x${END}`;
const BREAK = `y${END}`;
/** Matches whole tokens only: other tokens may end in the same letter. */
const STOPS = new RegExp(`\\b${STOP}\\b`, "g");
const BREAKS = new RegExp(`\\b${BREAK}(?:\\s+${BREAK}\\b)+`, "g");

/** The token of a unit as written. */
export function exactToken({ kind, key }: Unit): string {
  if (kind === "stop") return STOP;
  const sort = { han: "h", word: "w", sign: "t" }[kind];
  return sort + letters(key) + END;
}

/** The token of a word's stem; for other units, the token as written. */
export function stemToken(unit: Unit): string {
  return unit.kind === "word"
    ? `s${letters(stemOf(unit.key))}${END}`
    : exactToken(unit);
}

/** The prefix shared by the tokens of all words that begin like this. */
export function beginningOf(word: string): string {
  return `w${letters(word)}`;
}

/**
 * Builds the content of a record.
 *
 * @param texts For each language, the folded readings of the text. The first is indexed whole; of
 *   the others, only the clauses that differ.
 * @returns Each text as written, then its words as stems, then hyphenated words as one.
 */
export function contentOf(
  texts: readonly Unit[][][],
  { formsOf }: Characters,
): string {
  // Pagefind skips a record without words.
  const written = new Set([BREAK]);
  for (const readings of texts) {
    const known = new Set<string>();
    for (const [at, units] of readings.entries()) {
      const exact = units
        .map((unit) =>
          exactToken(
            unit.kind === "han" ? { ...unit, key: formsOf(unit.key) } : unit,
          ),
        )
        .join(" ");
      const stems = units
        .map((unit) => (unit.kind === "han" ? BREAK : stemToken(unit)))
        .join(" ");
      for (const text of units.some(({ kind }) => kind === "word")
        ? [exact, stems]
        : [exact]) {
        const parts = text.split(STOPS);
        for (const one of at === 0
          ? [text]
          : parts.filter((part) => !known.has(part)))
          written.add(one);
        for (const part of parts) known.add(part);
      }
      for (const { kind, compound, start, end } of units) {
        if (!compound) continue;
        const unit = { kind, key: compound.key, start, end };
        written.add(exactToken(unit)).add(stemToken(unit));
      }
    }
  }
  return [...written].join(` ${BREAK} `).replaceAll(BREAKS, BREAK);
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
