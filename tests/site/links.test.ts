/** Every internal link leads to a page or file, and every fragment to an element. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenLinks } from "../support/broken-links.ts";
import { UNLISTED } from "../support/addresses.ts";
import { parse, readSite, type Site } from "../support/built-site.ts";

const site = readSite();

test("no link or fragment of any page is broken", () => {
  assert.deepEqual(brokenLinks(site), []);
});

test("every page can be reached from the cover", () => {
  const reached = new Set(["/"]);
  for (const address of reached) {
    for (const link of site.page(address).root.querySelectorAll("a[href]")) {
      const { pathname, origin } = new URL(
        link.getAttribute("href") ?? "",
        `http://site.test${address}`,
      );
      if (
        origin === "http://site.test" &&
        site.pages.some((page) => page.address === pathname)
      )
        reached.add(pathname);
    }
  }
  const expected = site.pages
    .map(({ address }) => address)
    .filter((address) => !UNLISTED.includes(address.slice(1)));
  assert.deepEqual([...reached].sort(), expected);
});

test("ids are unique on each page", () => {
  for (const { address, root } of site.pages) {
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      address,
    );
  }
});

test("the crawl finds broken links", () => {
  const page = (address: string, body: string) => ({
    address,
    html: body,
    root: parse(`<html><body>${body}</body></html>`),
  });
  const pages = [
    page(
      "/base/",
      '<p id="a.1"><a href="/base/b/#b">there</a> <a href="#a.1-a.2">range</a> <a href="/b/">without base</a> <a href="b/#none">no id</a></p>',
    ),
    page(
      "/base/b/",
      '<p id="b"><a href="../c/">no page</a> <img src="/base/x.png"> <a href="https://example.org/">out</a> <a href="#%62">coded</a> <a href="#b-c">half a range</a></p>',
    ),
  ];
  const small: Site = {
    base: "/base/",
    folder: "",
    pages,
    addresses: new Set(pages.map(({ address }) => address)),
    page: (address) =>
      pages.find((one) => one.address === address) ?? assert.fail(),
  };
  assert.deepEqual(brokenLinks(small), [
    "/base/: #a.1-a.2",
    "/base/: /b/",
    "/base/: b/#none",
    "/base/b/: ../c/",
    "/base/b/: #b-c",
    "/base/b/: /base/x.png",
  ]);
});
