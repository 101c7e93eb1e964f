import { renderedCharacters } from "../edition/collation/transcript.ts";
import {
  type Document,
  piecesOf,
  type Witness,
  witnessText,
} from "../edition/model.ts";

/**
 * Finds the transcript line of each character of a document.
 *
 * The proof has already shown that, without the emendations, the pieces of the document are the
 * transcript's characters in order.
 *
 * @returns For each piece, by its id, the line of each character except white space.
 */
export function transcriptLines(
  document: Document,
  witness: Witness,
): Map<string, number[]> {
  if (!document.witness) return new Map();
  const lines = renderedCharacters(document.witness, witness.text).map(
    ({ line }) => line,
  );
  let start = 0;
  return new Map(
    piecesOf(document).map(({ id, runs }) => {
      const { length } = [...witnessText(runs).replace(/\s/g, "")];
      start += length;
      return [id, lines.slice(start - length, start)];
    }),
  );
}
