import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { KINDS, LANGUAGES, settingsButton, viewRadio } from './reader.ts';

/** What depends on colours: the rest of a page is the same in light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const ALL = [
  { name: 'cover', address: '' },
  { name: 'not found', address: 'none/' },
  ...LANGUAGES.flatMap(({ path }) => Object.entries(KINDS).map(([kind, rest]) => ({ name: `${path} ${kind}`, address: `${path}/${rest}` }))),
];

for (const { name, address } of ALL) {
  test(`no fault of access: ${name}`, async ({ page }) => {
    const check = async (what: string, axe: AxeBuilder) => {
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')}`), what).toEqual([]);
    };
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    await check('light', new AxeBuilder({ page }));
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('dark', new AxeBuilder({ page }).withRules(COLOURS));
    if (!/uzbekistan|s2/.test(address)) return;
    await page.emulateMedia({ colorScheme: 'light' });
    for (const view of ['zh', 'en'] as const) {
      await viewRadio(page, view).check();
      await check(view, new AxeBuilder({ page }).include('main'));
    }
  });
}

test('no fault of access: open settings and a note', async ({ page }) => {
  await page.goto('en/joint-statement/');
  await settingsButton(page).click();
  expect((await new AxeBuilder({ page }).include('.settings').analyze()).violations).toEqual([]);
});

for (const width of [320, 390, 820, 1440]) {
  test(`nothing stands out at the side of a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const { name, address } of ALL) {
      await page.goto(address);
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
        return out.slice(-3).map((element) => `${element.tagName} ${element.className} ${element.getBoundingClientRect().right}`);
      });
      expect(wide, name).toEqual([]);
    }
  });
}

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

test('every control outside running text is at least 24 px wide and high, in the smallest size', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => localStorage.setItem('one-page', '{"size":"small"}'));
  const found: string[] = [];
  for (const { name, address } of ALL) {
    await page.goto(address);
    if (await settingsButton(page).isVisible()) await settingsButton(page).click();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, summary, input, select')]
        // A link within a sentence has the height of its line: WCAG 2.2, 2.5.8, “Inline”.
        .filter((control) => control.checkVisibility() && !control.closest('.skip, p, dd, sup, caption'))
        .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 23.99))
        .map(({ control, box }) => `${control.outerHTML.slice(0, 100)}: ${box.width} × ${box.height}`),
    );
    found.push(...small.map((one) => `${name}: ${one}`));
  }
  expect(found).toEqual([]);
});
