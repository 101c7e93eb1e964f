/**
 * Stems of English words: cooperate, cooperation and cooperative are one.
 *
 * The Porter2 algorithm (https://snowballstem.org/algorithms/english/stemmer.html), which
 * keeps one and on, new and news, general and generation apart, where its first version did
 * not; a word with digits is its own stem.
 */
import { stem as porter2 } from "porter2";

/**
 * Beginnings of words that the algorithm takes for forms of another one, whose meaning they do
 * not have: what is important is not imported, and Nurly Zhol no adverb of Nur-Sultan. The
 * beginning is their stem.
 */
const APART =
  /^(?:conferenc|goods$|importan|integrit|internation|likel|nurly$|positiv|resolute|respectiv)/;

const stems = new Map<string, string>();

/**
 * @param word folded
 * @returns its stem; the word itself where it has none
 */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]{3,}$/.test(word)
      ? (APART.exec(word)?.[0] ?? lengthen(porter2(word), word))
      : word;
    stems.set(word, stem);
  }
  return stem;
}

/** A stem of two letters is another word: its and it, being and be. */
function lengthen(stem: string, word: string): string {
  return stem.length < 3 ? word.slice(0, 3) : stem;
}
