/** The site works under a path and on any host. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { LANGUAGES, UNLISTED } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";
import { brokenLinks } from "../support/broken-links.ts";
import { checkManifest } from "../support/web-manifest.ts";
import { copyProject } from "../support/project-copy.ts";

const SITE = "https://example.org";
const BASE = "/reader/";

const project = copyProject();
after(() => project.remove());
const { status, output } = project.build({ SITE, BASE });
assert.equal(status, 0, output);
const site = readSite(join(project.folder, "dist"), BASE);

test("no link or fragment is broken under a base path", () => {
  assert.deepEqual(brokenLinks(site), []);
});

test("every address in a page begins with the base path", () => {
  for (const { address, root } of site.pages) {
    for (const element of root.querySelectorAll(
      '[href^="/"], [src^="/"], [action^="/"]',
    )) {
      const link =
        element.getAttribute("href") ??
        element.getAttribute("src") ??
        element.getAttribute("action") ??
        "";
      assert.ok(link.startsWith(BASE), `${address}: ${link}`);
    }
  }
});

test("canonical and alternate addresses and structured data have the host and the path", () => {
  for (const { address, root } of site.pages) {
    const links = [
      ...root.querySelectorAll(
        'head link[rel="canonical"], head link[rel="alternate"]',
      ),
    ].map((link) => link.getAttribute("href") ?? "");
    for (const link of links)
      assert.ok(link.startsWith(SITE + BASE), `${address}: ${link}`);
    for (const script of root.querySelectorAll(
      'script[type="application/ld+json"]',
    )) {
      for (const [, id = ""] of script.textContent.matchAll(
        /"(?:@id|url)":"([^"]+)"/g,
      ))
        assert.ok(id.startsWith(SITE + BASE), `${address}: ${id}`);
    }
  }
  assert.equal(
    site
      .page("/reader/en/talks/")
      .root.querySelector('link[rel="canonical"]')
      ?.getAttribute("href"),
    "https://example.org/reader/en/talks/",
  );
});

test("the manifest and its icons are under the path", () => {
  checkManifest(site);
  assert.ok(
    site.pages.every(({ root }) =>
      root.querySelector(
        `link[rel="apple-touch-icon"][href="${BASE}apple-touch-icon.png"]`,
      ),
    ),
  );
});

test("addresses of social cards have the host and the path", () => {
  for (const { address, root } of site.pages) {
    const card = root
      .querySelector('meta[property="og:image"]')
      ?.getAttribute("content");
    if (root.querySelector('meta[name="robots"][content="noindex"]')) continue;
    assert.ok(
      card?.startsWith(SITE + BASE) &&
        site.addresses.has(card.slice(SITE.length)),
      `${address}: ${card}`,
    );
  }
});

test("the sitemap lists every page with the host and the path", () => {
  assert.match(
    readFileSync(join(site.folder, "sitemap-index.xml"), "utf8"),
    /<loc>https:\/\/example\.org\/reader\/sitemap-0\.xml<\/loc>/,
  );
  const found = [
    ...readFileSync(join(site.folder, "sitemap-0.xml"), "utf8").matchAll(
      /<loc>([^<]+)<\/loc>/g,
    ),
  ].map(([, url]) => url);
  assert.deepEqual(
    found.sort(),
    site.pages
      .map(({ address }) => SITE + address)
      .filter((url) => !UNLISTED.includes(url.slice((SITE + BASE).length)))
      .sort(),
  );
  for (const { path } of LANGUAGES)
    assert.ok(found.includes(`${SITE}${BASE}${path}/`));
});
