/** Chooses the voice that reads a text aloud. */
import type { TextLang } from "../../edition/model.ts";

/** What the choice depends on. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  "name" | "lang" | "localService" | "default"
>;

/** Mandarin: not Cantonese (`yue`, `zh-HK`), other Chinese languages, or the dialects of a province (`zh-CN-sichuan`). */
const MANDARIN = /^(zh|cmn)(-(hans|hant|cn|tw|sg))*$/;
/** For each language, the tags that speak it and those that are preferred, the best first. */
const TAGS: Record<TextLang, { spoken: RegExp; preferred: RegExp[] }> = {
  "zh-Hans": { spoken: MANDARIN, preferred: [/-cn\b/, /-hans\b/, /^\w+$/] },
  "zh-Hant": { spoken: MANDARIN, preferred: [/-tw\b/, /-hant\b/] },
  en: { spoken: /^en(-|$)/, preferred: [/-us\b/, /-gb\b/] },
};
/** Apple's novelties and simple voices, which come first in its lists. */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Eddy|Flo|Fred|Good News|Grandma|Grandpa|Jester|Junior|Kathy|Organ|Ralph|Reed|Rocko|Sandy|Shelley|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/**
 * Chooses a voice for a language: one of the device before one that sends the text to a server.
 *
 * @returns `undefined` if none speaks it.
 */
export function chooseVoice<T extends Voice>(
  voices: readonly T[],
  lang: TextLang,
): T | undefined {
  const { spoken, preferred } = TAGS[lang];
  // Android writes `zh_CN_#Hans`.
  const tagOf = (voice: T) =>
    voice.lang.toLowerCase().replaceAll("_", "-").replaceAll("#", "");
  /** The smaller, the better; compared from left to right. */
  const ranks = (voice: T) => {
    const at = preferred.findIndex((tag) => tag.test(tagOf(voice)));
    return [
      voice.localService ? 0 : 1,
      NOVELTY.test(voice.name) ? 1 : 0,
      at < 0 ? preferred.length : at,
      voice.default ? 0 : 1,
    ];
  };
  return voices
    .filter((voice) => spoken.test(tagOf(voice)))
    .sort((a, b) => {
      const other = ranks(b);
      return (
        ranks(a)
          .map((rank, at) => rank - (other[at] ?? 0))
          .find((difference) => difference !== 0) ?? 0
      );
    })[0];
}
