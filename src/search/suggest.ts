/**
 * Suggests a query when nothing is found: the Chinese whose pinyin was typed, one with a typing
 * error corrected, or one with a part left out. Every suggestion finds something.
 */
import { editionText } from "./files.ts";
import { fold } from "./fold.ts";
import { readPinyin } from "./pinyin.ts";
import { allOf, type Chunk, type Query } from "./query.ts";
import { findAll, search } from "./search.ts";
import { type MultiIndex, readPlace } from "./source.ts";
import type { TermNames } from "./terms.ts";

export interface Suggestion {
  query: string;
  /** Nothing is corrected: it is a part of what was typed. */
  isPart: boolean;
  /** The pinyin of the query, if that is what was typed. */
  pinyin?: string;
}

/** The number of queries to try before giving up. */
const MAX_TRIES = 200;
/** A part shorter than this share of the query would mean something else. */
const LEAST_SHARE = 0.6;
/** Parts of three letters say too little. */
const WORTH = /\p{Script=Han}|\S{4}/u;
/** The number of nearest words to try. */
const NEAREST = 5;
/** Longer runs of Chinese are not corrected. */
const LONGEST_RUN = 20;
/** Shorter runs of Chinese have no commas. */
const LEAST_RUN = 4;
/** The number of paragraphs in which each variant of a run is looked for. */
const FEW = 8;

type Text = Pick<Chunk, "text" | "phrase">;
/** The words of all editions as they are written, by their keys. */
type Words = ReadonlyMap<string, string>;
type Finds = (query: string) => Promise<boolean>;

/**
 * Suggests a query in place of one that finds nothing.
 *
 * @param only The id of the only document to search; all if empty.
 * @param isStale Called between tries; returns whether the answer is no longer needed.
 * @returns `null` if there is no suggestion.
 * @throws {import('./pagefind.ts').SearchFailure}
 */
export async function suggestQuery(
  { text: typed, chunks, clauses }: Query,
  indexes: MultiIndex,
  only: string,
  isStale: () => boolean,
): Promise<Suggestion | null> {
  // Another query in place of a choice or an exclusion could be its opposite.
  const isPlain = clauses.every(
    ([operand, ...others]) =>
      operand?.excluded === false &&
      operand.forms.length === 1 &&
      others.length === 0,
  );
  if (!isPlain) return null;
  let tries = 0;
  const finds: Finds = async (query) => {
    tries += 1;
    if (tries > MAX_TRIES || isStale()) return false;
    const { paragraphs, extras } = await search(query, indexes, "text", only);
    return paragraphs.length + extras.length > 0;
  };
  const first = async (
    texts: Iterable<string>,
    queryOf = (text: string) => text,
  ): Promise<string | null> => {
    for (const text of texts) if (await finds(queryOf(text))) return text;
    return null;
  };

  for (const source of indexes.sources) {
    const terms = await source.terms().catch((): TermNames[] => []);
    const isTraditional = source.script === "hant";
    for (const { chinese, pinyin } of readPinyin(typed, terms, isTraditional))
      if (await finds(chinese))
        return { query: chinese, isPart: false, pinyin };
  }

  const date = datesIn(typed);
  if (date !== typed && (await finds(date)))
    return { query: date, isPart: false };

  // Without the word list no word is corrected.
  const lists = await Promise.all(
    indexes.sources.map((source) => source.words().catch(() => null)),
  );
  const words = new Map(lists.flatMap((list) => [...(list?.forms ?? [])]));
  const oneWord = await first(joinings(chunks, words));
  if (oneWord !== null) return { query: oneWord, isPart: false };

  const corrected: Text[] = [];
  for (const chunk of chunks) {
    const { text, phrase } = chunk;
    const better = (await finds(quoted(chunk)))
      ? text
      : ((await first(correctedWords(chunk, words), (one) =>
          quoted({ text: one, phrase: phrase || one.includes(" ") }),
        )) ?? (await correctRun(chunk, indexes, finds)));
    if (better !== null) corrected.push({ text: better, phrase });
    else {
      const stopped = await restoreStops(chunk, indexes);
      corrected.push({
        text: stopped ?? text,
        phrase: phrase || stopped !== null,
      });
    }
  }
  const isPart = corrected.every(({ text }, at) => text === chunks[at]?.text);
  const whole = corrected.map(quoted).join(" ");
  if (!isPart && (await finds(whole))) return { query: whole, isPart };
  const fewer = await first(fewerChunks(corrected));
  if (fewer !== null) return { query: fewer, isPart };

  const least =
    LEAST_SHARE * chunks.reduce((sum, { text }) => sum + text.length, 0);
  for (const { text } of chunks) {
    if (text.length <= least) continue;
    const runs = await divide(text, finds);
    const part = await first(partsOf(text, runs, least, words));
    if (part !== null) return { query: part, isPart: true };
  }
  return null;
}

