/** The PDF of a printed document: sheets, tags, languages, links and text. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer, { type Browser } from "puppeteer-core";
import { findChromium } from "../../scripts/chromium.ts";
import { readEdition } from "../../src/content/read.ts";
import {
  hasSections,
  paragraphCount,
  plainText,
} from "../../src/edition/model.ts";
import { pairOf } from "../../src/i18n/languages.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import { need, poppler, skipWithout } from "../support/requirements.ts";
import { type SiteServer, serveSite } from "../support/site-server.ts";

const { edition } = await readEdition(new URL("../../", import.meta.url));
const skip = skipWithout(poppler);
const folder = mkdtempSync(join(tmpdir(), "pdf-"));
let server: SiteServer;
let browser: Browser;
before(async () => {
  server = await serveSite(SITE_FOLDER);
  browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox"],
  });
});
after(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

for (const { path, lang } of LANGUAGES)
  for (const document of edition.documents)
    test(`${path}/${document.id}`, { skip }, async () => {
      const file = join(folder, `${path}-${document.id}.pdf`);
      const page = await browser.newPage();
      await page.goto(`${server.address}${path}/${document.id}/`);
      // The last script adds these.
      await page.waitForSelector("#cite button", { timeout: 60_000 });
      await page.pdf({ path: file, format: "A4", tagged: true, outline: true });
      await page.close();

      const facts = poppled("pdfinfo", file);
      assert.match(facts, /^Tagged: +yes$/m);
      const sheets = Number(/^Pages: +(\d+)$/m.exec(facts)?.[1]);
      if (!hasSections(document) && paragraphCount(document) <= 12)
        assert.ok(sheets <= 4, `${sheets} sheets`);

      // Chromium writes structure and links uncompressed.
      const pdf = readFileSync(file, "latin1");
      for (const one of pairOf(lang))
        assert.ok(pdf.includes(`/Lang (${one})`), one);
      assert.match(pdf, /\/S \/Link\b/);
      const structure = poppled("pdfinfo", "-struct-text", file);
      const headings = structure.match(/^ *H[12] /gm) ?? [];
      const sections = hasSections(document) ? document.sections.length : 0;
      assert.ok(headings.length > sections, String(headings.length));

      const text = squeeze(poppled("pdftotext", file, "-"));
      const first = document.sections[0]?.blocks[0] ?? assert.fail();
      for (const one of pairOf(lang)) {
        const begin = squeeze(plainText(first.texts[one])).slice(0, 8);
        assert.ok(text.includes(begin), begin);
      }
      // The citations of both texts.
      const cited = text.split("/?v=").length - 1;
      assert.equal(cited, 2);
    });

/** Runs one of the programs of poppler. @returns What it prints. */
function poppled(program: string, ...parameters: string[]): string {
  const path = join(dirname(need(poppler)), program);
  const { stdout, stderr } = spawnSync(path, parameters, {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  assert.ok(stdout, stderr);
  return stdout;
}

/** Fonts map some characters to the radical of the same shape, which NFKC undoes. */
function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
