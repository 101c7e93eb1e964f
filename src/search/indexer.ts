/**
 * The Edition as the files of search.
 *
 * Pure: no disk, so that the site, the development server, tests and the bench share it.
 */
import { createHash } from 'node:crypto';
import { type Edition, TEXT_LANGS, type TextLang } from '../edition/model.ts';
import { generateCharacters } from './character-data.ts';
import { type Characters, readCharacters } from './characters.ts';
import { blockRecords, extrasRecord, scriptPairs } from './entries.ts';
import { foldEntry } from './folded-entry.ts';
import type { Catalogue, CatalogueDocument, Shard, TextRecord } from './records.ts';
import { addTokens, shardOf } from './tokens.ts';

/** A shard is about so large, as JSON; a query of a few words reads a few shards. */
const SHARD_SIZE = 8_000;
const MAX_SHARDS = 4_096;

/**
 * @param edition to be searched
 * @returns the content of each file, by its path under `search/`
 */
export function indexEdition(edition: Edition): Map<string, string> {
  const data = generateCharacters(scriptPairs(edition));
  const characters = readCharacters(data);
  const files = new Map<string, string>();

  const hans = recordsOf(edition, 'zh-Hans', characters);
  const hant = recordsOf(edition, 'zh-Hant', characters);
  hans.all.forEach((record, at) => files.set(`hans-${at}.json`, JSON.stringify(record)));
  hant.all.forEach((record, at) => files.set(`hant-${at}.json`, JSON.stringify(record)));
  const shards = shardsOf(hans.all, characters);
  shards.forEach((shard, at) => files.set(`t${at}.json`, JSON.stringify(shard)));

  const version = versionOf(files);
  const placed = new Map([...files].map(([name, content]) => [`${version}/${name}`, content]));
  for (const lang of TEXT_LANGS) {
    const catalogue: Catalogue = {
      version,
      shards: shards.length,
      characters: data,
      documents: hans.documents.map((document, at) => ({
        ...document,
        title: edition.documents[at]?.shortTitle[lang] ?? document.id,
      })),
    };
    placed.set(catalogueFile(lang), JSON.stringify(catalogue));
  }
  return placed;
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

function shardsOf(records: readonly TextRecord[], characters: Characters): Shard[] {
  const postings = new Map<string, { last: number; steps: number[] }>();
  records
    .flatMap(({ entries }) => entries)
    .forEach((entry, number) => {
      const tokens = new Set<string>();
      for (const { units } of foldEntry(entry, characters)) addTokens(units, tokens);
      for (const token of tokens) {
        const posting = postings.get(token);
        if (posting) {
          posting.steps.push(number - posting.last);
          posting.last = number;
        } else postings.set(token, { last: number, steps: [number] });
      }
    });
  let size = 0;
  for (const { steps } of postings.values()) size += 8 + 2 * steps.length;
  const count = Math.min(MAX_SHARDS, Math.max(1, Math.ceil(size / SHARD_SIZE)));
  const shards = Array.from({ length: count }, (): Shard => ({}));
  for (const token of [...postings.keys()].sort()) {
    const shard = shards[shardOf(token, count)];
    if (shard) shard[token] = postings.get(token)?.steps ?? [];
  }
  return shards;
}

function versionOf(files: Map<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\n${content}\n`);
  return hash.digest('hex').slice(0, 12);
}
