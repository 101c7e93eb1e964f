import type { Document, TextLang } from '../edition/model.ts';
import { absolute, address, documentPath } from '../i18n/addresses.ts';
import { chineseOf } from '../i18n/languages.ts';
import { formatDate, translator } from '../i18n/t.ts';
import { documentDigests } from './digest.ts';
import { type Formatted, formatRecord, type StyleName } from './format.ts';
import type { Version } from './history.ts';
import { rangeDigest } from './range-digest.ts';
import { type CslRecord, cslRecord } from './record.ts';

/** Which text is cited: the Chinese, or this edition's translation of it. */
export const CITED = ['zh', 'en'] as const;
export type Cited = (typeof CITED)[number];

/** A place of a document, or what stands for it until a reader chooses one. */
export interface Place {
  address: string;
  label?: string;
}

/**
 * The record of a document's text, for readers of a language.
 *
 * @param lang The language of the page.
 * @param place Left out: the document as a whole.
 */
export function recordFor(document: Document, lang: TextLang, cited: Cited, version: Version, place?: Place): CslRecord {
  const text = cited === 'en' ? 'en' : chineseOf(lang);
  const reader = cited === 'en' ? 'en' : lang;
  return inLanguage(document, lang, text, reader, version, place);
}

/**
 * A text's citation in a style.
 *
 * A Chinese reader cites the Chinese in Chinese; everything else is cited in
 * English, but for GB/T 7714, which cites each text in its own language.
 *
 * @param accessed What stands for the day of reading, where the style has one.
 */
export function citationFor(
  document: Document,
  lang: TextLang,
  cited: Cited,
  style: StyleName,
  version: Version,
  place?: Place,
  accessed?: string,
): Formatted & { lang: 'zh' | 'en' } {
  const text = cited === 'en' ? 'en' : chineseOf(lang);
  const reader = cited === 'en' ? 'en' : style === 'gb-t-7714' ? text : lang;
  const written = reader === 'en' ? 'en' : 'zh';
  const day = style === 'gb-t-7714' ? accessed : undefined;
  const { entry, inText } = kept(document, [text, reader, style, version.version, place?.label, day].join(), () => {
    const record = inLanguage(document, lang, text, reader, version, { ...place, address: ADDRESS });
    return formatRecord(record, style, written, day);
  });
  const to = (place?.address ?? citedAddress(document, lang, version)).replaceAll('&', '&amp;');
  return { entry: entry.replaceAll(ADDRESS, () => to), inText: inText.replaceAll(ADDRESS, () => to), lang: written };
}

/** What stands for the address while a record is formatted: it alone tells two pages' citations apart. */
const ADDRESS = '{address}';

const formatted = new WeakMap<Document, Map<string, Formatted>>();

/** To format a record takes milliseconds: it is done once for all languages of pages. */
function kept(document: Document, key: string, format: () => Formatted): Formatted {
  const known = formatted.get(document) ?? new Map<string, Formatted>();
  formatted.set(document, known);
  const result = known.get(key) ?? format();
  known.set(key, result);
  return result;
}

/**
 * The address that a citation gives: it names the version and the digest of
 * what is cited, so that a reader who follows it can be told of changes.
 *
 * @param blocks The ids of paragraphs that follow one another; left out: the document as a whole.
 */
export function citedAddress(document: Document, lang: TextLang, { version }: Version, blocks?: readonly string[]): string {
  const digests = documentDigests(document).filter(([id]) => blocks?.includes(id) ?? true);
  const page = absolute(address(lang, documentPath(document.id)));
  const hash = blocks ? `#${[...new Set([blocks[0], blocks.at(-1)])].join('-')}` : '';
  return `${page}?v=${version}-${rangeDigest(digests.map(([, digest]) => digest))}${hash}`;
}

function inLanguage(
  document: Document,
  lang: TextLang,
  text: TextLang,
  reader: TextLang,
  current: Version,
  place?: Place,
): CslRecord {
  const { version, date } = current;
  const t = translator(reader);
  const name = t('site.name');
  const { newspaper } = document;
  const source = {
    title: document.title['zh-Hans'],
    name: newspaper?.names[reader] ?? document.agency[reader],
    date: formatDate(reader, newspaper?.date ?? document.date),
  };
  const note = text === 'en' ? t('cite.note.translation', source) : t('cite.note.chinese', { name, version });
  return cslRecord(document, text, {
    edition: { name, version, date },
    address: place?.address ?? citedAddress(document, lang, current),
    genre: text === 'en' ? t('cite.genre.translation') : t(`document.kind.${document.kind}`),
    reader,
    note: place?.label === undefined ? note : `${note}${reader === 'en' ? ', ' : '，'}${place.label}`,
    ...(place?.label === undefined ? {} : { label: place.label }),
  });
}
