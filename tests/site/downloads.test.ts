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

/** The translation memories that a page offers, with the end of their names. */
const MEMORIES: Record<string, [name: string, suffix: string][]> = {
  "zh-hans": [["TMX", ""]],
  "zh-hant": [["TMX", "-zh-tw"]],
  en: [
    ["TMX zh-CN", ""],
    ["TMX zh-TW", "-zh-tw"],
  ],
};

test("each document’s page links to its files, a section’s page to none", () => {
  for (const { path } of LANGUAGES) {
    const memories = MEMORIES[path] ?? [];
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
          ...memories.map(([name, suffix]) => [
            name,
            `/tmx/${id}${suffix}.tmx`,
          ]),
        ],
      );
      for (const file of [
        `/${path}/${id}/${id}-${path}.epub`,
        `/tei/${id}.xml`,
        ...memories.map(([, suffix]) => `/tmx/${id}${suffix}.tmx`),
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

test("the page of terms links to the termbases", () => {
  const three = ["terms.xml", "one-page-terms.tbx"];
  const simplified = ["terms-zh-cn.xml", "one-page-terms-zh-cn.tbx"];
  const traditional = ["terms-zh-tw.xml", "one-page-terms-zh-tw.tbx"];
  const expected: Record<string, string[][]> = {
    "zh-hans": [three, simplified],
    "zh-hant": [three, traditional],
    en: [three, simplified, traditional],
  };
  for (const { path } of LANGUAGES) {
    const links = [
      ...site.page(`/${path}/terms/`).root.querySelectorAll("a[download]"),
    ];
    assert.deepEqual(
      links.map((link) => [
        link.getAttribute("href")?.replace("/tbx/", ""),
        link.getAttribute("download"),
      ]),
      expected[path],
    );
    for (const link of links)
      assert.ok(site.addresses.has(link.getAttribute("href") ?? ""));
  }
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
