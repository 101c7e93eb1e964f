/** Budgets of page weight. Raise one only with a reason. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliBytes, wholeText } from "../../scripts/bench/bare-text.ts";
import { edition } from "../support/edition.ts";
import { hasSections } from "../../src/edition/model.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { type Page, readSite } from "../support/built-site.ts";
import { pageScripts } from "../support/page-scripts.ts";

const site = readSite();

/**
 * Bytes of each kind of page with its scripts and styles, without the titles, paragraphs and
 * notes of a document, with about a tenth of room. Marks of sentences and links to parallels are about 1,400 of a document; the bar with its menus is 1,500,
 * the search dialog 1,100, the settings of documents 400, the names of fonts 300, the record for Zotero 500; in a document the
 * spans of numbers with their units up to 700; the pages of terms and of the transcript have lists
 * of all terms and sources. Other pages may have more for each document beyond the fourth.
 */
const BUDGETS = {
  cover: 14_000,
  contents: 14_000,
  document: 26_000,
  section: 21_000,
  search: 14_000,
  about: 29_000,
  terms: 33_000,
  parallels: 21_000,
  timeline: 21_000,
  witness: 34_000,
  missing: 13_000,
};
/** Extra bytes for each further document on pages that list all documents. */
const NAMED = 150;

/** The weight of the joint statement's page with all requests, as a multiple of its bilingual text with titles and notes (brotli). It was 2.4 when measured; the rest is room for a few words. */
const RATIO = 2.45;
/** Bytes of script that a page runs on load, uncompressed. 2 KB are Vite's loader of chunks, 3 KB keep the reader's place. */
const SCRIPT = 13 * 1024;
/** Files that a page requests on load, including itself and its icon. */
const REQUESTS = 5;

test("no page is larger than the budget of its kind", () => {
  const over = site.pages.flatMap((page) => {
    const { address } = page;
    const { kind, exempt } = kindOf(address);
    const size = weightOf(page) - exempt;
    return size > BUDGETS[kind]
      ? [
          `${address} is ${size - BUDGETS[kind]} bytes over the ${BUDGETS[kind]} of its kind (${kind})`,
        ]
      : [];
  });
  assert.deepEqual(over, []);
});

test("the joint statement’s page weighs at most the budgeted multiple of its text, in every language", () => {
  for (const { path, chinese } of LANGUAGES) {
    const size =
      weightOf(site.page(`/${path}/joint-statement/`)) +
      readFileSync(join(site.folder, "favicon.ico")).length;
    const limit =
      RATIO * brotliBytes(wholeText(edition, "joint-statement", chinese));
    assert.ok(
      size <= limit,
      `/${path}/joint-statement/ is ${Math.ceil(size - limit)} bytes over ${RATIO} times its text`,
    );
  }
});

test("no page runs more than 13 KB of script on load, and only the settings before its text", () => {
  for (const page of site.pages) {
    const { address, root } = page;
    const scripts = [...root.querySelectorAll("script")].filter((script) =>
      ["", "module"].includes(script.getAttribute("type") ?? ""),
    );
    // The first paint waits only for inline scripts, not for files.
    for (const script of scripts)
      assert.equal(
        script.hasAttribute("src"),
        script.getAttribute("type") === "module",
        address,
      );
    assert.equal(
      scripts.filter((script) => !script.hasAttribute("src")).length,
      1,
      address,
    );
    const inline = scripts.reduce(
      (sum, { textContent }) => sum + Buffer.byteLength(textContent),
      0,
    );
    const size = eagerScripts(page).reduce(
      (sum, { length }) => sum + length,
      inline,
    );
    assert.ok(
      size <= SCRIPT,
      `${address} runs ${size} bytes of script unasked, ${size - SCRIPT} too many`,
    );
  }
});

test("a page requests few files, and no fonts", () => {
  for (const page of site.pages) {
    const { address, root, html } = page;
    const links = '[rel~="stylesheet"], [rel="preload"], [rel="modulepreload"]';
    const elements = [
      ...[...root.querySelectorAll("link")].filter((link) =>
        link.matches(links),
      ),
      ...root.querySelectorAll("[src]:not(script)"),
    ];
    const files = elements.map(
      (element) =>
        element.getAttribute("href") ?? element.getAttribute("src") ?? "",
    );
    for (const file of files)
      assert.ok(existsSync(join(site.folder, file)), `${address}: ${file}`);
    // The search page preloads the first files of search.
    const most = address.endsWith("/search/") ? REQUESTS + 2 : REQUESTS;
    const requests = 2 + files.length + eagerScripts(page).length;
    assert.ok(
      requests <= most,
      `${address} makes ${requests - most} requests too many`,
    );
    // Fonts of the reader's machine are named, none is loaded.
    assert.doesNotMatch(html, /@font-face[^}]*\burl\(/, address);
  }
});

test("styles are inlined, and other data come after the text", () => {
  for (const { address, html, root } of site.pages) {
    assert.equal(
      root.querySelectorAll('link[rel="stylesheet"]').length,
      0,
      address,
    );
    // The search page inlines the style of the dialog, which is a file on other pages.
    assert.equal(
      root.querySelectorAll("style").length,
      address.endsWith("/search/") ? 2 : 1,
      address,
    );
    const data = html.indexOf("application/ld+json");
    assert.ok(
      data < 0 || data > html.indexOf("</main>"),
      `${address} has its data before its text`,
    );
  }
});

/** Bytes of a page and of the scripts that it runs on load, in brotli. */
function weightOf(page: Page): number {
  return eagerScripts(page).reduce(
    (sum, script) => sum + brotliBytes(script),
    brotliBytes(page.html),
  );
}

function eagerScripts({ html }: Page): Buffer[] {
  return pageScripts(site.folder, html).eager.map((name) =>
    readFileSync(join(site.folder, "_astro", name)),
  );
}

/** The kind of a page, and the bytes of it that do not count. */
function kindOf(address: string): {
  kind: keyof typeof BUDGETS;
  exempt: number;
} {
  const named = NAMED * (edition.documents.length - 4);
  const language = LANGUAGES.find(({ path }) =>
    address.startsWith(`/${path}/`),
  );
  if (!language)
    return { kind: address === "/" ? "cover" : "missing", exempt: named };
  const [, , id = "", part = ""] = address.split("/");
  const document = edition.documents.find((one) => one.id === id);
  if (!document)
    return {
      kind:
        id === ""
          ? "contents"
          : (id as "search" | "about" | "terms" | "witness"),
      exempt: named,
    };
  const isSection = hasSections(document) && part !== "";
  const text = brotliBytes(
    wholeText(edition, id, language.chinese, isSection ? part : undefined),
  );
  return { kind: isSection ? "section" : "document", exempt: text };
}
