/**
 * Pinyin as the glossary writes it: words divided by spaces, the syllables of a word by
 * apostrophes, one for each Chinese character (hé'zuò zǔ'zhī).
 */
import { pinyin } from "pinyin-pro";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Returns the pinyin of a Chinese text; everything else in it is left out. */
export function pinyinOf(text: string): string {
  const syllables = pinyin(text, { type: "all", toneSandhi: false }).filter(
    ({ origin }) => HAN.test(origin),
  );
  return [...words.segment(text)]
    .map(({ segment }) =>
      syllables
        .splice(0, countHan(segment))
        .map((syllable) => syllable.pinyin)
        .join("'"),
    )
    .filter(Boolean)
    .join(" ");
}

/** Whether a pinyin has one syllable for each character of a Chinese text. */
export function isPinyinOf(some: string, text: string): boolean {
  const syllables = some.split(/[ ']/);
  return (
    syllables.length === countHan(text) &&
    syllables.every((syllable) => /^[\p{Script=Latin}\p{M}]+$/u.test(syllable))
  );
}

const HAN = /\p{Script=Han}/u;

function countHan(text: string): number {
  return [...text].filter((char) => HAN.test(char)).length;
}
