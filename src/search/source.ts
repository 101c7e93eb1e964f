/**
 * The files of search, read in the browser as they are needed and kept.
 *
 * A file that could not be read is not kept: asking again tries again.
 */
import { type Characters, readCharacters } from './characters.ts';
import { Numbering } from './numbering.ts';
import { Engine } from './engine.ts';
import type { Catalogue, TextRecord } from './records.ts';

/** A file of search could not be read. */
export class SearchFailure extends Error {
  override name = 'SearchFailure';
}

export class Source {
  readonly characters: Characters;
  readonly numbering: Numbering;
  readonly #base: string;
  readonly #script: 'hans' | 'hant';
  readonly #catalogue: Catalogue;
  readonly #numbers: ReadonlyMap<string, number>;
  #engine: Promise<Engine> | null = null;
  readonly #found = new Map<string, Promise<Set<number>>>();
  readonly #records = new Map<number, Promise<TextRecord>>();

  /**
   * @param base address of the folder `search/`, with a slash at its end
   * @param lang as it stands in addresses
   * @throws {SearchFailure}
   */
  static async open(base: string, lang: string): Promise<Source> {
    // The one file that changes in place: it says under which version all others lie.
    const catalogue = await readJson<Catalogue>(`${base}${lang}.json`, { cache: 'no-cache' });
    return new Source(`${base}${catalogue.version}/`, lang === 'zh-hant' ? 'hant' : 'hans', catalogue);
  }

  private constructor(base: string, script: 'hans' | 'hant', catalogue: Catalogue) {
    this.#base = base;
    this.#script = script;
    this.#catalogue = catalogue;
    this.characters = readCharacters(catalogue.characters);
    this.numbering = new Numbering(catalogue.documents);
    this.#numbers = new Map(catalogue.records.map((id, number) => [id, number]));
    preload(catalogue.needed.map((file) => `${this.#base}${file}`));
  }

  /** The numbers of the records that have a token. @throws {SearchFailure} */
  find(token: string): Promise<Set<number>> {
    return kept(this.#found, token, async () => {
      try {
        this.#engine ??= Engine.open(`${this.#base}pagefind/`, this.#catalogue.version);
        const ids = await (await this.#engine).find(token);
        return new Set(ids.flatMap((id) => this.#numbers.get(id) ?? []));
      } catch (cause) {
        const engine = this.#engine;
        this.#engine = null;
        await engine?.then((one) => one.close()).catch(() => {});
        throw new SearchFailure('The index cannot be read', { cause });
      }
    });
  }

  /** The texts of a record. @throws {SearchFailure} */
  record(number: number): Promise<TextRecord> {
    return kept(this.#records, number, () =>
      readJson<TextRecord>(`${this.#base}${this.#script}-${number}.json`),
    );
  }
}

async function readJson<T>(address: string, init: RequestInit = {}): Promise<T> {
  try {
    const response = await fetch(address, init);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return (await response.json()) as T;
  } catch (cause) {
    throw new SearchFailure(`${address} cannot be read`, { cause });
  }
}

function kept<K, T>(cache: Map<K, Promise<T>>, key: K, read: () => Promise<T>): Promise<T> {
  let promise = cache.get(key);
  if (!promise) {
    promise = read();
    promise.catch(() => cache.delete(key));
    cache.set(key, promise);
  }
  return promise;
}

/** Lets the browser fetch side by side what Pagefind would ask for one after the other. */
function preload(addresses: readonly string[]): void {
  if (typeof document === 'undefined') return;
  for (const href of addresses) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.js') ? 'modulepreload' : 'preload';
    if (link.rel === 'preload') {
      link.as = 'fetch';
      link.crossOrigin = 'anonymous';
    }
    link.href = href;
    document.head.append(link);
  }
}
