/** The records that have every token of a query. */
import type { Unit } from './fold.ts';
import type { Chunk, Query } from './query.ts';
import type { Source } from './source.ts';
import { hanToken, prefixToken, signToken, stemToken, wordToken } from './tokens.ts';

/**
 * A record that has all tokens need not have them in one paragraph, side by side: its texts
 * decide. A record that lacks one has no match.
 *
 * @param query with at least one chunk
 * @returns numbers of records
 * @throws {import('./source.ts').SearchFailure}
 */
export async function findCandidates(query: Query, source: Source): Promise<Set<number>> {
  const found = await Promise.all(
    query.chunks.map(async (chunk) =>
      unite(await Promise.all(chunk.readings.map((reading) => findReading(reading, chunk, source)))),
    ),
  );
  return intersect(found);
}

async function findReading(reading: Unit[], chunk: Chunk, source: Source): Promise<Set<number>> {
  const found = reading.flatMap((unit, at): Promise<Set<number>>[] => {
    const next = reading[at + 1];
    if (unit.kind === 'word') return [findWord(unit.key, chunk, chunk.prefix && !next, source)];
    if (unit.kind === 'stop' || unit.kind === 'any') return [];
    if (unit.kind !== 'han') return [source.find(signToken(unit.key))];
    if (next?.kind === 'han') return [source.find(hanToken(unit.key + next.key))];
    return reading[at - 1]?.kind === 'han' ? [] : [source.find(hanToken(unit.key))];
  });
  return intersect(await Promise.all(found));
}

async function findWord(word: string, { phrase }: Chunk, open: boolean, source: Source): Promise<Set<number>> {
  const tokens = [phrase ? wordToken(word) : stemToken(word), ...(open ? [prefixToken(word)] : [])];
  return unite(await Promise.all(tokens.map((token) => source.find(token))));
}

function unite(sets: readonly Set<number>[]): Set<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

function intersect(sets: readonly Set<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...first].filter((record) => others.every((set) => set.has(record))));
}
