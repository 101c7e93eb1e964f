/** An edition that is searched: its catalogue, and its files, loaded when they are needed. */
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
  /** The base address of its edition's documents; empty for this site. */
  base: string | undefined;
  /** The number of its paragraphs. */
  size: number;
}

/** The place of a record. */
export interface Place {
  document: SearchedDocument;
  /** Position of the section in its document; -1 for titles, lines and notes. */
  section: number;
  /** Position in the section. */
  at: number;
}

export class Source {
  readonly characters: Characters;
  readonly documents: readonly SearchedDocument[];
  /** Indexed by record number. */
  readonly places: readonly Place[];
  readonly catalogue: Catalogue;
  /** The folder of this version's files. */
  readonly #folder: string;
  readonly #script: "hans" | "hant";
  readonly #texts = new Map<string, Promise<SectionTexts>>();
  #words: Promise<string[]> | null = null;

  /**
   * @param folder Address of the `search/` folder, with a slash at the end.
   * @param lang As written in addresses.
   * @param base For another edition, the base address of its documents.
   * @throws {SearchFailure}
   */
  static async open(
    folder: string,
    lang: string,
    base?: string,
  ): Promise<Source> {
    // The only file whose content changes: ask the server.
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

  /** Loads the texts of a section. @throws {SearchFailure} */
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

/** Loads the entry at a place, with its titles. @throws {SearchFailure} */
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

/** Everything that is searched together: this edition, the others that it names, and Pagefind with their indexes. */
export interface Opened {
  sources: readonly Source[];
  engine: Engine;
}

/**
 * Opens all editions that are searched together.
 *
 * @param own This site's edition.
 * @param lang As written in addresses.
 * @param folder Address of its `search/` folder.
 * @throws {SearchFailure} If one of them cannot be loaded: partial results would look complete.
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
