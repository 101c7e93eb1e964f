/** Everything that search can find in a document. */
import {
  type Document,
  hasSections,
  type Parallel,
  plainText,
  type Run,
  sectionTitleOf,
  type TextLang,
  type Texts,
  titleOf,
} from "../edition/model.ts";
import { extentOf } from "../edition/sentences.ts";
import {
  type Bilingual,
  type DocumentTexts,
  type Entry,
  type EntryKind,
  type Readings,
} from "./files.ts";

export type Script = "zh-Hans" | "zh-Hant";

/** The texts of a document in English and one script, entry by entry. */
export function textsOf(document: Document, script: Script): DocumentTexts {
  const both = <T>(textIn: (lang: TextLang) => T): Bilingual<T> => ({
    zh: textIn(script),
    en: textIn("en"),
  });
  const extra = (
    kind: EntryKind,
    hash: string,
    textIn: (lang: TextLang) => string,
    label = "",
  ): Entry => ({ kind, hash, label, ...both((lang) => [textIn(lang)]) });
  const { sections, byline, dateline, notes } = document;
  return {
    title: both((lang) => titleOf(document, lang)),
    sections: hasSections(document)
      ? sections.map((section) => both((lang) => sectionTitleOf(section, lang)))
      : [],
    entries: [
      ...sections.flatMap(({ blocks }, section) =>
        blocks.map(({ id, kind, label, texts, sentences }): Entry => ({
          kind,
          hash: id,
          label,
          section,
          ...both((lang) => readingsOf(texts[lang])),
          ...(sentences.en.length > 1
            ? {
                sentences: both((lang) =>
                  sentences[lang].map((parts) => extentOf(parts)[0]),
                ),
              }
            : {}),
        })),
      ),
      extra("title", "", (lang) => titleOf(document, lang)),
      ...sections
        .filter(({ title }) => title["zh-Hans"] !== "")
        .map((section) =>
          extra("section", section.id, (lang) => sectionTitleOf(section, lang)),
        ),
      ...(byline?.at === "head"
        ? [extra("line", "byline", (lang) => byline.texts[lang])]
        : []),
      ...(dateline?.at === "foot"
        ? [extra("line", "dateline", (lang) => dateline.texts[lang])]
        : []),
      ...notes.map(({ id, kind, mark, texts }) =>
        extra(
          kind === "explanatory" ? "explanation" : "note",
          `note-${id}`,
          (lang) => texts[lang],
          mark,
        ),
      ),
    ],
  };
}

/** The titles and notes of parallel passages, as those of a document of their own. */
export function textsOfParallels(
  parallels: readonly Parallel[],
  script: Script,
  title: Texts<string>,
): DocumentTexts {
  return {
    title: { zh: title[script], en: title.en },
    sections: [],
    entries: parallels.map(({ id, title: name, note }) => ({
      kind: "parallel",
      hash: id,
      label: "",
      zh: [`${name[script]}：${note[script]}`],
      en: [`${name.en}: ${note.en}`],
    })),
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
