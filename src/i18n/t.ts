import exceptionsYaml from '../../content/traditional.yaml?raw';
import { readData } from '../edition/front-matter/data.ts';
import type { TextLang } from '../edition/model.ts';
import { exceptionsSchema } from '../edition/traditional/exceptions.ts';
import { createTraditional } from '../edition/traditional/traditional.ts';
import { fill } from './fill.ts';
import en from './en.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };
import taiwanWords from './zh-Hant.json' with { type: 'json' };

/** The name of an interface string. */
export type StringKey = keyof typeof en & keyof typeof zhHans;

/** Looks an interface string up; `{name}` in it is replaced by the parameter. */
export type Translate = (key: StringKey, parameters?: Record<string, string | number>) => string;

/** Simplified to Traditional, as the edition converts. */
export const traditional = createTraditional(
  readData('content/traditional.yaml', exceptionsYaml, exceptionsSchema).value ?? [],
);
const strings: Record<TextLang, Record<StringKey, string>> = {
  'zh-Hans': zhHans,
  'zh-Hant': Object.fromEntries(
    Object.entries(zhHans).map(([key, value]) => [key, inTaiwan(traditional.convert(value))]),
  ) as Record<StringKey, string>,
  en,
};

/** Texts keep their words when they are converted; the interface speaks of settings and links as readers in Taiwan do. */
function inTaiwan(text: string): string {
  return Object.entries(taiwanWords).reduce((rest, [converted, word]) => rest.replaceAll(converted, word), text);
}

/** The interface strings of a language. */
export function translator(lang: TextLang): Translate {
  return (key, parameters = {}) => fill(strings[lang][key], parameters);
}

/** A date such as 2022-09-14 as a reader of the language writes it. */
export function formatDate(lang: TextLang, iso: string): string {
  return dateFormats[lang].format(new Date(`${iso}T00:00:00Z`));
}

/** A date for the lines that a page has about a text: they do not end within it. */
export function unbrokenDate(lang: TextLang, iso: string): string {
  return formatDate(lang, iso).replaceAll(' ', '\u{a0}');
}

const dateFormat = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
/** Made once: to make one takes a hundred times as long as to use it. */
const dateFormats: Record<TextLang, Intl.DateTimeFormat> = {
  'zh-Hans': dateFormat('zh-Hans'),
  'zh-Hant': dateFormat('zh-Hant'),
  en: dateFormat('en-GB'),
};
