/** Where a query stands in the two texts of a block. */
import type { Characters } from './characters.ts';
import { type FoldedText, foldEntry } from './folded-entry.ts';
import { findChunk, type Range } from './match.ts';
import type { Query } from './query.ts';
import type { Entry } from './records.ts';

/** In order, without overlaps; in UTF-16 code units of the text as it is shown. */
export interface EntryRanges {
  zh: Range[];
  en: Range[];
}

/**
 * Every chunk of the query must stand in one of the texts.
 *
 * @param strict whether a character's form must be the query's where the edition has several
 * @returns `null` if a chunk is nowhere
 */
export function findInEntry(query: Query, entry: Entry, characters: Characters, strict: boolean): EntryRanges | null {
  const texts = foldedTexts(entry, characters);
  const found: EntryRanges = { zh: [], en: [] };
  for (const chunk of query.chunks) {
    let matched = false;
    for (const { lang, units, place } of texts) {
      for (const range of findChunk(chunk, units, strict)) {
        matched = true;
        found[lang].push(place(range));
      }
    }
    if (!matched) return null;
  }
  return { zh: mergeRanges(found.zh), en: mergeRanges(found.en) };
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

/** In order, without empty ones and overlaps. */
function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    if (start >= end) continue;
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
