/**
 * One search: what is found, in which order, and how many there are.
 *
 * The index gives candidates; a look at their texts decides. Results come record by record,
 * so the first are there before the rest.
 */
import { findCandidates } from './candidates.ts';
import { type EntryRanges, findInEntry } from './find-in-entry.ts';
import { orderRecords, scoreRecords } from './order.ts';
import type { CatalogueDocument, Entry, TextRecord } from './records.ts';
import type { RecordPlace } from './numbering.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';

export type Order = 'relevance' | 'text';

/** A block that matches, and where. */
export interface Result extends EntryRanges {
  entry: Entry;
  record: TextRecord;
  document: CatalogueDocument;
  /** It comes after what has the words of the query side by side. */
  isRest: boolean;
}

/** What a panel needs of a search. */
export type Searching = Pick<Search, 'query' | 'documents' | 'next' | 'ended' | 'count' | 'extras' | 'any'>;

export class Search {
  readonly query: Query;
  /** The documents that have candidates, whichever is asked for. */
  readonly documents: readonly CatalogueDocument[];
  readonly #source: Source;
  readonly #blocks: RecordPlace[];
  readonly #extras: RecordPlace[];
  readonly #score: (place: RecordPlace) => number;
  readonly #verified = new Map<number, Promise<Result[]>>();
  /** In so many of the first records, what has the words of the query side by side comes before all else. */
  readonly #near: number;
  #strict = true;
  /** The next step: first through those records, then through all. */
  #at = 0;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param order of the results
   * @param only the id of the document to be searched; all if it is empty or unknown
   * @throws {import('./source.ts').SearchFailure}
   */
  static async start(query: Query, source: Source, order: Order, only = ''): Promise<Search> {
    const search = await Search.open(query, source, order, only);
    if (!search.formsDecide) return search;
    // To ask for one document leaves some of the results away, and adds none.
    const whole = only === '' ? search : await Search.open(query, source, order);
    if (!(await whole.any())) search.loosen();
    return search;
  }

  /** As `start`, for a search that is one of several: whether to loosen it is not its own affair. */
  static async open(query: Query, source: Source, order: Order, only = ''): Promise<Search> {
    const candidates = query.chunks.length > 0 ? await findCandidates(query, source) : new Set<number>();
    return new Search(query, source, candidates, order, only);
  }

  private constructor(query: Query, source: Source, candidates: Set<number>, order: Order, only: string) {
    this.query = query;
    this.#source = source;
    const { numbering } = source;
    const all = [...candidates].sort((a, b) => a - b).map((record) => numbering.place(record));
    const documents = new Set(all.map(({ document }) => document));
    this.documents = numbering.documents.filter((_, at) => documents.has(at));
    const chosen = numbering.documents.findIndex(({ id }) => id === only);
    const asked = chosen < 0 ? all : all.filter(({ document }) => document === chosen);
    this.#blocks = asked.filter(({ section }) => section >= 0);
    this.#extras = asked.filter(({ section }) => section < 0);
    this.#score = order === 'relevance' ? scoreRecords(this.#blocks, this.#extras, numbering) : () => 0;
    if (order === 'relevance') this.#blocks = orderRecords(this.#blocks, this.#extras, numbering);
    this.#near = order === 'relevance' && query.chunks.length > 1 ? Math.min(NEAR, this.#blocks.length) : 0;
  }

  /** Whether what comes next has the words of the query side by side. */
  get isNear(): boolean {
    return this.#at < this.#near;
  }

  /** Of the next record, by relevance; 0 in the order of the text, -Infinity at the end. */
  get score(): number {
    const place = this.#place(this.#at);
    return place ? this.#score(place) : -Infinity;
  }

