/** Whether the words of a query stand side by side. */
import type { Unit } from './fold.ts';
import type { Found } from './marks.ts';

/**
 * @param chunks how many the query has
 * @param units of a text
 * @param found what they match there
 * @returns whether all stand there one after the other, in their order, and nothing between
 */
export function standTogether(chunks: number, units: readonly Unit[], found: readonly Found[]): boolean {
  const starts = new Map(units.map(({ start }, at) => [start, at]));
  const ends = new Map(units.map(({ end }, at) => [end, at + 1]));
  const places = (wanted: number): Found[] => found.filter(({ chunk }) => chunk === wanted);
  let reached = new Set(places(0).map(({ range }) => ends.get(range[1])));
  for (let chunk = 1; chunk < chunks && reached.size > 0; chunk += 1) {
    reached = new Set(places(chunk).flatMap(({ range }) => (reached.has(starts.get(range[0])) ? [ends.get(range[1])] : [])));
  }
  return reached.size > 0;
}
