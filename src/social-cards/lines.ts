import type { TextLang } from '../edition/model.ts';
import { SOUNDS } from '../i18n/sounds.ts';

/**
 * A text in as few lines as it needs, which are about equally long. They end
 * between words, in Chinese too, where a browser would end them anywhere.
 *
 * @param width Of a line, in ems.
 */
export function breakLines(text: string, lang: TextLang, width: number): string[] {
  const pieces = piecesOf(text, lang);
  const { length } = fill(pieces, width);
  let narrow = Math.max(1, widthOf(text) / length);
  while (narrow < width && fill(pieces, narrow).length > length) narrow += 0.25;
  return fill(pieces, Math.min(narrow, width)).map((line) => line.trim());
}

/** The width of a text in ems, about as Noto Serif sets it. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0.53;
  return width;
}

const WIDTHS: [kind: RegExp, ems: number][] = [
  [/[\p{Script=Han}\u2018-\u201d\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[ ijlt.,:;'|!()[\]·-]/, 0.33],
  [/[mwMW—@]/, 0.92],
  [/[A-Z]/, 0.7],
];

/** A stretch of a line, and the space that follows it, in ems. */
export interface SpacedRun {
  text: string;
  space: number;
}

/**
 * A line in stretches with what is to be added between them: an eighth of an
 * em between Han and Latin; and less after an apostrophe, which in a Chinese
 * font stands in half a character's width.
 */
export function spacedRuns(line: string, lang: TextLang): SpacedRun[] {
  if (lang === 'en') {
    return line.split(/(’)/).filter(Boolean).map((text) => ({ text, space: text === '’' ? -0.23 : 0 }));
  }
  // The character before the gap stands by itself: satori adds space after every one of a run.
  return line
    .split(/(\p{Script=Han}(?=[\p{Script=Latin}\p{Nd}])|[\p{Script=Latin}\p{Nd}](?=\p{Script=Han}))/u)
    .flatMap((text, index) => (text ? [{ text, space: index % 2 ? 0.125 : 0 }] : []));
}

/** What stays together on a line: a word with its punctuation, a number with its noun, a foreign name. */
function piecesOf(text: string, lang: TextLang): string[] {
  if (lang === 'en') return text.split(/(?<= )/);
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (OPENS.test(last) || ENDS.test(segment) || SOUNDS.test(last.slice(-1) + segment.slice(0, 1)))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** An opening mark, a short quotation, a number, one character alone (和, a family name): goes with what follows. */
const OPENS = /[\p{Ps}\p{Pi}\p{Nd}]$|[“‘「『《]\p{Script=Han}{1,5}$|^\p{Script=Han}$/u;
/** Other punctuation, and particles: go with what precedes. */
const ENDS = /^(?![\p{Ps}\p{Pi}])[\p{P}\p{Z}]|^[的了着著过過地得上中下里裡]$/u;

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
