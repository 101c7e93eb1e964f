/** The text of a page without markup, for comparison with the page's size. */
import { brotliCompressSync, constants } from "node:zlib";
import {
  type Document,
  type Edition,
  plainText,
  type Section,
  type TextLang,
} from "../../src/edition/model.ts";

type Chinese = Exclude<TextLang, "en">;

/**
 * Returns the paragraphs and signatures of a document or section, in Chinese and English, one
 * per line, without titles, notes, labels and interface.
 *
 * @param chinese The script of the Chinese.
 * @throws If the edition has no such document or section.
 */
export function bareText(
  edition: Edition,
  id: string,
  chinese: Chinese,
  section?: string,
): string {
  const { sections } = find(edition, id, section);
  return sections
    .flatMap((one) => one.blocks)
    .flatMap(({ texts }) => [plainText(texts[chinese]), plainText(texts.en)])
    .join("\n");
}

/**
 * Returns the same text with titles and notes.
 *
 * @param chinese The script of the Chinese.
 * @throws If the edition has no such document or section.
 */
export function wholeText(
  edition: Edition,
  id: string,
  chinese: Chinese,
  section?: string,
): string {
  const { document, sections } = find(edition, id, section);
  const notesAt = (place: string) =>
    document.notes.filter(({ at }) => at === place).map(({ texts }) => texts);
  const texts = [
    document.title,
    ...sections.flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) => [
        {
          [chinese]: plainText(block.texts[chinese]),
          en: plainText(block.texts.en),
        },
        ...notesAt(block.id),
      ]),
    ]),
    ...notesAt("title"),
  ];
  return texts.flatMap((text) => [text[chinese] ?? "", text.en]).join("\n");
}

function find(
  { documents }: Edition,
  id: string,
  section?: string,
): { document: Document; sections: Section[] } {
  const document = documents.find((one) => one.id === id);
  const sections =
    document?.sections.filter(
      (one) => section === undefined || one.id === section,
    ) ?? [];
  if (!document || sections.length === 0)
    throw new Error(
      `The edition has no text ${[id, section].filter(Boolean).join("/")}`,
    );
  return { document, sections };
}

/** Returns the size in brotli at the highest quality, in bytes. */
export function brotliBytes(content: string | Buffer): number {
  const buffer = Buffer.from(content);
  return brotliCompressSync(buffer, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length },
  }).length;
}
