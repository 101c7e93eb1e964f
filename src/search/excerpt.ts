/** What a result shows of a paragraph: all of a short one, the surroundings of the matches of a long one. */
import type { Range } from './match.ts';

export interface Piece {
  text: string;
  kind: 'text' | 'mark' | 'gap';
}

/**
 * @param text of the paragraph
 * @param marks in it, in order
 * @param length about how many UTF-16 units are shown
 * @param share where in the text to look, from 0 to 1, if it has no mark: where its translation has one
 * @returns pieces in order; a `gap` stands for what is left out
 */
export function excerptOf(text: string, marks: readonly Range[], length: number, share = 0): Piece[] {
  if (text.length <= length * 1.25) return markedPieces(text, marks, 0, text.length);
  const windows: Range[] = [];
  let room = length;
  const around = Math.floor(length / 3);
  const after = marks.length > 1 ? around : 2 * around;
  const there = Math.floor(share * text.length);
  for (const [start, end] of marks.length > 0 ? marks : [[there, there] as const]) {
    const last = windows.at(-1);
    const from = edgeOf(text, Math.max(last?.[1] ?? 0, Math.min(start - around, text.length - length)), -1);
    const to = edgeOf(text, Math.min(text.length, end + after), 1);
    if (last && from <= last[1]) {
      room -= Math.max(0, to - last[1]);
      last[1] = Math.max(last[1], to);
    } else {
      windows.push([from, to]);
      room -= to - from;
    }
    if (room <= 0) break;
  }
  const pieces = windows.flatMap(([from, to]): Piece[] => [
    ...(from > 0 ? [GAP] : []),
    ...markedPieces(text, marks, from, to),
  ]);
  return (windows.at(-1)?.[1] ?? 0) < text.length ? [...pieces, GAP] : pieces;
}

const GAP: Piece = { kind: 'gap', text: ' … ' };

function markedPieces(text: string, marks: readonly Range[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], start: number, end: number): void => {
    if (start < end) pieces.push({ kind, text: text.slice(start, end) });
  };
  let at = from;
  for (const [start, end] of marks) {
    if (end <= at || start >= to) continue;
    add('text', at, start);
    add('mark', Math.max(at, start), Math.min(to, end));
    at = Math.min(to, end);
  }
  add('text', at, to);
  return pieces;
}

/**
 * The nearest place outwards where no word and no pair of surrogates is cut. Chinese words are
 * not divided by spaces: there it is the end of a clause, if one is near, or else of a word as
 * the browser divides them, if it does.
 */
function edgeOf(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && INSIDE.test(text.slice(at - 1, at + 1))) at += step;
  for (let to = at; to > 0 && to < text.length && Math.abs(to - at) <= CLAUSE; to += step) {
    if (CLAUSE_END.test(text.slice(to - 1, to + 1))) return to;
  }
  const word = 'Segmenter' in Intl && new Intl.Segmenter('zh', { granularity: 'word' }).segment(text).containing(at);
  return !word || word.index === at ? at : step < 0 ? word.index : word.index + word.segment.length;
}

/** How far the end of a clause may be, in UTF-16 units. */
const CLAUSE = 20;
const CLAUSE_END = /[，。；：！？、][^”’」』》）]/u;
const INSIDE = /^(?:[\p{Script=Latin}\p{N}’'-]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/u;
