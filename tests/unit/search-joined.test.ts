/** Corpora that were built apart and are searched as one find what one index of all finds. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { randomFrom } from '../../scripts/random.ts';
import { readEdition } from '../../src/content/read.ts';
import { type Edition, plainText, TEXT_LANGS, type TextLang } from '../../src/edition/model.ts';
import { catalogueFile, indexEdition } from '../../src/search/indexer.ts';
import { openAll, searchTogether } from '../../src/search/joined.ts';
import { findLabeled } from '../../src/search/labels.ts';
import { readQuery } from '../../src/search/query.ts';
import { Search, type Searching } from '../../src/search/search.ts';
import { Source } from '../../src/search/source.ts';
import { suggestQuery } from '../../src/search/suggest.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const host = await mkdtemp(join(tmpdir(), 'joined-'));
const { fetch } = globalThis;
after(async () => {
  globalThis.fetch = fetch;
  await rm(host, { recursive: true });
});
globalThis.fetch = async (address) =>
  readFile(new URL(String(address))).then((content) => new Response(content), () => new Response('', { status: 404 }));

const part = (from: number, to?: number): Edition => ({ ...edition, documents: edition.documents.slice(from, to) });
await write('whole', edition);
await write('first', part(0, 1), ['../../second/search/', '../../third/search/']);
await write('second', part(1, 2));
await write('third', part(2));

for (const lang of TEXT_LANGS) {
  test(`three corpora find what one finds, in the same order: ${lang}`, async () => {
    const [whole, first] = await Promise.all([open('whole', lang), open('first', lang)]);
    for (const query of queriesOf(lang)) {
      for (const order of ['relevance', 'text'] as const) {
        const [one, joined] = await Promise.all([searchTogether(query, whole, order), searchTogether(query, first, order)]);
        assert.deepEqual(await found(joined), await found(one), `${query} (${order})`);
        assert.equal(await joined.count(), await one.count(), query);
        assert.ok(joined.ended);
        assert.deepEqual(new Set(joined.documents.map(({ id }) => id)), new Set(one.documents.map(({ id }) => id)));
      }
    }
  });
}

test('what another corpus has leads there', async () => {
  const joined = await searchTogether('金鹰', await open('first', 'en'), 'relevance');
  const results = await joined.next(Infinity);
  assert.ok(results.length > 0);
  for (const { document } of results) {
    const folder = document.id === 'joint-statement' ? undefined : document.id === 'talks' ? 'second' : 'third';
    assert.equal(document.base, folder && `${pathToFileURL(host).pathname}/${folder}/en/`);
  }
});

test('a document can be searched alone, whichever corpus it is of', async () => {
  const joined = await searchTogether('中国', await open('first', 'zh-Hans'), 'text', 'talks');
  assert.deepEqual(new Set((await joined.next(Infinity)).map(({ document }) => document.id)), new Set(['talks']));
});

test('a label leads to the paragraphs of all corpora, or of the chosen document, whichever corpus it is of', async () => {
  const [whole, own] = await Promise.all([open('whole', 'en'), open('first', 'en')]);
  const all = await openAll(own);
  const labeled = async (label: string, sources: Source[], only?: string) => (await findLabeled(label, sources, only)).map(({ document, entry }) => `${document.id}#${entry.hash}`);
  for (const label of ['¶3', '§2.1']) {
    const wanted = await labeled(label, [whole]);
    assert.notEqual(wanted.length, 0);
    assert.deepEqual(await labeled(label, all), wanted);
  }
  assert.deepEqual(await labeled('¶3', all, 'talks'), ['talks#p3']);
  assert.deepEqual(await labeled('§2.1', all, 'talks'), []);
  const [paragraph] = await findLabeled('¶3', all, 'talks');
  assert.match(paragraph?.document.base ?? '', /(second|third)\/en\/$/);
});

test('the nearest query is the one of a single index, and found in all corpora or in the chosen document', async () => {
  for (const lang of TEXT_LANGS) {
    const [whole, first] = await Promise.all([open('whole', lang), open('first', lang)]);
    for (const only of ['', 'golden-eagle']) {
      const nearest = async (typed: string, source: Source) => {
        const sources = await openAll(source);
        const finds = async (query: string) => (await searchTogether(query, source, 'text', only)).any();
        assert.equal(await finds(typed), false, typed);
        return (await suggestQuery(readQuery(typed, source.characters), sources, { finds, first: async (query, one) => (await (await Search.open(query, one, 'text', only)).next(1))[0] }, () => false))?.query ?? null;
      };
      for (const typed of ['金鹰勋章囧', 'golden eaglets', '托卡耶夫 zebra']) {
        const wanted = await nearest(typed, whole);
        assert.notEqual(wanted, null);
        assert.equal(await nearest(typed, first), wanted, typed);
      }
    }
  }
});

test('a corpus that cannot be read fails the search', async () => {
  await write('lonely', part(0, 1), ['../../nowhere/search/']);
  await assert.rejects(searchTogether('中国', await open('lonely', 'en'), 'text'), { name: 'SearchFailure' });
});

async function found(search: Searching): Promise<string[]> {
  const places = (results: Awaited<ReturnType<Searching['next']>>) => results.map(({ document, entry }) => `${document.id}#${entry.kind} ${entry.hash}`);
  const few = await search.next(3);
  return [...places([...few, ...(await search.next(Infinity))]), ...places(await search.extras())];
}

/** Runs of characters and words at random places of the text, as a reader of the language types them. */
function queriesOf(lang: TextLang): string[] {
  const random = randomFrom(lang.length);
  const texts = edition.documents.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map((block) => plainText(block.texts[lang]))));
  return Array.from({ length: 60 }, () => {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const start = Math.floor(random() * text.length);
    const length = 1 + Math.floor(random() * 6);
    return lang === 'en' ? (text.slice(start).split(' ').slice(1, 1 + Math.ceil(length / 3)).join(' ') || 'China') : text.slice(start, start + length);
  }).filter((query) => query.trim() !== '');
}

async function open(site: string, lang: TextLang): Promise<Source> {
  return Source.open(`${pathToFileURL(host).href}/${site}/search/`, lang.toLowerCase());
}

async function write(site: string, corpus: Edition, others?: string[]): Promise<void> {
  for (const [path, content] of await indexEdition(corpus)) {
    const file = join(host, site, 'search', path);
    await mkdir(join(file, '..'), { recursive: true });
    const catalogue = TEXT_LANGS.some((lang) => catalogueFile(lang) === path);
    await writeFile(file, catalogue && others ? JSON.stringify({ ...JSON.parse(String(content)), with: others }) : content);
  }
}
