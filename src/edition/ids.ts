/**
 * Permanent ids: `preamble`, `s1` … `sN`, `closing` for sections; `s3.4`,
 * `preamble.2`, `p4` (no sections) and `signature.1` for blocks.
 */

import type { NoteKind } from "./model.ts";

const SECTION_ID = /^(preamble|s[1-9][0-9]*|closing)$/;
const BLOCK_ID =
  /^(?:(preamble|s[1-9][0-9]*|closing|signature)\.|p)([1-9][0-9]*)$/;

/** Whether an id has the form of a section id. */
export function isSectionId(id: string): boolean {
  return SECTION_ID.test(id);
}

/**
 * Splits a block's id.
 *
 * @returns `prefix` (`s3`, `preamble`, `signature`, or `body` for `p4`) and its
 *   number within the prefix; `null` if the id is not a block id.
 */
export function parseBlockId(
  id: string,
): { prefix: string; number: number } | null {
  const match = BLOCK_ID.exec(id);
  return match
    ? { prefix: match[1] ?? "body", number: Number(match[2]) }
    : null;
}

/** Whether an id is that of a section, a block, the title, the byline or the dateline. */
export function isPlaceId(id: string): boolean {
  return (
    isSectionId(id) ||
    parseBlockId(id) !== null ||
    ["title", "byline", "dateline"].includes(id)
  );
}

/**
 * A block's id as shown to readers: `§3.4`, `¶4`; `§P.2` in the preamble and
 * `§C.1` in the closing. Empty for signatures.
 */
export function blockLabel(id: string): string {
  const parsed = parseBlockId(id);
  if (!parsed || parsed.prefix === "signature") return "";
  if (parsed.prefix === "body") return `¶${parsed.number}`;
  return `${sectionLabel(parsed.prefix)}.${parsed.number}`;
}

/** A section's id as shown to readers: `§3`, `§P`, `§C`. */
export function sectionLabel(id: string): string {
  if (id === "preamble") return "§P";
  if (id === "closing") return "§C";
  return `§${id.slice(1)}`;
}

/** The label of a section or a block. */
export function placeLabel(id: string): string {
  return isSectionId(id) ? sectionLabel(id) : blockLabel(id);
}

/** What a reader sees of a note: `1`, `2` …; of an explanatory one `a`, `b` … `z`, `aa`. */
export function noteMark(kind: NoteKind, number: number): string {
  if (kind === "textual") return String(number);
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return (rest > 0 ? noteMark(kind, rest) : "") + letter;
}

/** An id, or a placeholder made from the line for a block without one. */
export function idOrPlaceholder(
  id: string | null,
  { line }: { line: number },
): string {
  return id ?? `#${line}`;
}

/** Whether an id is a placeholder for a missing one. */
export function isPlaceholderId(id: string): boolean {
  return id.startsWith("#");
}
