import { type StringKey, type Translate } from '../../i18n/t.ts';

/** What the bar and the card of the conversion say; each is the string `conversion.…`. */
const SAID = [
  'title',
  'previous',
  'next',
  'exceptionsOnly',
  'off',
  'count',
  'announced',
  'simplified',
  'candidates',
  'chosen',
  'ground',
  'ground.character',
  'ground.phrase',
  'ground.exception',
  'ground.directive',
  'reason',
  'source',
] as const;

export type ConversionStrings = Record<(typeof SAID)[number], string>;

/** The strings that come with the data of a document's conversion. */
export function conversionStrings(t: Translate): ConversionStrings {
  return Object.fromEntries(SAID.map((key) => [key, t(`conversion.${key}` as StringKey)])) as ConversionStrings;
}
