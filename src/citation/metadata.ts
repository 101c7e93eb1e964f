import {
  type Document,
  type Section,
  sectionTitleOf,
  type TextLang,
} from "../edition/model.ts";
import { absolute, address, documentPath } from "../i18n/addresses.ts";
import { recordFor } from "./citations.ts";
import type { Version } from "../edition/history/history.ts";
import { dayOf, LICENSE, nameOf } from "./record.ts";

/**
 * Returns the `meta` elements that reference managers read: the names introduced by Highwire
 * Press (https://scholar.google.com/intl/en/scholar/inclusion.html) and Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 *
 * They describe the text in the page's language: the Chinese or the translation. Title and
 * address are those of the page.
 *
 * Reader modes take the last `DC.creator` and the `DC.description` of a page, so the authors are
 * in `author`, all together, and in `DCTERMS.creator`, and the description is that of the page.
 *
 * @param description What the page is, in a sentence or two.
 */
export function metadata(
  document: Document,
  lang: TextLang,
  version: Version,
  description: string,
  section?: Section,
): [name: string, content: string][] {
  const record = recordFor(
    document,
    lang,
    lang === "en" ? "en" : "zh",
    version,
  );
  const page = absolute(address(lang, documentPath(document.id, section?.id)));
  const title = section ? sectionTitleOf(section, lang) : record.title;
  const names = record.author.map(nameOf);
  const written = record.author.map((name) =>
    "literal" in name ? name.literal : `${name.family} ${name.given}`,
  );
  const optional = (
    name: string,
    content: string | undefined,
  ): [string, string][] => (content === undefined ? [] : [[name, content]]);
  return [
    ["author", written.join(", ")],
    ["citation_title", title],
    ...names.map((name): [string, string] => ["citation_author", name]),
    ["citation_publication_date", dayOf(record.issued, "/")],
    ["citation_date", dayOf(record.issued, "/")],
    ["citation_journal_title", record["container-title"]],
    ...optional("citation_firstpage", record.page),
    ...optional("citation_publisher", record.publisher),
    ["citation_language", lang],
    ["citation_public_url", page],
    // Without this, Zotero treats every page with these names as a journal article.
    ["z:itemType", record.type === "webpage" ? "webpage" : "newspaperArticle"],
    ["DC.title", title],
    ...names.map((name): [string, string] => ["DCTERMS.creator", name]),
    ...(record.translator ?? []).map((name): [string, string] => [
      "DC.contributor",
      nameOf(name),
    ]),
    ...optional("DC.publisher", record.publisher),
    ["DC.date", dayOf(record.issued, "-")],
    ["DC.language", lang],
    ["DC.identifier", page],
    ...optional("DC.source", record["original-title"]),
    ["DC.type", "Text"],
    ["DC.description", description],
    ...optional("DC.rights", lang === "en" ? LICENSE : undefined),
    [
      "DCTERMS.isPartOf",
      absolute(address(lang, section ? documentPath(document.id) : "")),
    ],
  ];
}
