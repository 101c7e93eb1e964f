/** The downloads of documents exist, and are neither in the sitemap nor in the offline copy. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { edition } from "../support/edition.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";

const site = readSite();
const read = (file: string) => readFileSync(join(site.folder, file), "utf8");
const isDownload = (address: string) =>
  /\.(epub|tmx)$|^\/t(bx|ei)\/[^/]+\.xml$/.test(address);

test("each document’s page links to its three files, a section’s page to none", () => {
  for (const { path } of LANGUAGES) {
    for (const { id } of edition.documents) {
      const links = [
        ...site
          .page(`/${path}/${id}/`)
          .root.querySelectorAll(".downloads a[download]"),
      ].filter((link) => isDownload(link.getAttribute("href") ?? ""));
      assert.deepEqual(
        links.map((link) => [
          link.textContent,
          new URL(
            link.getAttribute("href") ?? "",
            `http://site.test/${path}/${id}/`,
          ).pathname,
        ]),
        [
          ["EPUB", `/${path}/${id}/${id}-${path}.epub`],
          ["TEI", `/tei/${id}.xml`],
          ["TMX", `/tmx/${id}.tmx`],
        ],
      );
      for (const file of [
        `/${path}/${id}/${id}-${path}.epub`,
        `/tei/${id}.xml`,
        `/tmx/${id}.tmx`,
      ])
        assert.ok(site.addresses.has(file), file);
    }
    assert.equal(
      [
        ...site
          .page(`/${path}/joint-statement/s3/`)
          .root.querySelectorAll("a[href]"),
      ].filter((link) => isDownload(link.getAttribute("href") ?? "")).length,
      0,
    );
  }
});

test("the page of terms links to the termbase", () => {
  for (const { path } of LANGUAGES) {
    const link = site.page(`/${path}/terms/`).root.querySelector("a[download]");
    assert.deepEqual(
      [link?.getAttribute("href"), link?.getAttribute("download")],
      ["/tbx/terms.xml", "one-page-terms.tbx"],
    );
  }
  assert.ok(site.addresses.has("/tbx/terms.xml"));
});

test("XML files have compressed copies; EPUBs are compressed already", () => {
  for (const address of [...site.addresses].filter(isDownload)) {
    assert.equal(
      existsSync(join(site.folder, `${address}.br`)),
      !address.endsWith(".epub"),
      address,
    );
  }
});

test("neither the sitemap nor the offline copy has them", () => {
  for (const file of ["sitemap-0.xml", "service-worker.js", "robots.txt"])
    assert.doesNotMatch(read(file), /\.epub|\.tmx|\bt(bx|ei)\//, file);
});
