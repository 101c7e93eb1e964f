import { blockLabel } from "../edition/ids.ts";
import { type Document, plainText, type TextLang } from "../edition/model.ts";
import { chineseOf } from "../i18n/languages.ts";
import { address, documentPath } from "../i18n/addresses.ts";
import { type StringKey, translator } from "../i18n/t.ts";
import {
  CITED,
  type Cited,
  citationsOf,
  recordFor,
  textCited,
} from "./citations.ts";
import { documentDigests } from "./digest.ts";
import {
  exportRecord,
  type FormatName,
  type Formatted,
  FORMATS,
} from "./format.ts";
import { type StyleName, STYLE_NAMES } from "./style-list.ts";
import type { Version } from "../edition/history/history.ts";

const STRINGS = [
  "copy.zh",
  "copy.en",
  "cite.cited",
  "cite.entry",
  "cite.inText",
  "cite.copy",
  "cite.download",
  "changes.changed",
  "changes.changedChinese",
  "changes.changedEnglish",
  "changes.unknown",
  "changes.unknownWhole",
  "changes.old",
  "changes.new",
  "changes.reason",
  "changes.list",
] as const satisfies StringKey[];

/** What the browser loads to copy and cite paragraphs of a document: `cite.json`. */
export interface CiteData {
  document: string;
  version: string;
  /** The changelog of the text, from the root of the host. */
  changes: string;
  /** The page to which the citation of each text leads. */
  cited: Record<Cited, string>;
  /** The about page's list of changes. */
  about: string;
  /**
   * Each paragraph, in order; signatures have no label. Its texts are those of the page, which a
   * browser that translates pages has perhaps changed.
   */
  blocks: [id: string, label: string, digest: string, zh: string, en: string][];
  /** With the placeholders `{label}`, `{address}` and `{accessed}`. */
  citations: Record<
    Cited,
    Record<StyleName, Formatted & { lang: "zh" | "en" }> &
      Record<FormatName, string>
  >;
  strings: Record<(typeof STRINGS)[number], string>;
}

/** Returns the data of `cite.json`. */
export function citeData(
  document: Document,
  lang: TextLang,
  version: Version,
): CiteData {
  const t = translator(lang);
  const citationFor = citationsOf(document, version);
  const place = { address: "{address}", label: "{label}" };
  const of = (cited: Cited) => {
    const styles = STYLE_NAMES.map((style) => [
      style,
      citationFor(lang, cited, style, place, true),
    ]);
    const record = recordFor(document, lang, cited, version, place);
    const formats = FORMATS.map((format) => [
      format,
      exportRecord(record, format),
    ]);
    return Object.fromEntries([
      ...styles,
      ...formats,
    ]) as CiteData["citations"][Cited];
  };
  const digests = new Map(documentDigests(document));
  return {
    document: document.id,
    version: version.version,
    changes: address(lang, "changes.json"),
    cited: Object.fromEntries(
      CITED.map((cited) => [
        cited,
        address(textCited(lang, cited), documentPath(document.id)),
      ]),
    ) as CiteData["cited"],
    about: `${address(lang, "about/")}#changes`,
    blocks: document.sections
      .flatMap(({ blocks }) => blocks)
      .map(({ id, texts }) => [
        id,
        blockLabel(id),
        digests.get(id) ?? "",
        plainText(texts[chineseOf(lang)]),
        plainText(texts.en),
      ]),
    citations: Object.fromEntries(
      CITED.map((cited) => [cited, of(cited)]),
    ) as CiteData["citations"],
    strings: Object.fromEntries(
      STRINGS.map((key) => [key, t(key)]),
    ) as CiteData["strings"],
  };
}
