/** Everything of the Edition that can be found, as records of entries. */
import {
  type Block,
  type Document,
  type Edition,
  hasSections,
  plainText,
  type Section,
  sectionTitleOf,
  TEXT_LANGS,
  type Texts,
  titleOf,
} from '../edition/model.ts';
import { otherForms, witnessAlternate } from './alternates.ts';
import type { ScriptPair } from './character-data.ts';
import type { Characters } from './characters.ts';
import type { Bilingual, Entry, EntryKind, TextRecord } from './records.ts';

export type Script = 'zh-Hans' | 'zh-Hant';

/** A record grows no larger, as JSON in UTF-16 units: one is read whole to show one result. */
const MAX_RECORD = 12_000;

/** @returns the records of a document's blocks, by section */
export function blockRecords(document: Document, script: Script, characters: Characters): TextRecord[][] {
  return document.sections.map((section) => {
    const record = (): TextRecord => ({
      document: bilingual(titlesOf(document), script),
      section: hasSections(document)
        ? {
            id: section.id,
            ...bilingual(sectionTitlesOf(section), script),
          }
        : null,
      entries: [],
    });
    const records = [record()];
    let size = 0;
    for (const block of section.blocks) {
      const entry = blockEntry(block, script, characters);
      size += entry.zh.length + entry.en.length;
      if (size > MAX_RECORD && records.at(-1)?.entries.length) {
        records.push(record());
        size = entry.zh.length + entry.en.length;
      }
      records.at(-1)?.entries.push(entry);
    }
    return records;
  });
}

/** @returns the record of a document's title, section titles, lines of the page and notes */
export function extrasRecord(document: Document, script: Script, characters: Characters): TextRecord {
  const entry = (kind: EntryKind, hash: string, label: string, texts: Texts<string>): Entry =>
    textEntry({ kind, hash, label }, texts, script, characters);
  return {
    document: bilingual(titlesOf(document), script),
    section: null,
    entries: [
      entry('title', '', '', titlesOf(document)),
      ...document.sections
        .filter((section) => section.title[script] !== '')
        .map((section) => entry('section', section.id, '', sectionTitlesOf(section))),
      ...(document.byline?.at === 'head' ? [entry('line', 'byline', '', document.byline.texts)] : []),
      ...(document.dateline?.at === 'foot' ? [entry('line', 'dateline', '', document.dateline.texts)] : []),
      ...document.notes.map((note) => entry('note', `note-${note.id}`, `${note.number}`, note.texts)),
    ],
  };
}

/** @returns every text of the edition that can be found, in both scripts */
export function scriptPairs(edition: Edition): ScriptPair[] {
  const pair = (texts: Texts<string>): ScriptPair => ({ hans: texts['zh-Hans'], hant: texts['zh-Hant'] });
  return edition.documents.flatMap((document) => [
    pair(document.title),
    ...document.sections.flatMap((section) => [
      pair(section.title),
      ...section.blocks.map(({ texts }) => ({
        hans: plainText(texts['zh-Hans']),
        hant: plainText(texts['zh-Hant']),
      })),
    ]),
    ...[document.byline, document.dateline].flatMap((line) => (line ? [pair(line.texts)] : [])),
    ...document.notes.map(({ texts }) => pair(texts)),
  ]);
}

function blockEntry(block: Block, script: Script, characters: Characters): Entry {
  const { texts } = block;
  const entry = textEntry(
    { kind: block.kind, hash: block.id, label: block.label },
    {
      'zh-Hans': plainText(texts['zh-Hans']),
      'zh-Hant': plainText(texts['zh-Hant']),
      en: plainText(texts.en),
    },
    script,
    characters,
  );
  const alternates = [
    witnessAlternate('zh', texts[script], texts[otherOf(script)], characters),
    witnessAlternate('en', texts.en, null, characters),
  ].filter((alternate) => alternate !== null);
  if (alternates.length > 0) entry.alternates = [...(entry.alternates ?? []), ...alternates];
  return entry;
}

function textEntry(
  about: Pick<Entry, 'kind' | 'hash' | 'label'>,
  texts: Texts<string>,
  script: Script,
  characters: Characters,
): Entry {
  const { zh, en } = bilingual(texts, script);
  const other = texts[otherOf(script)];
  const forms = otherForms(zh, other, characters);
  if (forms !== null) return { ...about, zh, en, ...(forms && { forms }) };
  const edits: [number, number, number, number][] = [[0, other.length, 0, 0]];
  return { ...about, zh, en, alternates: [{ lang: 'zh', text: other, edits }] };
}

/** What the editors added stands in square brackets, which matching ignores. */
function titlesOf(document: Document): Texts<string> {
  return mapTexts((lang) => titleOf(document, lang));
}

function sectionTitlesOf(section: Section): Texts<string> {
  return mapTexts((lang) => sectionTitleOf(section, lang));
}

function mapTexts<T>(make: (lang: (typeof TEXT_LANGS)[number]) => T): Texts<T> {
  return Object.fromEntries(TEXT_LANGS.map((lang) => [lang, make(lang)])) as Texts<T>;
}

function bilingual(texts: Texts<string>, script: Script): Bilingual {
  return { zh: texts[script], en: texts.en };
}

function otherOf(script: Script): Script {
  return script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
}
