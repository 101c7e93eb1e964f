/** An edition that is searched: what its catalogue says, and its files, read as they are needed. */
import { type Characters, readCharacters } from "./characters.ts";
import {
  type Bilingual,
  type Catalogue,
  type CatalogueDocument,
  type Entry,
  type SectionTexts,
  textsFile,
  WORDS_FILE,
} from "./files.ts";
import {
  Engine,
  type IndexFolder,
  readFile,
  SearchFailure,
} from "./pagefind.ts";

/** A document of an edition that is searched. */
export interface SearchedDocument extends CatalogueDocument {
  source: Source;
  /** The address under which the documents of its edition lie; none for this site's own. */
  base: string | undefined;
  /** How many paragraphs it has. */
  size: number;
}

/** Where a record stands. */
export interface Place {
  document: SearchedDocument;
  /** Position of the section in its document; -1 for what is found beside the paragraphs. */
  section: number;
  /** Position in the section. */
  at: number;
}

export class Source {
  readonly characters: Characters;
  readonly documents: readonly SearchedDocument[];
  /** By the numbers of records. */
  readonly places: readonly Place[];
  readonly catalogue: Catalogue;
  /** Where all files of this version lie. */
  readonly #folder: string;
  readonly #script: "hans" | "hant";
  readonly #texts = new Map<string, Promise<SectionTexts>>();
  #words: Promise<string[]> | null = null;

  /**
   * @param folder address of the folder `search/`, with a slash at its end
   * @param lang as it stands in addresses
   * @param base of another edition: the address under which its documents lie
   * @throws {SearchFailure}
   */
  static async open(
    folder: string,
    lang: string,
    base?: string,
  ): Promise<Source> {
    // The one file that changes in place.
    return new Source(
      folder,
      lang,
      await readJson<Catalogue>(`${folder}${lang}.json`, { cache: "no-cache" }),
      base,
    );
  }

  private constructor(
    folder: string,
    lang: string,
    catalogue: Catalogue,
    base: string | undefined,
  ) {
    this.catalogue = catalogue;
    this.#folder = `${folder}${catalogue.version}/`;
    this.#script = lang === "zh-hant" ? "hant" : "hans";
    this.characters = readCharacters(catalogue.characters);
    this.documents = catalogue.documents.map((one) => ({
      ...one,
      source: this,
      base,
      size: one.sections.reduce((sum, count) => sum + count, 0),
    }));
    const places = (
      document: SearchedDocument,
      section: number,
      length: number,
    ): Place[] =>
      Array.from({ length }, (_, at) => ({ document, section, at }));
    this.places = [
      ...this.documents.flatMap((document) =>
        document.sections.flatMap((count, section) =>
          places(document, section, count),
        ),
      ),
      ...this.documents.flatMap((document) =>
        places(document, -1, document.extras),
      ),
    ];
  }

  get index(): IndexFolder {
    return {
      address: this.#folder,
      start: this.catalogue.start,
      records: this.places.length,
    };
  }

  /** What results show of a section. @throws {SearchFailure} */
  texts(document: string, section: number): Promise<SectionTexts> {
    const file = textsFile(this.#script, document, section);
    let texts = this.#texts.get(file);
    if (!texts) {
      texts = readJson<SectionTexts>(this.#folder + file);
      texts.catch(() => this.#texts.delete(file));
      this.#texts.set(file, texts);
    }
    return texts;
  }

  /** The English words of the edition, the most frequent first. @throws {SearchFailure} */
  words(): Promise<string[]> {
    this.#words ??= readJson<string[]>(`${this.#folder}${WORDS_FILE}`);
    this.#words.catch(() => (this.#words = null));
    return this.#words;
  }
}

/** What stands at a place, under which titles. @throws {SearchFailure} */
export async function readPlace({
  document,
  section,
  at,
}: Place): Promise<{ entry: Entry; title: Bilingual; section: Bilingual }> {
  const texts = await document.source.texts(document.id, section);
  const entry = texts.entries[at];
  if (!entry)
    throw new SearchFailure(
      `The texts of ${document.id} are of another version`,
    );
  return { entry, title: texts.title, section: texts.section };
}

/** All that is searched as one: this site's edition, the others that it names, and Pagefind with their indexes. */
export interface Opened {
  sources: readonly Source[];
  engine: Engine;
}

/**
 * @param own this site's edition
 * @param lang as it stands in addresses
 * @param folder address of its folder `search/`
 * @throws {SearchFailure} if one of them cannot be read: to find only a part without saying so would be worse
 */
export async function openAll(
  own: Source,
  folder: string,
  lang: string,
): Promise<Opened> {
  const others = (own.catalogue.with ?? []).map(
    (path) => new URL(path, folder),
  );
  const sources = [
    own,
    ...(await Promise.all(
      others.map((other) =>
        Source.open(other.href, lang, new URL(`../${lang}/`, other).pathname),
      ),
    )),
  ];
  return {
    sources,
    engine: await Engine.open(sources.map(({ index }) => index)),
  };
}

async function readJson<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await readFile(address, init);
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new SearchFailure(`${address} is not whole`, { cause });
  }
}
