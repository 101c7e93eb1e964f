import { regionalTag } from '../i18n/languages.ts';

/** What programs for translators call the texts, the language of the original first. */
export const TAGS = { 'zh-Hans': regionalTag('zh-Hans'), 'zh-Hant': regionalTag('zh-Hant'), en: 'en-US' } as const;
