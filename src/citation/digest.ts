import { createHash } from 'node:crypto';
import { type Block, type Document, plainText } from '../edition/model.ts';

/**
 * The digest of a paragraph: the first 8 hexadecimal digits of the SHA-256 of
 * its Simplified text, U+001F and its English text, in normalisation form C.
 */
export function blockDigest({ texts }: Pick<Block, 'texts'>): string {
  const text = `${plainText(texts['zh-Hans'])}\u001F${plainText(texts.en)}`;
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}

/** The digests of a document's paragraphs, signatures included, by id and in order. */
export function documentDigests(document: Document): readonly (readonly [id: string, digest: string])[] {
  let digests = known.get(document);
  if (!digests) {
    digests = document.sections.flatMap(({ blocks }) => blocks.map((block) => [block.id, blockDigest(block)] as const));
    known.set(document, digests);
  }
  return digests;
}

/** A page has a dozen addresses with digests. */
const known = new WeakMap<Document, readonly (readonly [id: string, digest: string])[]>();
