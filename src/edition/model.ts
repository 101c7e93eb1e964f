/**
 * The Edition: everything that a reader can read, search, cite or download.
 *
 * Plain data that can be serialised as JSON. The zod schemas of the source files
 * are in `front-matter/schemas.ts`, `glossary.ts` (glossary and sources),
 * `history/history.ts` and `traditional/exceptions.ts`.
 */

import type { ElementContent } from "hast";

/** The languages that authors write. */
export const SOURCE_LANGS = ["zh-Hans", "en"] as const;
export type SourceLang = (typeof SOURCE_LANGS)[number];

/** The languages that readers read: BCP 47 tags, used as `lang` in HTML. */
export const TEXT_LANGS = ["zh-Hans", "zh-Hant", "en"] as const;
export type TextLang = (typeof TEXT_LANGS)[number];

/** One value for each language that readers read. */
export type Texts<T> = Record<TextLang, T>;

/**
 * A run of text: plain text, an emendation, or a reference to a note.
 *
 * - `text`: plain text; `hant` overrides its conversion to Traditional
 * - `corr`: `text` replaces the witness's reading `sic`
 * - `supplied`: `text` is missing from the witness
 * - `note`: a reference to the editors' note `id`; it has no text
 */
export type Run =
  | { type: "text"; text: string; hant?: string }
  | { type: "corr"; text: string; sic: string }
  | { type: "supplied"; text: string }
  | { type: "note"; id: string };

/** A stretch of a text, in UTF-16 code units. */
export type Span = [from: number, to: number];

/** A paragraph of the text, or a signature line, with its translation. */
export interface Block {
  /** Permanent, unique in its document: `s3.4`, `p4`, `signature.1`. */
  id: string;
  kind: "paragraph" | "signature";
  /** The id as shown to readers: `§3.4`, `¶4`; empty for signatures. */
  label: string;
  texts: Texts<Run[]>;
  /** The same texts as hast, for pages and EPUBs. */
  trees: Texts<ElementContent[]>;
  /**
   * Its pairs of sentences, in order, as many in each language: the spans of their parts in the
   * plain text. Parts of the same position correspond. Empty if the sentences are not aligned.
   */
  sentences: Texts<Span[][]>;
}

/** A section, or the whole body of a document that has no sections (id `body`). */
export interface Section {
  /** `preamble`, `s1` … `sN`, `closing`; `body` if the document has no sections. */
  id: string;
  /** The numeral printed on the page (三, III); empty if there is none. */
  numeral: Texts<string>;
  /** The editors' title, shown in square brackets; empty for `body`. */
  title: Texts<string>;
  blocks: Block[];
}

/** What an editors' note is about: the text and its readings, or what the text speaks of. */
export type NoteKind = "textual" | "explanatory";

/** An editors' note, in every language. */
export interface Note {
  id: string;
  kind: NoteKind;
  /** Counts through the document, for each kind by itself: `1`, `2` … textual; `a`, `b` … explanatory. */
  mark: string;
  /** The id of the block that refers to it; `title` for the document as a whole. */
  at: string;
  texts: Texts<string>;
  /** Of an explanatory note: ids of `content/sources.yaml`. A textual note has those of the apparatus. */
  sources: string[];
}

