/** Drives a browser like a reader: opens pages, clicks, and waits for expected states. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "./browser.ts";
import { isShownWithText, isLoaded } from "./page.ts";
import type { SiteServer } from "../support/site-server.ts";

/** How long to wait for an expected state on a slow machine, in milliseconds. */
const TIMEOUT = 60_000;

export interface Reader {
  browser: Browser;
  site: SiteServer;
  /** Opens an address of the site. Always loads the page, even if only the hash differs. */
  open(path: string): Promise<void>;
  click(selector: string, text?: string): Promise<void>;
  /**
   * Runs a function in the page until it returns the expected value.
   *
   * @throws {assert.AssertionError} With the last value, after a timeout.
   */
  expect<Args extends unknown[], Result>(
    expected: Result,
    ask: (...args: Args) => Result,
    ...args: Args
  ): Promise<void>;
}

export function readerAt(browser: Browser, site: SiteServer): Reader {
  return {
    browser,
    site,
    async open(path) {
      const { href } = new URL(path, site.address);
      const [from, to] = [
        await browser.evaluate(() => location.href),
        href,
      ].map((address) => address.split("#")[0]);
      // If only the hash differs, the browser would load nothing. Otherwise navigate directly, because
      // Firefox may stop the service worker when the last page of a site is closed.
      if (from === to) await browser.goto("about:blank");
      await browser.goto(href);
    },
    async click(selector, text) {
      await expect(true, isLoaded);
      await expect(true, isShownWithText, selector, text ?? null);
      await browser.click(
        text === undefined ? { selector } : { selector, text },
      );
    },
    expect,
  };

  async function expect<Args extends unknown[], Result>(
    expected: Result,
    ask: (...args: Args) => Result,
    ...args: Args
  ): Promise<void> {
    const end = Date.now() + TIMEOUT;
    let answer: unknown;
    do {
      // While a page unloads, it cannot run functions.
      answer = await browser
        .evaluate(ask, ...args)
        .catch((error: Error) => error.message);
      if (isDeepStrictEqual(answer, expected)) return;
      await pause(50);
    } while (Date.now() < end);
    assert.deepEqual(
      answer,
      expected,
      `${ask.name || ask.toString()}(${args.map((one) => JSON.stringify(one)).join(", ")})`,
    );
  }
}
