/**
 * Walks through the built site in real engines: `npm run test:engines [chromium] [chromium-103] [firefox] [webkit]`.
 * Without a name it uses all engines, and skips those that are not installed. OUT names another built site.
 */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { SITE_FOLDER } from "../support/built-site.ts";
import {
  chromium,
  firefox,
  type Requirement,
  skipWithout,
  oldChromium,
  webkitDriver,
  xvfb,
} from "../support/requirements.ts";
import { serveSite } from "../support/site-server.ts";
import { openChromium, openFirefox, openOldChromium } from "./bidi.ts";
import type { Browser } from "./browser.ts";
import { missingFeatures } from "./features.ts";
import { describePage } from "./page.ts";
import { readerAt } from "./reader.ts";
import { WALK } from "./walk.ts";
import { openWebKit } from "./webkit.ts";

const ENGINES: Record<
  string,
  { open: () => Promise<Browser>; needs: Requirement[] }
> = {
  chromium: { open: openChromium, needs: [chromium] },
  "chromium-103": { open: openOldChromium, needs: [oldChromium] },
  firefox: { open: openFirefox, needs: [firefox] },
  webkit: { open: openWebKit, needs: [webkitDriver, xvfb] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(ENGINES, name));
if (unknown.length > 0) {
  console.error(
    `Unexpected engine “${unknown.join("”, “")}”. Expected ${Object.keys(ENGINES).join(", ")}.`,
  );
  process.exit(1);
}

const site = await serveSite(SITE_FOLDER);
for (const [name, { open, needs }] of Object.entries(ENGINES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const skip =
    asked.length === 0 &&
    (needs.map(skipWithout).find((reason) => reason !== false) ?? false);
  await test(name, { skip }, async (engine) => walkIn(await open(), engine));
}
await site.stop();

async function walkIn(browser: Browser, engine: TestContext): Promise<void> {
  const reader = readerAt(browser, site);
  try {
    await reader.open("");
    engine.diagnostic(
      `${browser.name} lacks ${(await browser.evaluate(missingFeatures)).join(", ") || "none of the features that the site uses"}`,
    );
    for (const [step, walk] of Object.entries(WALK)) {
      const walkOnce = async () => {
        await browser.resize(1440, 900);
        await reader.open("");
        await browser.evaluate(() => localStorage.clear());
        await walk(reader);
      };
      await engine.test(step, async () => {
        try {
          await walkOnce();
        } catch (error) {
          // On a busy machine a driver may lose an event. A fault of the site fails again.
          engine.diagnostic(
            `${step} is repeated after ${String(error)}: ${await browser.evaluate(describePage).catch(String)}`,
          );
          await walkOnce();
        }
        assert.deepEqual(await browser.errors(), []);
      });
    }
  } finally {
    await browser.close();
  }
}
