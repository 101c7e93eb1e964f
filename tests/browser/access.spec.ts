/** No page has a fault of access that axe-core can find: quickly a page of each kind, slowly every page in every language, view and theme. */
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectNoFault } from '../support/axe.ts';
import { KINDS, LANGUAGES, place, quickIf, settingsButton, viewRadio } from '../support/reader.ts';

/** Every page that is built, without those that only lead on. */
const PAGES = readdirSync(process.env['OUT'] || 'dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.replace('index.html', ''))
  .sort();

/** Documents have views; sections repeat what documents are made of. */
function kindOf(address: string): 'page' | 'document' | 'section' {
  const [, part = '', section = ''] = address.split('/');
  if (['', 'about', 'search', 'terms', 'witness'].includes(part)) return 'page';
  return section ? 'section' : 'document';
}

/** The theme follows the system where none is chosen; the colours are those of the one that is. */
const wear = (page: Page, colorScheme: 'light' | 'dark') => page.emulateMedia({ colorScheme });

/**
 * All rules once for each page. A view changes what is shown, and a theme the colours: a document
 * is looked at in all six pairs of them, a section in each view and both themes.
 */
async function expectPageWithoutFault(page: Page, address: string): Promise<void> {
  const kind = kindOf(address);
  await wear(page, 'light');
  await page.goto(address);
  await expectNoFault(page, 'light');
  await wear(page, 'dark');
  if (kind !== 'section') await expectNoFault(page, 'dark', 'colours');
  if (kind === 'page') return;
  await viewRadio(page, 'zh').check();
  await expect(page.locator('.reveal').first()).toBeVisible();
  await expectNoFault(page, 'dark, Chinese', 'colours', 'main');
  if (kind === 'document') {
    await wear(page, 'light');
    await expectNoFault(page, 'light, Chinese', 'colours', 'main');
  }
  await viewRadio(page, 'en').check();
  await expectNoFault(page, kind === 'document' ? 'light, English' : 'dark, English', kind === 'document' ? 'all' : 'colours', 'main');
  if (kind === 'document') {
    await wear(page, 'dark');
    await expectNoFault(page, 'dark, English', 'colours', 'main');
  }
  // The next page begins as a reader finds it.
  await viewRadio(page, 'both').check();
}

test('no fault of access: a page of each kind', async ({ page }) => {
  test.slow();
  for (const rest of Object.values(KINDS).filter((one) => one !== KINDS['document with sections'])) await expectPageWithoutFault(page, `en/${rest}`);
});

for (const { path } of LANGUAGES) {
  // Three tests for each language, so that none of them is long.
  for (const kind of ['page', 'document', 'section'] as const) {
    test(`no fault of access: every ${kind}, ${path}`, { tag: '@slow' }, async ({ page }) => {
      test.slow();
      const addresses = PAGES.filter((address) => address.startsWith(`${path}/`) && kindOf(address) === kind);
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) await expectPageWithoutFault(page, address);
    });
  }

  // Traditional pages have one thing more that opens.
  test(`no fault of access: what opens, ${path}`, quickIf(path === 'zh-hant'), async ({ page }) => {
    const inBoth = async (what: string, within: string) => {
      await wear(page, 'light');
      await expectNoFault(page, `light, ${what}`, 'all', within);
      await wear(page, 'dark');
      await expectNoFault(page, `dark, ${what}`, 'colours', within);
    };
    test.slow();
    await page.goto(`${path}/joint-statement/s2/#s2.1`);
    await settingsButton(page).click();
    await inBoth('settings', '.settings');
    if (path === 'zh-hant') {
      await page.locator('.conversion-switch input').check();
      await expect(page.locator('.conversion-bar')).toBeVisible();
      await inBoth('conversion', '.conversion-bar');
      await page.locator('.conversion-switch input').uncheck();
    }
    await page.keyboard.press('Escape');

    await page.locator('.note-ref a:visible').first().focus();
    await expect(page.locator('.text-popover')).toBeVisible();
    await inBoth('a note’s card', '.text-popover');
    await page.keyboard.press('Escape');

    await place(page, 's2.2').locator('> a.n').click();
    const menu = page.locator('.paragraph-menu');
    await menu.locator('[aria-expanded]').click();
    await expect(menu.locator('.cite-output')).not.toBeEmpty();
    await inBoth('a paragraph’s menu', '.paragraph-menu');
    await page.keyboard.press('Escape');

    await viewRadio(page, 'zh').check();
    await page.locator('.reveal').first().click();
    await inBoth('the other language of a paragraph', '.revealed');

    await page.keyboard.press('/');
    await expect(page.locator('.search-examples')).toBeVisible();
    await inBoth('search', '.search-dialog');
    await page.keyboard.insertText('1992');
    await expect(page.locator('#results[aria-busy="false"] a').first()).toBeVisible();
    // axe-core cannot tell the ground of results in a dialog; those on search's page have the same colours.
    await expectNoFault(page, 'results', 'all', '.search-dialog');
    await page.locator('#search-input').fill('金鹰鹰');
    await expect(page.locator('[data-state="none"]')).toBeVisible();
    await expectNoFault(page, 'no result', 'all', '.search-dialog');
    await page.goto(`${path}/search/?q=1992`);
    await expect(page.locator('#results[aria-busy="false"] a').first()).toBeVisible();
    await inBoth('search’s page with results', 'search-panel');
  });
}

test('no fault of access: the pages of no language', async ({ page }) => {
  const others = PAGES.filter((address) => !LANGUAGES.some(({ path }) => address.startsWith(`${path}/`)));
  expect(others).toContain('');
  for (const address of [...others, 'none/']) {
    await wear(page, 'light');
    await page.goto(address);
    await expectNoFault(page, 'light');
    await wear(page, 'dark');
    await expectNoFault(page, 'dark', 'colours');
  }
});

// Each system has fonts of its own; a link within a line is as high as its font says.
test('targets are 24 px apart in the smallest size, whatever the height of the font', { tag: '@slow' }, async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('one-page', '{"size":"small"}'));
  for (const address of Object.values(KINDS)) {
    await page.goto(`en/${address}`);
    for (const [ascent, descent] of [[75, 25], [107, 30]]) {
      await page.evaluate(
        async ([ascent, descent]) => {
          const local = ['DejaVu Sans', 'Noto Sans CJK SC', 'NotoSansCJKsc-Regular', 'Arial'].map((name) => `local("${name}")`).join();
          const font = new FontFace('measured', local, { ascentOverride: `${ascent}%`, descentOverride: `${descent}%`, lineGapOverride: '0%' });
          document.fonts.add(await font.load());
          document.styleSheets[0]!.insertRule('* { font-family: measured !important; }');
        },
        [ascent, descent],
      );
      await expectNoFault(page, `ascent ${ascent} %, descent ${descent} %`, 'targets');
      await page.evaluate(() => {
        document.styleSheets[0]!.deleteRule(0);
        document.fonts.clear();
      });
    }
  }
});
