/** The terms of the edition as a reader looks them up. */
import { type Document, TERM_KINDS, type Term, type TermKind, type TermUse, type TextLang } from '../edition/model.ts';

/** How many places of a term are shown; search has the others. */
const MOST_PLACES = 24;

/**
 * The terms by kind; those of a kind in the order of the language's dictionaries: by sound in
 * Simplified, by strokes in Traditional, by letters in English. Quotation marks do not count.
 */
export function termGroups(glossary: readonly Term[], lang: TextLang): { kind: TermKind; terms: Term[] }[] {
  const { compare } = new Intl.Collator(lang, { ignorePunctuation: true, numeric: true });
  return TERM_KINDS.flatMap((kind) => {
    const terms = glossary.filter((term) => term.kind === kind).sort((a, b) => compare(termIn(a, lang), termIn(b, lang)) || (a.zh < b.zh ? -1 : 1));
    return terms.length > 0 ? [{ kind, terms }] : [];
  });
}

/** A term in a language: in English its preferred rendering. */
export function termIn({ zh, hant, en: [rendering = ''] }: Term, lang: TextLang): string {
  return lang === 'en' ? rendering : lang === 'zh-Hant' ? hant : zh;
}

/** The id of a term on its page: its Simplified Chinese, which no other term has. */
export function termId(zh: string): string {
  return zh.replace(/\s+/g, '-');
}

/** Where a term stands, document by document. */
export interface TermPlaces {
  documents: { document: Document; ids: string[] }[];
  /** How many places more there are. */
  more: number;
}

/** @returns The places of each term that has any, by its Chinese. */
export function placesOfTerms(uses: readonly TermUse[], documents: readonly Document[]): Map<string, TermPlaces> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const places = new Map<string, TermPlaces>();
  for (const { term, document: documentId, id } of uses) {
    const document = byId.get(documentId);
    if (!document) continue;
    const found = places.get(term) ?? { documents: [], more: 0 };
    places.set(term, found);
    const last = found.documents.at(-1);
    if (found.documents.reduce((sum, { ids }) => sum + ids.length, 0) === MOST_PLACES) found.more += 1;
    else if (last?.document === document) last.ids.push(id);
    else found.documents.push({ document, ids: [id] });
  }
  return places;
}

/** The terms within which a term stands, where it does not stand by itself: the shortest ones. */
export function termsAround({ zh }: Term, glossary: readonly Term[]): Term[] {
  const around = glossary.filter((other) => other.zh !== zh && other.zh.includes(zh));
  return around.filter(({ zh: longer }) => !around.some((other) => other.zh !== longer && longer.includes(other.zh)));
}
