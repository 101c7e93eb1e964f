import { diffArrays } from 'diff';
import type { SourceFile } from './data.ts';
import type { PiecePlaces, ReadDocument } from './document.ts';
import { follow } from './follow.ts';
import { type Document, type Piece, piecesOf, plainText, type Witness, type WitnessPiece, witnessText } from './model.ts';
import type { Place, Problem } from './problems.ts';

/** A transcript as it was read. */
export type ReadWitness = Witness & Pick<SourceFile, 'unreadable'>;

interface Character {
  sign: string;
  line: number;
  column: number;
}

/** A piece with its characters, white space dropped. */
interface Collated extends Piece, Pick<PiecePlaces, 'isFlawed'> {
  places: readonly Place[];
  signs: string[];
  /** The number of characters before it. */
  start: number;
}

/** A passage where text and witness differ: offsets into the characters of both. */
interface Difference {
  text: number;
  removed: number;
  witness: number;
  added: number;
}

/** More characters that differ than an editor can have mistyped: another text. */
const MOST_EDITS = 500;

/** Differences with fewer characters between them are one. */
const NEAR = 2;

/**
 * Proves a document against its witness: every emendation undone, white space
 * aside, the document's characters are those of the witness's lines without
 * the passages declared as repeated.
 *
 * @param source The file of the Chinese.
 * @returns On which lines each piece stands, if there is no problem, and each difference as
 *   one; of a text that is another one, the first. What differs at a piece that has a problem
 *   of form is no second one. A document without a witness has neither.
 */
export function collate(
  { document, pieces: piecePlaces, witnessPlaces, repeatedPlaces }: ReadDocument,
  source: SourceFile,
  witnesses: readonly ReadWitness[],
): { pieces: WitnessPiece[]; problems: Problem[] } {
  const part = document.witness;
  if (!part) return { pieces: [], problems: [] };
  const witness = witnesses.find(({ file }) => file === part.file);
  if (witness?.unreadable) return { pieces: [], problems: [] };
  const lineCount = witness ? linesOf(witness.text).length : 0;
  if (!witness || part.lines.to > lineCount) {
    const problem: Problem = witness
      ? { code: 'witness-file', place: witnessPlaces.lines, found: `lines up to ${part.lines.to} of ${part.file}, which has ${lineCount}`, expected: 'lines that it has' }
      : { code: 'witness-file', place: witnessPlaces.file, found: `the witness “${part.file}”`, expected: 'a file of content/witness whose name ends in .txt' };
    return { pieces: [], problems: [problem] };
  }

  const problems = checkRepeated(part, witness.text, repeatedPlaces);
  const expected = characters(witness.text, part.lines.from, part.lines.to).filter(
    ({ line }) => !part.repeated.some(({ lines }) => line >= lines.from && line <= lines.to),
  );
  let start = 0;
  const collated = piecesOf(document).map((piece, index): Collated => {
    const signs = [...witnessText(piece.runs).replace(/\s/g, '')];
    const { runs: places, isFlawed } = piecePlaces[index] ?? { runs: [], isFlawed: true };
    start += signs.length;
    return { ...piece, places, isFlawed, signs, start: start - signs.length };
  });

  const differences = compare(collated.flatMap(({ signs }) => signs), expected.map(({ sign }) => sign));
  if (differences.length === 0) {
    const pieces = collated.map(({ id, signs, start: from }) => ({
      id,
      lines: [...new Set(expected.slice(from, from + signs.length).map(({ line }) => line))],
    }));
    return { pieces, problems };
  }
  for (const difference of differences) {
    const [from, to] = reach(difference, expected);
    const isOfFlawed = collated.some((piece) => piece.isFlawed && piece.start <= to && from <= piece.start + piece.signs.length);
    if (!isOfFlawed) problems.push(report(difference));
  }
  return { pieces: [], problems };

  function report({ text, witness: offset }: Difference): Problem {
    const there = expected[offset];
    const at = collated.findLastIndex((piece) => piece.start <= text && piece.signs.length > 0);
    let piece = collated[at];
    // A line of the witness that goes on after a piece: the piece lost its end.
    const before = collated.slice(0, Math.max(at, 0)).findLast(({ signs }) => signs.length > 0);
    if (before && piece?.start === text && expected[offset - 1]?.line === there?.line) piece = before;
    const { signs = [], id = '', runs = [], places = [], start: from = 0 } = piece ?? {};
    const index = text - from;
    return {
      code: 'witness-differs',
      place: placeOf(source, runs, places, index),
      found: `“${signs.slice(Math.max(0, index - 12), index).join('')}▸${signs.slice(index, index + 16).join('')}” at “${id}”`,
      expected: there
        ? `“${context(expected, Math.max(0, offset - 12), offset)}▸${context(expected, offset, offset + 16)}” (line ${there.line} of ${part?.file})`
        : `nothing more: the lines ${part?.lines.from}-${part?.lines.to} of ${part?.file} end here`,
      ...(there ? { other: { file: `content/witness/${part?.file}`, line: there.line, column: there.column } } : {}),
    };
  }
}

