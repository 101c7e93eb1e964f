import { expect, type Page, test } from '@playwright/test';

test('on a slow processor a click soon after a page change leads where it should', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const path of ['talks', 'golden-eagle', 'uzbekistan']) {
    await page.goto('en/');
    // Only a page that has been drawn could fade.
    await page.waitForTimeout(500);
    await page.locator(`main a[href$="/${path}/"]`).first().evaluate((link) => (link as HTMLElement).click());
    const { x, y } = await middleOfLink(page, `/${path}/`);
    await page.waitForTimeout(60);
    await page.mouse.click(x, y);
    await page.waitForURL(`**/zh-hans/${path}/`, { timeout: 20_000 });
  }
  expect(errors).toEqual([]);
});

/** Waits for nothing but a page and its link to the page in Chinese: not until it is drawn, as Playwright does. */
async function middleOfLink(page: Page, path: string): Promise<{ x: number; y: number }> {
  for (;;) {
    const found = await page
      .evaluate((end) => {
        const box = document.querySelector('.languages a[lang="zh-Hans"]')?.getBoundingClientRect();
        return location.pathname.endsWith(end) && box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, path)
      // The page before is being left.
      .catch(() => null);
    if (found) return found;
  }
}
