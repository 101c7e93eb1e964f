/** Where a query stands in the two texts of a block. */
import type { Characters } from './characters.ts';
import { type Found, marksOf, mergeRanges } from './marks.ts';
import { type FoldedText, foldEntry } from './folded-entry.ts';
import { findChunk, type Range } from './match.ts';
import type { Query } from './query.ts';
import type { Entry } from './records.ts';
import { standTogether } from './together.ts';

/** What is to be marked: in order, without overlaps; in UTF-16 code units of the text as it is shown. */
export interface EntryRanges {
  zh: Range[];
  en: Range[];
  /** All chunks of the query stand side by side in one of the texts. */
  together: boolean;
}

/**
 * Every chunk of the query must stand in one of the texts.
 *
 * @param strict whether a character's form must be the query's where the edition has several
 * @returns `null` if a chunk is nowhere
 */
export function findInEntry(query: Query, entry: Entry, characters: Characters, strict: boolean): EntryRanges | null {
  const texts = foldedTexts(entry, characters).map((text) => ({ ...text, found: [] as Found[] }));
  for (const [at, chunk] of query.chunks.entries()) {
    let matched = false;
    for (const { units, found } of texts) {
      for (const range of findChunk(chunk, units, strict)) {
        matched = true;
        found.push({ chunk: at, range });
      }
    }
    if (!matched) return null;
  }
  const marks = (wanted: 'zh' | 'en'): Range[] =>
    mergeRanges(
      texts.filter(({ lang }) => lang === wanted).flatMap(({ units, found, place }) => marksOf(query, units, found).map(place)),
    );
  const together = texts.some(({ units, found }) => standTogether(query.chunks.length, units, found));
  return { zh: marks('zh'), en: marks('en'), together };
}

const folded = new WeakMap<Entry, FoldedText[]>();

function foldedTexts(entry: Entry, characters: Characters): FoldedText[] {
  let texts = folded.get(entry);
  if (!texts) {
    texts = foldEntry(entry, characters);
    folded.set(entry, texts);
  }
  return texts;
}
