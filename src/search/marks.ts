/** Finds the matches of a query in a text, and which of them to mark. */
import type { Characters } from "./characters.ts";
import {
  type Bilingual,
  editionText,
  type Entry,
  type Readings,
  transcriptText,
} from "./files.ts";
import { fold, type Unit } from "./fold.ts";
import type { Chunk, Query } from "./query.ts";
import { stemOf } from "./stem.ts";

/** A range in a text, in UTF-16 code units; the end is excluded. */
export type Range = [start: number, end: number];

/** Sorted and without overlaps, in the edition's reading. */
export type EntryMarks = Bilingual<Range[]>;

/** The marks of an entry. */
export function marksIn(
  { zh, en }: Entry,
  query: Query,
  characters: Characters,
): EntryMarks {
  const [inZh = [], inEn = []] = findMarks([zh, en], query, characters);
  return { zh: inZh, en: inEn };
}

/**
 * Marks the matches in the texts of a paragraph. A match in the transcript's reading only is
 * marked at the edition's reading of that place. Characters are marked as typed (係 is not 系),
 * or in every form if the text has none as typed.
 */
export function findMarks(
  texts: readonly Readings[],
  query: Query,
  characters: Characters,
): Range[][] {
  const readings = texts.flatMap((pieces, text) => {
    const [edition, transcript] = [editionText(pieces), transcriptText(pieces)];
    const same = {
      text,
      units: fold(edition),
      found: [] as Found[],
      place: (range: Range) => range,
    };
    if (edition === transcript) return [same];
    return [
      same,
      {
        text,
        units: fold(transcript),
        found: [] as Found[],
        place: (range: Range) => placeOf(range, pieces),
      },
    ];
  });
  const asTyped: Same = (wanted, char) =>
    characters.formsOf(wanted).includes(char);
  const inAnyForm: Same = (wanted, char) =>
    characters.classOf(wanted) === characters.classOf(char);
  for (const [chunk, asked] of query.chunks.entries()) {
    for (const same of [asTyped, inAnyForm]) {
      for (const { units, found } of readings)
        found.push(
          ...findChunk(asked, units, same).map((range) => ({ chunk, range })),
        );
      if (
        readings.some(({ found }) => found.some((one) => one.chunk === chunk))
      )
        break;
    }
  }
  return texts.map((_, at) =>
    mergeRanges(
      readings
        .filter(({ text }) => text === at)
        .flatMap(({ units, found, place }) =>
          marksOf(query, units, found).map(place),
        ),
    ),
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

/** All matches of a chunk, sorted and without overlaps. */
function findChunk(chunk: Chunk, units: readonly Unit[], same: Same): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < units.length; at += 1) {
    for (const reading of chunk.readings) {
      const end = matchAt(reading, units, at, chunk, same);
      if (end === at) continue;
      const first = units[at]?.start ?? 0;
      const last = units[end - 1]?.end ?? 0;
      const previous = ranges.at(-1);
      if (previous && previous[1] > first)
        previous[1] = Math.max(previous[1], last);
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
  same: Same,
): number {
  let here = at;
  for (const [index, wanted] of reading.entries()) {
    const unit = units[here];
    const open = prefix && index === reading.length - 1;
    if (unit?.kind !== wanted.kind) return at;
    if (
      wanted.kind === "han"
        ? same(wanted.key, unit.key)
        : wanted.kind === "word"
          ? wordMatches(wanted.key, unit.key, phrase, open)
          : unit.key === wanted.key
    )
      here += 1;
    else if (
      unit.compound &&
      wordMatches(wanted.key, unit.compound.key, phrase, open)
    )
      here += unit.compound.length;
    else return at;
  }
  return here;
}

/**
 * @param wanted A word of the query.
 * @param word A word of the text.
 * @param phrase Whether only the exact word matches.
 * @param open Whether the word may be a prefix.
 */
function wordMatches(
  wanted: string,
  word: string,
  phrase: boolean,
  open: boolean,
): boolean {
  if (word === wanted || (open && word.startsWith(wanted))) return true;
  return !phrase && stemOf(word) === stemOf(wanted);
}

/** Common words are marked only next to other words of the query. */
const COMMON = new Set(
  "a an and are as at be been but by for from in into is it its nor of on or that the their this to was were with".split(
    " ",
  ),
);

/** A match of a chunk in a text. */
interface Found {
  /** The chunk's position in the query. */
  chunk: number;
  range: Range;
}

/**
 * Selects the matches to mark: a common word only next to a marked neighbor from the query. In a
 * phrase, or a query of common words only, all are marked.
 */
function marksOf(
  { chunks }: Query,
  units: readonly Unit[],
  found: readonly Found[],
): Range[] {
  const isCommon = (key: string | undefined): boolean =>
    key !== undefined && COMMON.has(key);
  if (
    chunks.every(
      ({ readings: [units = []], phrase }) =>
        !phrase && units.length === 1 && isCommon(units[0]?.key),
    )
  ) {
    return found.map(({ range }) => range);
  }
  const starts = new Map(units.map(({ start }, at) => [start, at]));
  const ends = new Map(units.map(({ end }, at) => [end, at + 1]));
  const places = found.map(({ chunk, range }) => {
    const [from = -1, to = -1] = [starts.get(range[0]), ends.get(range[1])];
    return {
      chunk,
      range,
      from,
      to,
      alone:
        !chunks[chunk]?.phrase && to - from === 1 && isCommon(units[from]?.key),
    };
  });
  const kept = places.filter(({ alone }) => !alone);
  const left = new Set(places.filter(({ alone }) => alone));
  for (const { chunk, from, to } of kept) {
    for (const one of left) {
      const isNext = one.chunk === chunk + 1 && one.from === to;
      const isPrevious = one.chunk === chunk - 1 && one.to === from;
      if (!isNext && !isPrevious) continue;
      left.delete(one);
      // Then its own neighbors.
      kept.push(one);
    }
  }
  return kept.map(({ range }) => range);
}

/** Sorts ranges and removes empty and overlapping ones. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (start >= end) continue;
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
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
