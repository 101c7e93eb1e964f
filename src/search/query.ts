/**
 * What a reader typed, read as clauses that must all hold for a paragraph pair.
 *
 * - White space and stops divide what is typed, but not a number from the unit it counts (9 月 7 日); a chunk is units in sequence (80亿美元, nur-sultan).
 * - English words match by their stem. A British spelling also matches the American one.
 * - A quotation that opens where a chunk begins and closes where one ends is a phrase: its
 *   words match exactly, and a stop in it is one in the text. Other quotation marks are
 *   ignored, as everywhere.
 * - `-` before a word or phrase excludes it; `OR` or `|` between two is a choice.
 * - An abbreviation of the glossary also finds the names that it stands for.
 */
import type { Characters } from "./characters.ts";
import type { Abbreviation } from "./files.ts";
import { fold, type Unit } from "./fold.ts";
import { americanOf } from "./spelling.ts";
import { beginningOf, tokenOf } from "./tokens.ts";

/** Longer queries are cut: no sentence of the edition is found better by more. */
export const MAX_LENGTH = 200;
/** The shortest last word that also finds longer words, in letters. */
const MIN_PREFIX_LENGTH = 4;

export interface Chunk {
  /** The units, and what they are when hyphens join them into one word (e-mail, email) and in American spelling. */
  readings: Unit[][];
  /** Exact words, not stems. */
  phrase: boolean;
  /** Whether the last word is a prefix. */
  prefix: boolean;
  /** As typed, for what is said to the reader. */
  text: string;
}

/** A word or phrase of a query. */
export interface Operand {
  /** What was typed, and the names for which it stands. All chunks of one of them must be found. */
  forms: Chunk[][];
  /** Whether it must not be found. */
  excluded: boolean;
}

/** Alternatives: it holds if one of its operands holds. */
export type Clause = Operand[];

export interface Query {
  clauses: Clause[];
  /** All chunks that are not excluded. */
  chunks: Chunk[];
  /** The abbreviations in it, with what they stand for. */
  abbreviations: Abbreviation[];
  /** As far as it was read. */
  text: string;
  /** The last word if it can also be searched as a prefix; empty otherwise. */
  beginning: string;
  /** The rest was too long, and is not searched. */
  cut: boolean;
}

/**
 * @param typed anything at all
 * @param known abbreviations of the editions that are searched
 * @returns no clauses, if there is nothing to search
 */
export function readQuery(
  typed: string,
  known: readonly Abbreviation[] = [],
): Query {
  const text = typed.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
  const clauses: Clause[] = [];
  const abbreviations: Abbreviation[] = [];
  let isChoice = false;
  for (const { words, phrase, excluded } of piecesOf(text)) {
    if (words === CHOICE) {
      isChoice = clauses.length > 0;
      continue;
    }
    const chunks = readChunks(words, phrase);
    if (chunks.length === 0) continue;
    const operands: Operand[] =
      excluded || isChoice
        ? [{ forms: [chunks], excluded }]
        : chunks.map((chunk) => ({ forms: [[chunk]], excluded }));
    const meant = phrase ? undefined : abbreviationOf(chunks, known);
    if (meant) {
      abbreviations.push(meant);
      operands[0]?.forms.push(
        ...meant.names.map((name) => readChunks(name, true)),
      );
    }
    if (isChoice) clauses.at(-1)?.push(...operands);
    else clauses.push(...operands.map((operand) => [operand]));
    isChoice = false;
  }
  const chunks = clauses
    .flat()
    .flatMap(({ forms, excluded }) => (excluded ? [] : forms.flat()));
  const last = clauses.at(-1)?.at(-1);
  const open = last?.forms.length === 1 ? last.forms[0]?.at(-1) : undefined;
  const isOpen = open && !last?.excluded && !open.phrase && !/\s$/.test(text);
  return {
    clauses,
    chunks,
    abbreviations,
    text,
    beginning: isOpen && canBePrefix(open) ? open.text : "",
    cut: typed.length > MAX_LENGTH,
  };
}

