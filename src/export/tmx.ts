import type { Element } from "xast";
import type { Version } from "../edition/history/history.ts";
import { LICENSE } from "../citation/record.ts";
import {
  type Block,
  type Document,
  hasSections,
  plainText,
  TEXT_LANGS,
  type TextLang,
  type Texts,
} from "../edition/model.ts";
import { extentOf } from "../edition/sentences.ts";
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
 * @returns A file with a unit for each title, line and pair of sentences in plain text, whose id is
 *   its place in the edition: `joint-statement#s3.4:2`. A sentence that the translation divides is
 *   followed by its parts (`s4.5:1.1`), and one of several has its paragraph as context. Doubtful
 *   text has a note. A paragraph whose sentences are not aligned is one unit.
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
    segtype: areSentences(document) ? "sentence" : "paragraph",
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
  const units = textsOf(document).map(({ id, texts, doubts = [], context }) =>
    block(
      "tu",
      { tuid: `${document.id}#${id}` },
      ...doubts.map(note),
      ...(context
        ? ([chinese, "en"] as const).map((lang) =>
            property(lang, context[lang]),
          )
        : []),
      variant(chinese, texts),
      variant("en", texts),
    ),
  );
  return xmlFile(
    block("tmx", { version: "1.4" }, header, block("body", {}, ...units)),
  );
}

interface Unit {
  id: string;
  texts: Texts<string>;
  /** Notes about doubtful text. */
  doubts?: string[];
  /** The paragraph of a sentence. */
  context?: Texts<string>;
}

function areSentences({ sections }: Document): boolean {
  return sections.some(({ blocks }) =>
    blocks.some(({ sentences }) => sentences.en.length > 0),
  );
}

/** Returns the texts that exist in all languages, in order, without the editors' notes. */
function textsOf(document: Document): Unit[] {
  const { title, byline, sections, dateline } = document;
  return [
    { id: "title", texts: title },
    ...(byline?.at === "head" ? [{ id: "byline", texts: byline.texts }] : []),
    ...sections.flatMap((section) => [
      ...(hasSections(document)
        ? [{ id: section.id, texts: section.title }]
        : []),
      ...section.blocks.flatMap((block) => unitsOf(document, block)),
    ]),
    ...(dateline?.at === "foot"
      ? [{ id: "dateline", texts: dateline.texts }]
      : []),
  ];
}

/** Returns the sentences of a paragraph with their parts, or the paragraph as a whole. */
function unitsOf(document: Document, { id, texts, sentences }: Block): Unit[] {
  const context = inEach((lang) => plainText(texts[lang]));
  const all = doubtsIn(document, id, texts);
  if (sentences.en.length === 0)
    return [{ id, texts: context, doubts: all.map(({ text }) => text) }];
  return sentences.en.flatMap(({ length }, index): Unit[] => {
    const extent = (lang: TextLang) => extentOf(sentences[lang][index] ?? []);
    const [from, to] = extent("zh-Hans");
    const pair: Unit = {
      id: `${id}:${index + 1}`,
      texts: inEach((lang) => context[lang].slice(...extent(lang))),
      doubts: all
        .filter(({ at }) => from < at && at <= to)
        .map(({ text }) => text),
      ...(sentences.en.length > 1 ? { context } : {}),
    };
    if (length === 1) return [pair];
    const parts = Array.from({ length }, (_, part): Unit => ({
      id: `${pair.id}.${part + 1}`,
      texts: inEach((lang) =>
        context[lang].slice(...(sentences[lang][index]?.[part] ?? [0, 0])),
      ),
      context,
    }));
    return [pair, ...parts];
  });
}

function inEach(text: (lang: TextLang) => string): Texts<string> {
  return Object.fromEntries(
    TEXT_LANGS.map((lang) => [lang, text(lang)]),
  ) as Texts<string>;
}

/** Returns the notes about doubtful text in a paragraph, with the offsets of their marks in the Chinese. */
function doubtsIn(
  { apparatus, notes }: Document,
  id: string,
  texts: Block["texts"],
): { at: number; text: string }[] {
  const runs = texts["zh-Hans"];
  return apparatus
    .filter((entry) => entry.at === id && entry.kind === "doubtful")
    .flatMap((entry) => {
      const text = notes.find((one) => one.id === entry.id)?.texts.en;
      const mark = runs.findIndex(
        (run) => run.type === "note" && run.id === entry.id,
      );
      return text === undefined
        ? []
        : [{ at: plainText(runs.slice(0, mark)).length, text }];
    });
}

/** The paragraph of a sentence. OmegaT shows it with `@{x-context}` in its match template. */
function property(lang: TextLang, text: string): Element {
  return inline(
    "prop",
    { type: "x-context", "xml:lang": REGIONAL_TAGS[lang] },
    text,
  );
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
