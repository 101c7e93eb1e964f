import { renderedCharacters } from '../edition/collation/collate.ts';
import { type Document, piecesOf, type Witness, witnessText } from '../edition/model.ts';

/**
 * On which line of the transcript each character of a document stands.
 *
 * The document has been proved: every emendation undone, its pieces are the characters of the
 * transcript that it renders, one after the other.
 *
 * @returns For each piece, by its id, the lines of its characters as the transcript has them, white space left out.
 */
export function transcriptLines(document: Document, witness: Witness): Map<string, number[]> {
  if (!document.witness) return new Map();
  const lines = renderedCharacters(document.witness, witness.text).map(({ line }) => line);
  let start = 0;
  return new Map(
    piecesOf(document).map(({ id, runs }) => {
      const { length } = [...witnessText(runs).replace(/\s/g, '')];
      start += length;
      return [id, lines.slice(start - length, start)];
    }),
  );
}
