import type { Document, TextLang, Witness } from "../edition/model.ts";
import { address, BASE, documentPath, witnessFile } from "../i18n/addresses.ts";
import {
  CHINESE,
  type Chinese,
  pathOf,
  REGIONAL_TAGS,
} from "../i18n/languages.ts";
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

/** Lists the downloads of a document: the EPUB in the page's language, translation memories for its pairs. */
export function downloadsOf({ id }: Document, lang: TextLang): Download[] {
  return [
    {
      name: "EPUB",
      purpose: "downloads.epub",
      path: `${address(lang, documentPath(id))}${bookName(id, lang)}.epub`,
    },
    { name: "TEI", purpose: "downloads.tei", path: `${BASE}tei/${id}.xml` },
    ...chineseFor(lang).map((chinese): Download => ({
      name: pairName("TMX", chinese, lang),
      purpose: "downloads.tmx",
      path: `${BASE}tmx/${memoryName(id, chinese)}.tmx`,
    })),
  ];
}

/** Lists the downloads of the edition as a whole: the terms, and the transcripts. */
export function editionDownloads(
  witnesses: readonly Witness[],
  lang: TextLang,
): Download[] {
  return [
    ...termDownloads(lang),
    ...witnesses.map(({ file }): Download => ({
      name: "TXT",
      purpose: "downloads.txt",
      path: witnessFile(file),
    })),
  ];
}

/** Lists the termbases: in all languages, and for the pairs of a page's language in the older format. */
export function termDownloads(lang: TextLang): Download[] {
  return [
    {
      name: "TBX",
      purpose: "downloads.tbx",
      path: `${BASE}tbx/terms.xml`,
      file: "one-page-terms.tbx",
    },
    ...chineseFor(lang).map((chinese): Download => ({
      name: pairName("TBX 2", chinese, lang),
      purpose: "downloads.tbx2",
      path: `${BASE}tbx/${termbaseName(chinese)}.xml`,
      file: `one-page-${termbaseName(chinese)}.tbx`,
    })),
  ];
}

/** Lists the scripts whose files of two languages a page offers: its own, or on English pages both. */
function chineseFor(lang: TextLang): readonly Chinese[] {
  return lang === "en" ? CHINESE : [lang];
}

function pairName(name: string, chinese: Chinese, lang: TextLang): string {
  return lang === "en" ? `${name} ${REGIONAL_TAGS[chinese]}` : name;
}

/** Returns the name of a document's translation memory with the English, without the extension. */
export function memoryName(id: string, chinese: Chinese): string {
  return chinese === "zh-Hans" ? id : `${id}-${tagIn(chinese)}`;
}

/** Returns the name of a termbase of two languages, without the extension. */
export function termbaseName(chinese: Chinese): string {
  return `terms-${tagIn(chinese)}`;
}

function tagIn(chinese: Chinese): string {
  return REGIONAL_TAGS[chinese].toLowerCase();
}

/** Returns the name of a document's EPUB, without the extension. It contains the language, so that readers can have several. */
export function bookName(id: string, lang: TextLang): string {
  return `${id}-${pathOf(lang)}`;
}
