import { linesOf } from '../edition/collate.ts';
import { type Document, piecesOf, type Witness, witnessText } from '../edition/model.ts';

/**
 * On which line of the transcript each character of a document stands.
 *
 * The document has been proved: every emendation undone, its pieces are the characters of the
 * transcript's lines, one after the other, white space and repeated passages left out.
 *
 * @returns For each piece, by its id, the lines of its characters as the transcript has them, white space left out.
 */
export function transcriptLines(document: Document, witness: Witness): Map<string, number[]> {
  const part = document.witness;
  if (!part) return new Map();
  const lines = linesOf(witness.text)
    .map((text, index) => ({ text, number: index + 1 }))
    .slice(part.lines.from - 1, part.lines.to)
    .filter(({ number }) => !part.repeated.some(({ lines: { from, to } }) => number >= from && number <= to))
    .flatMap(({ text, number }) => Array.from(signsOf(text), () => number));
  let start = 0;
  return new Map(
    piecesOf(document).map(({ id, runs }) => {
      const length = signsOf(witnessText(runs)).length;
      start += length;
      return [id, lines.slice(start - length, start)];
    }),
  );
}

/** The characters of a text, white space left out. */
export function signsOf(text: string): string[] {
  return [...text].filter((sign) => !/\s/.test(sign));
}