export const CERTAINTIES = [
  "certain",
  "very-high",
  "high",
  "medium",
  "low",
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const APPARATUS_KINDS = [
  "join",
  "repeated",
  "missing",
  "corrected",
  "supplied",
  "doubtful",
  "variant",
  "remark",
] as const;
export type ApparatusKind = (typeof APPARATUS_KINDS)[number];

/** An editorial decision at one place of the witness, and the evidence for it. */
export interface ApparatusEntry {
  /** The note with the same id gives the reason; a `join` has no note. */
  id: string;
  /** The block's id; `title` for the document as a whole. */
  at: string;
  kind: ApparatusKind;
  certainty: Certainty;
  /** Ids of `content/sources.yaml`; empty if the sentence itself is the evidence. */
  sources: string[];
}

/** Another print of passages, and how far it was compared. */
export interface Comparison {
  /** An id of `content/sources.yaml`. */
  source: string;
  /** Ids of the blocks that the source has. */
  at: string[];
  /** Those of them of which it has only a part, or only a part could be seen. */
  part: string[];
  /** Those of them in which it differs from the transcript in more than the form of characters and punctuation. */
  differs: string[];
}

export const DOCUMENT_KINDS = ["joint-statement", "report", "article"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A line that the page prints in addition to the body: byline or dateline. */
export interface PageLine<Position extends string> {
  texts: Texts<string>;
  /** Its position: a separate line (`head`, `foot`), or within the first paragraph. */
  at: Position;
}

/** First and last line, counted from 1, both included. */
export interface LineRange {
  from: number;
  to: number;
}

/** The lines of the witness that contain one piece of a document. */
export interface WitnessPiece {
  /** A block's id; `title`, `byline`, `dateline`, or a section's id for its numeral. */
  id: string;
  /** Line numbers from 1. More than one if the page splits the piece and the edition joins it. */
  lines: number[];
}

/** The part of a transcript that a document contains. */
export interface WitnessPart {
  /** File name under `content/witness/`. */
  file: string;
  lines: LineRange;
  /** Passages that the page prints a second time, and the lines of the first printing. */
  repeated: { lines: LineRange; of: LineRange }[];
  /** The lines of each piece of the document, in page order. */
  pieces: WitnessPiece[];
}

export interface Document {
  /** Folder name under `content/documents/`; also the document's path in URLs. */
  id: string;
  order: number;
  kind: DocumentKind;
  /** ISO 8601 date of the document. */
  date: string;
  newspaper: {
    names: Texts<string>;
    date: string;
    page: number;
    certainty: Certainty;
  } | null;
  title: Texts<string>;
  /** `editors`: the page has no title, and the editors' title is shown in square brackets. */
  titleBy: "page" | "editors";
  shortTitle: Texts<string>;
  place: Texts<string>;
  agency: Texts<string>;
  /** Those who signed the document; empty for a report. */
  signatories: Texts<string>[];
  byline: (PageLine<"head" | "paragraph"> & { names: string[] }) | null;
  dateline: PageLine<"foot" | "paragraph"> | null;
  /** What kind of text this is, which texts are authentic, what is missing. */
  status: Texts<string>;
  sections: Section[];
  notes: Note[];
  apparatus: ApparatusEntry[];
  compared: Comparison[];
  /** `null` if there is no transcript to compare with. */
  witness: WitnessPart | null;
  /**
   * The pinyin of its Chinese texts, as in `pinyin.ts`, by the id of the element that contains
   * each: a block's id; `title`, `byline`, `dateline`; `s1-title`.
   */
  pinyin: Record<string, string>;
}

export const TERM_KINDS = [
  "treaty",
  "organisation",
  "initiative",
  "person",
  "place",
  "infrastructure",
  "honour",
  "date-event",
  "policy-formula",
  "concept",
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A term of the edition with its accepted English renderings, the preferred one first. */
export interface Term {
  /** Simplified; unique in the glossary. */
  zh: string;
  hant: string;
  en: string[];
  kind: TermKind;
  note: Texts<string> | null;
  /** Ids of `content/sources.yaml` on which the note rests. */
  sources: string[];
  /** The Chinese of related terms, in the order of the glossary. */
  see: string[];
  /** What its Chinese was in earlier versions: addresses that still lead to it. */
  formerly: string[];
  /** By which search finds it too: UN. */
  abbreviations: string[];
  /** Words divided by spaces, the syllables of a word by apostrophes: hé'zuò. */
  pinyin: string;
  /** When it was signed, proposed or held: a year, month or day in ISO 8601. */
  date: string | null;
  /** A shorter name for the time line. */
  short: Texts<string> | null;
}

/** A place in the edition where a term occurs. */
export interface TermUse {
  /** The term's Chinese. */
  term: string;
  document: string;
  /** A block's id; `title`, `byline` or `dateline`. */
  id: string;
}

export const PARALLEL_KINDS = ["quotation", "paraphrase", "variation"] as const;
/**
 * How parallel passages relate: the same words, the content in other words, or the same formula
 * with a difference that matters.
 */
export type ParallelKind = (typeof PARALLEL_KINDS)[number];

/** Passages of the edition that correspond to each other. */
export interface Parallel {
  /** Permanent: the fragment of its address. */
  id: string;
  kind: ParallelKind;
  title: Texts<string>;
  /** Why it matters. */
  note: Texts<string>;
  passages: {
    document: string;
    /** The id of the block that has the words. */
    block: string;
    texts: Texts<string>;
  }[];
}

/** A source that the apparatus, a note or a comparison cites by its id. */
export interface Source {
  id: string;
  texts: Texts<string>;
  url: string | null;
}

/** Words whose conversion to Traditional differs from OpenCC's. */
export interface ConversionException {
  /** Simplified. */
  from: string;
  /** Traditional, with as many characters as `from`. */
  to: string;
  /** Why; quotations in it are not converted. */
  reason: Texts<string>;
  /** The dictionary cited for it, with the name and headwords as the dictionary writes them. */
  source: string;
}

/** A transcript, unchanged byte for byte. */
export interface Witness {
  file: string;
  text: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
}

export interface Edition {
  /** Sorted by the `order` of their front matter. */
  documents: Document[];
  glossary: Term[];
  /** Where terms occur, except inside longer terms; in text order. */
  termUses: TermUse[];
  sources: Source[];
  exceptions: ConversionException[];
  parallels: Parallel[];
  witnesses: Witness[];
}

/** A document's title; in square brackets if the editors gave it. */
export function titleOf({ title, titleBy }: Document, lang: TextLang): string {
  return titleBy === "editors" ? `[${title[lang]}]` : title[lang];
}

/** A section's numeral and the editors' title in square brackets: `三 [安全]`. */
export function sectionTitleOf(
  { numeral, title }: Section,
  lang: TextLang,
): string {
  return `${numeral[lang]} [${title[lang]}]`.trim();
}

/** The edition's text of runs, without marks and note numbers. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === "note" ? "" : run.text)).join("");
}

/** The texts of an editor, with the Traditional made from the Simplified. */
export function withTraditional(
  { "zh-Hans": simplified, en }: Pick<Texts<string>, "zh-Hans" | "en">,
  convert: (text: string) => string,
): Texts<string> {
  return { "zh-Hans": simplified, "zh-Hant": convert(simplified), en };
}

/** The witness's text of runs: every emendation undone. */
export function witnessText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === "text") return run.text;
      return run.type === "corr" ? run.sic : "";
    })
    .join("");
}

