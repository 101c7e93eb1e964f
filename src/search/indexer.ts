/**
 * The Edition as the files of search: Pagefind's index and the texts of its records.
 *
 * They are given, not written, so that the site, the development server, tests and the bench
 * share it.
 */
import { createHash } from 'node:crypto';
import { type Document, type Edition, TEXT_LANGS, type TextLang } from '../edition/model.ts';
import { generateCharacters } from './character-data.ts';
import { type Characters, readCharacters } from './characters.ts';
import { ENGINE_FILE } from './engine-file.ts';
import { blockRecords, extrasRecord, scriptPairs } from './entries.ts';
import { foldEntry } from './folded-entry.ts';
import { countWords, vocabularyOf, type WordCount } from './vocabulary.ts';
import { packIndex, readEngine } from './pagefind.ts';
import { type Catalogue, type CatalogueDocument, type TextRecord, WORDS_FILE } from './records.ts';
import { addTokens } from './tokens.ts';

/**
 * @param edition to be searched
 * @returns the content of each file, by its path under `search/`
 * @throws if Pagefind gives no engine
 */
export async function indexEdition(edition: Edition): Promise<Map<string, string | Uint8Array>> {
  const data = generateCharacters(scriptPairs(edition));
  const characters = readCharacters(data);
  const files = new Map<string, string | Uint8Array>();

  const documents = edition.documents.map((document) => indexDocument(document, characters));
  const records = [...documents.flatMap(({ blocks }) => blocks.flat()), ...documents.map(({ extras }) => extras)];
  records.forEach(({ hans, hant }, at) => {
    files.set(`hans-${at}.json`, hans);
    files.set(`hant-${at}.json`, hant);
  });
  const { list, chunks } = await packIndex(records.map(({ tokens }) => tokens));
  const inline = list.length <= MAX_INLINE;
  if (!inline) files.set(LIST_FILE, list);
  for (const [path, content] of chunks) files.set(path, content);
  files.set(WORDS_FILE, JSON.stringify(vocabularyOf(documents.flatMap(({ words }) => words))));

  const version = versionOf(new Map([...files, [LIST_FILE, list]]));
  const placed = new Map([...files].map(([name, content]) => [`${version}/${name}`, content]));
  placed.set(ENGINE_FILE, await readEngine());
  for (const lang of TEXT_LANGS) {
    const catalogue: Catalogue = {
      version,
      characters: data,
      documents: documents.map(({ blocks, extras }, at): CatalogueDocument => {
        const { id, shortTitle } = edition.documents[at] as Document;
        return { id, title: shortTitle[lang], sections: blocks.map((section) => section.map(({ count }) => count)), extras: extras.count };
      }),
      engine: ENGINE_FILE,
      list: inline ? { base64: Buffer.from(list).toString('base64') } : LIST_FILE,
    };
    placed.set(catalogueFile(lang), JSON.stringify(catalogue));
  }
  return placed;
}

/** Pagefind's list of records and chunks: a small one comes with the catalogue. */
const LIST_FILE = 'records.pf_meta';
const MAX_INLINE = 4_096;

/** The file name of a catalogue: the language as it stands in addresses. */
export function catalogueFile(lang: TextLang): string {
  return `${lang.toLowerCase()}.json`;
}

/** A record as it is written. */
interface IndexedRecord {
  /** How many entries it has. */
  count: number;
  /** JSON of the texts, in either script. */
  hans: string;
  hant: string;
  /** As one string: as sets, those of all records take ten times the memory. */
  tokens: string;
}

/** Those of a document's blocks by section, and its extras. */
export interface IndexedDocument {
  blocks: IndexedRecord[][];
  extras: IndexedRecord;
  /** Of its English. */
  words: WordCount[];
}

/** All records of a document. */
export function indexDocument(document: Document, characters: Characters): IndexedDocument {
  const words = new Map<string, number>();
  const indexed = (hans: TextRecord, hant: TextRecord | undefined): IndexedRecord => {
    const tokens = new Set<string>();
    for (const entry of hans.entries) {
      const texts = foldEntry(entry, characters);
      for (const { units } of texts) addTokens(units, tokens);
      countWords(entry.en, texts.find(({ lang }) => lang === 'en')?.units ?? [], words);
    }
    return { count: hans.entries.length, hans: JSON.stringify(hans), hant: JSON.stringify(hant), tokens: [...tokens].join(' ') };
  };
  const traditional = blockRecords(document, 'zh-Hant', characters);
  const blocks = blockRecords(document, 'zh-Hans', characters).map((section, at) => section.map((record, part) => indexed(record, traditional[at]?.[part])));
  const extras = indexed(extrasRecord(document, 'zh-Hans', characters), extrasRecord(document, 'zh-Hant', characters));
  return { blocks, extras, words: [...words] };
}

function versionOf(files: Map<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\n`).update(files.get(name) ?? '');
  return hash.digest('hex').slice(0, 12);
}
