/** Shortens a paragraph for a result: a short one is shown whole, a long one around its densest matches. */
import { TRANSCRIPTION } from "../i18n/transcription.ts";
import { mergeRanges, type Range, runsOf } from "./marks.ts";

export interface Piece {
  text: string;
  kind: "text" | "mark" | "gap";
}

/**
 * @param text The paragraph's text.
 * @param marks Its marks, sorted.
 * @param length Approximate length to show, in UTF-16 code units.
 * @param share Where to look if there is no mark, from 0 to 1: the position of the mark in the translation.
 * @returns Pieces in order; a `gap` is text that is left out.
 */
export function excerptOf(
  text: string,
  marks: readonly Range[],
  length: number,
  share = 0,
): Piece[] {
  if (text.length <= length * 1.25)
    return markedPieces(text, marks, 0, text.length);
  let windows: Range[] = [];
  let room = length;
  const around = Math.floor(length / 3);
  const there = Math.floor(share * text.length);
  const runs: Range[] =
    marks.length > 0 ? runsOf(text, marks) : [[there, there]];
  const after = runs.length > 1 ? around : 2 * around;
  for (const [start, end] of runs) {
    const from = edgeOf(
      text,
      Math.max(0, Math.min(start - around, text.length - length)),
      -1,
    );
    const to = edgeOf(text, Math.min(text.length, end + after), 1);
    const wider = mergeRanges([...windows, [from, to]], FEW);
    room -= shownBy(wider) - shownBy(windows);
    windows = wider;
    if (room <= 0) break;
  }
  const pieces = windows.flatMap(([from, to], at): Piece[] => [
    ...(from > 0 ? [at > 0 ? GAP : BEGINNING] : []),
    ...markedPieces(text, marks, from, to),
  ]);
  return (windows.at(-1)?.[1] ?? 0) < text.length ? [...pieces, GAP] : pieces;
}

function shownBy(windows: readonly Range[]): number {
  return windows.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Keeps the ellipsis on the line of the preceding text. */
const GAP: Piece = { kind: "gap", text: "\u{a0}… " };
const BEGINNING: Piece = { kind: "gap", text: "… " };

function markedPieces(
  text: string,
  marks: readonly Range[],
  from: number,
  to: number,
): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], start: number, end: number): void => {
    if (start < end) pieces.push({ kind, text: text.slice(start, end) });
  };
  let at = from;
  for (const [start, end] of marks) {
    if (end <= at || start >= to) continue;
    add("text", at, start);
    add("mark", Math.max(at, start), Math.min(to, end));
    at = Math.min(to, end);
  }
  add("text", at, to);
  return pieces;
}

/**
 * Moves a cut outwards to the nearest word boundary, never into a surrogate pair. In Chinese it
 * is the end of a clause if one is near, else of a word. A remainder of a few characters is kept.
 */
function edgeOf(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && INSIDE.test(text.slice(at - 1, at + 1)))
    at += step;
  const isChinese = CHINESE.test(text.slice(Math.max(0, at - 1), at + 1));
  for (let to = at; Math.abs(to - at) <= CLAUSE; to += step) {
    if (to <= 0 || to >= text.length)
      return isChinese || Math.abs(to - at) < FEW ? to : at;
    if (CLAUSE_END.test(text.slice(to - 1, to + 1))) return to;
  }
  if (!isChinese || !("Segmenter" in Intl)) return at;
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  let word = at;
  while (
    word > 0 &&
    word < text.length &&
    words.containing(word)?.index !== word
  )
    word += step;
  for (let to = word; Math.abs(to - at) <= CLAUSE; to += step)
    if (dividesWords(text, to, words)) return to;
  return word;
}

/** Whether a Chinese text can be cut there: between words, and not inside a name, date or quotation. */
function dividesWords(text: string, at: number, words: Intl.Segments): boolean {
  const sides = text.slice(at - 1, at + 1);
  if (
    WITHIN.test(sides) ||
    TRANSCRIPTION.test(sides) ||
    words.containing(at)?.index !== at
  )
    return false;
  // Most browsers segment 习近平 as 习 and 近平.
  return !NAME.test(words.containing(at - 1)?.segment ?? "");
}

/** How far away the end of a clause may be, in UTF-16 code units. */
const CLAUSE = 20;
/** Shorter remainders are shown. */
const FEW = 4;
const CLAUSE_END = /[，。；：！？、][^”’」』》）]/u;
const INSIDE =
  /^(?:[\p{Script=Latin}\p{N}’'-]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/u;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Opening punctuation stays with what follows; closing punctuation, 的 and measure words with what precedes. */
const WITHIN =
  /^(?:[\p{Ps}\p{Pi}\p{N}].|.[\p{Pe}\p{Pf}，。；：！？、的]|[年月]\p{N})$/u;
/** A word of one character, except those that stand alone. */
const NAME =
  /^(?![的了着著和与與及是在将將以对對为為于於并並也从從由向把被使就都各该該其这這等至到])\p{Script=Han}$/u;
