import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from './reader.ts';

/** How the paragraphs of a page are set, as Chromium lays them out. */
function measured(page: Page) {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.pair:not(.note, .signature) > p')].filter((one) => one.checkVisibility());
    /** The first character of each line, and the most characters of a line. */
    const linesOf = (text: HTMLElement) => {
      const lines: string[] = [];
      let end = Number.NEGATIVE_INFINITY;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('.note-ref') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [index, character] of [...(node.nodeValue ?? '')].entries()) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          if (box.left < end - 1) lines.push('');
          if (lines.length === 0) lines.push('');
          lines[lines.length - 1] += character;
          end = box.left;
        }
      }
      return lines;
    };
    const baseline = (text: Element) => {
      const probe = document.createElement('span');
      probe.style.setProperty('display', 'inline-block');
      text.prepend(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      return bottom;
    };
    return {
      chinese: paragraphs.filter((one) => one.matches(':lang(zh)')).map((one) => {
        const { textIndent, fontSize, textAlign } = getComputedStyle(one);
        return { indent: Number.parseFloat(textIndent) / Number.parseFloat(fontSize), measure: one.clientWidth / Number.parseFloat(fontSize), textAlign };
      }),
      lines: paragraphs.filter((one) => one.matches(':lang(zh)')).slice(0, 25).flatMap(linesOf),
      english: paragraphs.filter((one) => one.matches(':lang(en)')).slice(0, 25).map((one) => Math.max(...linesOf(one).map((line) => line.length))),
      apart: [...document.querySelectorAll('.pair:not(.note)')].flatMap((row) => {
        const [a, b] = [...row.querySelectorAll(':scope > p')].filter((one) => one.checkVisibility()).map(baseline);
        return a === undefined || b === undefined ? [] : [Math.abs(a - b)];
      }),
    };
  });
}

for (const { path } of LANGUAGES) {
  test(`${path}: Chinese is set by the rules, English ragged, and the first lines of a row agree`, async ({ page }) => {
    for (const view of ['both', 'zh', 'en']) {
      await page.goto(`${path}/joint-statement/s3/?view=${view}`);
      const { chinese, lines, english, apart } = await measured(page);
      if (view !== 'en') {
        expect(chinese.length).toBeGreaterThan(0);
        for (const { indent, measure, textAlign } of chinese) {
          expect(indent).toBeCloseTo(2);
          expect(measure).toBeGreaterThan(view === 'both' ? 25 : 30);
          expect(measure).toBeLessThan(40);
          expect(textAlign).toBe('justify');
        }
        expect(lines.length).toBeGreaterThan(20);
        expect(lines.filter((line) => /^[。，、；：？！”』」）》]|[“『「（《]$/.test(line))).toEqual([]);
      }
      if (view !== 'zh') {
        expect(Math.max(...english)).toBeGreaterThan(60);
        expect(Math.max(...english)).toBeLessThanOrEqual(view === 'both' ? 85 : 90);
      }
      if (view === 'both') {
        expect(apart.length).toBeGreaterThan(10);
        expect(Math.max(...apart)).toBeLessThan(1);
      }
    }
  });
}
