/** Maps characters of a parsed text to places in its source file. */
import { type Place, placeAt } from "../problems.ts";

/** Syntax that can precede a character in the source: escapes, quotation marks, indentation. */
const SYNTAX = /[\\"'>|+\-\s]*/y;

/**
 * Finds the place of a text's character in the source, after its escapes and quotation marks.
 *
 * @param source The text of the file.
 * @param place The start of the text in the file.
 * @param text The parsed text.
 * @param index The character's index, in UTF-16 code units; the text's length for its end.
 */
export function mapToSource(
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

/** Whether the character at a place is escaped with a backslash. */
export function isEscaped(source: string, place: Place): boolean {
  return source[offsetOf(source, place) - 1] === "\\";
}

function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = source.indexOf("\n", start) + 1;
  return start + column - 1;
}

/** The offset of a character if only syntax precedes it; otherwise the same offset. */
function skip(
  source: string,
  offset: number,
  character: string | undefined,
): number {
  SYNTAX.lastIndex = offset;
  const [syntax = ""] = SYNTAX.exec(source) ?? [];
  for (let at = offset; at <= offset + syntax.length; at++)
    if (source[at] === character) return at;
  return offset;
}
