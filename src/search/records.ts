/** Everything that search can find: the content of Pagefind's records and the texts of results. */
import {
  type Block,
  type Document,
  hasSections,
  plainText,
  type Run,
  type Section,
  sectionTitleOf,
  TEXT_LANGS,
  type TextLang,
  type Texts,
  titleOf,
} from "../edition/model.ts";
import type { ScriptPair } from "./character-data.ts";
import type { Characters } from "./characters.ts";
import {
  type Bilingual,
  editionText,
  type Entry,
  type EntryKind,
  type Readings,
  type SectionTexts,
  transcriptText,
} from "./files.ts";
import { fold } from "./fold.ts";
import { contentOf } from "./tokens.ts";

export type Script = "zh-Hans" | "zh-Hant";

/** One thing to find: a paragraph, a title, a page line or a note. */
export interface Findable {
  kind: EntryKind;
  hash: string;
  label: string;
  texts: Texts<Readings>;
}

/** The paragraphs and signature lines of a document by section, and its titles, lines and notes. */
export interface Findables {
  sections: Findable[][];
  extras: Findable[];
}

export function findablesOf(document: Document): Findables {
  const extra = (
    kind: EntryKind,
    hash: string,
    label: string,
    texts: Texts<string>,
  ): Findable => ({
    kind,
    hash,
    label,
    texts: mapTexts((lang) => [texts[lang]]),
  });
  const { sections, byline, dateline, notes } = document;
  return {
    sections: sections.map(({ blocks }) => blocks.map(paragraphOf)),
    extras: [
      extra(
        "title",
        "",
        "",
        mapTexts((lang) => titleOf(document, lang)),
      ),
      ...sections
        .filter(({ title }) => title["zh-Hans"] !== "")
        .map((section) => extra("section", section.id, "", titlesOf(section))),
      ...(byline?.at === "head"
        ? [extra("line", "byline", "", byline.texts)]
        : []),
      ...(dateline?.at === "foot"
        ? [extra("line", "dateline", "", dateline.texts)]
        : []),
      ...notes.map(({ id, number, texts }) =>
        extra("note", `note-${id}`, `${number}`, texts),
      ),
    ],
  };
}

/** The content of a record: its texts in each language and script, in both readings. */
export function recordOf({ texts }: Findable, characters: Characters): string {
  const readings = (lang: TextLang) =>
    [editionText(texts[lang]), transcriptText(texts[lang])].map(fold);
  return contentOf(
    [[...readings("zh-Hans"), ...readings("zh-Hant")], readings("en")],
    characters,
  );
}

/** The texts of a document that results show, by section, in one script. */
export function textsOf(
  document: Document,
  { sections, extras }: Findables,
  script: Script,
): SectionTexts[] {
  const entry = ({ kind, hash, label, texts }: Findable): Entry => ({
    kind,
    hash,
    label,
    zh: texts[script],
    en: texts.en,
  });
  const bilingual = (titleIn: (lang: Script | "en") => string): Bilingual => ({
    zh: titleIn(script),
    en: titleIn("en"),
  });
  const title = bilingual((lang) => titleOf(document, lang));
  return [...sections, extras].map((entries, at) => {
    const section = hasSections(document) ? document.sections[at] : undefined;
    return {
      title,
      section: bilingual((lang) =>
        section ? sectionTitleOf(section, lang) : "",
      ),
      entries: entries.map(entry),
    };
  });
}

/** Every text of a document in both scripts, in the edition's reading. */
export function scriptPairsOf({ sections, extras }: Findables): ScriptPair[] {
  return [...sections.flat(), ...extras].map(({ texts }) => ({
    hans: editionText(texts["zh-Hans"]),
    hant: editionText(texts["zh-Hant"]),
  }));
}

function paragraphOf({ id, kind, label, texts }: Block): Findable {
  return {
    kind,
    hash: id,
    label,
    texts: mapTexts((lang) => readingsOf(texts[lang])),
  };
}

function readingsOf(runs: readonly Run[]): Readings {
  const readings: Readings = [];
  for (const run of runs) {
    const last = readings.at(-1);
    if (run.type === "corr") readings.push([run.text, run.sic]);
    else if (run.type === "supplied") readings.push([run.text, ""]);
    else if (typeof last === "string")
      readings[readings.length - 1] = last + plainText([run]);
    else readings.push(plainText([run]));
  }
  return readings;
}

function titlesOf(section: Section): Texts<string> {
  return mapTexts((lang) => sectionTitleOf(section, lang));
}

function mapTexts<T>(make: (lang: (typeof TEXT_LANGS)[number]) => T): Texts<T> {
  return Object.fromEntries(
    TEXT_LANGS.map((lang) => [lang, make(lang)]),
  ) as Texts<T>;
}
