import { diffChars } from 'diff';
import { type Document, piecesOf, plainText, type Witness, type WitnessPiece } from '../../edition/model.ts';

/** A stretch of the transcript: kept, dropped by the edition, or added by it. */
export interface Stretch {
  kind: 'same' | 'dropped' | 'added';
  text: string;
}

/** Lines of the transcript that belong together, beside what the edition has there. */
export interface CollationRow {
  /** Line numbers, from 1, each with its stretches. */
  lines: { number: number; stretches: Stretch[] }[];
  /** Ids of what stands there in the edition. */
  ids: string[];
  /** The first line of the passage that this one repeats. */
  repeats: number | null;
}

/**
 * Sets a document beside its witness, line by line.
 *
 * @returns Rows in the order of the page; blank lines are left out.
 */
export function collationRows(document: Document, witness: Witness): CollationRow[] {
  const part = document.witness;
  if (!part) return [];
  const lines = witness.text.split('\n');
  const texts = new Map(piecesOf(document).map(({ id, runs }) => [id, plainText(runs)]));
  const rows: CollationRow[] = [];
  const done = new Set<number>();
  for (let number = part.lines.from; number <= part.lines.to; number++) {
    const line = lines[number - 1] ?? '';
    if (line.trim() === '' || done.has(number)) continue;
    const repetition = part.repeated.find(({ lines: range }) => number >= range.from && number <= range.to);
    if (repetition) {
      const repeats = repetition.of.from + number - repetition.lines.from;
      rows.push({ lines: [{ number, stretches: [{ kind: 'same', text: line }] }], ids: [], repeats });
      continue;
    }
    const { pieces, numbers } = togetherFrom(number, part.pieces);
    for (const one of numbers) done.add(one);
    const before = numbers.map((one) => lines[one - 1] ?? '').join('\n');
    const after = pieces.map(({ id }) => texts.get(id) ?? '').join('');
    rows.push({
      lines: splitLines(numbers, before, after),
      ids: pieces.map(({ id }) => id),
      repeats: null,
    });
  }
  return rows;
}

/**
 * The pieces on a line, all lines of these, the other pieces on those, and so on: pieces may run on in one line.
 *
 * @param number The first of the lines.
 * @param all In the order of the page, so that each piece needs one look.
 */
function togetherFrom(number: number, all: readonly WitnessPiece[]): { pieces: WitnessPiece[]; numbers: number[] } {
  const numbers = new Set([number]);
  const pieces = all.filter(({ lines }) => {
    const isOn = lines.some((line) => numbers.has(line));
    if (isOn) for (const line of lines) numbers.add(line);
    return isOn;
  });
  return { pieces, numbers: [...numbers] };
}

/** The differences of a joined text, given back to the lines on which it stood. */
function splitLines(numbers: number[], before: string, after: string): CollationRow['lines'] {
  const lines = numbers.map((number) => ({ number, stretches: [] as Stretch[] }));
  let index = 0;
  for (const { value, added, removed } of diffChars(before, after)) {
    const kind = added ? 'added' : removed ? 'dropped' : 'same';
    const parts = value.split('\n');
    parts.forEach((text, at) => {
      if (at > 0) index += 1;
      if (text !== '') lines[index]?.stretches.push({ kind, text });
    });
  }
  return lines;
}
