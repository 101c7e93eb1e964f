/**
 * The files that search loads in the browser.
 *
 * `search/{lang}.json`, the catalogue, is the only file whose content changes. It names the
 * folder of the current version, which holds Pagefind's files in `pagefind/`, the texts of each
 * document in `hans/` and `hant/`, `words.json`: the English words of the edition, most
 * frequent first, and `terms.json`: the names of the glossary's terms and their
 * pinyin.
 */
import type { CharacterData } from "./characters.ts";

/** The first file that search loads, for one language of the interface. */
export interface Catalogue {
  /** The folder under `search/` that holds all other files. */
  version: string;
  characters: CharacterData;
  documents: CatalogueDocument[];
  abbreviations?: Abbreviation[];
  /** What the panel says, by the end of its key. */
  strings?: Record<string, string>;
  /** The files that Pagefind loads when it starts, with the content of small ones. */
  start: Record<string, string | null>;
  /** Paths of the `search/` folders of other editions on the same host that are searched too. */
  with?: string[];
}

/** What search understands, by the end of the keys of its strings. */
export const RULES = [
  "rule.chinese",
  "rule.english",
  "rule.phrase",
  "rule.several",
  "rule.without",
  "rule.abbreviation",
  "rule.label",
] as const;

/** The interface strings that scripts show, by the end of their keys. */
export const PANEL_STRINGS = [
  ...RULES,
  "count.one",
  "count.other",
  "extras.one",
  "extras.other",
  "begun",
  "begun.count",
  "labeled.paragraph",
  "labeled.paragraphs",
  "labeled.note",
  "cut",
  "none",
  "instead",
  "pinyin",
  "literal",
  "abbreviation",
  "nearest",
  "everywhere",
  "rest",
  "signature",
  "kind.title",
  "kind.section",
  "kind.line",
  "kind.note",
  "kind.explanation",
  "kind.parallel",
  "hits",
  "hits.at",
  "hits.list",
  "hits.previous",
  "hits.next",
  "hits.close",
] as const;

/** Records have the order of the documents; within one, paragraphs precede extras. */
export interface CatalogueDocument {
  id: string;
  title: string;
  /** The number of paragraphs and signature lines. */
  paragraphs: number;
  /** The number of titles, page lines and notes. */
  extras: number;
}

/** An abbreviation, and the names for which it stands, in the language of the interface first. */
export interface Abbreviation {
  short: string;
  names: string[];
}

export interface Bilingual<Text = string> {
  zh: Text;
  en: Text;
}

/** The texts of a document that results show. Editors' titles are in square brackets. */
export interface DocumentTexts {
  title: Bilingual;
  /** Titles of sections; none where the document has no sections. */
  sections: Bilingual[];
  /** In the order of the records. */
  entries: Entry[];
}

export type EntryKind =
  | "paragraph"
  | "signature"
  | "title"
  | "section"
  | "line"
  | "note"
  | "explanation"
  | "parallel";

/** One thing to find: a paragraph, a title, a page line or a note. */
export interface Entry extends Bilingual<Readings> {
  kind: EntryKind;
  /** The fragment of its address, without `#`; empty for the document itself. */
  hash: string;
  label: string;
  /** Position of its section in the document. */
  section?: number;
  /** Where its sentences start, as many in both languages; left out where there are none or one. */
  sentences?: Bilingual<number[]>;
}

/** A text in pieces. A pair holds the edition's reading, then the transcript's. */
export type Readings = (string | [edition: string, transcript: string])[];

export const editionText = (pieces: Readings): string => textOf(pieces, 0);
export const transcriptText = (pieces: Readings): string => textOf(pieces, 1);

function textOf(pieces: Readings, reading: 0 | 1): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : piece[reading]))
    .join("");
}
