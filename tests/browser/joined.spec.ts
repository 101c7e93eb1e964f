/** Two corpora that were built apart, on one host, searched as one. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { basePathDir } from '../../playwright.config.ts';
import { settled } from '../fixtures/search/panel.ts';
import { FaultyServer } from './faulty-server.ts';
import { makeVersion } from './kept.ts';
import { expectMarked, place } from './reader.ts';

let server: FaultyServer;
let origin = '';
test.beforeAll(async () => {
  // As `SEARCH_WITH=/reader/` writes it.
  const folder = await makeVersion((built) => {
    cpSync(resolve(basePathDir), join(built, 'reader'), { recursive: true });
    const catalogue = join(built, 'search/en.json');
    writeFileSync(catalogue, JSON.stringify({ ...JSON.parse(readFileSync(catalogue, 'utf8')), with: ['/reader/search/'] }));
  });
  server = new FaultyServer(folder);
  origin = await server.start();
});
test.afterAll(() => server.stop());

test('what each has is found, counted and led to', async ({ page }) => {
  await page.goto(`${origin}reader/en/search/?q=golden`);
  await settled(page);
  const alone = Number(await page.locator('#results').getAttribute('data-total'));
  expect(alone).toBeGreaterThan(0);

  await page.goto(`${origin}en/search/?q=golden`);
  await settled(page);
  await expect(page.locator('#results')).toHaveAttribute('data-total', String(2 * alone));
  const results = page.locator('#results a[href*="#"]');
  await expect(results).toHaveCount(2 * alone);
  const addresses = await results.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(addresses.filter((path) => path.startsWith('/reader/en/'))).toHaveLength(alone);
  expect(addresses.filter((path) => path.startsWith('/en/'))).toHaveLength(alone);

  const other = page.locator('#results a[href*="/reader/en/"]').first();
  const { hash } = new URL((await other.getAttribute('href')) ?? '', origin);
  await other.click();
  await expect(page).toHaveURL(/\/reader\/en\/.*#/);
  await expectMarked(place(page, decodeURIComponent(hash.slice(1))));
});

test('if one cannot be read, search says so, and finds all when it can', async ({ page }) => {
  server.answer = (path) => (path.startsWith('/reader/search/') ? 'error' : 'whole');
  await page.goto(`${origin}en/search/?q=golden`);
  const failure = page.locator('search-panel').getByRole('button', { name: /again/i });
  await expect(failure).toBeVisible();
  await expect(page.locator('#results a[href*="#"]')).toHaveCount(0);
  server.answer = () => 'whole';
  await failure.click();
  await expect(page.locator('#results a[href*="/reader/en/"]').first()).toBeVisible();
});
