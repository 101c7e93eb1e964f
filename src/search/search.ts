/** Runs one search and orders its results. */
import { type EntryMarks, findMarks } from "./marks.ts";
import type { Bilingual, Entry } from "./files.ts";
import {
  allOf,
  withPrefix,
  type Chunk,
  type Clause,
  holds,
  type Query,
  readQuery,
  sequencesOf,
} from "./query.ts";
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
  /** Places in which the last word is found only as a prefix of longer words; paragraphs first. */
  begun: readonly Place[];
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
  const query = readQuery(
    typed,
    indexes.sources.flatMap(({ catalogue }) => catalogue.abbreviations ?? []),
  );
  // A query that finds nothing as typed is read again in Simplified characters.
  let simplified = false;
  let found = await findAll(query.clauses, indexes, simplified);
  if (
    found.length === 0 &&
    query.chunks.some(({ readings }) =>
      readings.flat().some(({ kind }) => kind === "han"),
    )
  ) {
    simplified = true;
    found = await findAll(query.clauses, indexes, simplified);
  }
  const exact = new Set(found);
  let begun = query.beginning
    ? await findAll(withPrefix(query).clauses, indexes, simplified)
    : [];
  begun = begun.filter((place) => !exact.has(place));
  const documents = [
    ...new Set([...found, ...begun].map(({ document }) => document)),
  ];
  const isKnown = indexes.sources.some((source) =>
    source.documents.some(({ id }) => id === only),
  );
  const isWanted = ({ document }: Place): boolean =>
    !isKnown || document.id === only;
  const divided = (places: readonly Place[]) => {
    const wanted = places.filter(isWanted);
    const paragraphs = wanted.filter(isParagraph);
    const extras = wanted.filter((place) => !isParagraph(place));
    if (order === "text") return { paragraphs, extras };
    const score = scoreOf(paragraphs, extras);
    paragraphs.sort((a, b) => score(b) - score(a));
    return { paragraphs, extras };
  };
  const { paragraphs, extras } = divided(found);
  const longer = divided(begun);
  const phrase = order === "relevance" ? asPhrase(query.clauses) : null;
  const adjacent = new Set(
    phrase ? await findAll(allOf([phrase]), indexes, simplified) : [],
  );
  const first = paragraphs.filter((place) => adjacent.has(place));
  return {
    query,
    paragraphs: [
      ...first,
      ...paragraphs.filter((place) => !adjacent.has(place)),
    ],
    adjacent: first.length,
    extras,
    begun: [...longer.paragraphs, ...longer.extras],
    documents,
  };
}

/** Whether a place is a paragraph or a line of signatures. */
export const isParagraph = ({ document, at }: Place): boolean =>
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

/** Finds the places for which every clause holds, in the order of the text. */
export async function findAll(
  clauses: readonly Clause[],
  { sources, engine }: MultiIndex,
  simplified: boolean,
): Promise<Place[]> {
  if (clauses.length === 0) return [];
  const chunks = clauses.flat().flatMap(({ forms }) => forms.flat());
  const hasWords = chunks.some(
    ({ phrase, readings }) =>
      !phrase && readings.flat().some(({ key }) => /^[a-z]/.test(key)),
  );
  const bySource = sources.map(async (source, at) => {
    const words = hasWords ? await source.words() : null;
    const found = new Map<Chunk, Set<number>>();
    const find = async (chunk: Chunk): Promise<void> => {
      const sets = sequencesOf(
        chunk,
        source.characters,
        (key) => words?.related(key) ?? [],
        simplified,
      ).map((sequence) => engine.find(sequence, at));
      const records = (await Promise.all(sets)).flatMap((set) => [...set]);
      found.set(chunk, new Set(records));
    };
    await Promise.all(chunks.map(find));
    return source.places.filter((_, record) =>
      holds(clauses, (chunk) => found.get(chunk)?.has(record) === true),
    );
  });
  return (await Promise.all(bySource)).flat();
}

/** Joins all chunks into one; `null` if there is only one, or a choice or exclusion among them. */
function asPhrase(clauses: readonly Clause[]): Chunk | null {
  const chunks = clauses.flatMap(([operand, ...others]) =>
    operand?.excluded || operand?.forms.length !== 1 || others.length > 0
      ? []
      : (operand.forms[0] ?? []),
  );
  if (chunks.length < 2 || chunks.length < clauses.length) return null;
  const longest = Math.max(...chunks.map(({ readings }) => readings.length));
  const readings = Array.from({ length: longest }, (_, at) =>
    chunks.flatMap(({ readings }) => readings[at] ?? readings[0] ?? []),
  );
  return {
    readings,
    phrase: chunks.some(({ phrase }) => phrase),
    prefix: false,
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
