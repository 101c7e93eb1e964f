/** Every page has a policy that allows what the site ships and nothing else; no file names another host. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IMMUTABLE, PICTURES, SECURITY_HEADERS, TMX } from '../../src/security/headers.ts';
import { HEADER_POLICY } from '../../src/security/policy.ts';
import { type Page, parse, readSite, type Site } from '../support/built-site.ts';
import { headersOf, readHeaders } from '../support/headers-file.ts';

const site = readSite();

/** Directives of a policy, each with its sources. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim()).filter((part) => part !== '');
  return new Map(parts.map((part) => part.split(/\s+/)).map(([name = '', ...sources]) => [name, sources]));
}

function policyOf({ root }: Pick<Page, 'root'>): string {
  return root.querySelector('head > meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
}

/** The hashes of what a browser runs or applies in the page. Structured data is neither. */
function inlineHashes({ root }: Page, selector: string): string[] {
  const contents = [...root.querySelectorAll(selector)].filter((one) => !one.hasAttribute('src') && one.getAttribute('type') !== 'application/ld+json').map((one) => one.textContent);
  return contents.map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
}

test('every page has one policy, before every script but that of the settings', () => {
  for (const { address, root } of site.pages) {
    assert.equal(root.querySelectorAll('meta[http-equiv]').length, 1, address);
    assert.ok(policyOf({ root }) !== '', address);
    // The settings are applied before there is a body.
    assert.equal(root.querySelectorAll('head script').length, 1, address);
  }
});

test('a page allows, by hash, each script and style that it holds', () => {
  for (const page of site.pages) {
    const found = directives(policyOf(page));
    for (const [directive, selector] of [['script-src', 'script'], ['style-src', 'style']] as const) {
      for (const hash of inlineHashes(page, selector)) assert.ok(found.get(directive)?.includes(hash), `${page.address}: ${directive} ${hash}`);
    }
  }
});

test('besides these a page allows files of this site, and WebAssembly', () => {
  for (const page of site.pages) {
    const rest = Object.fromEntries([...directives(policyOf(page))].map(([name, sources]) => [name, sources.filter((source) => !/^'sha256-[\w+/]{43}='$/.test(source)).join(' ')]));
    assert.deepEqual(rest, {
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'citation offline',
    }, page.address);
  }
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

test('_headers allows what each page does, and gives each file one value of a header', () => {
  const rules = readHeaders(site.folder);
  assert.ok(rules.length <= 100, 'Cloudflare Pages reads a hundred rules');
  for (const { headers } of rules) for (const [name, value] of headers) assert.ok(`  ${name}: ${value}`.length <= 2000, `Cloudflare Pages reads 2,000 characters a line: ${name}`);
  for (const address of site.addresses) {
    const headers = headersOf(rules, address);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(headers[name], value, address);
    const versioned = /^\/(_astro\/|search\/([0-9a-f]+\/|engine-))/.test(address);
    assert.equal(headers['Cache-Control'], versioned ? IMMUTABLE : address.endsWith('/card.png') ? PICTURES : undefined, address);
    assert.equal(headers['Content-Type'], address.startsWith('/tmx/') ? TMX : undefined, address);
  }
  // A worker that is kept for a year keeps the reader from new versions for as long.
  assert.ok(site.addresses.has('/service-worker.js'));
  assert.equal(headersOf(rules, '/service-worker.js')['Cache-Control'], undefined);
  const sent = directives(HEADER_POLICY);
  assert.deepEqual(sent.get('frame-ancestors'), ["'none'"]);
  for (const page of site.pages) {
    assert.equal(headersOf(rules, page.address)['Content-Security-Policy'], HEADER_POLICY, page.address);
    // What the page's own policy allows by hash, the header's allows by 'unsafe-inline'.
    for (const [name, sources] of directives(policyOf(page))) {
      for (const source of sources) assert.ok(sent.get(name)?.includes(source.startsWith("'sha256-") ? "'unsafe-inline'" : source), `${page.address}: ${name} ${source}`);
    }
  }
});
