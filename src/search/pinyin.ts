/** Pinyin that a reader types, with or without tones, spaces and apostrophes. */
import type { TermNames } from "./terms.ts";

/** Returns the letters of typed pinyin, with u for v and ü; an empty string if it cannot be pinyin. */
export function lettersOf(typed: string): string {
  const letters = typed
    .toLowerCase()
    .normalize("NFD")
    .replace(/(\p{L}\p{M}*)[1-5]/gu, "$1")
    .replace(/[\p{M}\s'’·-]/gu, "")
    .replaceAll("v", "u");
  return /^[a-z]{2,}$/.test(letters) ? letters : "";
}

/** The syllables of a term's pinyin, as letters. */
export function syllablesOf(pinyin: string): string[] {
  return pinyin
    .split(/[ ']/)
    .map((syllable) =>
      syllable.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    );
}

/**
 * Finds letters in syllables, from the beginning of one on.
 *
 * @param isOpen Whether the letters may end within a syllable.
 * @returns The first syllable and the one after the last; `null` if there are none.
 */
export function findSyllables(
  letters: string,
  syllables: readonly string[],
  isOpen = false,
): [from: number, to: number] | null {
  for (const from of syllables.keys()) {
    let rest = letters;
    for (let to = from; to < syllables.length; to += 1) {
      const syllable = syllables[to] ?? "";
      if (rest === syllable || (isOpen && syllable.startsWith(rest)))
        return [from, to + 1];
      if (!rest.startsWith(syllable)) break;
      rest = rest.slice(syllable.length);
    }
  }
  return null;
}

/**
 * Finds the Chinese whose pinyin is typed: whole terms first, then the parts that most terms have.
 *
 * @param isTraditional Whether the Chinese is wanted in Traditional.
 */
export function readPinyin(
  typed: string,
  terms: readonly TermNames[],
  isTraditional: boolean,
): { chinese: string; pinyin: string }[] {
  const letters = lettersOf(typed);
  if (letters === "") return [];
  const found = new Map<string, { pinyin: string; weight: number }>();
  for (const [hans, hant, pinyin] of terms) {
    const syllables = syllablesOf(pinyin);
    const [from, to] = findSyllables(letters, syllables) ?? [0, 0];
    // One syllable may be too many characters.
    if (to - from < 2) continue;
    const name = isTraditional ? hant : hans;
    const characters = [...name.matchAll(/\p{Script=Han}/gu)];
    const end = characters[to - 1]?.index;
    const chinese = name.slice(characters[from]?.index, end && end + 1);
    const parts = pinyin.match(/[ ']?[^ ']+/g)?.slice(from, to) ?? [];
    const { weight } = found.get(chinese) ?? { weight: 0 };
    const isWhole = to - from === syllables.length;
    found.set(chinese, {
      pinyin: shownPinyin(parts.join("").replace(/^[ ']/, "")),
      weight: weight + (isWhole ? terms.length : 1),
    });
  }
  return [...found]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([chinese, { pinyin }]) => ({ chinese, pinyin }));
}

/** Pinyin as it is written: an apostrophe only before a syllable that begins with a, e or o (xī’ān). */
export function shownPinyin(pinyin: string): string {
  return pinyin.replace(/'(.)/gu, (_, letter: string) =>
    /[aeo]/.test(letter.normalize("NFD")) ? `’${letter}` : letter,
  );
}
