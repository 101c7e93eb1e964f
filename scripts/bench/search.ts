/**
 * Compares search with a plain Pagefind index of the same text: `npm run bench:search [times…]`,
 * after `npm run build`. Prints a table in Markdown.
 *
 * The corpora are this edition, and multiples of it with shuffled sentences (with a fixed seed).
 */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { readEdition } from "../../src/content/read.ts";
import { type Edition, plainText } from "../../src/edition/model.ts";
import { indexEdition } from "../../src/search/index.ts";
import { multiply } from "./search-corpus.ts";
import {
  costOf,
  type Cost,
  type Engine,
  PATIENCE,
  warmTimes,
} from "./reader.ts";
import { randomFrom } from "./random.ts";
import { serve, type Server } from "./server.ts";
import { writeStock } from "./stock-pagefind.ts";
import { findChromium } from "../chromium.ts";

const SEED = 2022;
const TIMES = [1, 10, 100];
const QUERIES = 12;
const site = resolve(process.env["OUT"] || "dist");

interface Panel extends HTMLElement {
  find(query: string, count?: number): Promise<string[]>;
}

const shown = (page: Page, selector: string): Promise<boolean> =>
  page
    .waitForFunction(
      (wanted) => document.querySelector(wanted) !== null,
      selector,
      { polling: "raf", timeout: PATIENCE },
    )
    .then(
      () => true,
      () => false,
    );

const OURS: Engine = {
  name: "this edition",
  page: "zh-hans/talks/",
  async ask(page, query) {
    const opened = await page.evaluate(
      () => document.querySelector("dialog[open]") !== null,
    );
    await page.keyboard.press(opened ? "ControlOrMeta+A" : "/");
    await page.keyboard.insertText(query);
    return shown(page, `#results[data-query=${JSON.stringify(query)}] a`);
  },
  find: (page, queries) =>
    page.evaluate(async (asked) => {
      const panel = document.querySelector("search-panel") as Panel;
      const times: number[] = [];
      for (const query of asked) {
        const start = performance.now();
        await panel.find(query, 1);
        times.push(performance.now() - start);
      }
      return times;
    }, queries),
};

declare global {
  interface Window {
    /** Searches and shows the results, in the page of stock Pagefind. */
    show(query: string): void;
    /** Searches in the page of stock Pagefind. */
    find(query: string): Promise<unknown>;
  }
}

const STOCK: Engine = {
  name: "stock Pagefind",
  page: "",
  async ask(page, query) {
    await page.evaluate((asked) => window.show(asked), query);
    return shown(page, `#results[data-query=${JSON.stringify(query)}] a`);
  },
  find: (page, queries) =>
    page.evaluate(async (asked) => {
      const times: number[] = [];
      for (const query of asked) {
        const start = performance.now();
        await window.find(query);
        times.push(performance.now() - start);
      }
      return times;
    }, queries),
};

const { edition } = await readEdition(new URL("../../", import.meta.url));
const queries = queriesOf(edition);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-quic"],
});
console.log(
  "| documents | engine | indexing | index | first search: requests | bytes | next search: bytes | warm query | first result, slow connection |\n" +
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
);
const asked = process.argv.slice(2).map(Number);
for (const times of asked.length > 0 ? asked : TIMES) {
  const corpus = multiply(edition, times, SEED);
  for (const [engine, write] of [
    [OURS, writeOurs],
    [STOCK, writeStock],
  ] as const) {
    const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
    const start = performance.now();
    await write(corpus, folder);
    const seconds = (performance.now() - start) / 1000;
    const server = await serve([folder, site]);
    console.log(
      await row(
        engine,
        corpus.documents.length,
        seconds,
        await sizeOf(folder),
        server,
      ),
    );
    server.close();
    await rm(folder, { recursive: true });
  }
}
await browser.close();

async function row(
  engine: Engine,
  documents: number,
  seconds: number,
  size: number,
  server: Server,
): Promise<string> {
  const first: Cost[] = [];
  const next: Cost[] = [];
  const slow: Cost[] = [];
  for (let at = 0; at + 1 < queries.length; at += 1) {
    const [one, two] = await costOf(
      browser,
      engine,
      server,
      queries.slice(at, at + 2),
    );
    if (one?.found) first.push(one);
    if (one?.found && two?.found) next.push(two);
    if (at % 2 === 0)
      slow.push(
        ...(await costOf(
          browser,
          engine,
          server,
          queries.slice(at, at + 1),
          true,
        )),
      );
  }
  const warm = await warmTimes(browser, engine, server, queries);
  const kilobytes = (costs: Cost[]): string =>
    `${Math.round(median(costs.map(({ bytes }) => bytes)) / 1024)} KB`;
  const cells = [
    documents.toLocaleString("en"),
    engine.name,
    `${seconds.toFixed(0)} s`,
    `${(size / 2 ** 20).toFixed(1)} MB`,
    median(first.map(({ requests }) => requests)),
    kilobytes(first),
    kilobytes(next),
    `${median(warm).toFixed(2)} ms`,
    `${(median(slow.filter(({ found }) => found).map(({ milliseconds }) => milliseconds)) / 1000).toFixed(2)} s`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Random queries from the text: runs of one to six Han characters, and every fourth an English word. */
function queriesOf({ documents }: Edition): string[] {
  const random = randomFrom(SEED);
  const blocks = documents.flatMap(({ sections }) =>
    sections.flatMap((section) => section.blocks),
  );
  const found: string[] = [];
  while (found.length < QUERIES) {
    const { texts } = blocks[Math.floor(random() * blocks.length)] ??
      blocks[0] ?? { texts: null };
    if (!texts) throw new Error("An edition without text");
    if (found.length % 4 === 3) {
      const words = plainText(texts.en).match(/[A-Za-z]{4,}/g) ?? [];
      const word = words[Math.floor(random() * words.length)];
      if (word) found.push(word.toLowerCase());
    } else {
      const text = plainText(texts["zh-Hans"]);
      const start = Math.floor(random() * text.length);
      const query = text.slice(start, start + 1 + Math.floor(random() * 6));
      if (/^\p{Script=Han}+$/u.test(query)) found.push(query);
    }
  }
  return found;
}

/** Writes `search/` as a build does. */
async function writeOurs(corpus: Edition, folder: string): Promise<void> {
  for (const [path, content] of await indexEdition(corpus)) {
    const file = join(folder, "search", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isFile())
      sum += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}

function median(values: readonly number[]): number {
  return (
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ??
    Number.NaN
  );
}
