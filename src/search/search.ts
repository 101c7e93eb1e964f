/** Runs one search and orders its results. */
import { type EntryMarks, marksIn } from "./marks.ts";
import type { Bilingual, Entry } from "./files.ts";
import {
  type Chunk,
  type Query,
  readQuery,
  type Term,
  termsOf,
} from "./query.ts";
import {
  type Opened,
  type Place,
  readPlace,
  type SearchedDocument,
  type Source,
} from "./source.ts";

export type Order = "relevance" | "text";

export interface Search {
  query: Query;
  /** Matching paragraphs and signature lines, in order. */
  paragraphs: readonly Place[];
  /** How many of them rank first because they contain the query's words next to each other. */
  together: number;
  /** Matching titles, page lines and notes. */
  extras: readonly Place[];
  /** All documents with matches, whichever document is selected. */
  documents: readonly SearchedDocument[];
}

/** What a result shows. */
export interface Result {
  document: SearchedDocument;
  title: Bilingual;
  section: Bilingual;
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
  opened: Opened,
  order: Order,
  only = "",
): Promise<Search> {
  const query = readQuery(typed);
  // A query that finds nothing as typed is read again in Simplified characters.
  let simplified = false;
  let found = await findAll(query.chunks, opened, simplified);
  if (
    found.length === 0 &&
    query.chunks.some(({ readings }) =>
      readings.flat().some(({ kind }) => kind === "han"),
    )
  ) {
    simplified = true;
    found = await findAll(query.chunks, opened, simplified);
  }
  const documents = [...new Set(found.map(({ document }) => document))];
  const isKnown = opened.sources.some((source) =>
    source.documents.some(({ id }) => id === only),
  );
  const asked = isKnown
    ? found.filter(({ document }) => document.id === only)
    : found;
  const extras = asked.filter(({ section }) => section < 0);
  const paragraphs = asked.filter(({ section }) => section >= 0);
  if (order === "text")
    return { query, paragraphs, together: 0, extras, documents };

  const score = scoreOf(paragraphs, extras);
  const sorted = paragraphs.toSorted((a, b) => score(b) - score(a));
  const side =
    query.chunks.length > 1
      ? new Set(await findAll([joined(query.chunks)], opened, simplified))
      : new Set();
  const first = sorted.filter((place) => side.has(place));
  return {
    query,
    paragraphs: [...first, ...sorted.filter((place) => !side.has(place))],
    together: first.length,
    extras,
    documents,
  };
}

/** Loads what a result shows. @throws {import('./pagefind.ts').SearchFailure} */
export async function readResult(place: Place, query: Query): Promise<Result> {
  const read = await readPlace(place);
  return {
    ...read,
    document: place.document,
    marks: marksIn(read.entry, query, place.document.source.characters),
  };
}

/** Finds the places that contain every chunk, in the order of the text. */
export async function findAll(
  chunks: readonly Chunk[],
  { sources, engine }: Opened,
  simplified: boolean,
): Promise<Place[]> {
  if (chunks.length === 0) return [];
  const find = async (
    terms: readonly Term[],
    at: number,
  ): Promise<Set<number>> =>
    new Set(
      (await Promise.all(terms.map((term) => engine.find(term, at)))).flatMap(
        (found) => [...found.keys()],
      ),
    );
  const bySource = sources.map(async (source, at) => {
    const [first = new Set<number>(), ...others] = await Promise.all(
      chunks.map((chunk) =>
        find(termsOf(chunk, source.characters, simplified), at),
      ),
    );
    const all = [...first].filter((record) =>
      others.every((set) => set.has(record)),
    );
    return all
      .sort((a, b) => a - b)
      .flatMap((record) => source.places[record] ?? []);
  });
  return (await Promise.all(bySource)).flat();
}

/** Joins all chunks into one phrase. */
function joined(chunks: readonly Chunk[]): Chunk {
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
      (scores.get(document) ?? 0) + 1 / Math.sqrt(document.size),
    );
  for (const document of new Set(extras.map((place) => place.document)))
    scores.set(document, (scores.get(document) ?? 0) + 1);
  return ({ document }) => scores.get(document) ?? 0;
}

export type { Source };
