/** What the browser needs to mark the terms in the texts of one language. */
import type { Edition, TextLang } from "../../edition/model.ts";
import type { StringKey, Translate } from "../../i18n/t.ts";
import { termId } from "../../render/term-list.ts";
import { shownPinyin } from "../../search/pinyin.ts";

export interface MarkedTerm {
  /** Its id on the page of terms. */
  id: string;
  /** In the script of the page. */
  zh: string;
  en: string[];
  pinyin: string;
  note?: string;
  /** The ids of its places in each document, separated by spaces; in the order of the edition. */
  places: Record<string, string>;
}

const STRINGS = [
  "terms.also",
  "terms.card.count",
  "terms.card.previous",
  "terms.card.next",
  "terms.card.row",
  "place.title",
  "place.byline",
  "place.dateline",
  "place.signature",
] as const satisfies StringKey[];

/** `terms.json` */
export interface TermFile {
  /** The address of the contents in this language. */
  root: string;
  /** The short title of each document. */
  documents: Record<string, string>;
  /** The terms that occur in the texts. */
  terms: MarkedTerm[];
  strings: Record<(typeof STRINGS)[number], string>;
}

/**
 * Returns the terms that occur, with all their places.
 *
 * @param root The address of the contents in this language.
 */
export function termFile(
  {
    documents,
    glossary,
    termUses,
  }: Pick<Edition, "documents" | "glossary" | "termUses">,
  lang: TextLang,
  root: string,
  t: Translate,
): TermFile {
  const places = new Map<string, Map<string, string[]>>();
  for (const { term, document, id } of termUses) {
    const inDocuments = places.get(term) ?? new Map<string, string[]>();
    places.set(term, inDocuments);
    inDocuments.set(document, [...(inDocuments.get(document) ?? []), id]);
  }
  return {
    root,
    documents: Object.fromEntries(
      documents.map(({ id, shortTitle }) => [id, shortTitle[lang]]),
    ),
    terms: glossary.flatMap((term) => {
      const inDocuments = places.get(term.zh);
      if (!inDocuments) return [];
      const { zh, hant, en, pinyin, note } = term;
      return [
        {
          id: termId(zh),
          zh: lang === "zh-Hant" ? hant : zh,
          en,
          pinyin: shownPinyin(pinyin),
          ...(note && { note: note[lang] }),
          places: Object.fromEntries(
            [...inDocuments].map(([id, ids]) => [id, ids.join(" ")]),
          ),
        },
      ];
    }),
    strings: Object.fromEntries(
      STRINGS.map((key) => [key, t(key)]),
    ) as TermFile["strings"],
  };
}
