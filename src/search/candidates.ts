/** The entries that have every token of a query. */
import type { Unit } from './fold.ts';
import type { Chunk, Query } from './query.ts';
import type { Source } from './source.ts';
import { stemOf } from './stem.ts';
import { prefixToken } from './tokens.ts';

export interface Candidates {
  /** In order. */
  entries: Uint32Array;
  /** Whether they are the answer, without a look at the texts. */
  exact: boolean;
}

/**
 * @param query with at least one chunk
 * @throws {import('./source.ts').SearchFailure}
 */
export async function findCandidates(query: Query, source: Source): Promise<Candidates> {
  const found = await Promise.all(
    query.chunks.map(async (chunk) =>
      unite(await Promise.all(chunk.readings.map((reading) => findReading(reading, chunk, source)))),
    ),
  );
  return { entries: intersect(found), exact: query.chunks.every(isExact) };
}

/** A chunk that is one token, and of which no form needs checking. */
function isExact({ readings, phrase }: Chunk): boolean {
  const [reading = []] = readings;
  if (readings.length > 1 || phrase || reading.some(({ forms }) => forms !== undefined)) return false;
  return reading.length === 1 || (reading.length === 2 && reading.every(({ kind }) => kind === 'han'));
}

async function findReading(reading: Unit[], chunk: Chunk, source: Source): Promise<Uint32Array> {
  const found = reading.flatMap((unit, at): Promise<Uint32Array>[] => {
    const next = reading[at + 1];
    if (unit.kind === 'word') return [findWord(unit.key, chunk, chunk.prefix && !next, source)];
    if (unit.kind !== 'han') return [findToken(unit.key, source)];
    if (next?.kind === 'han') return [findToken(unit.key + next.key, source)];
    return reading[at - 1]?.kind === 'han' ? [] : [findToken(unit.key, source)];
  });
  return intersect(await Promise.all(found));
}

async function findToken(token: string, source: Source): Promise<Uint32Array> {
  return (await source.shard(token)).entries(token);
}

async function findWord(
  word: string,
  { phrase }: Chunk,
  open: boolean,
  source: Source,
): Promise<Uint32Array> {
  if (open && [...word].length === 1) return findToken(prefixToken(word), source);
  const shard = await source.shard(word);
  const words = new Set(phrase ? [word] : [word, ...(shard.wordsByStem.get(stemOf(word)) ?? [])]);
  if (open) for (const longer of shard.words) if (longer.startsWith(word)) words.add(longer);
  return unite([...words].map((each) => shard.entries(each)));
}

function unite(lists: Uint32Array[]): Uint32Array {
  if (lists.length === 1 && lists[0]) return lists[0];
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

function intersect(lists: Uint32Array[]): Uint32Array {
  const [shortest = new Uint32Array(), ...others] = lists.sort((a, b) => a.length - b.length);
  return others.reduce((common, list) => common.filter(holder(list)), shortest);
}

/** Whether a list has a number, for numbers asked in order. */
function holder(list: Uint32Array): (number: number) => boolean {
  let at = 0;
  return (number) => {
    while (at < list.length && (list[at] ?? 0) < number) at += 1;
    return list[at] === number;
  };
}
