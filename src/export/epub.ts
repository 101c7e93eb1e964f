import { strToU8, zipSync } from "fflate";
import type { ElementContent } from "hast";
import type { Version } from "../edition/history/history.ts";
import type {
  Document,
  Source,
  Term,
  TermUse,
  TextLang,
} from "../edition/model.ts";
import {
  COVER_IMAGE,
  container,
  contents,
  CONTENTS,
  packageDocument,
} from "./epub-package.ts";
import { glossaryPage } from "./epub-glossary.ts";
import { epubPages } from "./epub-pages.ts";
import style from "./epub.css?raw";

export interface EpubSource {
  document: Document;
  /** The reader's language, which comes first. */
  lang: TextLang;
  version: Version;
  /** The sources that the apparatus cites. */
  sources: readonly Source[];
  /** The terms of the edition, and their places. */
  glossary: readonly Term[];
  termUses: readonly TermUse[];
  /** Address of the document's page, with the host: identifies the book in every version. */
  page: string;
  /** The same with version and digest, as in citations. */
  address: string;
  /** The authors of the document, the family name first. */
  authors: readonly string[];
  /** Citations of the text and its translation, each with the language of the citation. */
  citations: readonly { tree: readonly ElementContent[]; lang: string }[];
  /** The picture that libraries show, a PNG; `null` if pictures are not drawn. */
  cover: Uint8Array | null;
}

/**
 * Builds an EPUB 3.3 of a document: https://www.w3.org/TR/epub-33/.
 *
 * @returns The bytes of the file: the same for the same source, on every day and machine.
 */
export function epub(source: EpubSource): Uint8Array {
  const pages = [...epubPages(source), ...glossaryPage(source)];
  const texts: [path: string, text: string][] = [
    ["META-INF/container.xml", container("EPUB/package.opf")],
    ["EPUB/package.opf", packageDocument(source, pages)],
    [`EPUB/${CONTENTS}`, contents(source, pages)],
    ["EPUB/style.css", style],
    ...pages.map(({ file, content }): [string, string] => [
      `EPUB/${file}`,
      content,
    ]),
  ];
  const files = Object.fromEntries(
    texts.map(([path, text]) => [path, strToU8(text)]),
  );
  // The mimetype file must be the first and uncompressed: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
  return zipSync(
    {
      mimetype: [strToU8("application/epub+zip"), { level: 0 }],
      ...files,
      ...(source.cover ? { [`EPUB/${COVER_IMAGE}`]: source.cover } : {}),
    },
    { level: 9, mtime: noon(source.version.date) },
  );
}

/** ZIP archives store local times: noon has the same digits in every time zone. */
function noon(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}
