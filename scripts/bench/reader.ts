/** Measures searches in Chromium: requests, bytes and time. */
import type { Browser, Page } from "@playwright/test";
import type { Server } from "./server.ts";

/** A search engine to measure. */
export interface Engine {
  name: string;
  /** The page with the search. */
  page: string;
  /** Opens search and enters a query; resolves when the first results are visible, or after `PATIENCE`. */
  ask(page: Page, query: string): Promise<boolean>;
  /** Runs queries in the page without showing results. */
  find(page: Page, queries: readonly string[]): Promise<number[]>;
}

export interface Cost {
  requests: number;
  bytes: number;
  milliseconds: number;
  found: boolean;
}

/** The longest wait, in milliseconds. */
export const PATIENCE = 15_000;

/** Without the service worker, whose downloads are not part of search. */
const newReader = (browser: Browser) =>
  browser.newContext({ serviceWorkers: "block" });

/** Measures queries one after the other, on a newly opened page. */
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
  await page.goto(server.address + engine.page, { waitUntil: "networkidle" });
  server.slow = slow;
  const costs: Cost[] = [];
  for (const query of queries) {
    const before = { ...server.sent };
    const start = performance.now();
    const found = await engine.ask(page, query);
    const milliseconds = performance.now() - start;
    const requests = server.sent.requests - before.requests;
    costs.push({
      requests,
      bytes: server.sent.bytes - before.bytes,
      found,
      milliseconds,
    });
  }
  await context.close();
  return costs;
}

/** Measures the second run of each query, in milliseconds. */
export async function warmTimes(
  browser: Browser,
  engine: Engine,
  server: Server,
  queries: readonly string[],
): Promise<number[]> {
  const context = await newReader(browser);
  const page = await context.newPage();
  server.slow = false;
  await page.goto(server.address + engine.page, { waitUntil: "networkidle" });
  await engine.ask(page, queries[0] ?? "");
  await engine.find(page, queries);
  const times = await engine.find(page, queries);
  await context.close();
  return times;
}
