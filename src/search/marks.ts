/** Finds the matches of a query in a text, and which of them to mark. */
import type { Characters } from "./characters.ts";
import {
  type Bilingual,
  editionText,
  type Readings,
  transcriptText,
} from "./files.ts";
import { fold, type Unit } from "./fold.ts";
import { type Chunk, holds, type Query } from "./query.ts";
import { stemOf } from "./stem.ts";

/** A range in a text, in UTF-16 code units; the end is excluded. */
export type Range = [start: number, end: number];

/** Sorted and without overlaps, in the edition's reading. */
export type EntryMarks = Bilingual<Range[]>;

/** A match of the query's chunk with this position, between two units of a text. */
interface Match {
  chunk: number;
  from: number;
  to: number;
}

/**
 * Marks the matches in the texts of a paragraph. A match in the transcript's reading only is
 * marked at the edition's reading of that place. Characters are marked as typed (係 is not 系),
 * or in every form if the text has none as typed.
 */
export function findMarks(
  texts: readonly Readings[],
  query: Query,
  { formsOf, classOf }: Characters,
): Range[][] {
  const readings = texts.flatMap((pieces, text) =>
    [...new Set([editionText(pieces), transcriptText(pieces)])].map(
      (whole, at) => ({
        text,
        units: fold(whole),
        matches: [] as Match[],
        place: (range: Range) => (at === 0 ? range : placeOf(range, pieces)),
      }),
    ),
  );
  const asTyped: Same = (wanted, char) => formsOf(wanted).includes(char);
  const inAnyForm: Same = (wanted, char) => classOf(wanted) === classOf(char);
  for (const [chunk, wanted] of query.chunks.entries()) {
    for (const same of [asTyped, inAnyForm]) {
      for (const { units, matches } of readings)
        for (const match of findChunk(wanted, units, same))
          matches.push({ chunk, ...match });
      if (readings.some(({ matches }) => matches.at(-1)?.chunk === chunk))
        break;
    }
  }
  return texts.map((_, text) =>
    mergeRanges(
      readings
        .filter((reading) => reading.text === text)
        .flatMap(({ units, matches, place }) =>
          worthMarking(query, units, matches).map(({ from, to }) =>
            place([units[from]?.start ?? 0, units[to - 1]?.end ?? 0]),
          ),
        ),
    ),
  );
}

/** Whether a query finds a paragraph by these texts, with characters as typed. */
export function isFound(
  texts: readonly Readings[],
  { clauses }: Query,
  { formsOf }: Characters,
): boolean {
  const units = texts.flatMap((pieces) =>
    [...new Set([editionText(pieces), transcriptText(pieces)])].map(fold),
  );
  const asTyped: Same = (wanted, char) =>
    formsOf(wanted).includes(formsOf(char));
  return holds(clauses, (chunk) =>
    units.some((some) => findChunk(chunk, some, asTyped).length > 0),
  );
}

/** Maps a range of the transcript's reading to the edition's. */
function placeOf([start, end]: Range, pieces: Readings): Range {
  const place: Range = [0, 0];
  let [before, after] = [0, 0];
  for (const piece of pieces) {
    const [edition, transcript] =
      typeof piece === "string" ? [piece, piece] : piece;
    const [from, to] = [start - before, end - before];
    if (from >= 0 && from < transcript.length)
      place[0] = after + (typeof piece === "string" ? from : 0);
    if (to > 0 && to <= transcript.length)
      place[1] = after + (typeof piece === "string" ? to : edition.length);
    before += transcript.length;
    after += edition.length;
  }
  return place;
}

/** Whether a Han character matches the one that was typed. */
type Same = (wanted: string, char: string) => boolean;

/** All matches of a chunk. */
function findChunk(
  chunk: Chunk,
  units: readonly Unit[],
  same: Same,
): Omit<Match, "chunk">[] {
  return units.flatMap((_, from) =>
    chunk.readings.flatMap((reading) => {
      const to = matchAt(reading, units, from, chunk, same);
      return to > from ? [{ from, to }] : [];
    }),
  );
}

/** The index after the match that begins at `from`; `from` itself if there is none. */
function matchAt(
  reading: readonly Unit[],
  units: readonly Unit[],
  from: number,
  { phrase, prefix }: Chunk,
  same: Same,
): number {
  let at = from;
  for (const [index, { kind, key }] of reading.entries()) {
    const unit = units[at];
    if (unit?.kind !== kind) return from;
    const isOpen = prefix && index === reading.length - 1;
    const matches = (other: string): boolean =>
      other === key ||
      (kind === "han" && same(key, other)) ||
      (kind === "word" &&
        ((isOpen && other.startsWith(key)) ||
          (!phrase && stemOf(other) === stemOf(key))));
    if (matches(unit.key)) at += 1;
    else if (unit.compound && matches(unit.compound.key))
      at += unit.compound.length;
    else return from;
  }
  return at;
}

/** Common words are marked only next to other words of the query. */
const COMMON = new Set(
  "a an and are as at be been but by for from in into is it its nor of on or that the their this to was were with".split(
    " ",
  ),
);

/**
 * Selects the matches to mark: a common word only next to a marked neighbor from the query. In a
 * phrase, or a query of common words only, all are marked.
 */
function worthMarking(
  { chunks }: Query,
  units: readonly Unit[],
  matches: readonly Match[],
): Match[] {
  const isCommon = (some: readonly Unit[]): boolean =>
    some.length === 1 && COMMON.has(some[0]?.key ?? "");
  if (
    chunks.every(
      ({ readings: [first = []], phrase }) => !phrase && isCommon(first),
    )
  )
    return [...matches];
  const isAlone = ({ chunk, from, to }: Match): boolean =>
    !chunks[chunk]?.phrase && isCommon(units.slice(from, to));
  const marked = matches.filter((match) => !isAlone(match));
  const left = new Set(matches.filter(isAlone));
  // A common word that is marked may be the neighbor of another one.
  for (const { chunk, from, to } of marked) {
    for (const one of left) {
      const isNext = one.chunk === chunk + 1 && one.from === to;
      const isPrevious = one.chunk === chunk - 1 && one.to === from;
      if ((isNext || isPrevious) && left.delete(one)) marked.push(one);
    }
  }
  return marked;
}

/**
 * Sorts ranges, removes empty ones and merges those that overlap.
 *
 * @param gap Ranges with fewer code units between them are merged too.
 */
export function mergeRanges(ranges: readonly Range[], gap = 0): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start >= end) continue;
    const last = merged.at(-1);
    if (last && start < last[1] + gap) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/**
 * Joins marks with no word or sentence end between them. The group with the most marks comes
 * first, which is the phrase as typed if the text has it; the others follow in text order.
 *
 * @param marks Sorted, without overlaps.
 */
export function runsOf(text: string, marks: readonly Range[]): Range[] {
  const runs: { range: Range; count: number }[] = [];
  for (const [start, end] of marks) {
    const last = runs.at(-1);
    if (last && BETWEEN.test(text.slice(last.range[1], start))) {
      last.range[1] = end;
      last.count += 1;
    } else runs.push({ range: [start, end], count: 1 });
  }
  const most = Math.max(...runs.map(({ count }) => count));
  const densest = runs.findIndex(({ count }) => count === most);
  return [...runs.splice(densest, 1), ...runs].map(({ range }) => range);
}

const BETWEEN = /^[\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'·]*$/u;
