/**
 * The Edition: everything that a reader sees, finds, cites or takes along.
 *
 * Plain data that survives `JSON.stringify`; the zod schemas of what authors
 * write are in `front-matter.ts`, `glossary.ts` (sources as well) and
 * `traditional/exceptions.ts`.
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
 * A run of text: plain, or marked as an emendation, or the place of a note.
 *
 * - `text`: as it stands; `hant` where this single place is converted otherwise
 * - `corr`: `text` replaces the witness's reading `sic`
 * - `supplied`: `text` is missing in the witness
 * - `note`: a reference to the editors' note `id`; it has no text of its own
 */
export type Run =
  | { type: "text"; text: string; hant?: string }
  | { type: "corr"; text: string; sic: string }
  | { type: "supplied"; text: string }
  | { type: "note"; id: string };

/** A paragraph of the text, or a line of the signatures, with its translation. */
export interface Block {
  /** Permanent, unique in its document: `s3.4`, `p4`, `signature.1`. */
  id: string;
  kind: "paragraph" | "signature";
  /** What a reader sees of the id: `§3.4`, `¶4`; empty for signatures. */
  label: string;
  texts: Texts<Run[]>;
  /** The same as markup, hast: what pages and books show. */
  trees: Texts<ElementContent[]>;
}

/** A section, or the whole body of a document that has no sections (id `body`). */
export interface Section {
  /** `preamble`, `s1` … `sN`, `closing`; `body` where the document has none. */
  id: string;
  /** The numeral on the page (三, III); empty where it has none. */
  numeral: Texts<string>;
  /** The editors' title, shown in square brackets; empty for `body`. */
  title: Texts<string>;
  blocks: Block[];
}

/** An editors' note, in every language. Its number counts through the document. */
export interface Note {
  id: string;
  number: number;
  /** The id of the block that refers to it; `title` for the document as a whole. */
  at: string;
  texts: Texts<string>;
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

/** What the editors did, or left, at a place of the witness, and on what ground. */
export interface ApparatusEntry {
  /** The note with the same id says why; a `join` has none. */
  id: string;
  /** The block's id; `title` for the document as a whole. */
  at: string;
  kind: ApparatusKind;
  certainty: Certainty;
  /** Ids of `content/sources.yaml`; empty where the ground is the sentence itself. */
  sources: string[];
}

export const KINDS = ["joint-statement", "report", "article"] as const;
export type Kind = (typeof KINDS)[number];

/** A line that the page prints beside the body: who wrote, and from where. */
export interface PageLine<Place extends string> {
  texts: Texts<string>;
  /** Where it stands: a line of its own (`head`, `foot`), or in the first paragraph. */
  at: Place;
}

/** First and last line, counted from 1, both included. */
export interface LineRange {
  from: number;
  to: number;
}

/** The lines of the witness on which a piece of the page stands. */
export interface WitnessPiece {
  /** A block's id; `title`, `byline`, `dateline`, or a section's id for its numeral. */
  id: string;
  /** From 1. More than one: the page broke the piece, the edition joined it. */
  lines: number[];
}

/** The part of a transcript that a document renders. */
export interface WitnessPart {
  /** File name under `content/witness/`. */
  file: string;
  lines: LineRange;
  /** Passages that the page prints a second time, and where the first one stands. */
  repeated: { lines: LineRange; of: LineRange }[];
  /** Where each piece of the document stands, in the order of the page. */
  pieces: WitnessPiece[];
}

export interface Document {
  /** Folder name under `content/documents/`, and the address. */
  id: string;
  order: number;
  kind: Kind;
  /** ISO 8601 date of the document. */
  date: string;
  newspaper: {
    names: Texts<string>;
    date: string;
    page: number;
    certainty: Certainty;
  } | null;
  title: Texts<string>;
  /** `editors`: the page has no title; it is shown in square brackets. */
  titleBy: "page" | "editors";
  shortTitle: Texts<string>;
  place: Texts<string>;
  agency: Texts<string>;
  byline: (PageLine<"head" | "paragraph"> & { names: string[] }) | null;
  dateline: PageLine<"foot" | "paragraph"> | null;
  /** What kind of text this is, which texts are authentic, what is missing. */
  status: Texts<string>;
  sections: Section[];
  notes: Note[];
  apparatus: ApparatusEntry[];
  /** `null`: no transcript, so no proof. */
  witness: WitnessPart | null;
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
  /** Simplified; no other term has the same. */
  zh: string;
  hant: string;
  en: string[];
  kind: TermKind;
  note: Texts<string> | null;
}

/** Where in the edition a term stands. */
export interface TermUse {
  /** The term's Chinese. */
  term: string;
  document: string;
  /** A block's id; `title`, `byline` or `dateline`. */
  id: string;
}

/** What a source code of the apparatus stands for. */
export interface Source {
  id: string;
  texts: Texts<string>;
  url: string | null;
}

/** Words that are converted to Traditional otherwise than opencc converts them. */
export interface ConversionException {
  /** Simplified. */
  from: string;
  /** Traditional, character for character. */
  to: string;
  /** Why; a quotation in it stands as it is, in Simplified or Traditional. */
  reason: Texts<string>;
  /** The dictionary that it rests on, as it writes its name and headwords. */
  source: string;
}

/** A transcript, byte for byte, as it was given. */
export interface Witness {
  file: string;
  text: string;
  /** Hexadecimal, of the file's bytes. */
  sha256: string;
}

export interface Edition {
  /** In the order of their front matter. */
  documents: Document[];
  glossary: Term[];
  /** Where terms stand by themselves, and not within longer ones: in the order of the texts. */
  termUses: TermUse[];
  sources: Source[];
  exceptions: ConversionException[];
  witnesses: Witness[];
}

/** A document's title; in square brackets where it is the editors'. */
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

/** The text of runs as the edition has it: no marks, no note numbers. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === "note" ? "" : run.text)).join("");
}

/** The text of runs as the witness has it: every emendation undone. */
export function witnessText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === "text") return run.text;
      return run.type === "corr" ? run.sic : "";
    })
    .join("");
}

/** A piece of a document that stands on the page: a title or line, a section's numeral, a block. */
export interface Piece {
  of: "title" | "byline" | "dateline" | Section | Block;
  /** A block's id; `title`, `byline`, `dateline`; a section's id for its numeral. */
  id: string;
  runs: readonly Run[];
}

/** Everything of a document that its witness has, in the order of the page. */
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

/** How many paragraphs a document has: signatures are none. */
export function paragraphCount({ sections }: Document): number {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === "paragraph").length;
}

/** Whether a document is divided into sections that have pages of their own. */
export function hasSections(document: Document): boolean {
  return document.sections[0]?.id !== "body";
}