/** Whether passages that are declared as repeated are within the document's lines, apart from one another, and the same. */
function checkRepeated({ file, lines: own, repeated }: NonNullable<Document['witness']>, text: string, places: readonly Place[]): Problem[] {
  const signs = ({ from, to }: typeof own) => characters(text, from, to).map(({ sign }) => sign).join('');
  return repeated.flatMap(({ lines, of }, index): Problem[] => {
    const report = (found: string, expected: string): Problem[] => [
      { code: 'witness-repeated', place: places[index] ?? { file, line: 1, column: 1 }, found, expected },
    ];
    const [outside] = [lines, of].filter(({ from, to }) => from < own.from || to > own.to);
    if (outside) return report(`lines ${outside.from}-${outside.to}, which are not among the document’s ${own.from}-${own.to}`, 'lines that the document renders');
    if (lines.from <= of.to && of.from <= lines.to) return report(`lines ${lines.from}-${lines.to}, which overlap those of ${of.from}-${of.to}`, 'two passages apart from one another');
    if (signs(lines) === signs(of)) return [];
    return report(`lines ${lines.from}-${lines.to}, which are not those of ${of.from}-${of.to}`, 'two passages that are the same');
  });
}

/** Where two texts differ, in their order; of texts that have little in common, the first place. */
function compare(text: readonly string[], witness: readonly string[]): Difference[] {
  const first = text.findIndex((sign, index) => sign !== witness[index]);
  if (first < 0 && text.length === witness.length) return [];
  const parts = diffArrays([...text], [...witness], { maxEditLength: MOST_EDITS });
  if (!parts) {
    const at = first < 0 ? text.length : first;
    return [{ text: at, removed: text.length - at, witness: at, added: witness.length - at }];
  }
  const differences: Difference[] = [];
  let [inText, inWitness] = [0, 0];
  for (const { added: isAdded, removed: isRemoved, count } of parts) {
    const [removed, added] = [isAdded ? 0 : count, isRemoved ? 0 : count];
    if (isAdded || isRemoved) {
      const last = differences.at(-1);
      if (last && inText - (last.text + last.removed) < NEAR) {
        last.removed = inText + removed - last.text;
        last.added = inWitness + added - last.witness;
      } else differences.push({ text: inText, removed, witness: inWitness, added });
    }
    inText += removed;
    inWitness += added;
  }
  return differences;
}

/**
 * From where to where in the text a difference can be said to be: what the witness alone has
 * may begin as what stands after it, or end as what stands before.
 */
function reach({ text, removed, witness, added }: Difference, expected: readonly Character[]): [from: number, to: number] {
  if (removed > 0) return [text, text + removed];
  const sign = (at: number) => expected[at]?.sign;
  let before = 0;
  while (before < text && sign(witness - 1 - before) === sign(witness + added - 1 - before)) before += 1;
  let after = 0;
  while (witness + added + after < expected.length && sign(witness + after) === sign(witness + added + after)) after += 1;
  return [text - before, text + after];
}

/**
 * Checks that the documents together render every line of each witness that
 * is not blank, and none of them twice.
 */
export function checkCoverage(documents: readonly Document[], witnesses: readonly ReadWitness[]): Problem[] {
  return witnesses.flatMap(({ file, text, unreadable }): Problem[] => {
    if (unreadable) return [];
    const parts = documents.flatMap(({ witness }) => (witness?.file === file ? [witness.lines] : []));
    if (parts.length === 0) return [];
    return linesOf(text).flatMap((content, index): Problem[] => {
      const line = index + 1;
      const count = parts.filter(({ from, to }) => line >= from && line <= to).length;
      if (count === 1 || (count === 0 && content.trim() === '')) return [];
      return [{ code: 'witness-uncovered', place: { file: `content/witness/${file}`, line, column: 1 }, found: `a line that ${count === 0 ? 'no document renders' : 'several documents render'}`, expected: 'one document' }];
    });
  });
}

/** The characters of lines of a text, white space dropped. */
function characters(text: string, from: number, to: number): Character[] {
  return linesOf(text)
    .slice(from - 1, to)
    .flatMap((line, index) => {
      let column = 1;
      return [...line].flatMap((sign): Character[] => {
        const character = { sign, line: from + index, column };
        column += sign.length;
        return /\s/.test(sign) ? [] : [character];
      });
    });
}

/** The lines of a text; what follows the last line feed is none. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The place of the nth character (white space not counted) of a piece as the witness has it; else its end. */
function placeOf({ text: source }: SourceFile, runs: Piece['runs'], places: readonly Place[], nth: number): Place {
  let passed = 0;
  let end = places[0] ?? { file: '', line: 1, column: 1 };
  for (const [index, run] of runs.entries()) {
    const place = places[index];
    if (!place || run.type === 'note' || run.type === 'supplied') continue;
    const text = run.type === 'corr' ? run.sic : plainText([run]);
    const at = (offset: number) => (run.type === 'corr' ? place : follow(source, place, text, offset));
    let offset = 0;
    for (const sign of text) {
      if (!/\s/.test(sign)) {
        if (passed === nth) return at(offset);
        passed += 1;
      }
      offset += sign.length;
    }
    end = at(text.length);
  }
  return end;
}

function context(all: readonly Character[], from: number, to: number): string {
  return all.slice(from, to).map(({ sign }) => sign).join('');
}
