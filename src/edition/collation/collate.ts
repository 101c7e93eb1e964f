import { codePoint, forbiddenIn } from "../rules/character.ts";
import type { SourceFile } from "../source-file.ts";
import {
  compare,
  type Difference,
  reach,
  type SignedPiece,
} from "./differences.ts";
import type { PiecePlaces, ReadDocument } from "../document.ts";
import { mapToSource } from "../markdown/source-map.ts";
import {
  type Document,
  type Piece,
  piecesOf,
  plainText,
  type Witness,
  type WitnessPart,
  type WitnessPiece,
  witnessText,
} from "../model.ts";
import { type Place, type Problem, problem } from "../problems.ts";

/** A transcript as it was read. */
export type ReadWitness = Witness & Pick<SourceFile, "unreadable">;

interface Character {
  char: string;
  line: number;
  column: number;
}

/** A piece with its characters, white space dropped. */
interface Collated extends Piece, SignedPiece, Pick<PiecePlaces, "flaws"> {
  places: readonly Place[];
}

/**
 * Proves a document against its witness: every emendation undone, white space
 * aside, the document's characters are those of the witness's lines without
 * the passages declared as repeated.
 *
 * @param source The file of the Chinese.
 * @returns On which lines each piece stands, if there is no problem, and each difference as
 *   one; of passages that have little in common, the first. What differs at a piece that has a problem
 *   of form is no second one. A document without a witness has neither.
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
  const witness = witnesses.find(({ file }) => file === part.file);
  if (witness?.unreadable) return { pieces: [], problems: [] };
  const lineCount = witness ? linesOf(witness.text).length : 0;
  if (!witness || part.lines.to > lineCount) {
    const names = witnesses.map(({ file }) => `“${file}”`).join(", ");
    const missing = witness
      ? problem({
          code: "witness-file",
          place: witnessPlaces.lines,
          found: `line ${part.lines.to} of ${part.file}`,
          expected: `a range of lines up to ${lineCount}, the last line of the file`,
        })
      : problem({
          code: "witness-file",
          place: witnessPlaces.file,
          found: `witness “${part.file}”`,
          expected: names
            ? `a file of content/witness: ${names}`
            : "a file of content/witness with the extension .txt",
        });
    return { pieces: [], problems: [missing] };
  }

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
  const all = collated.flatMap(({ chars }) => chars);
  const reported = new Set<Collated>();
  for (const difference of differences) {
    const { text, removed, witness: offset, added } = difference;
    const [from, to] = reach(difference, chars);
    const isOfFlaw = collated.some(({ flaws, start: own, chars }) =>
      flaws.some(
        ([first, last]) =>
          own + first <= to && from <= own + Math.min(last, chars.length),
      ),
    );
    // Characters that nobody sees, and decomposed letters, have been reported as such.
    const removedChars = all.slice(text, text + removed).join("");
    const addedChars = context(expected, offset, offset + added);
    const isOfChars =
      removed > 0 &&
      (added === 0
        ? [...removedChars].every((char) => forbiddenIn(char).length > 0)
        : removedChars.normalize("NFC") === addedChars);
    // Of a paragraph that is another one, or moved, its beginning is enough.
    const piece = collated.findLast(
      ({ start: own, chars }) => own <= text && chars.length > 0,
    );
    const isOther =
      piece !== undefined &&
      editsIn(piece, differences) > piece.chars.length / 2;
    if (isOfFlaw || isOfChars || (isOther && reported.has(piece))) continue;
    if (piece) reported.add(piece);
    problems.push(report(difference));
  }
  return { pieces: [], problems };

  function report({ text, witness: offset }: Difference): Problem {
    const there = expected[offset];
    const at = collated.findLastIndex(
      (piece) => piece.start <= text && piece.chars.length > 0,
    );
    let piece = collated[at];
    // A line of the witness that goes on after a piece: the piece lost its end.
    const before = collated
      .slice(0, Math.max(at, 0))
      .findLast(({ chars }) => chars.length > 0);
    if (
      before &&
      piece?.start === text &&
      expected[offset - 1]?.line === there?.line
    )
      piece = before;
    const {
      chars = [],
      id = "",
      runs = [],
      places = [],
      start: from = 0,
    } = piece ?? {};
    const index = text - from;
    return problem({
      code: "witness-differs",
      place: placeOf(source, runs, places, index),
      found: `“${visible(chars.slice(Math.max(0, index - 12), index))}▸${visible(chars.slice(index, index + 16))}” at “${id}”`,
      expected: there
        ? `“${visible(context(expected, Math.max(0, offset - 12), offset))}▸${visible(context(expected, offset, offset + 16))}” (line ${there.line} of ${part?.file})`
        : `the end of the text, since lines ${part?.lines.from}-${part?.lines.to} of ${part?.file} end here`,
      ...(there
        ? {
            other: {
              file: `content/witness/${part?.file}`,
              line: there.line,
              column: there.column,
            },
          }
        : {}),
    });
  }
}

/** How many characters of a piece differ, or are missing in it. */
function editsIn(
  { start, chars }: Collated,
  differences: readonly Difference[],
): number {
  const own = differences.filter(
    ({ text }) => text >= start && text < start + chars.length,
  );
  return own.reduce(
    (sum, { removed, added }) => sum + Math.max(removed, added),
    0,
  );
}

