/** Every page has a content security policy that allows only the site's own files; no file names another host. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  IMMUTABLE,
  PICTURES,
  SECURITY_HEADERS,
  TMX,
} from "../../src/security/headers.ts";
import { HEADER_POLICY } from "../../src/security/policy.ts";
import {
  type Page,
  parse,
  readSite,
  type Site,
} from "../support/built-site.ts";
import { headersOf, readHeaders } from "../support/headers-file.ts";

const site = readSite();

/** The directives of a policy with their sources. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return new Map(
    parts
      .map((part) => part.split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources]),
  );
}

function policyOf({ root }: Pick<Page, "root">): string {
  return (
    root
      .querySelector('head > meta[http-equiv="content-security-policy"]')
      ?.getAttribute("content") ?? ""
  );
}

/** The hashes of inline scripts and styles. Structured data are not run. */
function inlineHashes({ root }: Page, selector: string): string[] {
  const contents = [...root.querySelectorAll(selector)]
    .filter(
      (one) =>
        !one.hasAttribute("src") &&
        one.getAttribute("type") !== "application/ld+json",
    )
    .map((one) => one.textContent);
  return contents.map(
    (content) =>
      `'sha256-${createHash("sha256").update(content).digest("base64")}'`,
  );
}

test("every page has one policy, before every script except that of the settings", () => {
  for (const { address, root } of site.pages) {
    assert.equal(root.querySelectorAll("meta[http-equiv]").length, 1, address);
    assert.ok(policyOf({ root }) !== "", address);
    // The settings are applied in the head, before the body.
    assert.equal(root.querySelectorAll("head script").length, 1, address);
  }
});

test("a page allows each of its inline scripts and styles by hash", () => {
  for (const page of site.pages) {
    const found = directives(policyOf(page));
    for (const [directive, selector] of [
      ["script-src", "script"],
      ["style-src", "style"],
    ] as const) {
      for (const hash of inlineHashes(page, selector))
        assert.ok(
          found.get(directive)?.includes(hash),
          `${page.address}: ${directive} ${hash}`,
        );
    }
  }
});

test("otherwise a page allows only files of this site, and WebAssembly", () => {
  for (const page of site.pages) {
    const rest = Object.fromEntries(
      [...directives(policyOf(page))].map(([name, sources]) => [
        name,
        sources
          .filter((source) => !/^'sha256-[\w+/]{43}='$/.test(source))
          .join(" "),
      ]),
    );
    assert.deepEqual(
      rest,
      {
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "citation offline",
      },
      page.address,
    );
  }
});

test("no page has a handler, a style or a script in an attribute", () => {
  for (const { address, root } of site.pages) {
    for (const element of root.querySelectorAll("*")) {
      const { attributes } = element as unknown as {
        attributes: Iterable<{ name: string; value: string }>;
      };
      for (const { name, value } of attributes) {
        assert.ok(
          !/^(on\w+|style|srcdoc)$/i.test(name) &&
            !/^\s*javascript:/i.test(value),
          `${address}: ${name}="${value}"`,
        );
      }
    }
  }
});

