/**
 * The files of search, read in the browser as they are needed and kept.
 *
 * A file that could not be read is not kept: asking again tries again.
 */
import { type Characters, readCharacters } from './characters.ts';
import { Numbering } from './numbering.ts';
import { Engine } from './engine.ts';
import { type Catalogue, type TextRecord, WORDS_FILE } from './records.ts';

/** A file of search could not be read. */
export class SearchFailure extends Error {
  override name = 'SearchFailure';
}

export class Source {
  readonly characters: Characters;
  readonly numbering: Numbering;
  /** Options, states and results of the panel, as HTML; empty in the development server. */
  readonly panel: string;
  /** The folders `search/` of the corpora that are searched with this one. */
  readonly others: readonly string[];
  /** Address of the folder `search/`, with a slash at its end. */
  readonly base: string;
  /** As it stands in addresses. */
  readonly lang: string;
  readonly #catalogue: Catalogue;
  /** Where the files lie that this version of the index has to itself. */
  readonly #own: string;
  #engine: Promise<Engine> | null = null;
  readonly #found = new Map<string, Promise<Set<number>>>();
  readonly #records = new Map<number, Promise<TextRecord>>();
  #words: Promise<string[]> | null = null;

  /**
   * @param base address of the folder `search/`, with a slash at its end
   * @param lang as it stands in addresses
   * @param documents of another corpus: the address under which its documents lie
   * @throws {SearchFailure}
   */
  static async open(base: string, lang: string, documents?: string): Promise<Source> {
    // The one file that changes in place: it says under which version all others lie.
    const response = await read(`${base}${lang}.json`, { cache: 'no-cache' });
    return new Source(base, lang, await json<Catalogue>(response), documents);
  }

  private constructor(base: string, lang: string, catalogue: Catalogue, documents?: string) {
    this.base = base;
    this.lang = lang;
    this.#own = `${base}${catalogue.version}/`;
    this.#catalogue = catalogue;
    this.characters = readCharacters(catalogue.characters);
    this.numbering = new Numbering(
      documents === undefined ? catalogue.documents : catalogue.documents.map((one) => ({ ...one, base: documents })),
    );
    this.panel = catalogue.panel ?? '';
    this.others = catalogue.with ?? [];
    this.#open().catch(() => {});
  }

  /** The numbers of the records that have a token. @throws {SearchFailure} */
  find(token: string): Promise<Set<number>> {
    return kept(this.#found, token, async () => {
      const engine = await this.#open();
      try {
        return new Set((await engine.find(token)).map(Number));
      } catch (cause) {
        this.#engine = null;
        throw cause instanceof SearchFailure ? cause : new SearchFailure('The index cannot be read', { cause });
      }
    });
  }

  /** The texts of a record. @throws {SearchFailure} */
  record(number: number): Promise<TextRecord> {
    const script = this.lang === 'zh-hant' ? 'hant' : 'hans';
    return kept(this.#records, number, async () => json(await read(`${this.#own}${script}-${number}.json`)));
  }

  /** The English words of the edition, the most frequent first. @throws {SearchFailure} */
  words(): Promise<string[]> {
    this.#words ??= read(`${this.#own}${WORDS_FILE}`).then((response) => json<string[]>(response));
    this.#words.catch(() => (this.#words = null));
    return this.#words;
  }

  #open(): Promise<Engine> {
    if (!this.#engine) {
      const { engine, list } = this.#catalogue;
      const own = (path: string): Promise<Response> => read(`${this.#own}${path}`);
      const records = typeof list === 'string' ? own(list) : responseOf(list.base64);
      this.#engine = Engine.open(read(`${this.base}${engine}`), records, own).catch((cause: unknown) => {
        this.#engine = null;
        throw cause instanceof SearchFailure ? cause : new SearchFailure('Pagefind cannot be started', { cause });
      });
    }
    return this.#engine;
  }
}

async function read(address: string, init: RequestInit = {}): Promise<Response> {
  try {
    const response = await fetch(address, init);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response;
  } catch (cause) {
    throw new SearchFailure(`${address} cannot be read`, { cause });
  }
}

/** A file that came with another. It has no address: the content security policy knows files of this site alone. */
async function responseOf(base64: string): Promise<Response> {
  return new Response(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}

async function json<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new SearchFailure(`${response.url} is not whole`, { cause });
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
