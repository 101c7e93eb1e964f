/** A reader who searches, in Chromium: what it costs and how long it takes. */
import type { Browser, Page } from '@playwright/test';
import type { Server } from './server.ts';

/** How one engine is asked. */
export interface Engine {
  name: string;
  /** The page on which the reader is. */
  page: string;
  /** Opens search and asks; resolves when the first results are shown, or after `PATIENCE`. */
  ask(page: Page, query: string): Promise<boolean>;
  /** In the page: finds, and shows nothing. */
  find(page: Page, queries: readonly string[]): Promise<number[]>;
}

export interface Cost {
  requests: number;
  bytes: number;
  milliseconds: number;
  found: boolean;
}

/** How long the reader waits. */
export const PATIENCE = 15_000;

/** What a worker keeps for reading offline is no part of search. */
const newReader = (browser: Browser) => browser.newContext({ serviceWorkers: 'block' });

/** What each of some queries costs one after the other, on a page just opened. */
export async function costOf(
  browser: Browser,
  engine: Engine,
  server: Server,
  queries: readonly string[],
  slow = false,
): Promise<Cost[]> {
  const context = await newReader(browser);
  const page = await context.newPage();
  server.slow = false;
  await page.goto(server.address + engine.page, { waitUntil: 'networkidle' });
  server.slow = slow;
  const costs: Cost[] = [];
  for (const query of queries) {
    const before = { ...server.sent };
    const start = performance.now();
    const found = await engine.ask(page, query);
    const milliseconds = performance.now() - start;
    const requests = server.sent.requests - before.requests;
    costs.push({ requests, bytes: server.sent.bytes - before.bytes, found, milliseconds });
  }
  await context.close();
  return costs;
}

/** Milliseconds of each query, asked for the second time. */
export async function warmTimes(
  browser: Browser,
  engine: Engine,
  server: Server,
  queries: readonly string[],
): Promise<number[]> {
  const context = await newReader(browser);
  const page = await context.newPage();
  server.slow = false;
  await page.goto(server.address + engine.page, { waitUntil: 'networkidle' });
  await engine.ask(page, queries[0] ?? '');
  await engine.find(page, queries);
  const times = await engine.find(page, queries);
  await context.close();
  return times;
}
