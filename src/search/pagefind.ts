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
  /** The files that Pagefind loads when it starts. */
  start: readonly string[];
  /** The number of records. */
  records: number;
}

/** Positions of matches by record number. */
type Matches = Map<number, readonly number[]>;

export class Engine {
  readonly #instance: Instance;
  /** For each index, record numbers by Pagefind's ids. */
  readonly #numbers: readonly Map<string, number>[];
  readonly #requests: readonly Requests[];

  /**
   * Loads Pagefind and what it needs to start, in parallel.
   *
   * @param indexes This site's index first.
   * @throws {SearchFailure}
   */
  static async open(indexes: readonly IndexFolder[]): Promise<Engine> {
    const basePath = indexes[0]?.address ?? "";
    try {
      const [{ createInstance }, ...requests] = await Promise.all([
        load(basePath),
        ...indexes.map(watchRequests),
      ]);
      const instance = createInstance({
        basePath,
        noWorker: true,
        mergeFilter: filterOf(0),
      });
      const numbers: Map<string, number>[] = [];
      for (const [at, { address, records }] of indexes.entries()) {
        const mergeFilter = filterOf(at);
        if (at > 0) await instance.mergeIndex(address, { mergeFilter });
        const { results } = await instance.search(null, {
          filters: mergeFilter,
          sort: { place: "asc" },
        });
        if (results.length !== records)
          throw new Error("The index is of another version");
        numbers.push(new Map(results.map(({ id }, number) => [id, number])));
      }
      return new Engine(instance, numbers, requests);
    } catch (cause) {
      throw failureOf(cause);
    }
  }

  private constructor(
    instance: Instance,
    numbers: readonly Map<string, number>[],
    requests: readonly Requests[],
  ) {
    this.#instance = instance;
    this.#numbers = numbers;
    this.#requests = requests;
  }

  /**
   * Finds the records that contain a sequence of tokens.
   *
   * @param sequence For each position, the tokens that may stand there. One without a digit at its
   *   end stands for all tokens that begin like it.
   * @param index Position among the opened indexes.
   * @throws {SearchFailure}
   */
  async find(
    sequence: readonly (readonly string[])[],
    index: number,
  ): Promise<Iterable<number>> {
    if (sequence.every((tokens) => /^\w+\d$/.test(tokens.join(" "))))
      return (await this.#search(`"${sequence.join(" ")}"`, index)).keys();
    const [first = new Map<number, number[]>(), ...following] =
      await Promise.all(
        sequence.map(async (tokens) =>
          mergeMatches(
            await Promise.all(tokens.map((one) => this.#search(one, index))),
          ),
        ),
      );
    return following
      .reduce((found: Matches, next) => {
        const both: Matches = new Map();
        for (const [record, positions] of found) {
          const ends = next
            .get(record)
            ?.filter((position) => positions.includes(position - 1));
          if (ends && ends.length > 0) both.set(record, ends);
        }
        return both;
      }, first)
      .keys();
  }

  async #search(term: string, index: number): Promise<Matches> {
    try {
      const options =
        this.#numbers.length > 1 ? { filters: filterOf(index) } : {};
      const count = () =>
        this.#requests.reduce((sum, { asked }) => sum + asked.length, 0);
      const before = count();
      let { results } = await this.#instance.search(term, options);
      // Pagefind requests again what it could not load.
      if (count() > before)
        ({ results } = await this.#instance.search(term, options));
      if (
        this.#requests.some(({ asked }) => new Set(asked).size < asked.length)
      )
        throw new Error("A part of the index cannot be read");
      const numbers = this.#numbers[index];
      return new Map(
        results.map(({ id, words }) => [numbers?.get(id) ?? -1, words]),
      );
    } catch (cause) {
      throw failureOf(cause);
    }
  }
}

function mergeMatches(all: readonly Matches[]): Matches {
  const merged = new Map<number, number[]>();
  for (const [record, positions] of all.flatMap((one) => [...one]))
    merged.set(record, [...(merged.get(record) ?? []), ...positions]);
  return merged;
}

/**
 * Pagefind's requests for an index. It reports a file that it cannot load on the console only,
 * and requests it again at the next search: a file that is requested twice could not be loaded.
 */
interface Requests {
  asked: string[];
  /** Start files that were loaded before Pagefind asks for them. */
  loaded: Map<string, ArrayBuffer>;
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
  const files = await Promise.all(
    start.map((path) => readFile(address + path)),
  );
  const loaded = new Map<string, ArrayBuffer>();
  for (const [at, path] of start.entries())
    loaded.set(address + path, (await files[at]?.arrayBuffer()) as ArrayBuffer);
  if (!isWatching) watchFetch();
  const requests = { asked: [], loaded };
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
    const bytes = requests.loaded.get(url.href);
    requests.loaded.delete(url.href);
    requests.asked.push(url.href);
    return bytes ? new Response(bytes) : fetch(url);
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

function failureOf(cause: unknown): SearchFailure {
  return cause instanceof SearchFailure
    ? cause
    : new SearchFailure("The index cannot be read", { cause });
}
