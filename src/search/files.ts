/**
 * The files that search loads in the browser, apart from Pagefind's own.
 *
 * `search/{lang}.json`, the catalogue, is the only file whose content changes. It names the
 * folder of the current version, which holds Pagefind's files, the texts of each section under
 * `hans/` and `hant/`, and `words.json`: the English words of the edition, most frequent first.
 */
import type { TextLang } from "../edition/model.ts";
import type { CharacterData } from "./characters.ts";

export const WORDS_FILE = "words.json";

/** The file name of a catalogue, with the language as written in addresses. */
export function catalogueFile(lang: TextLang): string {
  return `${lang.toLowerCase()}.json`;
}

/** The first file that search loads, for one language of the interface. */
export interface Catalogue {
  /** The folder under `search/` that holds all other files. */
  version: string;
  characters: CharacterData;
  documents: CatalogueDocument[];
  /** The files in that folder that Pagefind loads when it starts. */
  start: string[];
  /** Paths of the `search/` folders of other editions on the same host that are searched too. */
  with?: string[];
}

/** Records are numbered: first the paragraphs of all documents, then their titles, lines and notes. */
export interface CatalogueDocument {
  id: string;
  title: string;
  /** The number of paragraphs in each section. */
  sections: number[];
  /** The number of titles, page lines and notes. */
  extras: number;
}

export interface Bilingual<Text = string> {
  zh: Text;
  en: Text;
}

/** The texts of a section that results show. Editors' titles are in square brackets. */
export interface SectionTexts {
  /** Of the document. */
  title: Bilingual;
  /** Of the section; empty where the document has no sections. */
  section: Bilingual;
  entries: Entry[];
}

/** The file with the texts of a section. @param section Its position; -1 for titles, lines and notes. */
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
  /** The fragment of its address, without `#`; empty for the document itself. */
  hash: string;
  label: string;
}

/** A text in pieces. A pair holds the edition's reading, then the transcript's. */
export type Readings = (string | [edition: string, transcript: string])[];

export const editionText = (pieces: Readings): string =>
  pieces
    .map((piece) => (typeof piece === "string" ? piece : piece[0]))
    .join("");
export const transcriptText = (pieces: Readings): string =>
  pieces
    .map((piece) => (typeof piece === "string" ? piece : piece[1]))
    .join("");
