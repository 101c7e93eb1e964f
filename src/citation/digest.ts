import { createHash } from "node:crypto";
import { type Block, type Document, plainText } from "../edition/model.ts";

/**
 * Returns the digest of a paragraph: the first 8 hexadecimal digits of the SHA-256 of its
 * Simplified text, U+001F and its English text, in normalization form C.
 */
export function blockDigest({ texts }: Pick<Block, "texts">): string {
  const text = `${plainText(texts["zh-Hans"])}\u001F${plainText(texts.en)}`;
  return createHash("sha256")
    .update(text.normalize("NFC"))
    .digest("hex")
    .slice(0, 8);
}

/** Returns the digests of a document's paragraphs and signatures, in order. */
export function documentDigests(
  document: Document,
): readonly (readonly [id: string, digest: string])[] {
  let digests = cache.get(document);
  if (!digests) {
    digests = document.sections.flatMap(({ blocks }) =>
      blocks.map((block) => [block.id, blockDigest(block)] as const),
    );
    cache.set(document, digests);
  }
  return digests;
}

/** A page contains a dozen addresses with digests. */
const cache = new WeakMap<
  Document,
  readonly (readonly [id: string, digest: string])[]
>();
