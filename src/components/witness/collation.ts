import { diffChars } from "diff";
import {
  type Document,
  piecesOf,
  plainText,
  type Witness,
  type WitnessPiece,
} from "../../edition/model.ts";

/** A piece of text: in both transcript and edition, dropped by the edition, or added by it. */
interface CollationSpan {
  kind: "same" | "dropped" | "added";
  text: string;
}

/** Lines of the transcript, and the pieces of the edition that are on them. */
export interface CollationRow {
  /** Line numbers, from 1, each with its text. */
  lines: { number: number; spans: CollationSpan[] }[];
  /** Ids of the pieces. */
  ids: string[];
  /** The line that this one repeats. */
  repeats: number | null;
}

/**
 * Collates a document with its witness, line by line.
 *
 * @returns The rows in the order of the transcript, without blank lines.
 */
export function collationRows(
  document: Document,
  witness: Witness,
): CollationRow[] {
  const part = document.witness;
  if (!part) return [];
  const lines = witness.text.split("\n");
  const texts = new Map(
    piecesOf(document).map(({ id, runs }) => [id, plainText(runs)]),
  );
  const rows: CollationRow[] = [];
  const done = new Set<number>();
  for (let number = part.lines.from; number <= part.lines.to; number++) {
    const line = lines[number - 1] ?? "";
    if (line.trim() === "" || done.has(number)) continue;
    const repetition = part.repeated.find(
      ({ lines: range }) => number >= range.from && number <= range.to,
    );
    if (repetition) {
      const repeats = repetition.of.from + number - repetition.lines.from;
      rows.push({
        lines: [{ number, spans: [{ kind: "same", text: line }] }],
        ids: [],
        repeats,
      });
      continue;
    }
    const { pieces, numbers } = connectedFrom(number, part.pieces);
    for (const one of numbers) done.add(one);
    const before = numbers.map((one) => lines[one - 1] ?? "").join("\n");
    const after = pieces.map(({ id }) => texts.get(id) ?? "").join("");
    rows.push({
      lines: splitLines(numbers, before, after),
      ids: pieces.map(({ id }) => id),
      repeats: null,
    });
  }
  return rows;
}

/**
 * The pieces on a line, all lines of these pieces, the other pieces on those lines, and so on.
 *
 * @param number The first line.
 * @param all All pieces, in the order of the document. One pass is enough because of the order.
 */
function connectedFrom(
  number: number,
  all: readonly WitnessPiece[],
): { pieces: WitnessPiece[]; numbers: number[] } {
  const numbers = new Set([number]);
  const pieces = all.filter(({ lines }) => {
    const isConnected = lines.some((line) => numbers.has(line));
    if (isConnected) for (const line of lines) numbers.add(line);
    return isConnected;
  });
  return { pieces, numbers: [...numbers] };
}

/** The differences between joined lines and the edition's text, by line. */
function splitLines(
  numbers: number[],
  before: string,
  after: string,
): CollationRow["lines"] {
  const lines = numbers.map((number) => ({
    number,
    spans: [] as CollationSpan[],
  }));
  let index = 0;
  for (const { value, added, removed } of diffChars(before, after)) {
    const kind = added ? "added" : removed ? "dropped" : "same";
    const parts = value.split("\n");
    parts.forEach((text, at) => {
      if (at > 0) index += 1;
      if (text !== "") lines[index]?.spans.push({ kind, text });
    });
  }
  return lines;
}
