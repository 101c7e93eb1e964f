/** What is searched: this edition and others, with the files that they load when needed. */
import { type Characters, readCharacters } from "./characters.ts";
import type {
  Bilingual,
  Catalogue,
  CatalogueDocument,
  DocumentTexts,
  Entry,
} from "./files.ts";
import { fold } from "./fold.ts";
import {
  type Engine,
  type IndexFolder,
  openEngine,
  readFile,
  SearchFailure,
} from "./pagefind.ts";
import { stemOf } from "./stem.ts";
import type { TermNames } from "./terms.ts";

/** A document of an edition that is searched. */
export interface SearchedDocument extends CatalogueDocument {
  source: Source;
  /** The base address of its edition's documents; undefined for this site. */
  base: string | undefined;
}

/** The place of a record. */
export interface Place {
  document: SearchedDocument;
  /** Position among the document's entries. */
  at: number;
}

/** The English words of an edition. */
export interface Words {
  /** Each word as it is written, by its key; the most frequent first. */
  forms: ReadonlyMap<string, string>;
  /** The keys of all words with the same stem. */
  related(key: string): readonly string[];
}

/** An edition: its catalogue, and its other files. */
export class Source {
  readonly catalogue: Catalogue;
  readonly characters: Characters;
  readonly documents: readonly SearchedDocument[];
  /** Indexed by record number. */
  readonly places: readonly Place[];
  readonly index: IndexFolder;
  /** The folder of this version's files. */
  readonly #folder: string;
  /** The script of the Chinese that results show. */
  readonly script: "hans" | "hant";
  readonly #files = new Map<string, Promise<unknown>>();

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
    const catalogue = await readJson(`${folder}${lang}.json`, {
      cache: "no-cache",
    });
    return new Source(folder, lang, catalogue as Catalogue, base);
  }

  private constructor(
    folder: string,
    lang: string,
    catalogue: Catalogue,
    base: string | undefined,
  ) {
    this.catalogue = catalogue;
    this.#folder = `${folder}${catalogue.version}/`;
    this.script = lang === "zh-hant" ? "hant" : "hans";
    this.characters = readCharacters(catalogue.characters);
    this.documents = catalogue.documents.map((document) => ({
      ...document,
      source: this,
      base,
    }));
    this.places = this.documents.flatMap((document) =>
      Array.from(
        { length: document.paragraphs + document.extras },
        (_, at) => ({ document, at }),
      ),
    );
    this.index = {
      address: `${this.#folder}pagefind/`,
      start: catalogue.start,
      records: this.places.length,
    };
  }

  /** Loads the texts of a document. @throws {SearchFailure} */
  texts(document: string): Promise<DocumentTexts> {
    return this.#read(
      `${this.script}/${document}.json`,
      (read) => read as DocumentTexts,
    );
  }

  /** Loads the English words of the edition. @throws {SearchFailure} */
  words(): Promise<Words> {
    return this.#read("words.json", (read) => readWords(read as string[]));
  }

  /** Loads the terms of the glossary. @throws {SearchFailure} */
  terms(): Promise<TermNames[]> {
    return this.#read("terms.json", (read) => read as TermNames[]);
  }

  /** Reads a file once; after a failure, again. */
  #read<T>(path: string, parse: (content: unknown) => T): Promise<T> {
    const file =
      this.#files.get(path) ?? readJson(this.#folder + path).then(parse);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file as Promise<T>;
  }
}

function readWords(listed: readonly string[]): Words {
  const forms = new Map<string, string>();
  const stems = new Map<string, string[]>();
  for (const form of listed) {
    const key = fold(form)
      .map((unit) => unit.key)
      .join("");
    forms.set(key, form);
    const stem = stemOf(key);
    stems.set(stem, [...(stems.get(stem) ?? []), key]);
  }
  return { forms, related: (key) => stems.get(stemOf(key)) ?? [] };
}

/** Loads the entry at a place, with its titles. @throws {SearchFailure} */
export async function readPlace({ document, at }: Place): Promise<{
  entry: Entry;
  title: Bilingual;
  section: Bilingual | undefined;
}> {
  const { title, sections, entries } = await document.source.texts(document.id);
  const entry = entries[at];
  if (!entry)
    throw new SearchFailure(
      `The texts of ${document.id} are of another version`,
    );
  return { entry, title, section: sections[entry.section ?? -1] };
}

/** The editions that are searched as one. */
export interface MultiIndex {
  /** This site's edition first. */
  sources: readonly Source[];
  engine: Engine;
}

/**
 * Opens an edition with all others that it names, and Pagefind with their indexes.
 *
 * @param own This site's edition.
 * @param folder Address of its `search/` folder.
 * @param lang As written in addresses.
 * @throws {SearchFailure} If one of them cannot be loaded: partial results would look complete.
 */
export async function openIndexes(
  own: Source,
  folder: string,
  lang: string,
): Promise<MultiIndex> {
  const others = (own.catalogue.with ?? []).map((path) => {
    const other = new URL(path, folder);
    const { pathname } = new URL(`../${lang}/`, other);
    return Source.open(other.href, lang, pathname);
  });
  const sources = [own, ...(await Promise.all(others))];
  const engine = await openEngine(sources.map(({ index }) => index));
  return { sources, engine };
}

async function readJson(address: string, init?: RequestInit): Promise<unknown> {
  const response = await readFile(address, init);
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    throw new SearchFailure(`${address} is incomplete`, { cause });
  }
}
