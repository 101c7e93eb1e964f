/**
 * Walks through the built site in real engines: `npm run test:engines [chromium] [firefox] [webkit]`,
 * without a name in all of them. PORT and the port after it are used; OUT names another built site.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openChromium, openFirefox } from './bidi.ts';
import type { Browser } from './browser.ts';
import { lacking } from './features.ts';
import { readerAt } from './reader.ts';
import { serveSite } from './site.ts';
import { WALK } from './walk.ts';
import { openWebKit } from './webkit.ts';

const port = Number(process.env['PORT'] || 4391);
const ENGINES: Record<string, () => Promise<Browser>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: () => openWebKit(port + 1),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(ENGINES, name));
if (unknown.length > 0) {
  console.error(`There is no engine “${unknown.join('”, “')}”; there are ${Object.keys(ENGINES).join(', ')}.`);
  process.exit(1);
}

const site = await serveSite(port);
for (const [name, open] of Object.entries(ENGINES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  try {
    await walkIn(await open());
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
await site.stop();

async function walkIn(browser: Browser): Promise<void> {
  const reader = readerAt(browser, site);
  await test(browser.name, async (engine) => {
    await reader.open('');
    engine.diagnostic(`${browser.name} lacks ${(await browser.evaluate(lacking)).join(', ') || 'nothing that the site uses'}`);
    for (const [step, walk] of Object.entries(WALK)) {
      await engine.test(step, async () => {
        await browser.resize(1440, 900);
        await reader.open('');
        await browser.evaluate(() => localStorage.clear());
        await walk(reader);
        assert.deepEqual(await browser.errors(), []);
      });
    }
  });
  await browser.close();
}