/** A part of a document that is printed on the page: title, byline, dateline, section numeral or block. */
export interface Piece {
  of: "title" | "byline" | "dateline" | Section | Block;
  /** A block's id; `title`, `byline`, `dateline`; a section's id for its numeral. */
  id: string;
  runs: readonly Run[];
}

/** The pieces of a document that its witness contains, in page order. */
export function piecesOf({
  title,
  titleBy,
  byline,
  sections,
  dateline,
}: Document): Piece[] {
  const plain = (of: Piece["of"], texts: Texts<string>): Piece => ({
    of,
    id: typeof of === "string" ? of : of.id,
    runs: [{ type: "text", text: texts["zh-Hans"] }],
  });
  return [
    ...(titleBy === "page" ? [plain("title", title)] : []),
    ...(byline?.at === "head" ? [plain("byline", byline.texts)] : []),
    ...sections.flatMap((section) => [
      ...(section.numeral["zh-Hans"] ? [plain(section, section.numeral)] : []),
      ...section.blocks.map((block): Piece => ({
        of: block,
        id: block.id,
        runs: block.texts["zh-Hans"],
      })),
    ]),
    ...(dateline?.at === "foot" ? [plain("dateline", dateline.texts)] : []),
  ];
}

/** Finds the paragraph that a place such as `talks#p6` names. */
export function blockAt(
  at: string,
  documents: readonly Document[],
): { document: Document | undefined; block: Block | undefined } {
  const [id, hash] = at.split("#");
  const document = documents.find((one) => one.id === id);
  const block = document?.sections
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.id === hash);
  return { document, block };
}

/** The number of paragraphs of a document, without signatures. */
export function paragraphCount({ sections }: Document): number {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === "paragraph").length;
}

/** Whether a document has sections, each with its own page. */
export function hasSections(document: Document): boolean {
  return document.sections[0]?.id !== "body";
}
