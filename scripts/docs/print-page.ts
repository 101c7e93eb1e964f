/**
 * Draws a page of the printed joint statement into `docs/printed.png`: `npm run docs:print`.
 *
 * It needs a built site, and `pdftoppm` of Poppler (on Debian: apt-get install poppler-utils).
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "../chromium.ts";

const PORT = Number(process.env["PORT"] || 4390);
const SHEET = 3;
/** Path without extension, which `pdftoppm` adds. */
const target = fileURLToPath(new URL("../../docs/printed", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "printed-"));
const server = spawn(
  "astro",
  ["preview", "--host", "127.0.0.1", "--port", String(PORT), "--ignore-lock"],
  { stdio: "ignore" },
);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  const address = `http://127.0.0.1:${PORT}/zh-hans/joint-statement/?view=both`;
  for (let attempt = 0; ; attempt++) {
    try {
      await page.goto(address);
      break;
    } catch (cause) {
      if (attempt === 50)
        throw new Error(
          "The preview server does not answer. Run npm run build first.",
          { cause },
        );
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const pdf = join(folder, "printed.pdf");
  await page.pdf({ path: pdf, format: "A4", preferCSSPageSize: true });
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "80",
    "-singlefile",
    "-f",
    String(SHEET),
    "-l",
    String(SHEET),
    pdf,
    target,
  ]);
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}
