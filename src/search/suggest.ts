/** The nearest shorter query that finds something. */
import { readQuery } from './query.ts';
import { Search } from './search.ts';
import type { Source } from './source.ts';

/** So many queries are tried before giving up. */
const MAX_TRIES = 80;

/**
 * Leaves out one chunk at a time; then shortens a lone chunk from its end and from its
 * beginning.
 *
 * @param typed a query that finds nothing
 * @param isStale asked between tries: whether the answer is still wanted
 * @returns `null` if there is none
 * @throws {import('./source.ts').SearchFailure}
 */
export async function suggestQuery(
  typed: string,
  source: Source,
  isStale: () => boolean,
): Promise<string | null> {
  let tries = 0;
  for (const query of shorterQueries(typed, source)) {
    tries += 1;
    if (tries > MAX_TRIES || isStale()) return null;
    const search = await Search.start(readQuery(query, source.characters), source, 'text');
    if (await search.any()) return query;
  }
  return null;
}

function* shorterQueries(typed: string, source: Source): Generator<string> {
  const { chunks } = readQuery(typed, source.characters);
  const texts = chunks.map(({ text, phrase }) => (phrase ? `"${text}"` : text));
  if (chunks.some(({ phrase }) => phrase)) yield chunks.map(({ text }) => text).join(' ');
  for (let left = texts.length - 1; left > 0; left -= 1) {
    for (let skipped = texts.length - 1; skipped >= 0; skipped -= 1) {
      if (left === texts.length - 1) yield texts.filter((_, at) => at !== skipped).join(' ');
      else if (skipped + left <= texts.length) yield texts.slice(skipped, skipped + left).join(' ');
    }
  }
  for (const { text } of chunks) {
    const chars = [...text];
    const least = /^[\p{Script=Latin}]+$/u.test(text) ? 3 : 1;
    for (let length = chars.length - 1; length >= least; length -= 1) {
      yield chars.slice(0, length).join('');
      if (least === 1) yield chars.slice(chars.length - length).join('');
    }
  }
}
