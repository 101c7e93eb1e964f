import type { ReadDocument } from "../document.ts";
import { piecesOf, type WitnessPiece, witnessText } from "../model.ts";
import type { Problem } from "../problems.ts";
import { type Collated, reportDifferences } from "../rules/witness-differs.ts";
import { checkWitness } from "../rules/witness-file.ts";
import { checkRepeated } from "../rules/witness-repeated.ts";
import type { SourceFile } from "../source-file.ts";
import { compare } from "./differences.ts";
import { type ReadWitness, renderedCharacters } from "./transcript.ts";

/**
 * Compares a document with its transcript. After all emendations are undone and white space is
 * removed, both must have the same characters, except for passages declared as repeated.
 *
 * @param source The file of the Chinese.
 * @returns The lines of each piece, if there is no problem, and the problems. Both are empty for a
 *   document without a transcript.
 */
export function collate(
  {
    document,
    pieces: piecePlaces,
    witnessPlaces,
    repeatedPlaces,
  }: ReadDocument,
  source: SourceFile,
  witnesses: readonly ReadWitness[],
): { pieces: WitnessPiece[]; problems: Problem[] } {
  const part = document.witness;
  if (!part) return { pieces: [], problems: [] };
  const missing = checkWitness(part, witnessPlaces, witnesses);
  const witness = witnesses.find(({ file }) => file === part.file);
  if (!witness || witness.unreadable || missing.length > 0)
    return { pieces: [], problems: missing };

  const problems = checkRepeated(part, witness.text, repeatedPlaces);
  const expected = renderedCharacters(part, witness.text);
  let start = 0;
  const collated = piecesOf(document).map((piece, index): Collated => {
    const chars = [...witnessText(piece.runs).replace(/\s/g, "")];
    const { runs: places, flaws } = piecePlaces[index] ?? {
      runs: [],
      flaws: [],
    };
    start += chars.length;
    return { ...piece, places, flaws, chars, start: start - chars.length };
  });

  const chars = expected.map(({ char }) => char);
  const differences = compare(collated, chars);
  if (differences.length === 0) {
    const pieces = collated.map(({ id, chars, start: from }) => ({
      id,
      lines: [
        ...new Set(
          expected.slice(from, from + chars.length).map(({ line }) => line),
        ),
      ],
    }));
    return { pieces, problems };
  }
  problems.push(
    ...reportDifferences(differences, collated, expected, part, source),
  );
  return { pieces: [], problems };
}
