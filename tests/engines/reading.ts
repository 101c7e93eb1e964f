/** Reading: ways in, views, settings, rows, table of contents, cards. */
import assert from 'node:assert/strict';
import { address, focusOn, holds, inSight, isFocused, isShown, overflow, textOf, textsShown } from './page.ts';
import type { Reader } from './reader.ts';

/** From the cover to a document and on to the next. */
export async function wayIn({ open, click, expect }: Reader): Promise<void> {
  await open('');
  await click('.enter a[lang="zh-Hans"]');
  await expect('/zh-hans/', address);
  await click('main a[href$="/zh-hans/talks/"]');
  await expect('/zh-hans/talks/', address);
  await expect(true, isShown, 'h1');
  await click('a[rel="next"]');
  await expect('/zh-hans/golden-eagle/', address);
  await click('.languages a', 'English');
  await expect('/en/golden-eagle/', address);
}

/** Both texts, each alone, by pointer and by key; the choice is kept. */
export async function views({ browser, open, click, expect }: Reader): Promise<void> {
  for (const [path, chinese] of [['zh-hans', 'zh-Hans'], ['zh-hant', 'zh-Hant'], ['en', 'zh-Hans']] as const) {
    const both = path === 'en' ? ['en', chinese] : [chinese, 'en'];
    await open(`${path}/talks/`);
    await expect(both, textsShown, 'p1');
    await click('#view-en');
    await expect(['en'], textsShown, 'p1');
    await browser.press('ArrowLeft');
    await browser.press('ArrowLeft');
    await expect([chinese], textsShown, 'p1');
    await expect(`/${path}/talks/?view=zh`, address);
    await open(`${path}/joint-statement/`);
    await expect([chinese], textsShown, 's1.1');
    await open(`${path}/joint-statement/?view=both`);
    await expect(both, textsShown, 's1.1');
    await browser.evaluate(() => localStorage.clear());
  }
}

/** Theme, size and width hold at once and on the next page. */
export async function settings({ browser, open, click, expect }: Reader): Promise<void> {
  const look = () => {
    const style = getComputedStyle(document.documentElement);
    const [red = 0] = (style.backgroundColor.match(/\d+/g) ?? []).map(Number);
    return [red < 128 ? 'dark' : 'light', Number.parseFloat(style.fontSize).toFixed(1), style.getPropertyValue('--measure')];
  };
  await open('en/talks/');
  await click('.settings summary');
  await click('#theme-dark');
  await click('#size-large');
  await click('#width-wide');
  const chosen = ['dark', '18.9', '48rem'];
  await expect(chosen, look);
  await browser.press('Escape');
  await expect(true, isFocused, '.settings summary');
  await open('zh-hant/joint-statement/s2/');
  await expect(chosen, look);
}

/** Side by side in a wide window, the first lines on one line; one above the other on a phone. */
export async function rows({ browser, open }: Reader): Promise<void> {
  const measure = () =>
    [...document.querySelectorAll('.pair:has(> p)')].map((pair) => {
      const [a, b] = [...pair.querySelectorAll(':scope > p')].map((text) => {
        const foot = document.createElement('span');
        foot.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
        text.prepend(foot);
        const { bottom } = foot.getBoundingClientRect();
        foot.remove();
        const { left, right, top, bottom: end } = text.getBoundingClientRect();
        return { left, right, top, end, line: bottom };
      });
      if (!a || !b) return { id: pair.id, beside: false, above: false, apart: NaN };
      return { id: pair.id, beside: a.right <= b.left, above: a.end <= b.top, apart: Math.abs(a.line - b.line) };
    });
  for (const path of ['zh-hans/joint-statement/', 'zh-hant/talks/', 'en/uzbekistan/']) {
    await open(path);
    const wide = await browser.evaluate(measure);
    assert.ok(wide.length > 8);
    assert.deepEqual(wide.filter(({ beside, apart }) => !beside || !(apart <= 2)), []);
    await browser.resize(390, 844);
    const narrow = await browser.evaluate(measure);
    assert.deepEqual(narrow.filter(({ above }) => !above), []);
    assert.equal(await browser.evaluate(overflow), 0);
    await browser.resize(1440, 900);
  }
}

export async function tableOfContents({ browser, open, click, expect }: Reader): Promise<void> {
  await open('en/joint-statement/');
  for (const id of ['s3', 's1', 's5']) {
    await click(`.toc a[href="#${id}"]`);
    await expect(true, inSight, `#${id} h2`);
    await expect(`#${id}`, () => document.querySelector('.toc [aria-current]')?.getAttribute('href') ?? '');
  }
  await browser.resize(390, 844);
  await open('zh-hant/joint-statement/');
  await expect(false, isShown, '.toc a');
  await click('.toc summary');
  await click('.toc a[href="#s4"]');
  await expect(true, inSight, '#s4 h2');
}

/** A note and an emendation explain themselves in a card; by key the same. */
export async function cards({ browser, open, click, expect }: Reader): Promise<void> {
  await open('en/joint-statement/#s1.2');
  const note = '[id="s1.2"] > [lang="en"] .note-ref a';
  await click(note);
  await expect(true, holds, '.text-popover', 'A character is missing from the transcript here');
  await browser.press('Escape');
  await expect(false, isShown, '.text-popover');
  await browser.evaluate(focusOn, '[id="s1.2"] > .n');
  await browser.evaluate(focusOn, note);
  await expect(true, isShown, '.text-popover');

  await open('zh-hans/uzbekistan/');
  const emended = '.pair[id] > p .corr[data-sic]';
  const [before, after] = await browser.evaluate((selector) => {
    const run = document.querySelector<HTMLElement>(selector);
    return [run?.dataset['sic'] ?? '', run?.textContent ?? ''];
  }, emended);
  assert.ok(before && after);
  await click(emended);
  await expect(true, isShown, '.text-popover');
  await expect([before, after], () => [...document.querySelectorAll('.text-popover dd')].map((one) => one.textContent));
}

/** An address that leads nowhere shows the way on. */
export async function notFound({ open, expect }: Reader): Promise<void> {
  await open('en/joint-statement/s9/');
  await expect('404', textOf, 'h1');
  await expect(true, isShown, 'main [lang="zh-Hant"] a[href$="/zh-hant/joint-statement/"]');
}
