import { type Document, type TextLang, titleOf } from '../edition/model.ts';
import { regionalTag } from '../i18n/languages.ts';

/** A date as CSL-JSON has it. */
export interface CslDate {
  'date-parts': [[number, number, number]];
}

export type CslName = { literal: string } | { family: string; given: string };

/** The fields of CSL-JSON that a document has: https://docs.citationstyles.org/ */
export interface CslRecord {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author: CslName[];
  translator?: CslName[];
  'container-title': string;
  'collection-title'?: string;
  publisher?: string;
  issued: CslDate;
  'original-date'?: CslDate;
  'original-title'?: string;
  'original-publisher'?: string;
  page?: string;
  genre: string;
  language: string;
  version: string;
  section?: string;
  note: string;
  URL: string;
}

/** What a record says of the edition, in the language of its readers. */
export interface Citing {
  /** The edition's name and version, the version's date. */
  edition: { name: string; version: string; date: string };
  /** Where the text stands, with the host. */
  address: string;
  /** What is cited of the document: `§3.4`; left out for the whole. */
  label?: string;
  /** What kind of text this is. */
  genre: string;
  /** In which language the citation is written; that of the text if left out. */
  reader?: TextLang;
  /** What a reader must know: “unofficial translation of …”. */
  note: string;
}

/**
 * The CSL record of a document in one language.
 *
 * The Chinese, in either script, is the newspaper's article; the English is a
 * translation that this edition published, of an article that stands in
 * `original-title`, `original-date` and, by its newspaper, `original-publisher`. An editors' title stands in square
 * brackets, and so does a page that is inferred. No record says when it was
 * made or read, so that every build makes the same one.
 */
export function cslRecord(document: Document, text: TextLang, citing: Citing): CslRecord {
  const { edition, address, label, genre, note } = citing;
  const reader = text === 'en' ? 'en' : (citing.reader ?? text);
  const printed = document.newspaper?.date ?? document.date;
  const title = titleOf(document, text);
  const common = {
    author: authors(document, reader),
    genre,
    language: text === 'en' ? 'en' : regionalTag(text),
    version: edition.version,
    ...(label === undefined ? {} : { section: label }),
    note,
    URL: address,
  };
  if (text === 'en') {
    return {
      id: `${document.id}-en`,
      type: 'webpage',
      title,
      ...common,
      translator: [{ literal: edition.name }],
      'container-title': edition.name,
      issued: cslDate(edition.date),
      'original-date': cslDate(printed),
      'original-title': titleOf(document, 'zh-Hans'),
      ...(document.newspaper ? { 'original-publisher': document.newspaper.names.en } : {}),
    };
  }
  return {
    id: `${document.id}-zh`,
    type: 'article-newspaper',
    title: reader === 'en' ? `${title} [${document.title.en}]` : title,
    ...common,
    'container-title': document.newspaper?.names[reader] ?? document.agency[reader],
    'collection-title': edition.name,
    publisher: document.agency[reader],
    issued: cslDate(printed),
    ...page(document),
  };
}

function page({ newspaper }: Document): { page?: string } {
  if (!newspaper) return {};
  return { page: newspaper.certainty === 'certain' ? String(newspaper.page) : `[${newspaper.page}]` };
}

/**
 * The reporters whom the byline names; without one, the agency.
 *
 * In English their names are read off the byline: one English name for each
 * Chinese one, the family name first.
 */
function authors({ byline, agency }: Document, reader: TextLang): CslName[] {
  if (!byline) return [{ literal: agency[reader] }];
  if (reader === 'zh-Hans') return byline.names.map((literal) => ({ literal }));
  if (reader === 'zh-Hant') {
    // Character for character, so that a name stands where its Simplified form does.
    const { 'zh-Hans': simplified, 'zh-Hant': traditional } = byline.texts;
    return byline.names.map((name) => {
      const at = simplified.indexOf(name);
      return { literal: at < 0 ? name : traditional.slice(at, at + name.length) };
    });
  }
  const names = byline.texts.en.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [];
  if (names.length !== byline.names.length) return [{ literal: agency.en }];
  return names.map((name) => {
    const [family = '', given = ''] = name.split(' ');
    return { family, given };
  });
}

function cslDate(iso: string): CslDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}

/** A date with leading zeros: `2022-09-15`, `2022/09/15`. */
export function dayOf(date: CslDate, between: '-' | '/'): string {
  return date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join(between);
}

/** A name as lists have it, the family name first. */
export function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}
