/** Where the chunks of a query stand in a text. */
import type { Unit } from './fold.ts';
import type { Chunk } from './query.ts';
import { stemOf } from './stem.ts';

/** A place in a text, in UTF-16 units; the end is not included. */
export type Range = [start: number, end: number];

/**
 * @param chunk of a query
 * @param units of a text
 * @param strict whether forms decide where a class of characters is ambiguous
 * @returns every place, in order; none overlap
 */
export function findChunk(chunk: Chunk, units: readonly Unit[], strict: boolean): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < units.length; at += 1) {
    for (const reading of chunk.readings) {
      const end = matchAt(reading, units, at, chunk, strict);
      if (end === at) continue;
      const first = units[at]?.start ?? 0;
      const last = units[end - 1]?.end ?? 0;
      const previous = ranges.at(-1);
      if (previous && previous[1] > first) previous[1] = Math.max(previous[1], last);
      else ranges.push([first, last]);
    }
  }
  return ranges;
}

/** The index after the match that begins at `at`; `at` itself if there is none. */
function matchAt(
  reading: readonly Unit[],
  units: readonly Unit[],
  at: number,
  { phrase, prefix }: Chunk,
  strict: boolean,
): number {
  let here = at;
  for (let index = 0; index < reading.length; index += 1) {
    const wanted = reading[index];
    const unit = units[here];
    if (wanted?.kind === 'any' && unit?.kind === 'han') {
      here += 1;
      continue;
    }
    if (!wanted || unit?.kind !== wanted.kind) return at;
    if (wanted.kind !== 'word') {
      if (unit.key !== wanted.key || (strict && !sharesForm(wanted, unit))) return at;
      here += 1;
      continue;
    }
    const open = prefix && index === reading.length - 1;
    if (wordMatches(wanted.key, unit.key, phrase, open)) here += 1;
    else if (unit.compound && wordMatches(wanted.key, unit.compound.key, phrase, open)) {
      here += unit.compound.length;
    } else return at;
  }
  return here;
}

/**
 * @param wanted word of a query
 * @param word of a text
 * @param phrase exact words only
 * @param open the word may go on
 */
function wordMatches(wanted: string, word: string, phrase: boolean, open: boolean): boolean {
  if (word === wanted || (open && word.startsWith(wanted))) return true;
  return !phrase && stemOf(word) === stemOf(wanted);
}

function sharesForm({ forms: wanted }: Unit, { forms }: Unit): boolean {
  return wanted === undefined || forms === undefined || [...wanted].some((form) => forms.includes(form));
}
