/**
 * Permanent ids: `preamble`, `s1` … `sN`, `closing` for sections; `s3.4`,
 * `preamble.2`, `p4` (no sections) and `signature.1` for blocks.
 */

const SECTION_ID = /^(preamble|s[1-9][0-9]*|closing)$/;
const BLOCK_ID =
  /^(?:(preamble|s[1-9][0-9]*|closing|signature)\.|p)([1-9][0-9]*)$/;

/** The section's id, if it has the known form. */
export function isSectionId(id: string): boolean {
  return SECTION_ID.test(id);
}

/**
 * The parts of a block's id.
 *
 * @returns `prefix` (`s3`, `preamble`, `signature`, or `body` for `p4`) and its
 *   number within the prefix; `null` if the id has not the known form.
 */
export function parseBlockId(
  id: string,
): { prefix: string; number: number } | null {
  const match = BLOCK_ID.exec(id);
  return match
    ? { prefix: match[1] ?? "body", number: Number(match[2]) }
    : null;
}

/** Whether an id is that of a section, a block, or what the page has beside them. */
export function isPlaceId(id: string): boolean {
  return (
    isSectionId(id) ||
    parseBlockId(id) !== null ||
    ["title", "byline", "dateline"].includes(id)
  );
}

/**
 * What a reader sees of a block's id: `§3.4`, `¶4`; `§P.2` in the preamble and
 * `§C.1` in the closing. Signatures have no label.
 */
export function blockLabel(id: string): string {
  const parsed = parseBlockId(id);
  if (!parsed || parsed.prefix === "signature") return "";
  if (parsed.prefix === "body") return `¶${parsed.number}`;
  return `${sectionLabel(parsed.prefix)}.${parsed.number}`;
}

/** What a reader sees of a section's id: `§3`, `§P`, `§C`. */
export function sectionLabel(id: string): string {
  if (id === "preamble") return "§P";
  if (id === "closing") return "§C";
  return `§${id.slice(1)}`;
}

/**
 * The author's id, or, where a block has none, one that stands for its place and that no
 * block can have.
 */
export function idOrNone(
  id: string | null,
  { line }: { line: number },
): string {
  return id ?? `#${line}`;
}

/** Whether an id stands for a missing one. */
export function isNone(id: string): boolean {
  return id.startsWith("#");
}
