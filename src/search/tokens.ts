/**
 * The tokens under which the index keeps a text: the one tokeniser, for the indexer and
 * for the browser.
 *
 * - `h`: each Han character, and each pair of Han characters that stand side by side
 * - `w`: each word and each compound (nursultan); `s`: its stem
 * - `p`: the first one, two and three letters of each word, for words that go on
 * - `g`: each other sign
 *
 * Pagefind keeps letters and digits of a token alone, and divides Chinese into words of its
 * own where the page is Chinese; a token in ASCII goes through it unharmed. So every other
 * character is written as its code point, in base 36 and four digits.
 */
import type { Unit } from './fold.ts';
import { stemOf } from './stem.ts';

/** So many letters of a word are kept as its beginning. */
const PREFIX = 3;

/**
 * @param units of one text
 * @param tokens to which they are added
 */
export function addTokens(units: readonly Unit[], tokens: Set<string>): void {
  units.forEach((unit, at) => {
    if (unit.kind === 'stop') return;
    if (unit.kind === 'sign') tokens.add(signToken(unit.key));
    else if (unit.kind === 'word') addWord(unit.key, tokens);
    else {
      tokens.add(hanToken(unit.key));
      const next = units[at + 1];
      if (next?.kind === 'han') tokens.add(hanToken(unit.key + next.key));
    }
    if (unit.compound) addWord(unit.compound.key, tokens);
  });
}

function addWord(word: string, tokens: Set<string>): void {
  tokens.add(wordToken(word));
  tokens.add(stemToken(word));
  const letters = [...word];
  for (let length = 1; length <= Math.min(PREFIX, letters.length); length++) {
    tokens.add(prefixToken(letters.slice(0, length).join('')));
  }
}

/** The token of a Han character or of a pair of them. */
export function hanToken(han: string): string {
  return `h${ascii(han)}`;
}

/** The token of a word as it stands. */
export function wordToken(word: string): string {
  return `w${ascii(word)}`;
}

/** The token of all words that have the stem of this one. */
export function stemToken(word: string): string {
  return `s${ascii(stemOf(word))}`;
}

/** The token of all words that begin as this one does; of its first letters, where it is longer. */
export function prefixToken(word: string): string {
  return `p${ascii([...word].slice(0, PREFIX).join(''))}`;
}

/** The token of a sign. */
export function signToken(sign: string): string {
  return `g${ascii(sign)}`;
}

function ascii(text: string): string {
  return [...text]
    .map((character) => (/[a-z0-9]/.test(character) ? character : codeOf(character)))
    .join('');
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}
