/**
 * The digest of a range of paragraphs from theirs, in order: FNV-1a of 32 bits
 * over the hexadecimal digests. It has no need of a secure context, as
 * `crypto.subtle` has, so that a browser can compute it anywhere.
 *
 * @param digests Those of the paragraphs; the digest of a single one is its own.
 * @returns 8 hexadecimal digits.
 */
export function rangeDigest(digests: readonly string[]): string {
  const [first = ''] = digests;
  if (digests.length === 1) return first;
  let hash = 0x811c9dc5;
  for (const character of digests.join('')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
