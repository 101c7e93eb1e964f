/**
 * The files that the browser reads, next to Pagefind's.
 *
 * `search/{lang}.json` is the catalogue; it names the version of the index. All else never
 * changes: `search/engine-….pagefind` is Pagefind's WebAssembly; under `search/{version}/`
 * lie its index, in `hans-{n}.json` and `hant-{n}.json` the texts of a record, and in
 * `words.json` the English words of all, the most frequent first.
 */
import type { CharacterData } from './characters.ts';

/** The English words of the edition, under the version's folder: an array of strings. */
export const WORDS_FILE = 'words.json';

/** What the browser reads first, for one language of the interface. */
export interface Catalogue {
  version: string;
  characters: CharacterData;
  documents: CatalogueDocument[];
  /** Pagefind's WebAssembly, under `search/`. */
  engine: string;
  /** Pagefind's list of records and chunks: a file under the version's folder, or a short one itself. */
  list: string | { base64: string };
  /** The folders `search/` of other corpora that are searched with this one: paths on the same host. */
  with?: string[];
  /** Options, states and results of the panel: HTML, cut out of the built search page. */
  panel?: string;
}

/** Records are numbered through the edition (`numbering.ts`): all blocks first, then all extras. */
export interface CatalogueDocument {
  id: string;
  /** Of another corpus: the address under which its documents lie, in this language. */
  base?: string;
  title: string;
  /** For each section, the numbers of blocks in its records. */
  sections: number[][];
  /** Its title, section titles, lines of the page, notes: one record. */
  extras: number;
}

/** A section, or a part of a long one; or the extras of a document. */
export interface TextRecord {
  /** Titles as they are shown: what the editors added in square brackets. */
  document: Bilingual;
  /** `null` for extras and where the document has no sections. */
  section: (Bilingual & { id: string }) | null;
  entries: Entry[];
}

export interface Bilingual {
  zh: string;
  en: string;
}

export type EntryKind = 'paragraph' | 'signature' | 'title' | 'section' | 'line' | 'note';

export interface Entry extends Bilingual {
  kind: EntryKind;
  /** What its address ends with, without `#`; empty for the document itself. */
  hash: string;
  label: string;
  /** The forms in the other script: see `fold`. */
  forms?: string;
  /** Other wordings by which it is found: the witness's. */
  alternates?: Alternate[];
}

export interface Alternate {
  lang: 'zh' | 'en';
  text: string;
  forms?: string;
  /** What differs: a place in `text`, and the place in the entry that it stands for. */
  edits: [start: number, end: number, entryStart: number, entryEnd: number][];
}
