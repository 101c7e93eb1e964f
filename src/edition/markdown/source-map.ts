/** From a text to the file that it was read from. */
import { type Place, placeAt } from "../problems.ts";

/** What stands in a source between the characters of its text: what escapes, quotes or indents them. */
const UNREAD = /[\\"'>|+\-\s]*/y;

/**
 * The place of a character of a text in the source that it was read from: past what escapes
 * and quotes it.
 *
 * @param source The author's file.
 * @param place Where the text begins.
 * @param text As it was read.
 * @param index Of the character, in code units; the text's length for its end.
 */
export function follow(
  source: string,
  place: Place,
  text: string,
  index: number,
): Place {
  let offset = offsetOf(source, place);
  for (let at = 0; at < index; at++)
    offset = skip(source, offset, text[at]) + 1;
  if (index < text.length) offset = skip(source, offset, text[index]);
  return placeAt(place.file, source, offset);
}

/** Whether the author escaped the character at a place. */
export function isEscaped(source: string, place: Place): boolean {
  return source[offsetOf(source, place) - 1] === "\\";
}

function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = source.indexOf("\n", start) + 1;
  return start + column - 1;
}

/** The offset of a character, where only what is not read stands before it; else the same offset. */
function skip(
  source: string,
  offset: number,
  character: string | undefined,
): number {
  UNREAD.lastIndex = offset;
  const [unread = ""] = UNREAD.exec(source) ?? [];
  for (let at = offset; at <= offset + unread.length; at++)
    if (source[at] === character) return at;
  return offset;
}
