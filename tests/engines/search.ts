/** Search in both languages and scripts, on its page and in the dialog, compared with the text of the built pages. */
import assert from "node:assert/strict";
import {
  readSite,
  textOf as plainText,
  textsOf,
} from "../support/built-site.ts";
import {
  address,
  highlighted,
  isInView,
  isFocused,
  isShown,
  marked,
  valueOf,
} from "./page.ts";
import type { Reader } from "./reader.ts";

const site = readSite();
const QUERIES = [
  { path: "zh-hans", lang: "zh-Hans", query: "一带一路" },
  { path: "zh-hans", lang: "zh-Hans", query: "互联互通" },
  { path: "zh-hant", lang: "zh-Hant", query: "一帶一路" },
  { path: "zh-hant", lang: "zh-Hant", query: "金鷹" },
  { path: "en", lang: "en", query: '"Belt and Road"' },
  { path: "en", lang: "en", query: "pipeline" },
] as const;

export async function searchPage({ open, expect }: Reader): Promise<void> {
  for (const { path, lang, query } of QUERIES) {
    await open(`${path}/search/?q=${encodeURIComponent(query)}`);
    await expect(expected(path, lang, query), found);
  }
}

/** Searches and selects a result by keyboard. The match is highlighted in the result's paragraph. */
export async function searchDialog({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  for (const [index, { path, lang, query }] of QUERIES.entries()) {
    // Another page each time: between two visits of one, Firefox may stop the service worker.
    await open(`${path}/${index % 2 === 0 ? "talks" : "uzbekistan"}/`);
    await browser.press("/");
    await expect(true, isFocused, ".search-dialog[open] #search-input");
    await browser.type(query);
    await expect(query, valueOf, "#search-input");
    await goToPageIfNotLoaded({ browser, click, expect });
    await expect(expected(path, lang, query), found);
  }

  await open("zh-hans/talks/");
  await browser.press("k", "Control");
  await expect(true, isShown, ".search-dialog .search-body");
  await browser.press("Escape");
  await expect(false, isShown, ".search-dialog");
  await browser.press("k", "Control");
  await expect(true, isFocused, ".search-dialog[open] #search-input");
  await browser.type("金鹰");
  await expect(
    "金鹰",
    () =>
      document
        .querySelector('#results[aria-busy="false"]')
        ?.getAttribute("data-query") ?? "",
  );
  await browser.press("ArrowDown");
  await expect(true, isFocused, "#results a");
  const href = await browser.evaluate(
    () => (document.activeElement as HTMLAnchorElement).href,
  );
  const { pathname, hash } = new URL(href);
  await browser.press("Enter");
  await expect(`${pathname}?mark=金鹰${hash}`, address);
  await expectMatch("金鹰", decodeURIComponent(hash.slice(1)));
  // The script that shows it also listens to Escape.
  await expect(true, isShown, ".hits");
  await browser.press("Escape");
  await expect(`${pathname}${hash}`, address);

  await click(".search-button");
  await expect(true, isFocused, ".search-dialog[open] #search-input");
  await click(".search-close");
  await expect(false, isShown, ".search-dialog");

  /** Checks that the words are highlighted, or without custom highlights that the paragraph is marked. */
  async function expectMatch(words: string, id: string): Promise<void> {
    await expect(true, isInView, `[id="${id}"]`);
    if ((await browser.evaluate(highlighted, "search")) === null)
      await expect([id], marked);
    else
      await expect(
        true,
        (words) =>
          [...(CSS.highlights.get("search") ?? [])].map(String).includes(words),
        words,
      );
  }
}

/**
 * Waits for the panel. If its program could not be loaded, which happens in Firefox, continues as
 * a reader would: by the button that opens the search page.
 */
export async function goToPageIfNotLoaded({
  browser,
  click,
  expect,
}: Pick<Reader, "browser" | "click" | "expect">): Promise<void> {
  const button = ".search-waiting button";
  await expect(true, isShown, `.search-body, ${button}`);
  if (await browser.evaluate(isShown, button)) await click(button);
}

/** The places of all results, sorted: `talks/#p6`. `null` until all are shown. */
function found(): string[] | null {
  const results = document.querySelector<HTMLElement>(
    '#results[data-total][aria-busy="false"]',
  );
  const links = [
    ...(results?.querySelectorAll<HTMLAnchorElement>('a[href*="#"]') ?? []),
  ];
  if (!results || links.length !== Number(results.dataset["total"]))
    return null;
  return links
    .map(({ pathname, hash }) => pathname.split("/").at(-2) + "/" + hash)
    .sort();
}

/** The paragraphs of the built pages whose text contains the query. */
function expected(path: string, lang: string, query: string): string[] {
  const words = query.replaceAll('"', "").toLowerCase();
  const pages = site.pages.filter(({ address }) =>
    new RegExp(`^/${path}/[^/]+/$`).test(address),
  );
  const places = pages.flatMap(({ address, root }) =>
    [...root.querySelectorAll(".pair[id]:not(.note, .title)")]
      .filter((row) =>
        plainText(textsOf(row).get(lang) ?? row)
          .toLowerCase()
          .includes(words),
      )
      .map(({ id }) => `${address.split("/").at(-2)}/#${id}`),
  );
  assert.ok(places.length > 0, `The edition has no ${query}`);
  return [...new Set(places)].sort();
}
