/** Runs one search and orders its results. */
import { type EntryMarks, findMarks } from "./marks.ts";
import type { Bilingual, Entry } from "./files.ts";
import { type Chunk, type Query, readQuery, sequencesOf } from "./query.ts";
import {
  type MultiIndex,
  type Place,
  readPlace,
  type SearchedDocument,
} from "./source.ts";

export type Order = "relevance" | "text";

export interface Search {
  query: Query;
  /** Matching paragraphs and signature lines, in order. */
  paragraphs: readonly Place[];
  /** How many of them rank first because they contain the query's words next to each other. */
  adjacent: number;
  /** Matching titles, page lines and notes. */
  extras: readonly Place[];
  /** All documents with matches, whichever document is selected. */
  documents: readonly SearchedDocument[];
}

/** What a result shows. */
export interface Result {
  document: SearchedDocument;
  title: Bilingual;
  section: Bilingual | undefined;
  entry: Entry;
  marks: EntryMarks;
}

/**
 * Runs a search.
 *
 * @param only The id of the only document to search; all documents if empty or unknown.
 * @throws {import('./pagefind.ts').SearchFailure}
 */
export async function search(
  typed: string,
  indexes: MultiIndex,
  order: Order,
  only = "",
): Promise<Search> {
  const query = readQuery(typed);
  const { chunks } = query;
  // A query that finds nothing as typed is read again in Simplified characters.
  let simplified = false;
  let found = await findAll(chunks, indexes, simplified);
  if (
    found.length === 0 &&
    chunks.some(({ readings }) =>
      readings.flat().some(({ kind }) => kind === "han"),
    )
  ) {
    simplified = true;
    found = await findAll(chunks, indexes, simplified);
  }
  const documents = [...new Set(found.map(({ document }) => document))];
  const isKnown = indexes.sources.some((source) =>
    source.documents.some(({ id }) => id === only),
  );
  if (isKnown) found = found.filter(({ document }) => document.id === only);
  const paragraphs = found.filter(isParagraph);
  const extras = found.filter((place) => !isParagraph(place));
  if (order === "text")
    return { query, paragraphs, adjacent: 0, extras, documents };

  const score = scoreOf(paragraphs, extras);
  const sorted = paragraphs.toSorted((a, b) => score(b) - score(a));
  const adjacent = new Set(
    chunks.length > 1
      ? await findAll([asPhrase(chunks)], indexes, simplified)
      : [],
  );
  const first = sorted.filter((place) => adjacent.has(place));
  return {
    query,
    paragraphs: [...first, ...sorted.filter((place) => !adjacent.has(place))],
    adjacent: first.length,
    extras,
    documents,
  };
}

const isParagraph = ({ document, at }: Place): boolean =>
  at < document.paragraphs;

/** Loads what a result shows. @throws {import('./pagefind.ts').SearchFailure} */
export async function readResult(place: Place, query: Query): Promise<Result> {
  const { document } = place;
  const read = await readPlace(place);
  const [zh = [], en = []] = findMarks(
    [read.entry.zh, read.entry.en],
    query,
    document.source.characters,
  );
  return { ...read, document, marks: { zh, en } };
}

/** Finds the places that contain every chunk, in the order of the text. */
export async function findAll(
  chunks: readonly Chunk[],
  { sources, engine }: MultiIndex,
  simplified: boolean,
): Promise<Place[]> {
  if (chunks.length === 0) return [];
  const hasWords = chunks.some(
    ({ phrase, readings }) =>
      !phrase && readings.flat().some(({ key }) => /^[a-z]/.test(key)),
  );
  const bySource = sources.map(async (source, at) => {
    const words = hasWords ? await source.words() : null;
    const [first = new Set<number>(), ...others] = await Promise.all(
      chunks.map(async (chunk) => {
        const found = sequencesOf(
          chunk,
          source.characters,
          (key) => words?.related(key) ?? [],
          simplified,
        ).map((sequence) => engine.find(sequence, at));
        return new Set((await Promise.all(found)).flatMap((set) => [...set]));
      }),
    );
    return [...first]
      .filter((record) => others.every((set) => set.has(record)))
      .sort((a, b) => a - b)
      .flatMap((record) => source.places[record] ?? []);
  });
  return (await Promise.all(bySource)).flat();
}

/** Joins all chunks into one. */
function asPhrase(chunks: readonly Chunk[]): Chunk {
  const longest = Math.max(...chunks.map(({ readings }) => readings.length));
  const readings = Array.from({ length: longest }, (_, at) =>
    chunks.flatMap(({ readings }) => readings[at] ?? readings[0] ?? []),
  );
  return {
    readings,
    phrase: chunks.some(({ phrase }) => phrase),
    prefix: chunks.at(-1)?.prefix ?? false,
    text: "",
  };
}

/**
 * Scores relevance by document: the share of its paragraphs that match, and more if its titles
 * or notes match too. Within a document, results keep the order of the text.
 */
function scoreOf(
  paragraphs: readonly Place[],
  extras: readonly Place[],
): (place: Place) => number {
  const scores = new Map<SearchedDocument, number>();
  for (const { document } of paragraphs)
    scores.set(
      document,
      (scores.get(document) ?? 0) + 1 / Math.sqrt(document.paragraphs),
    );
  for (const document of new Set(extras.map((place) => place.document)))
    scores.set(document, (scores.get(document) ?? 0) + 1);
  return ({ document }) => scores.get(document) ?? 0;
}
