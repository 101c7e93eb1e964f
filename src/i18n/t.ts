import type { TextLang } from "../edition/model.ts";
import type { Traditional } from "../edition/traditional/traditional.ts";
import { fill } from "./fill.ts";
import en from "./en.json" with { type: "json" };
import zhHans from "./zh-Hans.json" with { type: "json" };
import taiwanWords from "./zh-Hant.json" with { type: "json" };

/** The name of an interface string. */
export type StringKey = keyof typeof en & keyof typeof zhHans;

/** Looks up an interface string and fills in its parameters. */
export type Translate = (
  key: StringKey,
  parameters?: Record<string, string | number>,
) => string;

type Strings = Record<StringKey, string>;

/**
 * Astro runs the content loader and the pages with separate copies of this module, so the
 * conversion that they share is a property of the global object.
 */
const TRADITIONAL = Symbol.for("one-page.traditional");
const shared = globalThis as { [TRADITIONAL]?: Traditional };

/** Sets the conversion to Traditional Chinese that pages use: the one that converted the edition's texts. */
export function setTraditional(traditional: Traditional): void {
  shared[TRADITIONAL] = traditional;
}

/**
 * Returns the conversion to Traditional Chinese.
 *
 * @throws If the content loader has not run.
 */
export function traditional(): Traditional {
  if (!shared[TRADITIONAL])
    throw new Error(
      "The conversion to Traditional Chinese is not set: the content loader has not run.",
    );
  return shared[TRADITIONAL];
}

/** The Traditional interface strings of each conversion: in development, each change of content makes a new one. */
const converted = new WeakMap<Traditional, Strings>();

function traditionalStrings(): Strings {
  const conversion = traditional();
  let strings = converted.get(conversion);
  if (!strings) {
    strings = Object.fromEntries(
      Object.entries(zhHans).map(([key, value]) => [
        key,
        inTaiwan(conversion.convert(value)),
      ]),
    ) as Strings;
    converted.set(conversion, strings);
  }
  return strings;
}

/** Texts keep their words when they are converted; the interface uses Taiwan's words for settings and links. */
function inTaiwan(text: string): string {
  return Object.entries(taiwanWords).reduce(
    (rest, [word, taiwanWord]) => rest.replaceAll(word, taiwanWord),
    text,
  );
}

/** Returns the function that looks up interface strings in a language. */
export function translator(lang: TextLang): Translate {
  const strings =
    lang === "zh-Hant" ? traditionalStrings() : lang === "en" ? en : zhHans;
  return (key, parameters = {}) => fill(strings[key], parameters);
}

/** Formats a date such as 2022-09-14, 2022-09 or 2022 in a language. */
export function formatDate(lang: TextLang, iso: string): string {
  const [year, month, day] = dateFormats[lang];
  const format = iso.length > 7 ? day : iso.length > 4 ? month : year;
  return format.format(new Date(iso));
}

/** Formats a date with no-break spaces. */
export function unbrokenDate(lang: TextLang, iso: string): string {
  return formatDate(lang, iso).replaceAll(" ", "\u{a0}");
}

const formatsOf = (locale: string) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return [
    format({ year: "numeric" }),
    format({ year: "numeric", month: "long" }),
    format({ dateStyle: "long" }),
  ] as const;
};
/** Of years, months and days. Created once: creating a formatter takes a hundred times as long as using it. */
const dateFormats: Record<TextLang, ReturnType<typeof formatsOf>> = {
  "zh-Hans": formatsOf("zh-Hans"),
  "zh-Hant": formatsOf("zh-Hant"),
  en: formatsOf("en-GB"),
};
