/** A walk through all pages: nothing is asked of another host, and nothing goes wrong. */
import { expect, test } from '@playwright/test';
import { KINDS, LANGUAGES, settingsButton } from './reader.ts';

for (const { path } of LANGUAGES) {
  test(`${path}: no page asks another host for anything, or reports an error`, async ({ page, baseURL }) => {
    const found: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) found.push(`${page.url()} asks ${request.url()}`);
    });
    page.on('console', (message) => {
      // Service workers are not allowed here: the tests of reading offline allow them.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning') found.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) found.push(`${response.url()} is ${response.status()}`);
    });
    const documents = ['talks/', 'golden-eagle/', ...['preamble', 's1', 's3', 's4', 's5', 'closing'].map((id) => `joint-statement/${id}/`)];
    for (const rest of [...Object.values(KINDS), ...documents]) {
      await page.goto(`${path}/${rest}`);
      await settingsButton(page).click();
      await page.locator('.search-button').hover();
    }
    await page.goto('', { waitUntil: 'networkidle' });
    expect(found).toEqual([]);
  });
}
