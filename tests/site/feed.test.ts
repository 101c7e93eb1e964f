/** The feeds keep the rules of Atom, and have all versions and changes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Element } from "xast";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";
import { versions } from "../support/edition.ts";
import { all, attribute, elements, parseXml, textOf } from "../support/xml.ts";

const site = readSite();
const ATOM = "http://www.w3.org/2005/Atom";
const XHTML = "http://www.w3.org/1999/xhtml";
/** RFC 3339 with an upper-case T and Z. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The text of the only child with a name. */
function one(parent: Element, name: string): string {
  return textOf(onlyChild(parent, name));
}

function onlyChild(parent: Element, name: string): Element {
  const found = children(parent, name);
  assert.equal(found.length, 1, name);
  return found[0] ?? assert.fail();
}

function children(parent: Element, name: string): Element[] {
  return parent.children.filter(
    (node): node is Element => node.type === "element" && node.name === name,
  );
}

for (const { path, lang } of LANGUAGES) {
  const root = parseXml(
    readFileSync(join(site.folder, path, "feed.xml"), "utf8"),
  );
  const entries = children(root, "entry");
  const canonical =
    site
      .page(`/${path}/`)
      .root.querySelector('link[rel="canonical"]')
      ?.getAttribute("href") ?? assert.fail();

  test(`${path}: the feed has what RFC 4287 requires of it`, () => {
    assert.equal(root.name, "feed");
    assert.equal(attribute(root, "xmlns"), ATOM);
    assert.equal(attribute(root, "xml:lang"), lang);
    assert.equal(one(root, "id"), `${canonical}feed.xml`);
    assert.ok(one(root, "title"));
    assert.ok(one(onlyChild(root, "author"), "name"));
    const updated = entries.map((entry) => one(entry, "updated"));
    assert.equal(one(root, "updated"), updated.sort().at(-1));
    const [self] = children(root, "link").filter(
      (link) => attribute(link, "rel") === "self",
    );
    assert.equal(
      attribute(self ?? assert.fail(), "href"),
      `${canonical}feed.xml`,
    );
  });

  test(`${path}: each version is an entry with id, title, dates, link and content, newest first`, () => {
    assert.deepEqual(
      entries.map((entry) => one(entry, "id")),
      versions
        .map(({ version }) => `${canonical}feed.xml#${version}`)
        .reverse(),
    );
    assert.deepEqual(
      entries.map((entry) => one(entry, "updated").slice(0, 10)),
      versions.map(({ date }) => date).reverse(),
    );
    for (const entry of entries) {
      assert.ok(one(entry, "title"));
      assert.ok(one(entry, "summary"));
      for (const name of ["updated", "published"])
        assert.match(one(entry, name), INSTANT);
      assert.equal(attribute(onlyChild(entry, "link"), "rel"), "alternate");
      const content = onlyChild(entry, "content");
      assert.equal(attribute(content, "type"), "xhtml");
      const parts = content.children.filter(({ type }) => type === "element");
      assert.equal(parts.length, 1);
      assert.equal(attribute(onlyChild(content, "div"), "xmlns"), XHTML);
    }
  });

  test(`${path}: every change is in the entry of its version, with a link to its paragraph`, () => {
    entries.forEach((entry, index) => {
      const { changes } = versions.at(-1 - index) ?? assert.fail();
      assert.deepEqual(
        all(entry, "a")
          .map((link) => attribute(link, "href"))
          .sort(),
        changes
          .map(({ document, id }) => `${canonical}${document}/#${id}`)
          .sort(),
      );
      for (const { reason } of path === "en" ? changes : [])
        assert.ok(textOf(entry).includes(reason.en));
    });
  });

  test(`${path}: all addresses are absolute and lead to pages`, () => {
    for (const element of elements(root)) {
      const href = attribute(element, "href");
      if (href === undefined) continue;
      const { pathname, hash } = new URL(href);
      assert.ok(site.addresses.has(pathname), href);
      if (hash)
        assert.ok(
          site
            .page(pathname)
            .root.querySelector(`[id="${decodeURIComponent(hash.slice(1))}"]`),
          href,
        );
    }
  });

  test(`${path}: the pages of the language announce it`, () => {
    for (const page of ["", "about/", "talks/", "joint-statement/s3/"]) {
      const [link, ...others] = site
        .page(`/${path}/${page}`)
        .root.querySelectorAll('link[type="application/atom+xml"]');
      assert.equal(others.length, 0);
      assert.equal(link?.getAttribute("href"), `${canonical}feed.xml`);
      assert.equal(link.getAttribute("rel"), "alternate");
    }
  });
}
