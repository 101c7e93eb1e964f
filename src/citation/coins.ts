import {
  type Document,
  type Section,
  sectionTitleOf,
  type TextLang,
} from "../edition/model.ts";
import type { Version } from "../edition/history/history.ts";
import { absolute, address, documentPath } from "../i18n/addresses.ts";
import { recordFor } from "./citations.ts";
import { type CslRecord, dayOf, LICENSE, nameOf } from "./record.ts";

/**
 * Returns the record of a document or section as a COinS, the `title` of a `span` of the class
 * `Z3988`, which reference managers prefer to the `meta` elements of the head
 * (https://en.wikipedia.org/wiki/COinS). It is in the page's language.
 *
 * Unlike `citation_author`, it keeps the name of an institution whole.
 */
export function coins(
  document: Document,
  lang: TextLang,
  version: Version,
  section?: Section,
): string {
  const record = recordFor(
    document,
    lang,
    lang === "en" ? "en" : "zh",
    version,
  );
  return contextObject(
    record,
    section ? sectionTitleOf(section, lang) : record.title,
    absolute(address(lang, documentPath(document.id, section?.id))),
  );
}

/**
 * Formats a record as an OpenURL context object with the fields of Dublin Core.
 *
 * @param page The address of the page, with the host.
 */
export function contextObject(
  record: CslRecord,
  title: string,
  page: string,
): string {
  // There is no field for translators, and Zotero splits the names of other contributors.
  const description = [
    record.note,
    ...(record.translator ?? []).map((name) => `Translator: ${nameOf(name)}`),
  ].join(". ");
  // Zotero puts each institution before the one that it has read.
  const authors = record.author.map((name): [string, string] => [
    "literal" in name ? "aucorp" : "creator",
    nameOf(name),
  ]);
  if (record.author.every((name) => "literal" in name)) authors.reverse();
  const fields: [name: string, value: string | undefined][] = [
    ["type", record.type === "webpage" ? "webpage" : "newspaperArticle"],
    ["title", title],
    ...authors,
    ["source", record["container-title"]],
    ["publisher", record.publisher],
    ["date", dayOf(record.issued, "-")],
    ["pages", record.page],
    ["language", record.language],
    ["identifier", page],
    ["description", description],
    ["rights", record.type === "webpage" ? LICENSE : undefined],
  ];
  const pairs = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`rft.${name}=${encodeURIComponent(value)}`],
  );
  return [
    "ctx_ver=Z39.88-2004",
    `rft_val_fmt=${encodeURIComponent("info:ofi/fmt:kev:mtx:dc")}`,
    ...pairs,
  ].join("&");
}
