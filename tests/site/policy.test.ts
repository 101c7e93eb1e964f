/** Every page has a policy that allows what it holds and nothing more; no file names another host. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { inlineHashes } from '../../src/safety/inline.ts';
import { IMMUTABLE, PICTURES, SAFETY_HEADERS, TMX } from '../../src/safety/headers.ts';
import { type Page, parse, readSite, type Site } from '../support/built-site.ts';
import { headersOf, readHeaders } from '../support/headers-file.ts';

const site = readSite();

/** Directives of a policy, each with its sources. */
function directives(policy: string): Map<string, string[]> {
  return new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...sources]) => [name, sources]));
}

function policyOf({ root }: Page): string {
  return root.querySelector('head > meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
}

const hashesOf = (sources: readonly string[] = []) => sources.filter((source) => source.startsWith("'sha256-")).sort();

/** What a parser of HTML finds within the page that a browser runs or applies. */
function held({ root }: Page, selector: string): string[] {
  const contents = [...root.querySelectorAll(selector)].filter((one) => !one.hasAttribute('src') && one.getAttribute('type') !== 'application/ld+json').map((one) => one.textContent);
  return [...new Set(contents.map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`))].sort();
}

test('the policy stands behind the character set, before all that it governs', () => {
  for (const { address, root } of site.pages) {
    const [first, second] = root.querySelector('head')?.children ?? [];
    assert.equal(first?.getAttribute('charset'), 'utf-8', address);
    assert.equal(second?.getAttribute('http-equiv'), 'content-security-policy', address);
    assert.equal(root.querySelectorAll('meta[http-equiv]').length, 1, address);
  }
});

test('a page allows, by hash, the scripts and styles that it holds, and no others', () => {
  for (const page of site.pages) {
    const found = directives(policyOf(page));
    assert.deepEqual(hashesOf(found.get('script-src')), held(page, 'script'), page.address);
    assert.deepEqual(hashesOf(found.get('style-src')), held(page, 'style'), page.address);
  }
});

test('beside them a page allows files of this site, and WebAssembly where search can open', () => {
  for (const page of site.pages) {
    const found = directives(policyOf(page));
    const rest = Object.fromEntries([...found].map(([name, sources]) => [name, sources.filter((source) => !source.startsWith("'sha256-")).join(' ')]));
    const search = page.root.querySelector('search-panel') === null ? '' : " 'wasm-unsafe-eval'";
    assert.deepEqual(rest, {
      'default-src': "'none'",
      'script-src': `'self'${search}`,
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'citation search-panel offline',
    }, page.address);
  }
});

test('a policy costs at most 420 bytes on the way', () => {
  // Every policy is as long. What it costs in one page is tens of bytes more or less, as brotli divides the page.
  const costs = ['/', '/404.html', '/en/', '/en/joint-statement/s3/', '/zh-hant/talks/', '/zh-hant/search/'].map((address) => {
    const { html } = site.page(address);
    const without = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    assert.ok(without.length < html.length, address);
    return brotliCompressSync(html).length - brotliCompressSync(without).length;
  });
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  assert.ok(mean <= 420, `${mean}: ${costs.join(', ')}`);
});

test('no page has a handler, a style or a script in an attribute', () => {
  for (const { address, root } of site.pages) {
    for (const element of root.querySelectorAll('*')) {
      const { attributes } = element as unknown as { attributes: Iterable<{ name: string; value: string }> };
      for (const { name, value } of attributes) {
        assert.ok(!/^(on\w+|style|srcdoc)$/i.test(name) && !/^\s*javascript:/i.test(value), `${address}: ${name}="${value}"`);
      }
    }
  }
});

test('no page, style or program names a file of another host', () => {
  assert.deepEqual(foreignFiles(site), []);
});

test('the search for files of other hosts finds them', () => {
  const html = '<head><link rel="preconnect" href="https://a.example"></head><body><img srcset="//b.example/c.png 2x"><style>p{background:url(https://c.example/d.png)}@import "http://d.example/e.css";</style><script>fetch("https://f.example/g.json")</script></body>';
  assert.equal(foreignFiles({ ...site, addresses: new Set(), pages: [{ address: '/', html, root: parse(`<!doctype html><html>${html}</html>`) }] }).length, 5);
});

/** Links to other hosts are the reader's to follow; what a browser fetches by itself is not. */
function foreignFiles({ pages, addresses, folder, base }: Site): string[] {
  const foreign = /^\s*(?:https?:|\/\/|wss?:|data:|blob:)/i;
  const navigation = /^(canonical|alternate|license|author|next|prev)$/;
  const found = pages.flatMap(({ address, root }) => {
    const elements = [...root.querySelectorAll('link[href]')].filter((one) => !(one.getAttribute('rel') ?? '').split(' ').every((rel) => navigation.test(rel)));
    const values = [
      ...elements.map((one) => one.getAttribute('href') ?? ''),
      ...['src', 'data', 'poster', 'action', 'formaction', 'ping', 'manifest', 'background'].flatMap((name) => [...root.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? '')),
      ...['srcset', 'imagesrcset'].flatMap((name) => [...root.querySelectorAll(`[${name}]`)].flatMap((one) => (one.getAttribute(name) ?? '').split(','))),
      ...[...root.querySelectorAll('style')].flatMap((one) => addressesIn(one.textContent)),
    ];
    const programs = [...root.querySelectorAll('script:not([type="application/ld+json"])')].flatMap((one) => hostsIn(one.textContent));
    return [...values.filter((value) => foreign.test(value)), ...programs].map((value) => `${address}: ${value}`);
  });
  for (const address of addresses) {
    if (!/\.(css|js)$/.test(address)) continue;
    const text = readFileSync(join(folder, address.slice(base.length)), 'utf8');
    const named = address.endsWith('.css') ? addressesIn(text).filter((value) => foreign.test(value)) : hostsIn(text);
    found.push(...named.map((value) => `${address}: ${value}`));
  }
  return found;
}

function addressesIn(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/gi)].map(([, url, imported]) => url ?? imported ?? '');
}

/** Addresses on other hosts that a program names. */
function hostsIn(program: string): string[] {
  const quoted = [...program.matchAll(/["'`](?:https?:)?\/\/[^"'`\s]+/g)].map(([value]) => value);
  // Names, not addresses: what XML calls SVG.
  return quoted.filter((value) => !value.includes('//www.w3.org/'));
}

test('_headers allows what each page holds, and gives each file one value of a header', () => {
  const rules = readHeaders(site.folder);
  assert.ok(rules.length <= 100, 'Cloudflare Pages reads a hundred rules');
  for (const { headers } of rules) for (const [name, value] of headers) assert.ok(`  ${name}: ${value}`.length <= 2000, `Cloudflare Pages reads 2,000 characters a line: ${name}`);
  for (const address of site.addresses) {
    const headers = headersOf(rules, address);
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) assert.equal(headers[name], value, address);
    const versioned = /^\/(_astro\/|search\/([0-9a-f]+\/|engine-))/.test(address);
    assert.equal(headers['Cache-Control'], versioned ? IMMUTABLE : address.endsWith('/card.png') ? PICTURES : undefined, address);
    assert.equal(headers['Content-Type'], address.startsWith('/tmx/') ? TMX : undefined, address);
  }
  // A worker that is kept for a year keeps the reader from new versions for as long.
  assert.ok(site.addresses.has('/service-worker.js'));
  assert.equal(headersOf(rules, '/service-worker.js')['Cache-Control'], undefined);
  for (const page of site.pages) {
    const whole = directives(headersOf(rules, page.address)['Content-Security-Policy'] ?? '');
    assert.deepEqual(whole.get('frame-ancestors'), ["'none'"]);
    for (const [name, sources] of directives(policyOf(page))) for (const source of sources) assert.ok(whole.get(name)?.includes(source), `${page.address}: ${name} ${source}`);
    assert.ok(![...whole.values()].flat().includes("'unsafe-inline'"), page.address);
  }
});

test('finds what a browser runs or applies in a page, and only that', () => {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const { scripts, styles } = inlineHashes(
    '<meta content="<script>no</script>"><!-- <script>no</script> --><p title=\'<style>no</style>\'>&lt;script></p>' +
      '<script>a("</p>")</script><script type="module" data-a="x>y">b</script><script type="speculationrules">{}</script>' +
      '<script type="application/ld+json">{"a":"<style>"}</script><script src="/c.js"></script><script data-src="d">d</script><script>a("</p>")</script><STYLE media="print">e</STYLE>',
  );
  assert.deepEqual(scripts, ['a("</p>")', 'b', '{}', 'd'].map(hash));
  assert.deepEqual(styles, [hash('e')]);
});