test("no page, style or script names a file of another host", () => {
  // Pagefind's script parses relative addresses with a host of its own, from which it requests nothing.
  assert.deepEqual(
    foreignFiles(site).filter(
      (found) =>
        !/^\/search\/\w+\/pagefind\.js: `https:\/\/example\.com\$\{/.test(
          found,
        ),
    ),
    [],
  );
});

test("files of other hosts are detected", () => {
  const html =
    '<head><link rel="preconnect" href="https://a.example"></head><body><img srcset="//b.example/c.png 2x"><style>p{background:url(https://c.example/d.png)}@import "http://d.example/e.css";</style><script>fetch("https://f.example/g.json")</script></body>';
  assert.equal(
    foreignFiles({
      ...site,
      addresses: new Set(),
      pages: [
        {
          address: "/",
          html,
          root: parse(`<!doctype html><html>${html}</html>`),
        },
      ],
    }).length,
    5,
  );
});

/** The files of other hosts that a browser would fetch by itself. Links to other hosts are allowed. */
function foreignFiles({ pages, addresses, folder, base }: Site): string[] {
  const foreign = /^\s*(?:https?:|\/\/|wss?:|data:|blob:)/i;
  const navigation = /^(canonical|alternate|license|author|next|prev)$/;
  const found = pages.flatMap(({ address, root }) => {
    const elements = [...root.querySelectorAll("link[href]")].filter(
      (one) =>
        !(one.getAttribute("rel") ?? "")
          .split(" ")
          .every((rel) => navigation.test(rel)),
    );
    const values = [
      ...elements.map((one) => one.getAttribute("href") ?? ""),
      ...[
        "src",
        "data",
        "poster",
        "action",
        "formaction",
        "ping",
        "manifest",
        "background",
      ].flatMap((name) =>
        [...root.querySelectorAll(`[${name}]`)].map(
          (one) => one.getAttribute(name) ?? "",
        ),
      ),
      ...["srcset", "imagesrcset"].flatMap((name) =>
        [...root.querySelectorAll(`[${name}]`)].flatMap((one) =>
          (one.getAttribute(name) ?? "").split(","),
        ),
      ),
      ...[...root.querySelectorAll("style")].flatMap((one) =>
        addressesIn(one.textContent),
      ),
    ];
    const programs = [
      ...root.querySelectorAll('script:not([type="application/ld+json"])'),
    ].flatMap((one) => hostsIn(one.textContent));
    return [...values.filter((value) => foreign.test(value)), ...programs].map(
      (value) => `${address}: ${value}`,
    );
  });
  for (const address of addresses) {
    if (!/\.(css|js)$/.test(address)) continue;
    const text = readFileSync(join(folder, address.slice(base.length)), "utf8");
    const named = address.endsWith(".css")
      ? addressesIn(text).filter((value) => foreign.test(value))
      : hostsIn(text);
    found.push(...named.map((value) => `${address}: ${value}`));
  }
  return found;
}

function addressesIn(css: string): string[] {
  return [
    ...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/gi),
  ].map(([, url, imported]) => url ?? imported ?? "");
}

/** The addresses of other hosts in a script. */
function hostsIn(script: string): string[] {
  const quoted = [...script.matchAll(/["'`](?:https?:)?\/\/[^"'`\s]+/g)].map(
    ([value]) => value,
  );
  // Names of XML namespaces; a reserved name with which Pagefind's script resolves relative addresses.
  return quoted.filter(
    (value) => !/\/\/(www\.w3\.org|example\.com)\b/.test(value),
  );
}

test("_headers allows what each page allows, and sets each header once per file", () => {
  const rules = readHeaders(site.folder);
  assert.ok(rules.length <= 100, "Cloudflare Pages reads a hundred rules");
  for (const { headers } of rules)
    for (const [name, value] of headers)
      assert.ok(
        `  ${name}: ${value}`.length <= 2000,
        `Cloudflare Pages reads 2,000 characters a line: ${name}`,
      );
  for (const address of site.addresses) {
    const headers = headersOf(rules, address);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      assert.equal(headers[name], value, address);
    const versioned = /^\/(_astro\/|search\/([0-9a-f]+\/|engine-))/.test(
      address,
    );
    assert.equal(
      headers["Cache-Control"],
      versioned
        ? IMMUTABLE
        : address.endsWith("/card.png")
          ? PICTURES
          : undefined,
      address,
    );
    assert.equal(
      headers["Content-Type"],
      address.startsWith("/tmx/") ? TMX : undefined,
      address,
    );
  }
  // A service worker cached for a year would delay new versions for a year.
  assert.ok(site.addresses.has("/service-worker.js"));
  assert.equal(
    headersOf(rules, "/service-worker.js")["Cache-Control"],
    undefined,
  );
  const sent = directives(HEADER_POLICY);
  assert.deepEqual(sent.get("frame-ancestors"), ["'none'"]);
  for (const page of site.pages) {
    assert.equal(
      headersOf(rules, page.address)["Content-Security-Policy"],
      HEADER_POLICY,
      page.address,
    );
    // The header allows by 'unsafe-inline' what the page's own policy allows by hash.
    for (const [name, sources] of directives(policyOf(page))) {
      for (const source of sources)
        assert.ok(
          sent
            .get(name)
            ?.includes(
              source.startsWith("'sha256-") ? "'unsafe-inline'" : source,
            ),
          `${page.address}: ${name} ${source}`,
        );
    }
  }
});
