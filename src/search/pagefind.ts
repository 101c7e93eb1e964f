/** Queries Pagefind in the browser with its own script: https://pagefind.app/docs/api/ */
import type { Term } from "./query.ts";

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
    options?: Options,
  ): Promise<{ results: { id: string; words: number[] }[] }>;
  destroy(): Promise<void>;
}
type Filters = Record<string, string>;
interface Options {
  filters?: Filters;
  sort?: Record<string, "asc">;
}

/** Thrown if a file of search cannot be loaded. */
export class SearchFailure extends Error {
  override name = "SearchFailure";
}

/** An index: its folder, and the files that Pagefind loads when it starts. */
export interface IndexFolder {
  /** With a slash at the end. */
  address: string;
  start: readonly string[];
  /** The number of records. */
  records: number;
}

/** Matching records by number, each with the positions of its matches. */
export type Found = Map<number, readonly number[]>;

export class Engine {
  readonly #instance: Instance;
  readonly #requests: readonly Requests[];
  /** For each index, record numbers by Pagefind's ids. */
  readonly #numbers: readonly Map<string, number>[];

  /**
   * @param indexes This site's index first.
   * @throws {SearchFailure}
   */
  static async open(indexes: readonly IndexFolder[]): Promise<Engine> {
    const [own = { address: "", start: [], records: 0 }, ...others] = indexes;
    let requests: Requests[] = [];
    try {
      const [{ createInstance }, ...read] = await Promise.all([
        load(own.address),
        ...indexes.map(Requests.read),
      ]);
      requests = read;
      for (const one of requests) one.watch();
      const instance = createInstance({
        basePath: own.address,
        noWorker: true,
        mergeFilter: filterOf(0),
      });
      for (const [at, { address }] of others.entries())
        await instance.mergeIndex(address, { mergeFilter: filterOf(at + 1) });
      // All records, in their order.
      const lists = await Promise.all(
        indexes.map((_, at) =>
          instance.search(null, {
            filters: filterOf(at),
            sort: { place: "asc" },
          }),
        ),
      );
      if (
        lists.some(({ results }, at) => results.length !== indexes[at]?.records)
      )
        throw new Error("The index is of another version");
      return new Engine(
        instance,
        requests,
        lists.map(
          ({ results }) =>
            new Map(results.map(({ id }, number) => [id, number])),
        ),
      );
    } catch (cause) {
      for (const one of requests) one.close();
      throw failureOf(cause);
    }
  }

  private constructor(
    instance: Instance,
    requests: readonly Requests[],
    numbers: readonly Map<string, number>[],
  ) {
    this.#instance = instance;
    this.#requests = requests;
    this.#numbers = numbers;
  }

  /**
   * @param index Position among the opened indexes.
   * @throws {SearchFailure}
   */
  async find({ tokens, open }: Term, index: number): Promise<Found> {
    if (!open) return this.#search(`"${tokens.join(" ")}"`, index);
    // A quoted phrase cannot end in a prefix, so adjacent words are found by their positions.
    const [first = new Map<number, number[]>(), ...following] =
      await Promise.all(tokens.map((token) => this.#search(token, index)));
    return following.reduce((found: Found, next) => {
      const both = [...found].map(([record, positions]): [number, number[]] => [
        record,
        (next.get(record) ?? []).filter((position) =>
          positions.includes(position - 1),
        ),
      ]);
      return new Map(both.filter(([, positions]) => positions.length > 0));
    }, first);
  }

  get #asked(): number {
    return this.#requests.reduce((sum, { asked }) => sum + asked, 0);
  }

  close(): void {
    for (const requests of this.#requests) requests.close();
    void this.#instance.destroy();
  }

  async #search(term: string, index: number): Promise<Found> {
    try {
      const options =
        this.#numbers.length > 1 ? { filters: filterOf(index) } : {};
      const asked = this.#asked;
      let { results } = await this.#instance.search(term, options);
      // Pagefind requests again what it could not load.
      if (this.#asked > asked)
        ({ results } = await this.#instance.search(term, options));
      if (this.#requests.some(({ failed }) => failed))
        throw new Error("A part of the index cannot be read");
      return new Map(
        results.map(({ id, words }) => [
          this.#numbers[index]?.get(id) ?? -1,
          words,
        ]),
      );
    } catch (cause) {
      throw failureOf(cause);
    }
  }
}

/**
 * The requests for an index. Pagefind reports a file that it cannot load on the console only,
 * and requests it again at the next search, so its requests are watched.
 */
class Requests {
  /** Whether a file was requested twice. */
  failed = false;
  readonly #address: string;
  readonly #asked = new Set<string>();
  readonly #start: Map<string, ArrayBuffer>;

  /** Loads the files that Pagefind needs to start, in parallel. @throws If one cannot be loaded. */
  static async read({ address, start }: IndexFolder): Promise<Requests> {
    const read = async (path: string): Promise<[string, ArrayBuffer]> => [
      address + path,
      await (await readFile(address + path)).arrayBuffer(),
    ];
    return new Requests(address, new Map(await Promise.all(start.map(read))));
  }

  private constructor(address: string, start: Map<string, ArrayBuffer>) {
    this.#address = address;
    this.#start = start;
  }

  /** Begins to watch the requests below its address. */
  watch(): void {
    watched.add(this);
    if (fetchOutside !== null) return;
    const outside = (fetchOutside = globalThis.fetch);
    globalThis.fetch = (input, init) => {
      const asked = new URL(
        input instanceof Request ? input.url : input,
        globalThis.location?.href,
      );
      asked.search = "";
      const requests = [...watched].findLast((one) =>
        asked.href.startsWith(one.#address),
      );
      return requests
        ? requests.#answer(asked.href, outside)
        : outside(input, init);
    };
  }

  get asked(): number {
    return this.#asked.size;
  }

  close(): void {
    watched.delete(this);
  }

  async #answer(address: string, outside: typeof fetch): Promise<Response> {
    if (this.#asked.has(address)) this.failed = true;
    this.#asked.add(address);
    const bytes = this.#start.get(address);
    this.#start.delete(address);
    return bytes ? new Response(bytes) : outside(address);
  }
}

const watched = new Set<Requests>();
let fetchOutside: typeof fetch | null = null;

/** @throws {SearchFailure} */
export async function readFile(
  address: string,
  init: RequestInit = {},
): Promise<Response> {
  try {
    const response = await (fetchOutside ?? fetch)(address, init);
    if (!response.ok)
      throw new Error(`${response.status} ${response.statusText}`);
    return response;
  } catch (cause) {
    throw new SearchFailure(`${address} cannot be read`, { cause });
  }
}

let tries = 0;

/** A browser may cache the failure of an address. */
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
