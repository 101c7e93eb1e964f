import type { TextLang } from "../edition/model.ts";

/** The languages of the interface, in the order of the language switch. */
export const LANGUAGES = [
  { path: "zh-hans", lang: "zh-Hans", name: "简体" },
  { path: "zh-hant", lang: "zh-Hant", name: "繁體" },
  { path: "en", lang: "en", name: "English" },
] as const satisfies { path: string; lang: TextLang; name: string }[];

export type LanguagePath = (typeof LANGUAGES)[number]["path"];

/** Returns the part of an address that names a language. */
export function pathOf(lang: TextLang): LanguagePath {
  const language = LANGUAGES.find((one) => one.lang === lang);
  return language?.path ?? "en";
}

/** The scripts of the Chinese text, the original first. */
export const CHINESE = ["zh-Hans", "zh-Hant"] as const satisfies TextLang[];
export type Chinese = (typeof CHINESE)[number];

/** Returns the Chinese that a page in this language shows beside the English. */
export function chineseOf(lang: TextLang): Chinese {
  return lang === "zh-Hant" ? "zh-Hant" : "zh-Hans";
}

/** Language tags with a region instead of a script, for CSL, speech and translation programs. The original language comes first. */
export const REGIONAL_TAGS = {
  "zh-Hans": "zh-CN",
  "zh-Hant": "zh-TW",
  en: "en-US",
} as const satisfies Record<TextLang, string>;

/** Returns the regional tag of Chinese in one of its scripts. */
export function regionalTag(chinese: string): "zh-CN" | "zh-TW" {
  return REGIONAL_TAGS[chinese === "zh-Hant" ? "zh-Hant" : "zh-Hans"];
}

/** Returns the two languages of a page, the leading one first. */
export function pairOf(lang: TextLang): [TextLang, TextLang] {
  return lang === "en" ? ["en", "zh-Hans"] : [lang, "en"];
}

/** Returns one path for each language, for `getStaticPaths`. */
export function languagePaths() {
  return LANGUAGES.map(({ path, lang }) => ({
    params: { lang: path },
    props: { lang },
  }));
}
