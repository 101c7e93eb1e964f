import { diffArrays } from "diff";

/** A part of a passage, and whether another passage lacks its words. */
export interface PassagePart {
  text: string;
  differs: boolean;
}

/**
 * Divides a passage into the words that it shares with another and those of its own. Words are
 * those of `Intl.Segmenter`; white space and punctuation between two of them belong to both.
 *
 * @returns The parts in order, which make the passage.
 */
export function differingWords(
  passage: string,
  other: string,
  lang: "zh" | "en",
): PassagePart[] {
  const wordsOf = (text: string) =>
    [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)].map(
      ({ segment }) => segment,
    );
  const parts: PassagePart[] = [];
  const append = (text: string, differs: boolean): void => {
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text !== "") parts.push({ text, differs });
  };
  for (const { value, added, removed } of diffArrays(
    wordsOf(other),
    wordsOf(passage),
  )) {
    if (removed) continue;
    // White space and punctuation alone are no difference of words.
    const differs = added && /[\p{L}\p{N}]/u.test(value.join(""));
    const [, before = "", words = "", after = ""] =
      /^(\s*)(.*?)(\s*)$/su.exec(value.join("")) ?? [];
    append(before, false);
    append(words, differs);
    append(after, false);
  }
  return parts;
}
