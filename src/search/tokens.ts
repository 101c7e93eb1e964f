/**
 * The tokens under which the index keeps a text: the one tokeniser, for the indexer and
 * for the browser.
 *
 * - each Han character, and each pair of Han characters that stand side by side
 * - each word, each compound (nursultan), each sign
 * - `^c` for any word that begins with c: a prefix of one letter
 *
 * Stems are no tokens: a shard holds all words that begin with the same two letters, so
 * the browser stems those few, and finds by prefix among them.
 */
import type { Unit } from './fold.ts';

/**
 * @param units of one text
 * @param tokens to which they are added
 */
export function addTokens(units: readonly Unit[], tokens: Set<string>): void {
  units.forEach((unit, at) => {
    if (unit.kind === 'stop') return;
    tokens.add(unit.key);
    if (unit.kind === 'word') tokens.add(prefixToken(unit.key));
    if (unit.compound) tokens.add(unit.compound.key);
    const next = units[at + 1];
    if (unit.kind === 'han' && next?.kind === 'han') tokens.add(unit.key + next.key);
  });
}

/** The token of all words that begin as `word` does. */
export function prefixToken(word: string): string {
  return `^${[...word][0] ?? ''}`;
}

/**
 * The shard that holds a token.
 *
 * Words that begin with the same two letters lie together, for stems and prefixes; each Han
 * token lies for itself. FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
 *
 * @param shards how many there are
 */
export function shardOf(token: string, shards: number): number {
  const key = HAN.test(token) ? token : [...token].slice(0, 2).join('');
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shards;
}

const HAN = /^\p{Script=Han}/u;
