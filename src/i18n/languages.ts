import type { TextLang } from '../edition/model.ts';

/** The languages of the interface, as they stand in addresses, in the order of the language switch. */
export const LANGUAGES = [
  { path: 'zh-hans', lang: 'zh-Hans', name: '简体' },
  { path: 'zh-hant', lang: 'zh-Hant', name: '繁體' },
  { path: 'en', lang: 'en', name: 'English' },
] as const satisfies { path: string; lang: TextLang; name: string }[];

export type LanguagePath = (typeof LANGUAGES)[number]['path'];

/** The address part of a language: `zh-hans`, `zh-hant` or `en`. */
export function pathOf(lang: TextLang): LanguagePath {
  const language = LANGUAGES.find((one) => one.lang === lang);
  return language?.path ?? 'en';
}

/** The Chinese that a page in this language shows beside the English. */
export function chineseOf(lang: TextLang): 'zh-Hans' | 'zh-Hant' {
  return lang === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}

/** The tag of the Chinese as text that CSL and programs that set it know: with its region, not its script. */
export function regionalTag(chinese: string): 'zh-CN' | 'zh-TW' {
  return chinese === 'zh-Hant' ? 'zh-TW' : 'zh-CN';
}

/** The two languages that a page shows, the leading one first. */
export function pairOf(lang: TextLang): [TextLang, TextLang] {
  return lang === 'en' ? ['en', 'zh-Hans'] : [lang, 'en'];
}

/** Props for `getStaticPaths`: one page for each language. */
export function languagePaths() {
  return LANGUAGES.map(({ path, lang }) => ({ params: { lang: path }, props: { lang } }));
}
