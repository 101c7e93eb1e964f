/**
 * The tokens by which Pagefind keeps a text: the same for the index and for queries.
 *
 * - `h`: a Han character; `w`: a word; `s`: its stem; `t`: another sign; `x`: a stop
 * - `y`: between two texts of a record, where no phrase goes on
 *
 * Pagefind divides Chinese into words of its own, stems English and leaves punctuation out.
 * What is written in the letters a to z with a digit at its end goes through it unchanged.
 */
import type { Characters } from "./characters.ts";
import type { Unit } from "./fold.ts";
import { stemOf } from "./stem.ts";

const END = "9";
const STOP = `x${END}`;
const BREAK = `y${END}`;
/** Whole tokens: others may end in the same letter. */
const STOPS = new RegExp(`\\b${STOP}\\b`, "g");
const BREAKS = new RegExp(`\\b${BREAK}(?:\\s+${BREAK}\\b)+`, "g");

/** The token of a unit as it stands. */
export function exactToken({ kind, key }: Unit): string {
  if (kind === "stop") return STOP;
  const sort = { han: "h", word: "w", sign: "t" }[kind];
  return sort + letters(key) + END;
}

/** The token of a word by its stem; of other units as they stand. */
export function stemToken(unit: Unit): string {
  return unit.kind === "word"
    ? `s${letters(stemOf(unit.key))}${END}`
    : exactToken(unit);
}

/** What all words that begin so have for a beginning. */
export function beginningOf(word: string): string {
  return `w${letters(word)}`;
}

/**
 * The content of a record.
 *
 * @param texts of each language, the readings of the same text, folded: the first is written as a
 *   whole, of the others what stands between two stops and has not been written yet
 * @returns each text as it stands, its words by their stems, and words that hyphens join as one
 */
export function contentOf(
  texts: readonly Unit[][][],
  { formsOf }: Characters,
): string {
  // Pagefind leaves out a record without words.
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

/** Letters stand for themselves, but for z: with four more it stands for any other character. */
function letters(text: string): string {
  return [...text]
    .map((char) =>
      /[a-y]/.test(char) ? char : `z${codeOf(char.codePointAt(0) ?? 0)}`,
    )
    .join("");
}

/** A code point in four letters. */
function codeOf(code: number): string {
  return [17_576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(code / place) % 26)))
    .join("");
}
