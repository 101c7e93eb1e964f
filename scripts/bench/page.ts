/**
 * Measures the cost of pages for readers: `npm run bench:page [part of a path…]`, after
 * `npm run build`. Prints two tables in Markdown: cover, joint statement and a section beside
 * Starlight's pages of the same text; and one page of each kind, followed by the Lighthouse
 * audits that are not passed.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { brotliCompressSync } from "node:zlib";
import { readEdition } from "../../src/content/read.ts";
import { findChromium } from "../chromium.ts";
import { serve } from "./server.ts";
import { bareText, brotliBytes, wholeText } from "./bare-text.ts";
import { isFirstScreenComplete } from "./first-screen.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { audit } from "./lighthouse.ts";
import { measure } from "./measure.ts";
import { BUILD_STARLIGHT, PEER_PATHS, prepareStarlight } from "./starlight.ts";
import { visit } from "./visit.ts";

const OWN_PATHS = {
  cover: "",
  document: "en/joint-statement/",
  section: "en/joint-statement/s4/",
};

const site = resolve(process.env["OUT"] || "dist");
const asked = process.argv.slice(2);
const program = findChromium();
const { edition } = await readEdition(new URL("../../", import.meta.url));
const server = await serve([site]);
const browser = await chromium.launch({
  executablePath: program,
  args: ["--no-sandbox", "--disable-quic"],
});
const failedAudits: string[] = [];
const isAsked = (path: string) =>
  asked.length === 0 || asked.some((part) => path.includes(part));

await printPairs();
await printKinds();
await browser.close();
server.close();
if (failedAudits.length > 0) console.log(`\n${failedAudits.join("\n")}`);

/** Prints the pages of the same text in both sites. */
async function printPairs(): Promise<void> {
  const folder = prepareStarlight(edition);
  await measure(BUILD_STARLIGHT, folder, process.env);
  const peer = await serve([join(folder, "dist")]);
  console.log(
    "| page | site | performance | blocking time | largest paint | layout shift | requests | bytes |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
  );
  for (const name of ["document", "section", "cover"] as const) {
    const pages = [
      { site: "this edition", address: server.address + OWN_PATHS[name] },
      { site: "Starlight", address: peer.address + PEER_PATHS[name] },
    ];
    const verdicts = await audit(
      program,
      pages.map(({ address }) => address),
    );
    for (const [at, { site: whose, address }] of pages.entries()) {
      const verdict = verdicts[at];
      const { requests, bytes } = await visit(browser, address);
      if (!verdict) continue;
      const cells = [
        name,
        whose,
        verdict.scores[0],
        milliseconds(verdict.totalBlockingTime),
        milliseconds(verdict.largestContentfulPaint),
        verdict.layoutShift.toFixed(3),
        requests,
        kilobytes(bytes),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
  peer.close();
}

async function printKinds(): Promise<void> {
  console.log(
    "\n| page | requests | bytes | times the bare text | times text and notes | script | first screen in 14 KB | Lighthouse |\n" +
      "| --- | ---: | ---: | ---: | ---: | ---: | :---: | --- |",
  );
  for (const kind of KINDS.filter(({ path }) => isAsked(path)))
    console.log(await row(kind));
}

async function row(kind: Kind): Promise<string> {
  const { name, path } = kind;
  const address = server.address + path;
  const response = brotliCompressSync(
    readFileSync(join(site, path.replace(/(^|\/)$/, "$1index.html"))),
  );
  const { requests, bytes, script } = await visit(browser, address);
  const complete = await isFirstScreenComplete(browser, address, response);
  const [verdict] = await audit(program, [address], 1);
  if (verdict && verdict.faults.length > 0)
    failedAudits.push(`${name}: ${verdict.faults.join(", ")}`);
  const cells = [
    name,
    requests,
    kilobytes(bytes),
    times(bareText, kind, bytes),
    times(wholeText, kind, bytes),
    kilobytes(script),
    complete ? "yes" : "no",
    verdict?.scores.join(" "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Compares the size of a page with its text, on pages that have the text of a document. */
function times(
  textOf: typeof bareText,
  { path, document, section }: Kind,
  bytes: number,
): string {
  if (document === undefined) return "–";
  const text = textOf(
    edition,
    document,
    path.startsWith("zh-hant") ? "zh-Hant" : "zh-Hans",
    section,
  );
  return (bytes / brotliBytes(text)).toFixed(2);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}
