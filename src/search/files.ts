/**
 * The files that the browser reads, beside those that Pagefind writes.
 *
 * `search/{lang}.json`, the catalogue, is the only one that changes in place. It names the
 * folder in which all others of its version lie: Pagefind's; under `hans/` and `hant/` what
 * results show of each section; and `words.json`, the English words of the edition, the most
 * frequent first.
 */
import type { TextLang } from "../edition/model.ts";
import type { CharacterData } from "./characters.ts";

export const WORDS_FILE = "words.json";

/** The file name of a catalogue: the language as it stands in addresses. */
export function catalogueFile(lang: TextLang): string {
  return `${lang.toLowerCase()}.json`;
}

/** What the browser reads first, for one language of the interface. */
export interface Catalogue {
  /** The folder under `search/` with all other files. */
  version: string;
  characters: CharacterData;
  documents: CatalogueDocument[];
  /** What Pagefind reads when it starts, in that folder. */
  start: string[];
  /** The folders `search/` of other editions that are searched with this one: paths on the same host. */
  with?: string[];
}

/** The records of Pagefind's index are numbered: all paragraphs of all documents, then all that is found beside them. */
export interface CatalogueDocument {
  id: string;
  title: string;
  /** How many paragraphs each section has. */
  sections: number[];
  /** How many titles, lines of the page and notes it has. */
  extras: number;
}

export interface Bilingual<Text = string> {
  zh: Text;
  en: Text;
}

/** What results show of a section. Titles have in square brackets what the editors added. */
export interface SectionTexts {
  /** Of the document. */
  title: Bilingual;
  /** Of the section; empty where the document has no sections. */
  section: Bilingual;
  entries: Entry[];
}

/** The file with the texts of a section. @param section Its position; -1 for what is found beside the paragraphs. */
export function textsFile(
  script: "hans" | "hant",
  document: string,
  section: number,
): string {
  return `${script}/${document}/${section < 0 ? "extras" : section}.json`;
}

export type EntryKind =
  "paragraph" | "signature" | "title" | "section" | "line" | "note";

export interface Entry extends Bilingual<Readings> {
  kind: EntryKind;
  /** What its address ends with, without `#`; empty for the document itself. */
  hash: string;
  label: string;
}

/** A text in pieces; a pair has first what the edition has, then what the transcript has in its place. */
export type Readings = (string | [edition: string, transcript: string])[];

export const editionText = (pieces: Readings): string =>
  pieces
    .map((piece) => (typeof piece === "string" ? piece : piece[0]))
    .join("");
export const transcriptText = (pieces: Readings): string =>
  pieces
    .map((piece) => (typeof piece === "string" ? piece : piece[1]))
    .join("");
