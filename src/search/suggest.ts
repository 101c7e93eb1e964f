/**
 * Suggests a query when nothing is found: with a typing error corrected, or with a part left
 * out. Every suggestion finds something.
 */
import { editionText } from "./files.ts";
import { fold } from "./fold.ts";
import type { Chunk, Query } from "./query.ts";
import { findAll, search } from "./search.ts";
import { type MultiIndex, readPlace } from "./source.ts";

export interface Suggestion {
  query: string;
  /** Nothing is corrected: it is a part of what was typed. */
  isPart: boolean;
}

/** The number of queries to try before giving up. */
const MAX_TRIES = 200;
/** A part shorter than this share of the query would mean something else. */
const LEAST_SHARE = 0.6;
/** Parts of three letters say too little. */
const WORTH = /\p{Script=Han}|\S{4}/u;

type Text = Pick<Chunk, "text" | "phrase">;
type Finds = (query: string) => Promise<boolean>;

/**
 * @param query A query that finds nothing.
 * @param indexes The editions that are searched.
 * @param only The only document to search; all if empty.
 * @param isStale Called between tries; returns whether the answer is no longer needed.
 * @returns `null` if there is no suggestion.
 * @throws {import('./pagefind.ts').SearchFailure}
 */
export async function suggestQuery(
  { text: typed, chunks }: Query,
  indexes: MultiIndex,
  only: string,
  isStale: () => boolean,
): Promise<Suggestion | null> {
  let tries = 0;
  const finds: Finds = async (query) => {
    tries += 1;
    if (tries > MAX_TRIES || isStale()) return false;
    const { paragraphs, extras } = await search(query, indexes, "text", only);
    return paragraphs.length + extras.length > 0;
  };
  // A trailing space turned a prefix into a whole word.
  const beginning = typed.trimEnd();
  if (beginning !== typed && (await finds(beginning)))
    return { query: beginning, isPart: true };

  // Without the word list no word is corrected.
  const lists = await Promise.all(
    indexes.sources.map((source) => source.words().catch(() => null)),
  );
  const words = new Map(lists.flatMap((one) => [...(one?.forms ?? [])]));
  for (const query of joinings(chunks, words))
    if (await finds(query)) return { query, isPart: false };
  const mended: Text[] = [];
  for (const [at, chunk] of chunks.entries()) {
    // Only the last word may be a prefix.
    const isFound = await finds(
      quoted(chunk) + (at < chunks.length - 1 ? " " : ""),
    );
    const text = isFound
      ? null
      : ((await mendWords(chunk, words, finds)) ??
        (await mendRun(chunk, indexes, finds)));
    mended.push(text === null ? chunk : { ...chunk, text });
  }
  const isPart = mended.every((chunk, at) => chunk === chunks[at]);
  const whole = mended.map(quoted).join(" ");
  if (!isPart && (await finds(whole))) return { query: whole, isPart };
  for (const query of fewerChunks(mended))
    if (WORTH.test(query) && (await finds(query))) return { query, isPart };

  const least =
    LEAST_SHARE * chunks.reduce((sum, { text }) => sum + text.length, 0);
  for (const { text } of chunks) {
    const part =
      text.length > least ? await longestPart(text, least, words, finds) : null;
    if (part !== null && WORTH.test(part)) return { query: part, isPart: true };
  }
  return null;
}

function quoted({ text, phrase }: Text): string {
  return phrase ? `"${text}"` : text;
}

/** Joins two words that are one in the edition: jin ping. */
function* joinings(
  chunks: readonly Chunk[],
  words: ReadonlyMap<string, string>,
): Generator<string> {
  for (const at of chunks.keys()) {
    const word = words.get(
      chunks
        .slice(at, at + 2)
        .map(({ text }) => text)
        .join("")
        .toLowerCase(),
    );
    if (word !== undefined && at + 1 < chunks.length)
      yield chunks.map(quoted).toSpliced(at, 2, word).join(" ");
  }
}

/** The number of nearest words to try. */
const NEAREST = 5;

/** Replaces unknown words by the nearest words of the edition, or divides one word in two. */
async function mendWords(
  { readings: [units = []], text, phrase }: Chunk,
  words: ReadonlyMap<string, string>,
  finds: Finds,
): Promise<string | null> {
  const unknown = units.filter(
    ({ kind, key }) => kind === "word" && !words.has(key),
  );
  if (units.length === 1 && unknown.length === 1) {
    for (const divided of divisions(text, words))
      if (await finds(`"${divided}"`)) return divided;
  }
  const nearest = unknown.map(({ key }) => nearestWords(key, words));
  if (nearest.length === 0 || nearest.some(({ length }) => length === 0))
    return null;
  const offset = units[0]?.start ?? 0;
  for (
    let rank = 0;
    rank < Math.max(...nearest.map(({ length }) => length));
    rank += 1
  ) {
    const mended = unknown.reduceRight((rest, { start, end }, at) => {
      const word = nearest[at]?.[rank] ?? nearest[at]?.at(-1) ?? "";
      return rest.slice(0, start - offset) + word + rest.slice(end - offset);
    }, text);
    if (await finds(quoted({ text: mended, phrase }))) return mended;
  }
  return null;
}

/** Divides a word into two words of the edition: Xi Jinping. */
function* divisions(
  word: string,
  words: ReadonlyMap<string, string>,
): Generator<string> {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) =>
      words.get(part.toLowerCase()),
    );
    if (!parts.includes(undefined)) yield parts.join(" ");
  }
}

