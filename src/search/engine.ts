/** Pagefind in the browser: which records have a token. https://pagefind.app/docs/api/ */

/** The part of Pagefind's browser API that is used. */
interface Instance {
  search(term: string): Promise<{ results: { id: string }[] }>;
  destroy(): Promise<void>;
}

interface Module {
  createInstance(options: { basePath: string; metaCacheTag: string; noWorker: boolean }): Instance;
}

export class Engine {
  readonly #instance: Instance;
  readonly #failures: Failures;

  /**
   * @param base address of the folder that holds `pagefind.js`, with a slash at its end
   * @param version of the index: files of another version are not taken from a cache
   * @throws if `pagefind.js` cannot be read
   */
  static async open(base: string, version: string): Promise<Engine> {
    const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as Module;
    const failures = watchFailures(base);
    // A worker would be another script to load; one look-up takes less than a millisecond.
    return new Engine(createInstance({ basePath: base, metaCacheTag: version, noWorker: true }), failures);
  }

  private constructor(instance: Instance, failures: Failures) {
    this.#instance = instance;
    this.#failures = failures;
  }

  /**
   * The records that have a token.
   *
   * Between quotation marks Pagefind looks for the very word: not for words that begin with
   * it, and not for what is left of a query when a word is unknown.
   *
   * @returns Pagefind's ids of records
   * @throws if a file of the index cannot be read
   */
  async find(token: string): Promise<string[]> {
    const { results } = await this.#instance.search(`"${token}"`);
    this.#failures.check();
    return results.map(({ id }) => id);
  }

  /** After a failure: forgets what was loaded. */
  async close(): Promise<void> {
    await this.#instance.destroy();
  }
}

interface Failures {
  /** @throws the first failure */
  check(): void;
}

/**
 * Pagefind reports a file of the index that cannot be read on the console alone, and then
 * finds nothing in it: search would miss without a word. So its requests are watched.
 */
function watchFailures(base: string): Failures {
  const failed: Error[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const own = address.startsWith(base) || address.startsWith(new URL(base, globalThis.location?.href ?? base).href);
    try {
      const response = await original(input, init);
      if (own && !response.ok) failed.push(new Error(`${address}: ${response.status}`));
      return response;
    } catch (error) {
      if (own) failed.push(new Error(`${address} cannot be read`, { cause: error }));
      throw error;
    }
  };
  return {
    check() {
      const [first] = failed;
      if (!first) return;
      globalThis.fetch = original;
      throw first;
    },
  };
}
