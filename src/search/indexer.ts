/**
 * The Edition as the files of search: Pagefind's index and the texts of its records.
 *
 * They are given, not written, so that the site, the development server, tests and the bench
 * share it.
 */
import { createHash } from 'node:crypto';
import { type Edition, TEXT_LANGS, type TextLang } from '../edition/model.ts';
import { generateCharacters } from './character-data.ts';
import { type Characters, readCharacters } from './characters.ts';
import { ENGINE_FILE } from './engine-file.ts';
import { blockRecords, extrasRecord, scriptPairs } from './entries.ts';
import { foldEntry } from './folded-entry.ts';
import { buildPagefind } from './pagefind.ts';
import type { Catalogue, CatalogueDocument, TextRecord } from './records.ts';
import { addTokens } from './tokens.ts';

/**
 * @param edition to be searched
 * @returns the content of each file, by its path under `search/`
 * @throws if Pagefind cannot build its index
 */
export async function indexEdition(edition: Edition): Promise<Map<string, string | Uint8Array>> {
  const data = generateCharacters(scriptPairs(edition));
  const characters = readCharacters(data);
  const files = new Map<string, string | Uint8Array>();

  const hans = recordsOf(edition, 'zh-Hans', characters);
  const hant = recordsOf(edition, 'zh-Hant', characters);
  hans.all.forEach((record, at) => files.set(`hans-${at}.json`, JSON.stringify(record)));
  hant.all.forEach((record, at) => files.set(`hant-${at}.json`, JSON.stringify(record)));
  const pagefind = await buildPagefind(hans.all.map((record) => tokensOf(record, characters)));
  const inline = pagefind.list.length <= MAX_INLINE;
  if (!inline) files.set(LIST_FILE, pagefind.list);
  for (const [path, content] of pagefind.chunks) files.set(path, content);

  const version = versionOf(new Map([...files, [LIST_FILE, pagefind.list]]));
  const placed = new Map([...files].map(([name, content]) => [`${version}/${name}`, content]));
  placed.set(ENGINE_FILE, pagefind.engine);
  for (const lang of TEXT_LANGS) {
    const catalogue: Catalogue = {
      version,
      characters: data,
      documents: hans.documents.map((document, at) => ({
        ...document,
        title: edition.documents[at]?.shortTitle[lang] ?? document.id,
      })),
      records: pagefind.ids,
      engine: ENGINE_FILE,
      list: inline ? { base64: Buffer.from(pagefind.list).toString('base64') } : LIST_FILE,
    };
    placed.set(catalogueFile(lang), JSON.stringify(catalogue));
  }
  return placed;
}

/** Pagefind's list of records and chunks: a small one comes with the catalogue. */
const LIST_FILE = 'records.pf_meta';
const MAX_INLINE = 4_096;

/** As one string: as sets, those of all records take ten times the memory. */
function tokensOf({ entries }: TextRecord, characters: Characters): string {
  const tokens = new Set<string>();
  for (const entry of entries) {
    for (const { units } of foldEntry(entry, characters)) addTokens(units, tokens);
  }
  return [...tokens].join(' ');
}

/** The file name of a catalogue: the language as it stands in addresses. */
export function catalogueFile(lang: TextLang): string {
  return `${lang.toLowerCase()}.json`;
}

function recordsOf(
  edition: Edition,
  script: 'zh-Hans' | 'zh-Hant',
  characters: Characters,
): { all: TextRecord[]; documents: Omit<CatalogueDocument, 'title'>[] } {
  const blocks = edition.documents.map((document) => blockRecords(document, script, characters));
  const extras = edition.documents.map((document) => extrasRecord(document, script, characters));
  return {
    all: [...blocks.flat(2), ...extras],
    documents: edition.documents.map((document, at) => ({
      id: document.id,
      sections: (blocks[at] ?? []).map((records) => records.map(({ entries }) => entries.length)),
      extras: extras[at]?.entries.length ?? 0,
    })),
  };
}

function versionOf(files: Map<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\n`).update(files.get(name) ?? '');
  return hash.digest('hex').slice(0, 12);
}
