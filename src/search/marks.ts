/** What is marked of all that a query finds in a text, and where of that one looks first. */
import type { Unit } from './fold.ts';
import type { Range } from './match.ts';
import type { Query } from './query.ts';

/** They stand everywhere: that they do says something only beside what else was asked for. */
const COMMON = new Set('a an and are as at be been but by for from in into is it its nor of on or that the their this to was were with'.split(' '));

/** Where a chunk of a query stands in a text. */
export interface Found {
  /** Its place in the query. */
  chunk: number;
  range: Range;
}

/**
 * The places that are to be marked: a common word only where it stands in the text beside its
 * neighbor in the query, and that one is marked. A query that has no other words marks them all;
 * so does a phrase.
 *
 * @param units of the text
 * @param found what the query's chunks match there
 */
export function marksOf({ chunks }: Query, units: readonly Unit[], found: readonly Found[]): Range[] {
  const isCommon = (key: string | undefined): boolean => key !== undefined && COMMON.has(key);
  if (chunks.every(({ readings: [units = []], phrase }) => !phrase && units.length === 1 && isCommon(units[0]?.key))) {
    return found.map(({ range }) => range);
  }
  const starts = new Map(units.map(({ start }, at) => [start, at]));
  const ends = new Map(units.map(({ end }, at) => [end, at + 1]));
  const places = found.map(({ chunk, range }) => {
    const [from = -1, to = -1] = [starts.get(range[0]), ends.get(range[1])];
    return { chunk, range, from, to, alone: !chunks[chunk]?.phrase && to - from === 1 && isCommon(units[from]?.key) };
  });
  const kept = places.filter(({ alone }) => !alone);
  const left = new Set(places.filter(({ alone }) => alone));
  for (const { chunk, from, to } of kept) {
    for (const one of left) {
      const isNext = one.chunk === chunk + 1 && one.from === to;
      const isPrevious = one.chunk === chunk - 1 && one.to === from;
      if (!isNext && !isPrevious) continue;
      left.delete(one);
      // And its own neighbors, in turn.
      kept.push(one);
    }
  }
  return kept.map(({ range }) => range);
}

/** In order, without empty ones and overlaps. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
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
 * Marks with no word and no stop between them as one, the one of the most marks first: where a
 * phrase stands as it was typed, if it does. The others follow in the order of the text.
 *
 * @param marks in order, without overlaps
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
