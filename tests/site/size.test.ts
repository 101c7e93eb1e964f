/** No page costs a reader more than it must. The limits are budgets: raise one only with a reason. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bareText, brotliBytes, wholeText } from '../../scripts/bench/bare-text.ts';
import { readEdition } from '../../src/content/read.ts';
import { hasSections } from '../../src/edition/model.ts';
import { LANGUAGES } from '../support/addresses.ts';
import { readSite } from '../support/built-site.ts';

const { edition } = await readEdition(new URL('../../', import.meta.url));
const site = readSite();

/**
 * Bytes of each kind of page, with its scripts and styles: beyond the text of its paragraphs
 * where it is a document, and elsewhere beyond what names more than four documents.
 */
const BUDGETS = {
  cover: 7_400,
  contents: 7_300,
  document: 15_300,
  section: 11_800,
  search: 8_300,
  about: 12_100,
  terms: 21_500,
  witness: 22_500,
  missing: 6_400,
};
/** What a page that names every document may need for each. */
const NAMED = 150;

/** How often the joint statement's page, with all that it needs, may be the brotli of its bilingual text: of the bare paragraphs, and with titles and notes. */
const RATIOS = [
  { textOf: bareText, times: 2.2 },
  { textOf: wholeText, times: 1.9 },
];
/** What a page runs before the reader does anything, unpacked. */
const SCRIPT = 6.5 * 1024;

test('no page is larger than the budget of its kind', () => {
  const over = site.pages.flatMap(({ address, html }) => {
    const { kind, beside } = kindOf(address);
    const size = brotliBytes(html) - beside;
    return size > BUDGETS[kind] ? [`${address} is ${size - BUDGETS[kind]} bytes over the ${BUDGETS[kind]} of its kind (${kind})`] : [];
  });
  assert.deepEqual(over, []);
});

test('the joint statement is no more than so many times its text, in every language', () => {
  for (const { path, chinese } of LANGUAGES) {
    const size = brotliBytes(site.page(`/${path}/joint-statement/`).html);
    for (const { textOf, times } of RATIOS) {
      const limit = times * brotliBytes(textOf(edition, 'joint-statement', chinese));
      assert.ok(size <= limit, `/${path}/joint-statement/ is ${Math.ceil(size - limit)} bytes over ${times} times its ${textOf.name}`);
    }
  }
});

test('no page runs more than 6.5 KB of script unasked, and none before its text', () => {
  for (const { address, root } of site.pages) {
    const scripts = [...root.querySelectorAll('script')].filter((script) => ['', 'module'].includes(script.getAttribute('type') ?? ''));
    const sizes = scripts.map((script) => {
      const src = script.getAttribute('src');
      if (src !== null) assert.equal(script.getAttribute('type'), 'module', `${address}: ${src} blocks`);
      return src === null ? Buffer.byteLength(script.textContent) : readFileSync(join(site.folder, src)).length;
    });
    const size = sizes.reduce((sum, one) => sum + one, 0);
    assert.ok(size > 0, address);
    assert.ok(size <= SCRIPT, `${address} runs ${size} bytes of script unasked, ${size - SCRIPT} too many`);
  }
});

test('a page is one file, and has no font', () => {
  for (const { address, root, html } of site.pages) {
    const links = '[rel~="stylesheet"], [rel="preload"], [rel="modulepreload"]';
    const files = [
      ...[...root.querySelectorAll('link')].filter((link) => link.matches(links)).map((link) => link.getAttribute('href') ?? ''),
      ...[...root.querySelectorAll('[src]')].map((element) => element.getAttribute('src') ?? ''),
    ];
    for (const file of files) assert.ok(existsSync(join(site.folder, file)), `${address}: ${file}`);
    // The search page also asks, before its script does, for what search reads first.
    const most = address.endsWith('/search/') ? 2 : 0;
    assert.ok(files.length <= most, `${address} asks for ${files.length - most} files too many: ${files.join(', ')}`);
    assert.doesNotMatch(html, /@font-face/, address);
  }
});

test('styles stand in the page, and what is no text behind it', () => {
  for (const { address, html, root } of site.pages) {
    assert.equal(root.querySelectorAll('link[rel="stylesheet"]').length, 0, address);
    // The search page has the style of the dialogs, which is a file elsewhere.
    assert.equal(root.querySelectorAll('style').length, address.endsWith('/search/') ? 2 : 1, address);
    const data = html.indexOf('application/ld+json');
    assert.ok(data < 0 || data > html.indexOf('</main>'), `${address} has its data before its text`);
  }
});

function kindOf(address: string): { kind: keyof typeof BUDGETS; beside: number } {
  const named = NAMED * (edition.documents.length - 4);
  const language = LANGUAGES.find(({ path }) => address.startsWith(`/${path}/`));
  if (!language) return { kind: address === '/' ? 'cover' : 'missing', beside: named };
  const [, , id = '', part = ''] = address.split('/');
  const document = edition.documents.find((one) => one.id === id);
  if (!document) return { kind: id === '' ? 'contents' : (id as 'search' | 'about' | 'terms' | 'witness'), beside: named };
  const isSection = hasSections(document) && part !== '';
  const bare = brotliBytes(bareText(edition, id, language.chinese, isSection ? part : undefined));
  return { kind: isSection ? 'section' : 'document', beside: bare };
}