/** Dates in Chinese numerals as the edition writes them: 九月十四日, 9月14日. */
function datesIn(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日号號])/gu, (numeral) => {
      const value = (digits: string): string =>
        [...digits]
          .map((digit) =>
            "〇一二三四五六七八九".indexOf(digit.replace("零", "〇")),
          )
          .join("");
      const [tens, ones] = numeral.split("十");
      if (ones === undefined) return value(numeral);
      return `${value(tens || "一")}${value(ones || "〇")}`;
    })
    .replace(/(月\d+)[号號]/u, "$1日");
}

function quoted({ text, phrase }: Text): string {
  return phrase ? `"${text}"` : text;
}

/** Joins two words that are one in the edition: jin ping. */
function* joinings(chunks: readonly Chunk[], words: Words): Generator<string> {
  for (const [at, { text }] of chunks.entries()) {
    const next = chunks[at + 1];
    const word = next && words.get((text + next.text).toLowerCase());
    if (word !== undefined)
      yield [
        ...chunks.slice(0, at).map(quoted),
        word,
        ...chunks.slice(at + 2).map(quoted),
      ].join(" ");
  }
}

/** Divides a word into two words of the edition (Xi Jinping), or replaces unknown words by the nearest ones. */
function* correctedWords(
  { readings: [units = []], text }: Chunk,
  words: Words,
): Generator<string> {
  const unknown = units.filter(
    ({ kind, key }) => kind === "word" && !words.has(key),
  );
  if (units.length === 1 && unknown.length === 1) {
    for (let at = 2; at <= text.length - 2; at += 1) {
      const one = words.get(text.slice(0, at).toLowerCase());
      const other = words.get(text.slice(at).toLowerCase());
      if (one !== undefined && other !== undefined) yield `${one} ${other}`;
    }
  }
  const nearest = unknown.map(({ key }) => nearestWords(key, words));
  if (nearest.some(({ length }) => length === 0)) return;
  const offset = units[0]?.start ?? 0;
  const most = Math.max(...nearest.map(({ length }) => length));
  for (let rank = 0; rank < most; rank += 1) {
    yield unknown.reduceRight((rest, { start, end }, at) => {
      const word = nearest[at]?.[rank] ?? nearest[at]?.at(-1) ?? "";
      return rest.slice(0, start - offset) + word + rest.slice(end - offset);
    }, text);
  }
}

/** Words with this prefix first (Sept), then those that differ least, then those with the same first letter, then the most frequent. */
function nearestWords(word: string, words: Words): string[] {
  const most = word.length < 6 ? 1 : 2;
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const near = [...words].flatMap(([other, form]) => {
    if (other.length > word.length + most)
      return other.startsWith(word) ? [{ form, cost: 0 }] : [];
    if (other.length < 4 || other.length < word.length - most) return [];
    const differing = distance(word, other);
    const cost = differing + (other[0] === word[0] ? 0 : 0.5);
    return differing <= most ? [{ form, cost }] : [];
  });
  near.sort((one, other) => one.cost - other.cost);
  return near.slice(0, NEAREST).map(({ form }) => form);
}

/** Corrects a run of Chinese by one changed, added or removed character. */
async function correctRun(
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
    if (!gap) {
      if (await finds(before + after)) return before + after;
      continue;
    }
    const sides = [before, after].map((side): Chunk => ({
      ...chunk,
      text: side,
      readings: [fold(side)],
    }));
    const places = await findAll(allOf(sides), indexes, false);
    for (const place of places.slice(0, FEW)) {
      const { classOf } = place.document.source.characters;
      const classesOf = (some: Iterable<string>): string =>
        [...some].map(classOf).join("");
      const { entry } = await readPlace(place);
      const there = fold(editionText(entry.zh)).map(({ kind, key }) =>
        kind === "han" ? key : " ",
      );
      const [, left] =
        new RegExp(
          `^(.*?${classesOf(before)})\\S${classesOf(after)}`,
          "u",
        ).exec(classesOf(there)) ?? [];
      if (left === undefined) continue;
      const corrected = `${before}${there[[...left].length]}${after}`;
      if (corrected !== text && (await finds(corrected))) return corrected;
    }
  }
  return null;
}

