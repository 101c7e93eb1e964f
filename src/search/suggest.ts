/** The nearest shorter query that finds something. */
import type { Query } from './query.ts';

/** So many queries are tried before giving up. */
const MAX_TRIES = 200;

type Finds = (typed: string) => Promise<boolean>;

/**
 * Leaves out one chunk at a time; of a lone chunk, takes the longest part that stands
 * anywhere, of a lone word its beginning.
 *
 * @param query that finds nothing
 * @param finds whether another one finds something
 * @param isStale asked between tries: whether the answer is still wanted
 * @returns `null` if there is none
 * @throws what `finds` throws
 */
export async function suggestQuery({ text: typed, chunks }: Query, finds: Finds, isStale: () => boolean): Promise<string | null> {
  let tries = 0;
  const tried: Finds = async (query) => {
    tries += 1;
    return tries <= MAX_TRIES && !isStale() && finds(query);
  };
  // A space made a whole word of a beginning.
  const beginning = typed.trimEnd();
  if (beginning !== typed && (await tried(beginning))) return beginning;
  for (const query of fewerChunks(chunks)) if (await tried(query)) return query;
  let longest: string | null = null;
  for (const { text } of chunks) {
    const part = await longestPart(text, tried);
    if (part !== null && part.length > (longest?.length ?? 0)) longest = part;
  }
  return longest;
}

/** Without the quotation marks; then without one chunk, two chunks and so on. */
function* fewerChunks(chunks: readonly { text: string; phrase: boolean }[]): Generator<string> {
  const texts = chunks.map(({ text, phrase }) => (phrase ? `"${text}"` : text));
  if (chunks.some(({ phrase }) => phrase)) yield chunks.map(({ text }) => text).join(' ');
  for (let left = texts.length - 1; left > 0; left -= 1) {
    for (let skipped = texts.length - 1; skipped >= 0; skipped -= 1) {
      if (left === texts.length - 1) yield texts.filter((_, at) => at !== skipped).join(' ');
      else if (skipped + left <= texts.length) yield texts.slice(skipped, skipped + left).join(' ');
    }
  }
}

/** A part cannot stand anywhere if two neighbours in it do not: so those are asked first. */
async function longestPart(text: string, finds: Finds): Promise<string | null> {
  const pieces = text.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  if (pieces.length === 1) return longestBeginning(text, finds);
  const runs: string[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const run = before !== undefined && (await finds(before + piece)) ? runs.at(-1) : undefined;
    if (run) run.push(piece);
    else runs.push([piece]);
  }
  const longest = Math.max(...runs.map((run) => run.length));
  for (let length = longest; length > 0; length -= 1) {
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const part = run.slice(at, at + length).join('');
        if (part !== text && (await finds(part))) return part;
      }
    }
  }
  return null;
}

/** Of a word of letters at least three. */
async function longestBeginning(word: string, finds: Finds): Promise<string | null> {
  const letters = [...word];
  for (let length = letters.length - 1; length >= 3; length -= 1) {
    const part = letters.slice(0, length).join('').replace(/[^\p{L}\p{N}]+$/u, '');
    if ([...part].length === length && (await finds(part))) return part;
  }
  return null;
}
