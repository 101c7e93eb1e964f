/** Takes screenshots for visual comparison, and checks that no page overflows its window. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isShown, overflow } from "./page.ts";
import type { Reader } from "./reader.ts";

const FOLDER = "test-results/engines";
const SIZES = [
  [390, 844],
  [1440, 900],
] as const;
const PAGES = {
  cover: "",
  contents: "zh-hans/",
  document: "zh-hans/joint-statement/#s1.2",
  traditional: "zh-hant/uzbekistan/",
  english: "en/talks/",
  search: "en/search/?q=energy",
  about: "en/about/",
  terms: "en/terms/",
  witness: "zh-hans/witness/",
};

export async function pictures({
  browser,
  open,
  expect,
}: Reader): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const engine = browser.name.split(" ")[0]?.toLowerCase();
  for (const [width, height] of SIZES) {
    await browser.resize(width, height);
    for (const [name, path] of Object.entries(PAGES)) {
      await open(path);
      if (path.includes("?q="))
        await expect(true, isShown, '#results[aria-busy="false"] li');
      assert.equal(
        await browser.evaluate(overflow),
        0,
        `${path} at ${width} px`,
      );
      writeFileSync(
        join(FOLDER, `${name}-${width}-${engine}.png`),
        await browser.screenshot(),
      );
    }
  }
}
