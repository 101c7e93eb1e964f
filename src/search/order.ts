/** Relevance: where the most is found, for its size, comes first. */
import type { Numbering, RecordPlace } from './numbering.ts';

/**
 * Orders documents, and sections within them, by the number of candidates over the square
 * root of their size. The text's own order holds within a section, so what is read
 * together stays together, and nothing that is shown moves when more is found.
 *
 * @param places of records, in the order of the text
 * @param candidates in order
 */
export function orderRecords(
  places: readonly RecordPlace[],
  candidates: Uint32Array,
  numbering: Numbering,
): RecordPlace[] {
  const scores = new Map<string, number>();
  const add = (key: string, score: number): void => void scores.set(key, (scores.get(key) ?? 0) + score);
  for (const entry of candidates) {
    const { document, section } = numbering.recordOf(entry);
    if (section < 0) continue;
    add(`${document}`, 1 / Math.sqrt(numbering.sizeOf(document)));
    add(`${document}/${section}`, 1 / Math.sqrt(numbering.sizeOf(document, section)));
  }
  const score = (key: string): number => scores.get(key) ?? 0;
  return [...places].sort(
    (a, b) =>
      score(`${b.document}`) - score(`${a.document}`) ||
      a.document - b.document ||
      score(`${b.document}/${b.section}`) - score(`${a.document}/${a.section}`) ||
      a.record - b.record,
  );
}
