/** Relevance: where the most is likely to be found, for its size, comes first. */
import type { Numbering, RecordPlace } from './numbering.ts';

/**
 * Orders documents by the number of their records that have every word of the query, over
 * the square root of all their records; a document counts for more whose titles and notes
 * have them too. Smaller records come first where that is equal, and then the order of the
 * text. The text's own order holds within a document, so what is read together stays
 * together, and nothing that is shown moves when more is found.
 *
 * @param places of candidates, in the order of the text
 * @param extras that are candidates
 */
export function orderRecords(
  places: readonly RecordPlace[],
  extras: readonly RecordPlace[],
  numbering: Numbering,
): RecordPlace[] {
  const score = scoreRecords(places, extras, numbering);
  return [...places].sort((a, b) => score(b) - score(a) || a.document - b.document || a.record - b.record);
}

/** What `orderRecords` goes by: of a place, the score of its document. It rests on that document alone. */
export function scoreRecords(
  places: readonly RecordPlace[],
  extras: readonly RecordPlace[],
  numbering: Numbering,
): (place: RecordPlace) => number {
  const scores = new Map<number, number>();
  const add = (document: number, score: number): void => {
    scores.set(document, (scores.get(document) ?? 0) + score);
  };
  for (const { document, count } of places) {
    add(document, 1 / Math.sqrt(numbering.recordsOf(document)) + 1 / (1000 + count));
  }
  for (const { document } of extras) add(document, TITLED);
  return ({ document }) => scores.get(document) ?? 0;
}

/** As much as if every record of a document of one had the words. */
const TITLED = 1;
