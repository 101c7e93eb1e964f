/** The texts of an entry in which a query is looked for, folded. */
import type { Characters } from './characters.ts';
import { fold, type Unit } from './fold.ts';
import type { Range } from './match.ts';
import type { Alternate, Entry } from './records.ts';

export interface FoldedText {
  lang: 'zh' | 'en';
  units: Unit[];
  /** Turns a place in this text into the place in the entry's that it stands for. */
  place: (range: Range) => Range;
}

/** @returns the entry's Chinese, its English, and its other wordings */
export function foldEntry(entry: Entry, characters: Characters): FoldedText[] {
  const same = (range: Range): Range => range;
  return [
    { lang: 'zh', units: fold(entry.zh, characters, entry.forms), place: same },
    { lang: 'en', units: fold(entry.en, characters), place: same },
    ...(entry.alternates ?? []).map(
      (alternate): FoldedText => ({
        lang: alternate.lang,
        units: fold(alternate.text, characters, alternate.forms),
        place: ([start, end]) => [placeOf(start, alternate, 0), placeOf(end, alternate, 1)],
      }),
    ),
  ];
}

/** `side`: 0 for where a range begins, 1 for where it ends. */
function placeOf(offset: number, { edits }: Alternate, side: 0 | 1): number {
  let shift = 0;
  for (const [start, end, entryStart, entryEnd] of edits) {
    const inside = side === 0 ? offset >= start && offset < end : offset > start && offset <= end;
    if (inside) return side === 0 ? entryStart : entryEnd;
    if (offset < end || (side === 1 && offset === start)) break;
    shift = entryEnd - end;
  }
  return offset + shift;
}