  /** The record of a step. */
  #place(at: number): RecordPlace | undefined {
    return this.#blocks[at < this.#near ? at : at - this.#near];
  }

  /**
   * The next results: at least `count`, fewer only at the end.
   *
   * @param records how many are looked at for them at most
   * @throws {SearchFailure}
   */
  next(count: number, records = Infinity): Promise<Result[]> {
    // One after the other, whoever asks.
    const results = this.#last.catch(() => {}).then(() => this.#advance(count, records));
    this.#last = results;
    return results;
  }

  async #advance(count: number, records: number): Promise<Result[]> {
    const results: Result[] = [];
    for (let left = records; results.length < count && left > 0; left -= 1) {
      const place = this.#place(this.#at);
      if (!place) break;
      // What comes after it is fetched meanwhile: it may be that nothing is taken of many.
      for (let ahead = 1; ahead <= (this.isNear ? READ_AT_ONCE : 1); ahead += 1) {
        const following = this.#place(this.#at + ahead);
        if (following) this.#verify(following).catch(() => {});
      }
      const found = await this.#verify(place);
      if (this.isNear) results.push(...found.filter(({ together }) => together));
      else {
        // Of the first records these have come already.
        const haveCome = this.#at < 2 * this.#near;
        results.push(...found.filter(({ together }) => !haveCome || !together).map((result) => ({ ...result, isRest: this.#near > 0 })));
      }
      this.#at += 1;
    }
    return results;
  }

  get ended(): boolean {
    return this.#at >= this.#near + this.#blocks.length;
  }

  /**
   * @param onCount told how many there are so far
   * @returns the exact number of matching blocks
   * @throws {SearchFailure}
   */
  async count(onCount: (soFar: number) => void = () => {}): Promise<number> {
    let sum = 0;
    for await (const found of this.#verifyAll(this.#blocks)) {
      sum += found.length;
      onCount(sum);
    }
    return sum;
  }

  /** Titles, lines of the page and notes that match. @throws {SearchFailure} */
  async extras(): Promise<Result[]> {
    const extras: Result[] = [];
    for await (const found of this.#verifyAll(this.#extras)) extras.push(...found);
    return extras;
  }

  /** Reads no more at once than a slow connection can bear. */
  async *#verifyAll(places: readonly RecordPlace[]): AsyncGenerator<Result[]> {
    for (let at = 0; at < places.length; at += READ_AT_ONCE) {
      const some = places.slice(at, at + READ_AT_ONCE);
      yield (await Promise.all(some.map((place) => this.#verify(place)))).flat();
    }
  }

  /** Whether anything is found. @throws {SearchFailure} */
  async any(): Promise<boolean> {
    for (const place of [...this.#blocks, ...this.#extras]) {
      if ((await this.#verify(place)).length > 0) return true;
    }
    return false;
  }

  /** Whether a character of the query has forms that are told apart. */
  get formsDecide(): boolean {
    return this.query.chunks.some(({ readings }) => readings.flat().some(({ forms }) => forms !== undefined));
  }

  /**
   * Forms decide (係 is not 系) as long as anything is found so. A query that mixes what the
   * edition never mixes (製約 where it has 制約) is then read as its Simplified form.
   */
  loosen(): void {
    this.#strict = false;
    this.#verified.clear();
  }

  #verify(place: RecordPlace): Promise<Result[]> {
    let results = this.#verified.get(place.record);
    if (!results) {
      results = this.#read(place);
      results.catch(() => this.#verified.delete(place.record));
      this.#verified.set(place.record, results);
    }
    return results;
  }

  async #read(place: RecordPlace): Promise<Result[]> {
    const record = await this.#source.record(place.record);
    const document = this.#source.numbering.documents[place.document];
    if (!document) return [];
    const results: Result[] = [];
    for (const entry of record.entries) {
      const found = findInEntry(this.query, entry, this.#source.characters, this.#strict);
      if (found) results.push({ entry, record, document, ...found, isRest: false });
    }
    return results;
  }
}

const READ_AT_ONCE = 8;

/** In more records the words of a query are not looked for side by side before anything is shown. */
const NEAR = 32;
