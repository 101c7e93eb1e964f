import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdition } from '../../src/content/read.ts';
import { checkTerms } from '../../src/edition/glossary.ts';
import { type Block, type Document, plainText, type Term } from '../../src/edition/model.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const { documents, glossary } = edition;

/** Every term at every paragraph that must render it. */
const uses = documents.flatMap((document) => {
  const untranslated = translate(document, () => '');
  return terms(untranslated, glossary).map(([zh, id]) => ({ document, zh, id }));
});

test('every paragraph renders every term that its Chinese has', () => {
  assert.ok(uses.length > 300, `only ${uses.length} uses`);
  for (const document of documents) assert.deepEqual(terms(document, glossary), []);
});

test('a term is missed wherever its rendering is taken away', () => {
  for (const { document, zh, id } of uses) {
    const { en = [] } = glossary.find((term) => term.zh === zh) ?? {};
    const renderings = en.map((rendering) => new RegExp(rendering.split(/\s+/).map(escape).join('\\s+').replaceAll('’', '[’\']'), 'gi'));
    const without = translate(document, (block) => {
      const text = plainText(block.texts.en);
      return block.id === id ? renderings.reduce((rest, rendering) => rest.replace(rendering, '…'), text) : text;
    });
    assert.ok(terms(without, glossary).some(([term, at]) => term === zh && at === id), `${zh} in ${document.id}#${id}`);
  }
});

test('every term of the glossary stands somewhere in the edition', () => {
  const all = documents.flatMap(({ title, status, byline, dateline, agency, place, newspaper, sections, notes }) => [
    title['zh-Hans'],
    status['zh-Hans'],
    agency['zh-Hans'],
    place['zh-Hans'],
    byline?.texts['zh-Hans'],
    dateline?.texts['zh-Hans'],
    newspaper?.names['zh-Hans'],
    ...sections.flatMap((section) => [section.title['zh-Hans'], ...section.blocks.map(({ texts }) => plainText(texts['zh-Hans']))]),
    ...notes.map(({ texts }) => texts['zh-Hans']),
  ]);
  assert.deepEqual(glossary.filter(({ zh }) => !all.some((text) => text?.includes(zh))).map(({ zh }) => zh), []);
});

test('within a longer term, a shorter one does not count; case and the form of apostrophes do not either', () => {
  const list: Term[] = [
    { zh: '联合声明', en: ['joint statement'], kind: 'treaty', note: null },
    { zh: '声明', en: ['declaration'], kind: 'concept', note: null },
    { zh: '人民日报', en: ['People’s Daily'], kind: 'organisation', note: null },
  ];
  const check = (chinese: string, english: string) => terms(documentOf(chinese, english), list).map(([zh]) => zh);
  assert.deepEqual(check('联合声明', 'The Joint Statement'), []);
  assert.deepEqual(check('联合声明和声明', 'The joint statement'), ['声明']);
  assert.deepEqual(check('联合声明和声明', 'The declaration'), ['联合声明']);
  assert.deepEqual(check('人民日报', 'the people\'s daily'), []);
  assert.deepEqual(check('人民日报', 'the Peoples Daily'), ['人民日报']);
});

test('policy and principle stay apart', () => {
  const english = (id: string, block: string) => {
    const document = documents.find((one) => one.id === id);
    return plainText(document?.sections.flatMap(({ blocks }) => blocks).find((one) => one.id === block)?.texts.en ?? []);
  };
  assert.match(english('joint-statement', 's2.5'), /one-China principle/);
  assert.match(english('talks', 'p6'), /one-China policy/);
});

function terms(document: Document, list: readonly Term[]): [zh: string, id: string][] {
  const place = { file: 'en.md', line: 1, column: 1 };
  const translationPlaces = Object.fromEntries(document.sections.flatMap(({ blocks }) => blocks.map(({ id }) => [id, place])));
  return checkTerms({ document, translationPlaces }, list).map(({ found }) => {
    const [, zh = '', id = ''] = /“(.*)” in “(.*)”$/.exec(found) ?? assert.fail(found);
    return [zh, id];
  });
}

function translate(document: Document, english: (block: Block) => string): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, texts: { ...block.texts, en: [{ type: 'text' as const, text: english(block) }] } })),
  }));
  return { ...document, sections };
}

function documentOf(chinese: string, english: string): Document {
  const [first = assert.fail()] = documents;
  const run = (text: string) => [{ type: 'text' as const, text }];
  const block: Block = { id: 'p1', kind: 'paragraph', label: '¶1', texts: { 'zh-Hans': run(chinese), 'zh-Hant': run(chinese), en: run(english) } };
  return { ...first, sections: [{ ...(first.sections[0] ?? assert.fail()), blocks: [block] }] };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