/** Whether passages that are declared as repeated are within the document's lines, apart from one another, and the same. */
function checkRepeated(
  { file, lines: own, repeated }: NonNullable<Document["witness"]>,
  text: string,
  places: readonly Place[],
): Problem[] {
  const chars = ({ from, to }: typeof own) =>
    characters(text, from, to)
      .map(({ char }) => char)
      .join("");
  return repeated.flatMap(({ lines, of }, index): Problem[] => {
    const report = (found: string, expected: string): Problem[] => [
      problem({
        code: "witness-repeated",
        place: places[index] ?? { file, line: 1, column: 1 },
        found,
        expected,
      }),
    ];
    const [outside] = [lines, of].filter(
      ({ from, to }) => from < own.from || to > own.to,
    );
    if (outside)
      return report(
        `lines ${outside.from}-${outside.to} outside the document’s lines ${own.from}-${own.to}`,
        "lines inside that range",
      );
    if (lines.from <= of.to && of.from <= lines.to)
      return report(
        `overlap of lines ${lines.from}-${lines.to} and lines ${of.from}-${of.to}`,
        "two separate passages",
      );
    const twice = repeated
      .slice(0, index)
      .find(
        (other) => lines.from <= other.lines.to && other.lines.from <= lines.to,
      );
    if (twice)
      return report(
        `overlap of lines ${lines.from}-${lines.to} and lines ${twice.lines.from}-${twice.lines.to}`,
        "each line in one entry only",
      );
    if (chars(lines) === chars(of)) return [];
    return report(
      `difference between lines ${lines.from}-${lines.to} and lines ${of.from}-${of.to}`,
      "the same text in both passages",
    );
  });
}

/** The characters of a transcript that a document renders: of its lines without the repeated passages, white space dropped. */
export function renderedCharacters(
  { lines: { from, to }, repeated }: Pick<WitnessPart, "lines" | "repeated">,
  text: string,
): Character[] {
  return characters(text, from, to).filter(
    ({ line }) =>
      !repeated.some(({ lines }) => line >= lines.from && line <= lines.to),
  );
}

/** The characters of lines of a text, white space dropped. */
function characters(text: string, from: number, to: number): Character[] {
  return linesOf(text)
    .slice(from - 1, to)
    .flatMap((line, index) => {
      let column = 1;
      return [...line].flatMap((char): Character[] => {
        const character = { char, line: from + index, column };
        column += char.length;
        return /\s/.test(char) ? [] : [character];
      });
    });
}

/** The lines of a text; what follows the last line feed is none. */
export function linesOf(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The place of the nth character (white space not counted) of a piece as the witness has it; else its end. */
function placeOf(
  { text: source }: SourceFile,
  runs: Piece["runs"],
  places: readonly Place[],
  nth: number,
): Place {
  let passed = 0;
  let end = places[0] ?? { file: "", line: 1, column: 1 };
  for (const [index, run] of runs.entries()) {
    const place = places[index];
    if (!place || run.type === "note" || run.type === "supplied") continue;
    const text = run.type === "corr" ? run.sic : plainText([run]);
    const at = (offset: number) =>
      run.type === "corr" ? place : mapToSource(source, place, text, offset);
    let offset = 0;
    for (const char of text) {
      if (!/\s/.test(char)) {
        if (passed === nth) return at(offset);
        passed += 1;
      }
      offset += char.length;
    }
    end = at(text.length);
  }
  return end;
}

function context(all: readonly Character[], from: number, to: number): string {
  return all
    .slice(from, to)
    .map(({ char }) => char)
    .join("");
}

/** A text to show, with the code points of characters that cannot be seen. */
function visible(chars: Iterable<string>): string {
  return [...chars]
    .map((char) =>
      forbiddenIn(char).length > 0 ? `⟨${codePoint(char)}⟩` : char,
    )
    .join("");
}

/**
 * Checks that the documents together render every line of each witness that
 * is not blank, and none of them twice. Lines that follow one another are one problem.
 */
export function checkCoverage(
  documents: readonly {
    document: Pick<Document, "witness">;
    witnessPlaces: ReadDocument["witnessPlaces"];
  }[],
  witnesses: readonly ReadWitness[],
): Problem[] {
  return witnesses.flatMap(({ file, text, unreadable }): Problem[] => {
    if (unreadable) return [];
    const parts = documents.flatMap(
      ({ document: { witness }, witnessPlaces }) =>
        witness?.file === file
          ? [{ ...witness.lines, place: witnessPlaces.lines }]
          : [],
    );
    const beginning: Place = {
      file: `content/witness/${file}`,
      line: 1,
      column: 1,
    };
    if (parts.length === 0)
      return [
        problem({
          code: "witness-uncovered",
          place: beginning,
          found: "transcript that no document uses",
          expected: "a document that names this file under witness",
        }),
      ];
    const lines = linesOf(text).flatMap((content, index) => {
      const covering = parts.filter(
        ({ from, to }) => index + 1 >= from && index + 1 <= to,
      );
      return content.trim() === "" && covering.length === 0
        ? []
        : [{ line: index + 1, covering }];
    });
    const runs: { from: number; to: number; covering: typeof parts }[] = [];
    for (const { line, covering } of lines) {
      const last = runs.at(-1);
      if (
        last &&
        last.covering.length === covering.length &&
        last.covering.every((part, index) => part === covering[index])
      )
        last.to = line;
      else runs.push({ from: line, to: line, covering });
    }
    return runs.flatMap(
      ({ from, to, covering: [first, second] }): Problem[] => {
        const range = from === to ? `line ${from}` : `lines ${from}-${to}`;
        if (!first)
          return [
            problem({
              code: "witness-uncovered",
              place: { ...beginning, line: from },
              found: `${range} outside every document`,
              expected: "each line in the witness lines of one document",
            }),
          ];
        if (!second) return [];
        return [
          problem({
            code: "witness-uncovered",
            place: second.place,
            found: `${range} of ${file} in a second document`,
            expected: "each line in the witness lines of one document",
            other: first.place,
          }),
        ];
      },
    );
  });
}
