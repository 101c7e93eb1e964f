/** Queries Pagefind in the browser with its own script: https://pagefind.app/docs/api/ */

/** The part of Pagefind's API in use. */
interface Pagefind {
  createInstance(options: {
    basePath: string;
    noWorker: boolean;
    mergeFilter: Filters;
  }): Instance;
}
interface Instance {
  mergeIndex(
    basePath: string,
    options: { mergeFilter: Filters },
  ): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: Filters; sort?: Record<string, "asc"> },
  ): Promise<{ results: { id: string; words: number[] }[] }>;
}
type Filters = Record<string, string>;

/** Thrown if a file of search cannot be loaded. */
export class SearchFailure extends Error {
  override name = "SearchFailure";
}

/** An index of Pagefind. */
export interface IndexFolder {
  /** Its address, with a slash at the end. */
  address: string;
  /** The files that Pagefind loads when it starts, with the content of small ones. */
  start: Readonly<Record<string, string | null>>;
  /** The number of records. */
  records: number;
}

/** Pagefind with the indexes that it searches. */
export interface Engine {
  /**
   * Finds the records that contain a sequence of tokens.
   *
   * @param sequence For each position, the tokens that may stand there. One without a digit at its
   *   end stands for all tokens that begin like it.
   * @param index Position among the indexes.
   * @returns Record numbers.
   * @throws {SearchFailure}
   */
  find(
    sequence: readonly (readonly string[])[],
    index: number,
  ): Promise<Set<number>>;
}

/** A match is one number: that of its record, times this, and its position in the record. */
const POSITIONS = 2 ** 20;

/**
 * Loads Pagefind and what it needs to start, in parallel.
 *
 * @param indexes This site's index first.
 * @throws {SearchFailure}
 */
export async function openEngine(
  indexes: readonly IndexFolder[],
): Promise<Engine> {
  const basePath = indexes[0]?.address ?? "";
  const [{ createInstance }, ...requests] = await Promise.all([
    load(basePath),
    ...indexes.map(watchRequests),
  ]).catch(fail);
  const asked = () => requests.flatMap((one) => one.asked);
  /** For each index, record numbers by Pagefind's ids. */
  const numbers: Map<string, number>[] = [];
  const instance = createInstance({
    basePath,
    noWorker: true,
    mergeFilter: filterOf(0),
  });
  const start = async (): Promise<void> => {
    for (const [at, { address, records }] of indexes.entries()) {
      const filters = filterOf(at);
      if (at > 0) await instance.mergeIndex(address, { mergeFilter: filters });
      const sort = { place: "asc" } as const;
      const { results } = await instance.search(null, { filters, sort });
      if (results.length !== records)
        throw new Error("The index is of another version");
      numbers.push(new Map(results.map(({ id }, number) => [id, number])));
    }
  };
  await start().catch(fail);

  const search = async (term: string, index: number): Promise<number[]> => {
    const options = indexes.length > 1 ? { filters: filterOf(index) } : {};
    const before = asked().length;
    let { results } = await instance.search(term, options);
    // Pagefind requests again what it could not load.
    if (asked().length > before)
      ({ results } = await instance.search(term, options));
    if (new Set(asked()).size < asked().length)
      throw new Error("A part of the index cannot be read");
    return results.flatMap(({ id, words }) => {
      const record = (numbers[index]?.get(id) ?? 0) * POSITIONS;
      return words.map((position) => record + position);
    });
  };
  const find: Engine["find"] = async (sequence, index) => {
    const isPhrase = sequence.every((tokens) => /^\w+\d$/.test(tokens.join()));
    // Only without quotation marks does Pagefind return all positions.
    const terms = isPhrase ? [[`"${sequence.join(" ")}"`]] : sequence;
    const matches = await Promise.all(
      terms.map(async (tokens) => {
        const found = tokens.map((token) => search(token, index));
        return new Set((await Promise.all(found)).flat());
      }),
    ).catch(fail);
    const ends = matches.reduce(
      (before, next) =>
        new Set([...next].filter((match) => before.has(match - 1))),
    );
    return new Set([...ends].map((match) => Math.floor(match / POSITIONS)));
  };
  return { find };
}

/**
 * Pagefind's requests for an index. It reports a file that it cannot load on the console only,
 * and requests it again at the next search: a file that is requested twice could not be loaded.
 */
interface Requests {
  asked: string[];
  /** Start files that were loaded before Pagefind asks for them. */
  loaded: Map<string, BodyInit>;
}

/** By the address of the index; an engine that is opened again has requests of its own. */
const watched = new Map<string, Requests>();
let isWatching = false;

/** Loads the start files of an index, and records all requests below its address from now on. */
async function watchRequests({
  address,
  start,
}: IndexFolder): Promise<Requests> {
  watched.delete(address);
  const loaded = await Promise.all(
    Object.entries(start).map(
      async ([path, content]): Promise<[string, BodyInit]> => [
        address + path,
        content ?? (await (await readFile(address + path)).arrayBuffer()),
      ],
    ),
  );
  if (!isWatching) watchFetch();
  const requests = { asked: [], loaded: new Map(loaded) };
  watched.set(address, requests);
  return requests;
}

function watchFetch(): void {
  isWatching = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(
      input instanceof Request ? input.url : input,
      globalThis.location?.href,
    );
    url.search = "";
    const [, requests] =
      [...watched].find(([folder]) => url.href.startsWith(folder)) ?? [];
    if (!requests) return fetch(input, init);
    const content = requests.loaded.get(url.href);
    requests.loaded.delete(url.href);
    requests.asked.push(url.href);
    return content ? new Response(content) : fetch(url);
  };
}

/** @throws {SearchFailure} */
export async function readFile(
  address: string,
  init?: RequestInit,
): Promise<Response> {
  try {
    const response = await fetch(address, init);
    if (!response.ok)
      throw new Error(`${response.status} ${response.statusText}`);
    return response;
  } catch (cause) {
    throw new SearchFailure(`${address} cannot be read`, { cause });
  }
}

let tries = 0;

/** Imports Pagefind's script. A browser may cache the failure of an address. */
async function load(folder: string): Promise<Pagefind> {
  const script = `${folder}pagefind.js${tries > 0 ? `?${tries}` : ""}`;
  try {
    return (await import(/* @vite-ignore */ script)) as Pagefind;
  } catch (cause) {
    tries += 1;
    throw cause;
  }
}

/** Pagefind may use one id for records of two indexes, so each index is queried separately. */
function filterOf(index: number): Filters {
  return { edition: String(index) };
}

function fail(cause: unknown): never {
  throw cause instanceof SearchFailure
    ? cause
    : new SearchFailure("The index cannot be read", { cause });
}
