import type { TextLang } from "../edition/model.ts";
import { TRANSCRIPTION } from "../i18n/transcription.ts";

/**
 * Breaks a text into as few lines as possible, of about equal length. Lines end between words,
 * also in Chinese, where browsers break between any two characters.
 *
 * @param width The width of a line in ems.
 */
export function breakLines(
  text: string,
  lang: TextLang,
  width: number,
): string[] {
  const pieces = piecesOf(text, lang);
  const { length } = fill(pieces, width);
  let narrow = Math.max(1, widthOf(text) / length);
  while (narrow < width && fill(pieces, narrow).length > length) narrow += 0.25;
  return fill(pieces, Math.min(narrow, width)).map((line) => line.trim());
}

/** Estimates the width of a text in Noto Serif, in ems. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0.53;
  return width;
}

const WIDTHS: [kind: RegExp, ems: number][] = [
  [/[\p{Script=Han}\u2018-\u201d\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[ ijlt.,:;'|!()[\]·-]/, 0.33],
  [/[mwMW—@]/, 0.92],
  [/[A-Z]/, 0.7],
];

/** A part of a line, and the space after it in ems. */
export interface SpacedRun {
  text: string;
  space: number;
}

/**
 * Divides a line where space must be added or removed: an eighth of an em between Han and
 * Latin; less after an apostrophe, which is half a character wide in a Chinese font.
 */
export function spacedRuns(line: string, lang: TextLang): SpacedRun[] {
  if (lang === "en") {
    return line
      .split(/(’)/)
      .filter(Boolean)
      .map((text) => ({ text, space: text === "’" ? -0.23 : 0 }));
  }
  // The character before the gap is a run of its own, because satori adds space after each character of a run.
  return line
    .split(
      /(\p{Script=Han}(?=[\p{Script=Latin}\p{Nd}])|[\p{Script=Latin}\p{Nd}](?=\p{Script=Han}))/u,
    )
    .flatMap((text, index) =>
      text ? [{ text, space: index % 2 ? 0.125 : 0 }] : [],
    );
}

/** Divides a text into pieces that stay on one line: a word with its punctuation, a number with its noun, a foreign name. */
function piecesOf(text: string, lang: TextLang): string[] {
  if (lang === "en") return text.split(/(?<= )/);
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, {
    granularity: "word",
  }).segment(text)) {
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      (OPENS.test(last) ||
        ENDS.test(segment) ||
        TRANSCRIPTION.test(last.slice(-1) + segment.slice(0, 1)))
    )
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** An opening mark, a short quotation, a number, a single character (和, a family name): stays with the next piece. */
const OPENS =
  /[\p{Ps}\p{Pi}\p{Nd}]$|[“‘「『《]\p{Script=Han}{1,5}$|^\p{Script=Han}$/u;
/** Other punctuation and particles: stay with the piece before. */
const ENDS = /^(?![\p{Ps}\p{Pi}])[\p{P}\p{Z}]|^[的了着著过過地得上中下里裡]$/u;

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? "") + piece;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