/** Splits a run at a wrong, missing or extra character. Not at its ends, where leaving the character out is better. */
function* variantsOf(
  run: readonly string[],
): Generator<{ before: string; after: string; gap: boolean }> {
  const split = (at: number, skipped: number, gap: boolean) => ({
    before: run.slice(0, at).join(""),
    after: run.slice(at + skipped).join(""),
    gap,
  });
  for (let at = 1; at < run.length - 1; at += 1) yield split(at, 1, true);
  for (let at = 1; at < run.length; at += 1) yield split(at, 0, true);
  if (run.length < 4) return;
  for (let at = 1; at < run.length - 1; at += 1) yield split(at, 1, false);
}

/** Finds a run of Chinese whose commas were left out. @returns It with its commas. */
async function restoreStops(
  { readings: [units = []], ...chunk }: Chunk,
  indexes: MultiIndex,
): Promise<string | null> {
  if (units.length < LEAST_RUN || units.some(({ kind }) => kind !== "han"))
    return null;
  const characters = units.map((unit) => ({ ...chunk, readings: [[unit]] }));
  const places = await findAll(allOf(characters), indexes, false);
  for (const place of places) {
    const { classOf } = place.document.source.characters;
    const { entry } = await readPlace(place);
    const text = editionText(entry.zh);
    const there = fold(text).filter(({ kind }) => kind !== "stop");
    // A word counts as one sign that no Chinese matches.
    const classes = there.map(({ kind, key }) =>
      kind === "han" ? classOf(key) : " ",
    );
    const wanted = units.map(({ key }) => classOf(key));
    const at = classes.findIndex((_, from) =>
      wanted.every((one, index) => classes[from + index] === one),
    );
    if (at < 0) continue;
    const end = there[at + units.length - 1]?.end;
    return text.slice(there[at]?.start, end).replace(/["“”„«»「」『』]/g, "");
  }
  return null;
}

/** Drops the quotation marks, then one chunk, two chunks and so on, while half of them remain. */
function* fewerChunks(chunks: readonly Text[]): Generator<string> {
  const texts = chunks.map(quoted);
  const queries = [chunks.map(({ text }) => text)];
  for (let at = texts.length - 1; at >= 0; at -= 1)
    queries.push(texts.filter((_, other) => other !== at));
  for (let left = texts.length - 2; left >= texts.length / 2; left -= 1)
    for (let at = texts.length - left; at >= 0; at -= 1)
      queries.push(texts.slice(at, at + left));
  for (const query of queries.map((some) => some.join(" ")))
    if (WORTH.test(query) && query !== texts.join(" ")) yield query;
}

/** Divides a text where two neighbors occur nowhere side by side: no part with both can occur either. */
async function divide(text: string, finds: Finds): Promise<string[][]> {
  const runs: string[][] = [];
  for (const piece of text.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? []) {
    const run = runs.at(-1);
    if (run && (await finds(`${run.at(-1)}${piece}`))) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Parts of these runs, the longest first, then beginnings of the text that are words of the edition. */
function* partsOf(
  text: string,
  runs: readonly (readonly string[])[],
  least: number,
  words: Words,
): Generator<string> {
  const isWorth = (part: string): boolean =>
    part !== text && part.length >= least && WORTH.test(part);
  for (let length = text.length; length > 0; length -= 1)
    for (const run of runs)
      for (let at = 0; at + length <= run.length; at += 1) {
        const part = run.slice(at, at + length).join("");
        if (isWorth(part)) yield part;
      }
  for (let length = text.length - 1; length >= least; length -= 1) {
    const part = text.slice(0, length);
    if (words.has(part.toLowerCase()) && isWorth(part)) yield part;
  }
}

/**
 * The optimal string alignment distance: letters to add, remove, replace or swap with a
 * neighbor to turn one word into the other.
 */
export function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, to) => to)];
  const cost = (at: number, to: number): number => rows[at]?.[to] ?? Infinity;
  for (let at = 1; at <= one.length; at += 1) {
    const row = (rows[at] = [at]);
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwapped =
        one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      row[to] = Math.min(
        cost(at - 1, to) + 1,
        cost(at, to - 1) + 1,
        cost(at - 1, to - 1) + (isSame ? 0 : 1),
        isSwapped ? cost(at - 2, to - 2) + 1 : Infinity,
      );
    }
  }
  return cost(one.length, other.length);
}
