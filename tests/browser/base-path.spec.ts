import { expect, test } from '@playwright/test';
import { BASE_PATH_URL } from '../../playwright.config.ts';
import { expectMarked, expectView, place, viewRadio } from './reader.ts';

test.use({ baseURL: BASE_PATH_URL });

test('a reader goes through the edition under a base path', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  page.on('pageerror', (error) => failed.push(error.message));
  const at = (rest: string) => expect(page).toHaveURL(new RegExp(`^${BASE_PATH_URL}${rest}`));

  await page.goto('');
  await page.locator('main a[hreflang="en"]').click();
  await at('en/$');
  await page.locator('main').getByRole('link', { name: /^Joint Statement/ }).first().click();
  await at('en/joint-statement/$');
  await viewRadio(page, 'en').check();
  await expectView(page, 'en', 's1.1', 'zh-Hans');
  await place(page, 's3.4').getByRole('link', { name: /§3\.4/ }).click();
  await page.goto('en/joint-statement/?view=en#s3.4');
  await page.getByRole('link', { name: '繁體', exact: true }).click();
  await at('zh-hant/joint-statement/\\?view=en#s3\\.4$');
  await expectMarked(place(page, 's3.4'));
  await page.locator('a[rel="next"]').click();
  await at('zh-hant/talks/$');
  await page.keyboard.press('Escape');
  await page.locator('header .brand').click();
  await at('zh-hant/$');
  expect(failed).toEqual([]);
});

test('search finds and leads under a base path', async ({ page }) => {
  await page.goto('en/search/?q=golden');
  const results = page.locator('#results a[href*="#"]');
  await expect(results.first()).toBeVisible();
  await results.first().click();
  await expect(page).toHaveURL(new RegExp(`^${BASE_PATH_URL}en/[a-z-]+/.*#`));
});

test('an address that leads nowhere shows the way back under the base path', async ({ page }) => {
  await page.goto('en/none/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
  await page.locator('main').getByRole('link', { name: 'Contents' }).click();
  await expect(page).toHaveURL(`${BASE_PATH_URL}en/`);
});
