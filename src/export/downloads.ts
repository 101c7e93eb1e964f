import type { Document, TextLang, Witness } from "../edition/model.ts";
import { address, BASE, documentPath, witnessFile } from "../i18n/addresses.ts";
import { pathOf } from "../i18n/languages.ts";
import type { StringKey } from "../i18n/t.ts";

/** A file to download. */
export interface Download {
  /** Its format: `EPUB`. */
  name: string;
  /** What it is for. */
  purpose: StringKey;
  /** Its address, from the root of the host. */
  path: string;
  /** The name under which it is saved, if not that of its address. */
  file?: string;
}

/** Lists the downloads of a document. The EPUB is in the page's language. */
export function downloadsOf({ id }: Document, lang: TextLang): Download[] {
  return [
    {
      name: "EPUB",
      purpose: "downloads.epub",
      path: `${address(lang, documentPath(id))}${bookName(id, lang)}.epub`,
    },
    { name: "TEI", purpose: "downloads.tei", path: `${BASE}tei/${id}.xml` },
    { name: "TMX", purpose: "downloads.tmx", path: `${BASE}tmx/${id}.tmx` },
  ];
}

/** Lists the downloads of the edition as a whole: the terms, and the transcripts. */
export function editionDownloads(witnesses: readonly Witness[]): Download[] {
  return [
    {
      name: "TBX",
      purpose: "downloads.tbx",
      path: `${BASE}tbx/terms.xml`,
      file: "one-page-terms.tbx",
    },
    ...witnesses.map(({ file }): Download => ({
      name: "TXT",
      purpose: "downloads.txt",
      path: witnessFile(file),
    })),
  ];
}

/** Returns the name of a document's EPUB, without the extension. It contains the language, so that readers can have several. */
export function bookName(id: string, lang: TextLang): string {
  return `${id}-${pathOf(lang)}`;
}
