/** What a page would weigh if it were nothing but its text. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type Edition, plainText, type TextLang } from '../../src/edition/model.ts';

/**
 * The paragraphs and signatures of a document, or of one section of it, in Chinese and in
 * English, one line each: no title, no note, no label, no interface.
 *
 * @param chinese The script of the Chinese.
 * @throws if the edition has no such document or section
 */
export function bareText({ documents }: Edition, id: string, chinese: Exclude<TextLang, 'en'>, section?: string): string {
  const sections = documents.find((document) => document.id === id)?.sections ?? [];
  const blocks = sections.filter((one) => section === undefined || one.id === section).flatMap((one) => one.blocks);
  if (blocks.length === 0) throw new Error(`The edition has no text ${[id, section].filter(Boolean).join('/')}`);
  return blocks.flatMap(({ texts }) => [plainText(texts[chinese]), plainText(texts.en)]).join('\n');
}

/** How many bytes it is in brotli at the highest quality. */
export function brotliBytes(content: string | Buffer): number {
  const buffer = Buffer.from(content);
  return brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length } }).length;
}
