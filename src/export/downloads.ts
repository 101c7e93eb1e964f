import type { Document } from '../edition/model.ts';
import { BASE } from '../i18n/addresses.ts';

/** The files of a document that a reader can take along, with their addresses as its page has them: the book in the page's language lies beside it. */
export function downloadsOf({ id }: Document): { name: string; path: string }[] {
  return [
    { name: 'EPUB', path: `${id}.epub` },
    { name: 'TEI', path: `${BASE}tei/${id}.xml` },
    { name: 'TMX', path: `${BASE}tmx/${id}.tmx` },
  ];
}
