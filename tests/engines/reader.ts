/** A reader at a browser: opens addresses of the site, clicks, and waits for what should show. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from './browser.ts';
import { isNamed, isLoaded } from './page.ts';
import type { SiteServer } from '../support/site-server.ts';

/** How long a page may take to show what it should, on a slow machine, in milliseconds. */
const PATIENCE = 60_000;

export interface Reader {
  browser: Browser;
  site: SiteServer;
  /** Opens an address of the site, anew even where only the hash differs. */
  open(path: string): Promise<void>;
  click(selector: string, text?: string): Promise<void>;
  /**
   * Asks the page until the answer is the expected one.
   *
   * @throws {assert.AssertionError} with the last answer, when it does not come.
   */
  expect<Taken extends unknown[], Returned>(expected: Returned, ask: (...taken: Taken) => Returned, ...taken: Taken): Promise<void>;
}

export function readerAt(browser: Browser, site: SiteServer): Reader {
  return {
    browser,
    site,
    async open(path) {
      await browser.goto('about:blank');
      await browser.goto(new URL(path, site.address).href);
    },
    async click(selector, text) {
      await expect(true, isLoaded);
      await expect(true, isNamed, selector, text ?? null);
      await browser.click(text === undefined ? { selector } : { selector, text });
    },
    expect,
  };

  async function expect<Taken extends unknown[], Returned>(expected: Returned, ask: (...taken: Taken) => Returned, ...taken: Taken): Promise<void> {
    const end = Date.now() + PATIENCE;
    let answer: unknown;
    do {
      // A page that is being left cannot answer.
      answer = await browser.evaluate(ask, ...taken).catch((error: Error) => error.message);
      if (isDeepStrictEqual(answer, expected)) return;
      await pause(50);
    } while (Date.now() < end);
    assert.deepEqual(answer, expected, `${ask.name || ask.toString()}(${taken.map((one) => JSON.stringify(one)).join(', ')})`);
  }
}
