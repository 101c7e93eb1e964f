import type { Document, TextLang } from "../edition/model.ts";
import { BASE } from "../i18n/addresses.ts";
import { pathOf } from "../i18n/languages.ts";

/** Lists the downloads of a document with their addresses, relative to its page. The EPUB is in the page's language. */
export function downloadsOf(
  { id }: Document,
  lang: TextLang,
): { name: string; path: string }[] {
  return [
    { name: "EPUB", path: `${bookName(id, lang)}.epub` },
    { name: "TEI", path: `${BASE}tei/${id}.xml` },
    { name: "TMX", path: `${BASE}tmx/${id}.tmx` },
  ];
}

/** Returns the name of a document's EPUB, without the extension. It contains the language, so that readers can have several. */
export function bookName(id: string, lang: TextLang): string {
  return `${id}-${pathOf(lang)}`;
}
