import type { Element } from "xast";
import type { Version } from "../edition/history/history.ts";
import { LICENSE } from "../citation/record.ts";
import {
  type Document,
  hasSections,
  plainText,
  type TextLang,
  type Texts,
} from "../edition/model.ts";
import { type Chinese, REGIONAL_TAGS } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";
import { block, inline, xmlFile } from "./xml.ts";

/** Notes for users of the translation memory, who see its texts without the edition. */
const NOTES = {
  en: "The English is an unofficial translation, made for this edition.",
  "zh-Hant": "zh-TW is converted from zh-CN by a reviewed table.",
};

/**
 * Exports a document as a translation memory: TMX 1.4b, https://www.gala-global.org/tmx-14b.
 *
 * A file has two languages only, because programs take any Chinese for the one they look for.
 *
 * @param chinese The script of the Chinese beside the English.
 * @param address Address of the document with the host, as in citations.
 * @returns A file with a unit for each title, line and paragraph in plain text, whose id is its
 *   place in the edition: `joint-statement#s3.4`. Doubtful text has a note.
 */
export function tmx(
  document: Document,
  chinese: Chinese,
  { version, date }: Version,
  address: string,
): string {
  const attributes = {
    creationtool: translator("en")("site.name"),
    creationtoolversion: version,
    creationdate: `${date.replaceAll("-", "")}T000000Z`,
    segtype: "paragraph",
    "o-tmf": translator("en")("site.name"),
    adminlang: REGIONAL_TAGS.en,
    srclang: REGIONAL_TAGS[chinese],
    datatype: "plaintext",
  };
  const t = translator("en");
  const header = block(
    "header",
    attributes,
    ...[
      NOTES.en,
      ...(chinese === "zh-Hant" ? [NOTES[chinese]] : []),
      `${t("footer.licence")} ${LICENSE}`,
      `${t("cite.address")} ${address}`,
    ].map(note),
  );
  const units = textsOf(document).map(({ id, texts }) =>
    block(
      "tu",
      { tuid: `${document.id}#${id}` },
      ...doubtsAt(document, id).map(note),
      variant(chinese, texts),
      variant("en", texts),
    ),
  );
  return xmlFile(
    block("tmx", { version: "1.4" }, header, block("body", {}, ...units)),
  );
}

/** Returns the texts that exist in all languages, in order, without the editors' notes. */
function textsOf(document: Document): { id: string; texts: Texts<string> }[] {
  const { title, byline, sections, dateline } = document;
  return [
    { id: "title", texts: title },
    ...(byline?.at === "head" ? [{ id: "byline", texts: byline.texts }] : []),
    ...sections.flatMap((section) => [
      ...(hasSections(document)
        ? [{ id: section.id, texts: section.title }]
        : []),
      ...section.blocks.map(({ id, texts }) => ({
        id,
        texts: {
          "zh-Hans": plainText(texts["zh-Hans"]),
          "zh-Hant": plainText(texts["zh-Hant"]),
          en: plainText(texts.en),
        },
      })),
    ]),
    ...(dateline?.at === "foot"
      ? [{ id: "dateline", texts: dateline.texts }]
      : []),
  ];
}

/** Returns the notes about doubtful text in a paragraph. */
function doubtsAt({ apparatus, notes }: Document, at: string): string[] {
  return apparatus
    .filter((entry) => entry.at === at && entry.kind === "doubtful")
    .flatMap(({ id }) => notes.find((one) => one.id === id)?.texts.en ?? []);
}

function note(text: string): Element {
  return inline("note", { "xml:lang": REGIONAL_TAGS.en }, text);
}

function variant(lang: TextLang, texts: Texts<string>): Element {
  return inline(
    "tuv",
    { "xml:lang": REGIONAL_TAGS[lang] },
    inline("seg", {}, texts[lang]),
  );
}
