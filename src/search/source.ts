/**
 * The files of search, read in the browser as they are needed and kept.
 *
 * A file that could not be read is not kept: asking again tries again.
 */
import { type Characters, readCharacters } from './characters.ts';
import { Numbering } from './numbering.ts';
import type { Catalogue, Shard, TextRecord } from './records.ts';
import { stemOf } from './stem.ts';
import { shardOf } from './tokens.ts';

/** A file of search could not be read. */
export class SearchFailure extends Error {
  override name = 'SearchFailure';
}

/** A shard, made ready: the entries of each token, and the words of each stem. */
export interface ReadyShard {
  entries(token: string): Uint32Array;
  words: readonly string[];
  wordsByStem: ReadonlyMap<string, string[]>;
}

export class Source {
  readonly characters: Characters;
  readonly numbering: Numbering;
  readonly #base: string;
  readonly #script: 'hans' | 'hant';
  readonly #catalogue: Catalogue;
  readonly #shards = new Map<number, Promise<ReadyShard>>();
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
  }

  /** The shard that holds a token. @throws {SearchFailure} */
  shard(token: string): Promise<ReadyShard> {
    const number = shardOf(token, this.#catalogue.shards);
    return kept(this.#shards, number, async () =>
      readyShard(await readJson<Shard>(`${this.#base}t${number}.json`)),
    );
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

function kept<T>(cache: Map<number, Promise<T>>, number: number, read: () => Promise<T>): Promise<T> {
  let promise = cache.get(number);
  if (!promise) {
    promise = read();
    promise.catch(() => cache.delete(number));
    cache.set(number, promise);
  }
  return promise;
}

const NONE = new Uint32Array();

function readyShard(shard: Shard): ReadyShard {
  const steps = new Map(Object.entries(shard));
  const entries = new Map<string, Uint32Array>();
  const words = [...steps.keys()].filter((token) => /^[\p{L}\p{N}]/u.test(token) && !/^\p{Script=Han}/u.test(token));
  const wordsByStem = new Map<string, string[]>();
  for (const word of words) {
    const stem = stemOf(word);
    const same = wordsByStem.get(stem);
    if (same) same.push(word);
    else wordsByStem.set(stem, [word]);
  }
  return {
    words,
    wordsByStem,
    entries(token) {
      let found = entries.get(token);
      if (!found) {
        let number = 0;
        found = Uint32Array.from(steps.get(token) ?? NONE, (step) => (number += step));
        entries.set(token, found);
      }
      return found;
    },
  };
}
