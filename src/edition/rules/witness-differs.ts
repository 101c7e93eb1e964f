import {
  type Difference,
  reach,
  type SignedPiece,
} from "../collation/differences.ts";
import type { Character } from "../collation/transcript.ts";
import type { PiecePlaces } from "../document.ts";
import { mapToSource } from "../markdown/source-map.ts";
import { type Piece, plainText, type WitnessPart } from "../model.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import { codePoint, forbiddenIn } from "./character.ts";
import type { Rule } from "./rule.ts";

export const witnessDiffers: Rule = {
  title: "The text differs from the transcript",
  why: "The edition promises the transcript’s text, with every change marked. A difference without a mark is a typing mistake or an unmarked emendation. The mark ▸ shows where the two part.",
  fix: 'Restore the transcript’s characters, or mark the change with :corr[new]{sic="old"} or :supplied[new].',
  examples: [
    {
      base: "witness",
      files: {
        "witness.txt": [["明。", "明！"]],
      },
      report: [
        "zh-Hans.md:18:24 witness-differs Unexpected “双方签订声明▸。” at “p2”. Expected “国元首会谈。双方签订声明▸！” (line 7 of witness.txt). See also witness/witness.txt:7:2.",
      ],
    },
    {
      base: "witness",
      files: {
        "witness.txt": [["两国关系", "西国关系"]],
      },
      report: [
        "zh-Hans.md:2:8 witness-differs Unexpected “▸两国关系” at “title”. Expected “▸西国关系两国元首会谈。双方签订声” (line 1 of witness.txt). See also witness/witness.txt:1:1.",
      ],
    },
  ],
};

/** A piece with its characters, without white space. */
export interface Collated
  extends Piece, SignedPiece, Pick<PiecePlaces, "flaws"> {
  places: readonly Place[];
}

/**
 * Reports the differences between a document and its transcript. If most of a piece differs, only
 * its first difference is reported. A difference that follows from a mistake in the markup, which
 * has been reported, is left out.
 *
 * @param expected The characters of the transcript.
 * @param source The file of the Chinese.
 */
export function reportDifferences(
  differences: readonly Difference[],
  collated: readonly Collated[],
  expected: readonly Character[],
  part: Pick<WitnessPart, "file" | "lines">,
  source: SourceFile,
): Problem[] {
  const problems: Problem[] = [];
  const chars = expected.map(({ char }) => char);
  const all = collated.flatMap(({ chars }) => chars);
  const reported = new Set<Collated>();
  for (const difference of differences) {
    const { text, removed, witness: offset, added } = difference;
    const [from, to] = reach(difference, chars);
    const isFromMarkup = collated.some(({ flaws, start: own, chars }) =>
      flaws.some(
        ([first, last]) =>
          own + first <= to && from <= own + Math.min(last, chars.length),
      ),
    );
    // Invisible characters and decomposed letters are reported by the rule “character”.
    const removedChars = all.slice(text, text + removed).join("");
    const addedChars = context(expected, offset, offset + added);
    const isFromCharacter =
      removed > 0 &&
      (added === 0
        ? [...removedChars].every((char) => forbiddenIn(char).length > 0)
        : removedChars.normalize("NFC") === addedChars);
    // Of a paragraph that was replaced or moved, the first difference is enough.
    const piece = collated.findLast(
      ({ start: own, chars }) => own <= text && chars.length > 0,
    );
    const isReplaced =
      piece !== undefined &&
      editsIn(piece, differences) > piece.chars.length / 2;
    if (isFromMarkup || isFromCharacter || (isReplaced && reported.has(piece)))
      continue;
    if (piece) reported.add(piece);
    problems.push(report(difference));
  }
  return problems;

  function report({ text, witness: offset }: Difference): Problem {
    const there = expected[offset];
    const at = collated.findLastIndex(
      (piece) => piece.start <= text && piece.chars.length > 0,
    );
    let piece = collated[at];
    // The transcript’s line continues after the piece before: that piece lacks its end.
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
        ? `“${visible(context(expected, Math.max(0, offset - 12), offset))}▸${visible(context(expected, offset, offset + 16))}” (line ${there.line} of ${part.file})`
        : `the end of the text, since lines ${part.lines.from}-${part.lines.to} of ${part.file} end here`,
      ...(there
        ? {
            other: {
              file: `content/witness/${part.file}`,
              line: there.line,
              column: there.column,
            },
          }
        : {}),
    });
  }
}

/** Counts the characters of a piece that differ or are missing. */
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

/**
 * Finds the place of the nth character of a piece. Emendations are undone, and white space is not
 * counted.
 *
 * @returns The end of the piece if it is shorter.
 */
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

/** Makes invisible characters visible by their code points. */
function visible(chars: Iterable<string>): string {
  return [...chars]
    .map((char) =>
      forbiddenIn(char).length > 0 ? `⟨${codePoint(char)}⟩` : char,
    )
    .join("");
}