/** Returns the query with its last word as a prefix of longer words. */
export function withPrefix(query: Query): Query {
  const open = query.chunks.at(-1);
  if (!open) return query;
  const asPrefix = { ...open, prefix: true };
  return {
    ...query,
    chunks: [...query.chunks.slice(0, -1), asPrefix],
    clauses: query.clauses.map((clause) =>
      clause.map((operand) => ({
        ...operand,
        forms: operand.forms.map((chunks) =>
          chunks.map((chunk) => (chunk === open ? asPrefix : chunk)),
        ),
      })),
    ),
  };
}

/** Returns clauses that require all of these chunks. */
export function allOf(chunks: readonly Chunk[]): Clause[] {
  return chunks.map((chunk) => [{ forms: [[chunk]], excluded: false }]);
}

/** Whether all clauses hold for a text in which some chunks are found. */
export function holds(
  clauses: readonly Clause[],
  isFound: (chunk: Chunk) => boolean,
): boolean {
  return clauses.every((operands) =>
    operands.some(
      ({ forms, excluded }) =>
        forms.some((chunks) => chunks.every(isFound)) !== excluded,
    ),
  );
}

interface Piece {
  words: string;
  phrase: boolean;
  excluded: boolean;
}

const CHOICE = "|";
const EDGE = "[\\s，。；：！？、,.;:!?…|｜]";
/** Without lookbehind, which Safari has from 16.4 only. */
const QUOTATION = new RegExp(
  `(^|${EDGE})([-－−]?)["“”„«「『]([^"“”„«»「」『』]+)["“”»」』](?=$|${EDGE})`,
  "gu",
);

/** Divides a query into phrases and what white space divides. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const readWords = (some: string): void => {
    const spaced = some
      .replaceAll(COUNTED, "$1$2")
      .replaceAll(/[|｜]/gu, " $& ");
    for (const word of spaced.split(/[\s\p{Cc}]+/u)) {
      const words = word.replace(/^[-－−]/u, "");
      pieces.push({
        words: /^(?:OR|｜)$/u.test(word) ? CHOICE : words,
        phrase: false,
        excluded: words !== word,
      });
    }
  };
  let rest = 0;
  for (const quotation of text.matchAll(QUOTATION)) {
    const [whole, edge = "", minus, words = ""] = quotation;
    readWords(text.slice(rest, quotation.index + edge.length));
    pieces.push({ words, phrase: true, excluded: minus !== "" });
    rest = quotation.index + whole.length;
  }
  readWords(text.slice(rest));
  return pieces;
}

/** White space between a number and what it counts, and within a date, as many set it. */
const COUNTED =
  /(\p{Nd})\s+(?=[年月日号號时時分秒亿億万萬千百个個周週岁歲届屆条條项項美])|([年月日时時分亿億万萬])\s+(?=\p{Nd})/gu;

function readChunks(text: string, phrase: boolean): Chunk[] {
  return runsOf(fold(text), phrase).map((units) => ({
    readings: readingsOf(units, phrase),
    phrase,
    prefix: false,
    text: text.slice(units[0]?.start, units.at(-1)?.end),
  }));
}

/** What a piece abbreviates, if it is one chunk. */
function abbreviationOf(
  [chunk, ...others]: readonly Chunk[],
  known: readonly Abbreviation[],
): Abbreviation | undefined {
  if (!chunk || others.length > 0) return undefined;
  const keysOf = (units: readonly Unit[]): string =>
    units.map(({ key }) => key).join(" ");
  const typed = chunk.readings.map(keysOf);
  return known.find(({ short }) => typed.includes(keysOf(fold(short))));
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

function canBePrefix({ readings: [units = []] }: Chunk): boolean {
  const last = units.at(-1);
  if (last?.kind !== "word" || /^[\d.]+$/.test(last.key)) return false;
  const words = units.filter(({ kind }) => kind === "word");
  return words.map(({ key }) => key).join("").length >= MIN_PREFIX_LENGTH;
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
      return prefix && at === units.length - 1 ? [beginningOf(key)] : tokens;
    });
  });
}
