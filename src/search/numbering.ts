/** Which record stands in which section and document. */
import type { CatalogueDocument } from './records.ts';

export interface RecordPlace {
  /** Its number, as in its file name. */
  record: number;
  /** Position of the document in the edition. */
  document: number;
  /** Position of the section in its document; -1 for extras. */
  section: number;
  /** How many entries it has. */
  count: number;
}

export class Numbering {
  readonly documents: readonly CatalogueDocument[];
  readonly #records: RecordPlace[] = [];

  constructor(documents: readonly CatalogueDocument[]) {
    this.documents = documents;
    const add = (document: number, section: number, count: number): void => {
      this.#records.push({ record: this.#records.length, document, section, count });
    };
    documents.forEach(({ sections }, document) => {
      sections.forEach((counts, section) => {
        for (const count of counts) add(document, section, count);
      });
    });
    documents.forEach(({ extras }, document) => add(document, -1, extras));
  }

  /** Where a record stands. @throws {RangeError} if there is no such record */
  place(record: number): RecordPlace {
    const place = this.#records[record];
    if (!place) throw new RangeError(`No record ${record}`);
    return place;
  }

  /** The records of some sections of a document, in the order of the sections that are asked for. */
  blocksOf(document: number, sections: readonly number[]): RecordPlace[] {
    return sections.flatMap((section) => this.#records.filter((one) => one.document === document && one.section === section && section >= 0));
  }

  /** How many records of blocks a document has. */
  recordsOf(document: number): number {
    return this.documents[document]?.sections.flat().length ?? 0;
  }
}
