import { createHash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/**
 * A digest of plain data. That of an object is kept: it must not change afterwards.
 *
 * @returns SHA-256 of its JSON, in hexadecimal
 */
export function digestOf(data: unknown): string {
  const known = typeof data === 'object' && data !== null ? digests.get(data) : undefined;
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(JSON.stringify(data) ?? '').digest('hex');
  if (typeof data === 'object' && data !== null) digests.set(data, digest);
  return digest;
}

/**
 * What a page is made of, beside the code: with the same key, Astro takes the page from the
 * build before (`experimental.incrementalBuild`). So every part of the Edition that the page
 * shows must be named.
 */
export function pageKey(...parts: readonly unknown[]): string {
  return digestOf(parts.map(digestOf).join());
}
