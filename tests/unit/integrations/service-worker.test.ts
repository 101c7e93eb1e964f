import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import {
  SERVICE_WORKER,
  writeServiceWorker,
} from "../../../src/integrations/service-worker.ts";

const SITE = {
  "index.html": "cover",
  "404.html": "not found",
  "offline/index.html": "offline",
  "en/index.html": "contents",
  "en/about/index.html": "about",
  "en/terms/index.html": "terms",
  "en/search/index.html": "search",
  "en/talks/index.html": "talks",
  "en/talks/index.html.br": "packed",
  "en/talks/cite.json": "{}",
  "en/joint-statement/s1/index.html": "section",
  "search/en.json": "{}",
  "search/0a1b/hans-1.json": "{}",
  "search/0a1b/index/a.pf_index": "index",
  "witness/page.txt": "transcript",
  "en/talks/talks-en.epub": "to take along",
  "tbx/terms.xml": "to take along",
  "en/feed.xml": "to follow",
  "tei/talks.xml": "to take along",
  "tmx/talks.tmx": "to take along",
  "_astro/a.js": "a",
  _headers: "for a host",
  "robots.txt": "for crawlers",
  "sitemap-0.xml": "for crawlers",
};
const WHOLE = [
  "./",
  "_astro/a.js",
  "en/",
  "en/about/",
  "en/joint-statement/s1/",
  "en/search/",
  "en/talks/",
  "en/talks/cite.json",
  "en/terms/",
  "offline/",
  "search/0a1b/hans-1.json",
  "search/0a1b/index/a.pf_index",
  "search/en.json",
  "witness/page.txt",
];
const SHELL = [
  "./",
  "_astro/a.js",
  "en/",
  "en/about/",
  "en/search/",
  "en/terms/",
  "offline/",
];

const folders: string[] = [];
after(() =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

test("stores every page at its address, and every file that a page needs", async () => {
  const folder = makeSite(Object.keys(SITE));
  const copy = await writeServiceWorker(folder);
  assert.deepEqual(
    listed(folder)
      .map(({ url }) => url)
      .sort(),
    WHOLE,
  );
  assert.equal(copy.files, WHOLE.length);
  assert.equal(copy.partial, false);
});

test("lists the digest of each file’s bytes", async () => {
  const folder = makeSite(Object.keys(SITE));
  await writeServiceWorker(folder);
  for (const { url, integrity } of listed(folder)) {
    const content = readFileSync(
      join(folder, url.replace(/(^\.)?\/$|^$/, "/index.html")),
    );
    assert.equal(
      integrity,
      `sha256-${createHash("sha256").update(content).digest("base64")}`,
      url,
    );
  }
});

test("omits documents and the search index if the edition is too large", async () => {
  const folder = makeSite(Object.keys(SITE));
  const copy = await writeServiceWorker(folder, 10);
  assert.deepEqual(
    listed(folder)
      .map(({ url }) => url)
      .sort(),
    SHELL,
  );
  assert.equal(copy.partial, true);
});

test("is the same for the same files, in any folder and order", async () => {
  const [a, b] = [
    makeSite(Object.keys(SITE)),
    makeSite(Object.keys(SITE).reverse()),
  ];
  await writeServiceWorker(a);
  await writeServiceWorker(b);
  await writeServiceWorker(b);
  assert.equal(
    readFileSync(join(a, SERVICE_WORKER), "utf8"),
    readFileSync(join(b, SERVICE_WORKER), "utf8"),
  );
});

test("imports no other file, and changes when a file changes", async () => {
  const folder = makeSite(Object.keys(SITE));
  await writeServiceWorker(folder);
  const before = readFileSync(join(folder, SERVICE_WORKER), "utf8");
  assert.doesNotMatch(before, /importScripts\(['"]|sourceMappingURL/);
  writeFileSync(join(folder, "en/talks/index.html"), "talks, changed");
  await writeServiceWorker(folder);
  assert.notEqual(readFileSync(join(folder, SERVICE_WORKER), "utf8"), before);
});

function makeSite(files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  folders.push(folder);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), SITE[file as keyof typeof SITE]);
  }
  return folder;
}

/** The worker's list of files. */
function listed(
  folder: string,
): { url: string; revision: string; integrity: string }[] {
  const [list = ""] =
    /\[\{['"]?\w+['"]?:.*?\}\]/.exec(
      readFileSync(join(folder, SERVICE_WORKER), "utf8"),
    ) ?? [];
  return JSON.parse(list);
}
