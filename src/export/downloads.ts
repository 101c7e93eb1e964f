import type { Document, TextLang } from '../edition/model.ts';
import { BASE } from '../i18n/addresses.ts';
import { pathOf } from '../i18n/languages.ts';

/** The files of a document that a reader can take along, with their addresses as its page has them: the book in the page's language lies beside it. */
export function downloadsOf({ id }: Document, lang: TextLang): { name: string; path: string }[] {
  return [
    { name: 'EPUB', path: `${bookName(id, lang)}.epub` },
    { name: 'TEI', path: `${BASE}tei/${id}.xml` },
    { name: 'TMX', path: `${BASE}tmx/${id}.tmx` },
  ];
}

/** What the book of a document is called, without its ending: a reader may have it in several languages. */
export function bookName(id: string, lang: TextLang): string {
  return `${id}-${pathOf(lang)}`;
}
