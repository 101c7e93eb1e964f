/** Which entry stands in which record, section and document. */
import type { CatalogueDocument } from './records.ts';

export interface RecordPlace {
  /** Its number, as in its file name. */
  record: number;
  /** Position of the document in the edition. */
  document: number;
  /** Position of the section in its document; -1 for extras. */
  section: number;
  /** Number of its first entry, and how many there are. */
  first: number;
  count: number;
}

export class Numbering {
  readonly documents: readonly CatalogueDocument[];
  /** How many blocks there are: every entry below this number is one. */
  readonly blocks: number;
  readonly #records: RecordPlace[] = [];

  constructor(documents: readonly CatalogueDocument[]) {
    this.documents = documents;
    let first = 0;
    const add = (document: number, section: number, count: number): void => {
      this.#records.push({ record: this.#records.length, document, section, first, count });
      first += count;
    };
    documents.forEach(({ sections }, document) => {
      sections.forEach((counts, section) => {
        for (const count of counts) add(document, section, count);
      });
    });
    this.blocks = first;
    documents.forEach(({ extras }, document) => add(document, -1, extras));
  }

  /** The record in which an entry stands. @throws {RangeError} if there is no such entry */
  recordOf(entry: number): RecordPlace {
    let low = 0;
    let high = this.#records.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#records[middle]?.first ?? Infinity) <= entry) low = middle;
      else high = middle - 1;
    }
    const place = this.#records[low];
    if (!place || entry >= place.first + place.count) throw new RangeError(`No entry ${entry}`);
    return place;
  }

  /** How many blocks a document has, or one of its sections. */
  sizeOf(document: number, section?: number): number {
    const sections = this.documents[document]?.sections ?? [];
    const counts = section === undefined ? sections.flat() : (sections[section] ?? []);
    return counts.reduce((sum, count) => sum + count, 0);
  }
}
