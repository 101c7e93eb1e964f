/**
 * Stems of English words: cooperate, cooperation and cooperative are one.
 *
 * The Porter algorithm (https://tartarus.org/martin/PorterStemmer/); a word with digits is
 * its own stem.
 */
import { stemmer } from 'stemmer';

const stems = new Map<string, string>();

/**
 * @param word folded
 * @returns its stem; the word itself where it has none
 */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
    stems.set(word, stem);
  }
  return stem;
}
