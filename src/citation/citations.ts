import { type Document, type TextLang, titleOf } from "../edition/model.ts";
import { absolute, address, documentPath } from "../i18n/addresses.ts";
import { chineseOf } from "../i18n/languages.ts";
import { formatDate, translator } from "../i18n/t.ts";
import { documentDigests } from "./digest.ts";
import { type Formatted, formatRecord } from "./format.ts";
import type { StyleName } from "./style-list.ts";
import type { Version } from "../edition/history/history.ts";
import { rangeDigest } from "./range-digest.ts";
import { type CslRecord, cslRecord } from "./record.ts";

/** The texts that can be cited: the Chinese and the translation. */
export const CITED = ["zh", "en"] as const;
export type Cited = (typeof CITED)[number];

/** A cited place of a document, or placeholders until a reader chooses one. */
export interface CitedPlace {
  address: string;
  label?: string;
}

/**
 * Returns the CSL record of a document's text, for readers of a language.
 *
 * @param lang The language of the page.
 * @param place By default the document as a whole.
 */
export function recordFor(
  document: Document,
  lang: TextLang,
  cited: Cited,
  version: Version,
  place?: CitedPlace,
): CslRecord {
  const reader = cited === "en" ? "en" : lang;
  return inLanguage(document, textCited(lang, cited), reader, version, place);
}

/** Returns the text that a citation on a page cites, and to whose pages it leads. */
export function textCited(lang: TextLang, cited: Cited): TextLang {
  return cited === "en" ? "en" : chineseOf(lang);
}

/**
 * Formats the citation of a text in a style.
 *
 * Chinese readers cite the Chinese text in Chinese. Other citations are in English, except in
 * GB/T 7714, which cites each text in its own language.
 *
 * @param lang The language of the page.
 * @param place By default the document as a whole.
 * @param day Whether to include the placeholder `{accessed}` in styles that have a date of access.
 */
export type CitationFor = (
  lang: TextLang,
  cited: Cited,
  style: StyleName,
  place?: CitedPlace,
  day?: boolean,
) => Formatted & { lang: "zh" | "en" };

/**
 * Returns a function that formats citations of a document. Formatting takes milliseconds, so each form is formatted
 * once, with placeholders for address and label, and only when it is asked for.
 */
export function citationsOf(document: Document, version: Version): CitationFor {
  const formatted = formattedOf.get(document) ?? new Map<string, string>();
  formattedOf.set(document, formatted);
  return (lang, cited, style, place, day = false) => {
    const text = textCited(lang, cited);
    const reader = cited === "en" ? "en" : style === "gb-t-7714" ? text : lang;
    const written = reader === "en" ? "en" : "zh";
    const accessed = day && style === "gb-t-7714" ? "{accessed}" : undefined;
    const part = place?.label !== undefined;
    const to = (
      place?.address ?? citedAddress(document, text, version)
    ).replaceAll("&", "&amp;");
    const citation = (form: keyof Formatted): string => {
      const key = [
        form,
        text,
        reader,
        style,
        part,
        accessed,
        version.version,
      ].join();
      let html = formatted.get(key);
      if (html === undefined) {
        const record = inLanguage(document, text, reader, version, {
          address: ADDRESS,
          ...(part ? { label: LABEL } : {}),
        });
        html = formatRecord(record, form, style, written, accessed);
        formatted.set(key, html);
      }
      return html
        .replaceAll(ADDRESS, () => to)
        .replaceAll(LABEL, () => place?.label ?? "");
    };
    return {
      get entry() {
        return citation("entry");
      },
      get inText() {
        return citation("inText");
      },
      lang: written,
    };
  };
}

const formattedOf = new WeakMap<Document, Map<string, string>>();

/** Placeholders for address and label while a record is formatted. */
const ADDRESS = "{address}";
const LABEL = "{label}";

/**
 * Returns the address in a citation. It contains the version and the digest of the cited text,
 * so that the page can show a later reader what has changed.
 *
 * @param text The cited text, to whose page the address leads.
 * @param blocks The ids of consecutive paragraphs; by default the document as a whole.
 */
export function citedAddress(
  document: Document,
  text: TextLang,
  { version }: Version,
  blocks?: readonly string[],
): string {
  const digests = documentDigests(document).filter(
    ([id]) => blocks?.includes(id) ?? true,
  );
  const page = absolute(address(text, documentPath(document.id)));
  const hash = blocks
    ? `#${[...new Set([blocks[0], blocks.at(-1)])].join("-")}`
    : "";
  return `${page}?v=${version}-${rangeDigest(digests.map(([, digest]) => digest))}${hash}`;
}

function inLanguage(
  document: Document,
  text: TextLang,
  reader: TextLang,
  current: Version,
  place?: CitedPlace,
): CslRecord {
  const { version, date, imprint } = current;
  const t = translator(reader);
  const name = t("site.name");
  const { newspaper } = document;
  const source = {
    title: titleOf(document, "zh-Hans"),
    name: newspaper?.names[reader] ?? document.agency[reader],
    date: formatDate(reader, newspaper?.date ?? document.date),
  };
  const note =
    text === "en"
      ? t("cite.note.translation", source)
      : t("cite.note.chinese", { name, version });
  return cslRecord(document, text, {
    edition: {
      name,
      version,
      date,
      ...(imprint?.publisher ? { publisher: imprint.publisher[reader] } : {}),
    },
    address: place?.address ?? citedAddress(document, text, current),
    genre:
      text === "en"
        ? t("cite.genre.translation")
        : t(`document.kind.${document.kind}`),
    reader,
    note:
      place?.label === undefined
        ? note
        : `${note}${reader === "en" ? ", " : "，"}${place.label}`,
    ...(place?.label === undefined ? {} : { label: place.label }),
  });
}
