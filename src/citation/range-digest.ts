/**
 * Combines the digests of consecutive paragraphs into one: 32-bit FNV-1a of the hexadecimal
 * digits. The build and the browser both compute it; unlike `crypto.subtle`, it needs no
 * secure context.
 *
 * @param digests The digests of the paragraphs. A single digest is returned as it is.
 * @returns 8 hexadecimal digits.
 */
export function rangeDigest(digests: readonly string[]): string {
  const [first = ""] = digests;
  if (digests.length === 1) return first;
  let hash = 0x811c9dc5;
  for (const character of digests.join("")) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