/** Words with this prefix first (Sept), then those that differ least, then those with the same first letter, then the most frequent. */
function nearestWords(
  word: string,
  words: ReadonlyMap<string, string>,
): string[] {
  const most = word.length < 6 ? 1 : 2;
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const longer: string[] = [];
  const near: [form: string, cost: number][] = [];
  for (const [other, form] of words) {
    if (other.length > word.length + most && other.startsWith(word))
      longer.push(form);
    if (other.length < 4 || Math.abs(other.length - word.length) > most)
      continue;
    const differing = distance(word, other);
    if (differing <= most)
      near.push([form, differing + (other[0] === word[0] ? 0 : 0.5)]);
  }
  near.sort(([, one], [, other]) => one - other);
  return [...longer, ...near.map(([form]) => form)].slice(0, NEAREST);
}

/** Longer runs of Chinese are not corrected. */
const LONGEST_RUN = 20;

/** The number of paragraphs in which each variant of a run is looked for. */
const FEW = 8;

/** Corrects a run of Chinese by one changed, added or removed character. */
async function mendRun(
  { readings: [units = []], text, ...chunk }: Chunk,
  indexes: MultiIndex,
  finds: Finds,
): Promise<string | null> {
  if (
    units.length < 3 ||
    units.length > LONGEST_RUN ||
    units.some(({ kind }) => kind !== "han")
  )
    return null;
  const run = units.map(({ key }) => key);
  for (const { before, after, gap } of variantsOf(run)) {
    const sides = [before, after].map((side): Chunk => ({
      ...chunk,
      text: side,
      readings: [fold(side)],
    }));
    const places = gap ? await findAll(sides, indexes, false) : [];
    for (const place of places.slice(0, FEW)) {
      const { classOf } = place.document.source.characters;
      const classes = (some: string): string => [...some].map(classOf).join("");
      const there = fold(editionText((await readPlace(place)).entry.zh)).map(
        ({ kind, key }) => (kind === "han" ? key : " "),
      );
      const [left, right] = [classes(before), classes(after)];
      const at = there.findIndex(
        (_, from) =>
          classes(there.slice(from, from + before.length).join("")) === left &&
          classes(
            there
              .slice(
                from + before.length + 1,
                from + before.length + 1 + after.length,
              )
              .join(""),
          ) === right,
      );
      const missing = at < 0 ? " " : (there[at + before.length] ?? " ");
      const mended = before + missing + after;
      if (missing !== " " && mended !== text && (await finds(mended)))
        return mended;
    }
    if (!gap && (await finds(before + after))) return before + after;
  }
  return null;
}

/** Splits a run at a wrong, missing or extra character. Not at its ends, where leaving the character out is better. */
function* variantsOf(
  run: readonly string[],
): Generator<{ before: string; after: string; gap: boolean }> {
  const part = (from: number, to?: number): string =>
    run.slice(from, to).join("");
  for (let at = 1; at < run.length - 1; at += 1)
    yield { before: part(0, at), after: part(at + 1), gap: true };
  if (run.length < 4) return;
  for (let at = 1; at < run.length; at += 1)
    yield { before: part(0, at), after: part(at), gap: true };
  for (let at = 1; at < run.length - 1; at += 1)
    yield { before: part(0, at), after: part(at + 1), gap: false };
}

/** Drops the quotation marks, then one chunk, two chunks and so on, while half of them remain. */
function* fewerChunks(chunks: readonly Text[]): Generator<string> {
  const texts = chunks.map(quoted);
  if (chunks.some(({ phrase }) => phrase))
    yield chunks.map(({ text }) => text).join(" ");
  for (let left = texts.length - 1; left >= texts.length / 2; left -= 1) {
    for (let skipped = texts.length - 1; skipped >= 0; skipped -= 1) {
      if (left === texts.length - 1)
        yield texts.filter((_, at) => at !== skipped).join(" ");
      else if (skipped + left <= texts.length)
        yield texts.slice(skipped, skipped + left).join(" ");
    }
  }
}

/** Searches pairs of neighbours first: a part with a pair that occurs nowhere cannot occur either. */
async function longestPart(
  text: string,
  least: number,
  words: ReadonlyMap<string, string>,
  finds: Finds,
): Promise<string | null> {
  const pieces = text.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  if (pieces.length === 1) return longestBeginning(text, least, words, finds);
  const runs: string[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const run =
      before !== undefined && (await finds(before + piece))
        ? runs.at(-1)
        : undefined;
    if (run) run.push(piece);
    else runs.push([piece]);
  }
  const longest = Math.max(...runs.map((run) => run.length));
  for (let length = longest; length > 0; length -= 1) {
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const part = run.slice(at, at + length).join("");
        if (part !== text && part.length >= least && (await finds(part)))
          return part;
      }
    }
  }
  return null;
}

/** The longest prefix of a word that is a word of the edition. */
async function longestBeginning(
  word: string,
  least: number,
  words: ReadonlyMap<string, string>,
  finds: Finds,
): Promise<string | null> {
  for (let length = word.length - 1; length >= least; length -= 1) {
    const part = word.slice(0, length);
    if (words.has(part.toLowerCase()) && (await finds(part))) return part;
  }
  return null;
}

/**
 * The optimal string alignment distance: letters to add, remove, replace or swap with a
 * neighbour to turn one word into the other.
 */
export function distance(one: string, other: string): number {
  let [before, above]: number[][] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const [up = 0, left = 0, both = 0, cross = 0] = [
        above?.[to],
        row[to - 1],
        above?.[to - 1],
        before?.[to - 2],
      ];
      const costs = [
        up + 1,
        left + 1,
        both + (one[at - 1] === other[to - 1] ? 0 : 1),
      ];
      if (
        at > 1 &&
        to > 1 &&
        one[at - 1] === other[to - 2] &&
        one[at - 2] === other[to - 1]
      )
        costs.push(cross + 1);
      row.push(Math.min(...costs));
    }
    [before, above] = [above, row];
  }
  return above?.[other.length] ?? 0;
}
