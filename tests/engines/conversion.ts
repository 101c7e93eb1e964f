/** How the text was converted to Traditional, shown on the page; said to be impossible where the engine has no marks. */
import assert from 'node:assert/strict';
import { highlighted, isShown, textOf } from './page.ts';
import type { Reader } from './reader.ts';

export async function conversion({ browser, open, click, expect }: Reader): Promise<void> {
  await open('zh-hant/talks/');
  await click('.settings summary');
  if ((await browser.evaluate(highlighted, 'conversion')) === null) {
    await expect(true, isSaidToBeImpossible);
    return;
  }
  await click('.conversion-switch input');
  await expect(true, isShown, '.conversion-bar');
  const marks = await browser.evaluate(highlighted, 'conversion');
  assert.ok(marks && marks.length > 20);
  await browser.press('Escape');
  await click('.conversion-bar button', '›');
  await expect(true, isShown, '.text-popover');
  await expect([await browser.evaluate(textOf, '.text-popover .chosen')], highlighted, 'conversion-current');
  await click('.conversion-bar button', '×');
  await expect(false, isShown, '.conversion-bar');
  await expect([], highlighted, 'conversion');
}

/** Whether the settings say that the browser cannot mark the text, and their switch cannot be used. */
function isSaidToBeImpossible(): boolean {
  const said = document.querySelector<HTMLElement>('.conversion-switch [role=status]');
  const isSaid = said !== null && said.checkVisibility() && said.textContent !== '' && said.textContent === said.dataset['unsupported'];
  return isSaid && document.querySelector('.conversion-switch input:disabled') !== null;
}
