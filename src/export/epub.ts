import { strToU8, zipSync } from 'fflate';
import type { ElementContent } from 'hast';
import type { Version } from '../edition/history/history.ts';
import type { Document, Source, TextLang } from '../edition/model.ts';
import { container, contents, CONTENTS, packageDocument } from './epub-package.ts';
import { epubPages } from './epub-pages.ts';
import style from './epub.css?raw';

export interface EpubSource {
  document: Document;
  /** The reader's language, which leads. */
  lang: TextLang;
  version: Version;
  /** What the codes of the apparatus stand for. */
  sources: readonly Source[];
  /** Of the document's page, with host: what the book is called in every version. */
  page: string;
  /** The same with version and digest: what a citation names. */
  address: string;
  /** Who wrote the document, as lists have the names. */
  authors: readonly string[];
  /** How the text and its translation are cited, each with the language in which it is written. */
  citations: readonly { tree: readonly ElementContent[]; lang: string }[];
}

/**
 * A document as EPUB 3.3: https://www.w3.org/TR/epub-33/.
 *
 * @returns The bytes of the file: the same ones for the same source, whatever the day and place.
 */
export function epub(source: EpubSource): Uint8Array {
  const pages = epubPages(source);
  const texts: [path: string, text: string][] = [
    ['META-INF/container.xml', container('EPUB/package.opf')],
    ['EPUB/package.opf', packageDocument(source, pages)],
    [`EPUB/${CONTENTS}`, contents(source, pages)],
    ['EPUB/style.css', style],
    ...pages.map(({ file, content }): [string, string] => [`EPUB/${file}`, content]),
  ];
  const files = Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)]));
  // The first file says what the whole is, and is not compressed: a reader finds it at its place.
  return zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...files }, { level: 9, mtime: noon(source.version.date) });
}

/** Archives have times without a zone: noon is on every clock. */
function noon(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
