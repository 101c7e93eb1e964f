/** The terms of the edition, sorted for readers, with their places. */
import {
  type Document,
  TERM_KINDS,
  type Term,
  type TermKind,
  type TermUse,
  type TextLang,
} from "../edition/model.ts";

/** The number of places shown for a term; search finds the others. */
const MAX_PLACES = 24;

/**
 * Groups the terms by kind, sorted as in dictionaries of the language: by pronunciation in
 * Simplified, by strokes in Traditional, alphabetically in English. Punctuation is ignored.
 */
export function termGroups(
  glossary: readonly Term[],
  lang: TextLang,
): { kind: TermKind; terms: Term[] }[] {
  const { compare } = new Intl.Collator(lang, {
    ignorePunctuation: true,
    numeric: true,
  });
  return TERM_KINDS.flatMap((kind) => {
    const terms = glossary
      .filter((term) => term.kind === kind)
      .sort(
        (a, b) =>
          compare(termIn(a, lang), termIn(b, lang)) || (a.zh < b.zh ? -1 : 1),
      );
    return terms.length > 0 ? [{ kind, terms }] : [];
  });
}

/** Returns a term in a language; in English, its preferred rendering. */
export function termIn(
  { zh, hant, en: [rendering = ""] }: Term,
  lang: TextLang,
): string {
  return lang === "en" ? rendering : lang === "zh-Hant" ? hant : zh;
}

/** Returns the id of a term on the terms page: its Simplified Chinese, which is unique. */
export function termId(zh: string): string {
  return zh.replace(/\s+/g, "-");
}

/** The places where a term occurs, by document. */
export interface TermPlaces {
  documents: { document: Document; ids: string[] }[];
  /** The number of places that are not listed. */
  more: number;
}

/** Returns the places of each term that occurs, by its Chinese. */
export function placesOfTerms(
  uses: readonly TermUse[],
  documents: readonly Document[],
): Map<string, TermPlaces> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const places = new Map<string, TermPlaces>();
  for (const { term, document: documentId, id } of uses) {
    const document = byId.get(documentId);
    if (!document) continue;
    const found = places.get(term) ?? { documents: [], more: 0 };
    places.set(term, found);
    const last = found.documents.at(-1);
    if (
      found.documents.reduce((sum, { ids }) => sum + ids.length, 0) ===
      MAX_PLACES
    )
      found.more += 1;
    else if (last?.document === document) last.ids.push(id);
    else found.documents.push({ document, ids: [id] });
  }
  return places;
}

/** Returns the shortest terms that contain a term. */
export function termsAround({ zh }: Term, glossary: readonly Term[]): Term[] {
  const around = glossary.filter(
    (other) => other.zh !== zh && other.zh.includes(zh),
  );
  return around.filter(
    ({ zh: longer }) =>
      !around.some((other) => other.zh !== longer && longer.includes(other.zh)),
  );
}
