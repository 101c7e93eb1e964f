/**
 * What a reader typed, read as chunks that must all be in one paragraph pair.
 *
 * - White space and stops divide chunks, but not a number from the unit it counts (9 月 7 日); a chunk is units in sequence (80亿美元, nur-sultan).
 * - English words match by their stem. The last word also matches the beginning of words,
 *   unless white space follows it: the count is exact for that rule. A British spelling also
 *   matches the American one.
 * - A quotation that opens where a chunk begins and closes where one ends is a phrase: its
 *   words match exactly, and a stop in it is one in the text. Other quotation marks are
 *   ignored, as everywhere.
 */
import type { Characters } from "./characters.ts";
import { fold, type Unit } from "./fold.ts";
import { americanOf } from "./spelling.ts";
import { beginningOf, tokenOf } from "./tokens.ts";

/** Longer queries are cut: no sentence of the edition is found better by more. */
export const MAX_LENGTH = 200;

export interface Chunk {
  /** The units, and what they are when hyphens join them into one word (e-mail, email) and in American spelling. */
  readings: Unit[][];
  /** Exact words, not stems. */
  phrase: boolean;
  /** The last word may be the beginning of a word. */
  prefix: boolean;
  /** As typed, for what is said to the reader. */
  text: string;
}

export interface Query {
  chunks: Chunk[];
  /** As far as it was read. */
  text: string;
  /** The rest was too long, and is not searched. */
  cut: boolean;
}

/**
 * @param typed anything at all
 * @returns no chunks, if there is nothing to search
 */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
  const chunks: Chunk[] = [];
  let rest = 0;
  for (const quotation of text.matchAll(QUOTATION)) {
    chunks.push(...readChunks(text.slice(rest, quotation.index), false));
    chunks.push(...readChunks(quotation[1] ?? "", true));
    rest = quotation.index + quotation[0].length;
  }
  const last = readChunks(text.slice(rest), false);
  const open = last.at(-1);
  if (open && endsWithWord(open) && !/\s$/.test(text)) open.prefix = true;
  chunks.push(...last);
  return { chunks, text, cut: typed.length > MAX_LENGTH };
}

const EDGE = "[\\s，。；：！？、,.;:!?…]";
const QUOTATION = new RegExp(
  `(?<=^|${EDGE})["“”„«「『]([^"“”„«»「」『』]+)["“”»」』](?=$|${EDGE})`,
  "gu",
);

/** White space between a number and what it counts, and within a date, as many set it. */
const COUNTED =
  /(?<=\p{Nd})\s+(?=[年月日号號时時分秒亿億万萬千百个個周週岁歲届屆条條项項美])|(?<=[年月日时時分亿億万萬])\s+(?=\p{Nd})/gu;

function readChunks(text: string, phrase: boolean): Chunk[] {
  const pieces = phrase
    ? [text]
    : text.replaceAll(COUNTED, "").split(/[\s\p{Cc}]+/u);
  return pieces.flatMap((piece) =>
    runsOf(fold(piece), phrase).map((units) => ({
      readings: readingsOf(units, phrase),
      phrase,
      prefix: false,
      text: piece.slice(units[0]?.start, units.at(-1)?.end),
    })),
  );
}

/** Divides units at stops. In a phrase a stop is a part of it, but not at its ends. */
function runsOf(units: readonly Unit[], phrase: boolean): Unit[][] {
  const runs: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === "stop" && !phrase) runs.push([]);
    else runs.at(-1)?.push(unit);
  }
  return runs
    .map((run) => {
      const isText = ({ kind }: Unit): boolean => kind !== "stop";
      return run.slice(run.findIndex(isText), run.findLastIndex(isText) + 1);
    })
    .filter(({ length }) => length > 0);
}

/** The units, then as hyphens join them, and both in American spelling. */
function readingsOf(units: Unit[], phrase: boolean): Unit[][] {
  const american = units.map((unit) =>
    unit.kind === "word" ? { ...unit, key: americanOf(unit.key) } : unit,
  );
  const isRespelled = american.some(({ key }, at) => key !== units[at]?.key);
  return (isRespelled && !phrase ? [units, american] : [units]).flatMap(
    (reading) =>
      reading.some(({ compound }) => compound)
        ? [reading, joinCompounds(reading)]
        : [reading],
  );
}

function joinCompounds(units: readonly Unit[]): Unit[] {
  const words: Unit[] = [];
  for (let at = 0; at < units.length;) {
    const { compound, ...unit } = units[at] as Unit;
    const parts = units.slice(at, at + (compound?.length ?? 1));
    const end = parts.at(-1)?.end ?? unit.end;
    words.push({ ...unit, key: parts.map(({ key }) => key).join(""), end });
    at += parts.length;
  }
  return words;
}

function endsWithWord(chunk: Chunk): boolean {
  const unit = chunk.readings[0]?.at(-1);
  return unit?.kind === "word" && !/^[\d.]+$/.test(unit.key);
}

/**
 * The sequences of tokens that a chunk matches, one for each of its readings.
 *
 * @param related The keys of words that match a word, besides itself.
 * @param simplified Whether it is read again in Simplified characters.
 * @returns For each sequence and position, the tokens that may stand there.
 */
export function sequencesOf(
  { readings, phrase, prefix }: Chunk,
  characters: Characters,
  related: (key: string) => readonly string[],
  simplified: boolean,
): string[][][] {
  return readings.map((units) => {
    const isExact = phrase || units.some(({ kind }) => kind === "han");
    return units.map(({ kind, key }, at) => {
      const keys = new Set([key]);
      if (kind === "han") {
        const forms = simplified
          ? characters.simplifiedOf(key)
          : characters.formsOf(key);
        return [...forms].map((form) => tokenOf({ kind, key: form }));
      }
      if (kind === "word" && !isExact)
        for (const other of related(key)) keys.add(other);
      const tokens = [...keys].map((one) => tokenOf({ kind, key: one }));
      return prefix && at === units.length - 1
        ? [...tokens, beginningOf(key)]
        : tokens;
    });
  });
}
