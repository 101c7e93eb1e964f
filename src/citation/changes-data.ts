import type { TextLang } from "../edition/model.ts";
import { traditional } from "../i18n/t.ts";
import type { Version } from "../edition/history/history.ts";

/** A change of a paragraph, in the script of its readers. */
export interface ChangeData {
  document: string;
  id: string;
  /** The text of the page that changed. */
  text: "zh" | "en";
  /** The value of the `lang` attribute. */
  lang: TextLang;
  old: string;
  new: string;
  reason: string;
}

export interface VersionData {
  version: string;
  date: string;
  summary: string;
  changes: ChangeData[];
}

/** Returns the versions of the edition for `changes.json`, in the language of a page. */
export function changesData(
  versions: readonly Version[],
  lang: TextLang,
): VersionData[] {
  const convert = (text: string) =>
    lang === "zh-Hant" ? traditional().convert(text) : text;
  return versions.map(({ version, date, summary, changes }) => ({
    version,
    date,
    summary: summary[lang],
    changes: changes.map(
      ({ document, id, lang: textLang, old, new: now, reason }) => ({
        document,
        id,
        ...(textLang === "en"
          ? { text: "en", lang: "en", old, new: now }
          : {
              text: "zh",
              lang: lang === "zh-Hant" ? "zh-Hant" : "zh-Hans",
              old: convert(old),
              new: convert(now),
            }),
        reason: reason[lang],
      }),
    ),
  }));
}
