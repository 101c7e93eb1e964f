import { type Document, type TextLang, titleOf } from "../edition/model.ts";
import { regionalTag } from "../i18n/languages.ts";

/** The licence of the translation, the notes and the editorial matter, but not of the Chinese text. */
export const LICENSE = "https://creativecommons.org/licenses/by/4.0/";

/** A date in CSL-JSON. */
export interface CslDate {
  "date-parts": [[number, number, number]];
}

export type CslName = { literal: string } | { family: string; given: string };

/** The CSL-JSON fields of a document: https://docs.citationstyles.org/ */
export interface CslRecord {
  id: string;
  type: "article-newspaper" | "webpage";
  title: string;
  author: CslName[];
  translator?: CslName[];
  "container-title": string;
  "collection-title"?: string;
  publisher?: string;
  issued: CslDate;
  "original-date"?: CslDate;
  "original-title"?: string;
  "original-publisher"?: string;
  page?: string;
  genre: string;
  language: string;
  version: string;
  section?: string;
  note: string;
  URL: string;
}

/** What a record says about the edition, in the language of its readers. */
export interface Citing {
  /** The edition's name and version, and the version's date. */
  edition: { name: string; version: string; date: string; publisher?: string };
  /** The address of the text, with the host. */
  address: string;
  /** The cited part of the document: `§3.4`; omitted for the whole. */
  label?: string;
  /** The kind of text. */
  genre: string;
  /** The language of the citation; by default that of the text. */
  reader?: TextLang;
  /** A note for the reader: “unofficial translation of …”. */
  note: string;
}

/**
 * Returns the CSL record of a document in one language.
 *
 * The Chinese, in either script, is the newspaper's article. The English is a translation
 * published by this edition; `original-title`, `original-date` and `original-publisher`
 * describe the article. Titles by the editors and inferred pages are in square brackets. A
 * record has no date of creation or access, so every build produces the same one.
 */
export function cslRecord(
  document: Document,
  text: TextLang,
  citing: Citing,
): CslRecord {
  const { edition, address, label, genre, note } = citing;
  const reader = text === "en" ? "en" : (citing.reader ?? text);
  const printed = document.newspaper?.date ?? document.date;
  const title = titleOf(document, text);
  const common = {
    author: authors(document, reader),
    genre,
    language: text === "en" ? "en" : regionalTag(text),
    version: edition.version,
    ...(label === undefined ? {} : { section: label }),
    note,
    URL: address,
  };
  if (text === "en") {
    return {
      id: `${document.id}-en`,
      type: "webpage",
      title,
      ...common,
      translator: [{ literal: edition.name }],
      "container-title": edition.name,
      ...(edition.publisher === undefined
        ? {}
        : { publisher: edition.publisher }),
      issued: cslDate(edition.date),
      "original-date": cslDate(printed),
      "original-title": titleOf(document, "zh-Hans"),
      ...(document.newspaper
        ? { "original-publisher": document.newspaper.names.en }
        : {}),
    };
  }
  return {
    id: `${document.id}-zh`,
    type: "article-newspaper",
    title: reader === "en" ? `${title} [${document.title.en}]` : title,
    ...common,
    "container-title":
      document.newspaper?.names[reader] ?? document.agency[reader],
    "collection-title": edition.name,
    publisher: document.agency[reader],
    issued: cslDate(printed),
    ...page(document),
  };
}

function page({ newspaper }: Document): { page?: string } {
  if (!newspaper) return {};
  return {
    page:
      newspaper.certainty === "certain"
        ? String(newspaper.page)
        : `[${newspaper.page}]`,
  };
}

/**
 * Returns those who signed the document, or else the reporters named in the byline, or else the agency.
 *
 * English names are read from the English byline: one for each Chinese name, the family
 * name first.
 */
function authors(
  { signatories, byline, agency }: Document,
  reader: TextLang,
): CslName[] {
  if (signatories.length > 0)
    return signatories.map((name) => ({ literal: name[reader] }));
  if (!byline) return [{ literal: agency[reader] }];
  if (reader === "zh-Hans") return byline.names.map((literal) => ({ literal }));
  if (reader === "zh-Hant") {
    // The conversion keeps offsets, so a name is at the place of its Simplified form.
    const { "zh-Hans": simplified, "zh-Hant": traditional } = byline.texts;
    return byline.names.map((name) => {
      const at = simplified.indexOf(name);
      return {
        literal: at < 0 ? name : traditional.slice(at, at + name.length),
      };
    });
  }
  const names = byline.texts.en.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [];
  if (names.length !== byline.names.length) return [{ literal: agency.en }];
  return names.map((name) => {
    const [family = "", given = ""] = name.split(" ");
    return { family, given };
  });
}

function cslDate(iso: string): CslDate {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}

/** Formats a date with leading zeros: `2022-09-15`, `2022/09/15`. */
export function dayOf(date: CslDate, between: "-" | "/"): string {
  return date["date-parts"][0]
    .map((part) => String(part).padStart(2, "0"))
    .join(between);
}

/** Formats a name for a list, the family name first. */
export function nameOf(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}
