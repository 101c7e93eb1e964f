/** Reading: navigation, views, settings, rows, table of contents, popovers. */
import assert from "node:assert/strict";
import {
  address,
  focusOn,
  contains,
  isInView,
  isFocused,
  isShown,
  overflow,
  textOf,
  textsShown,
} from "./page.ts";
import type { Reader } from "./reader.ts";

/** From the cover to a document and on to the next. */
export async function navigation({
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("");
  await click('.enter a[lang="zh-Hans"]');
  await expect("/zh-hans/", address);
  await click('main a[href$="/zh-hans/talks/"]');
  await expect("/zh-hans/talks/", address);
  await expect(true, isShown, "h1");
  await click('a[rel="next"]');
  await expect("/zh-hans/golden-eagle/", address);
  await click(".languages summary");
  await click(".languages a", "English");
  await expect("/en/golden-eagle/", address);
}

/** Both texts and each alone, by pointer and by keyboard. The choice is stored. */
export async function views({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  for (const [path, chinese] of [
    ["zh-hans", "zh-Hans"],
    ["zh-hant", "zh-Hant"],
    ["en", "zh-Hans"],
  ] as const) {
    const both = path === "en" ? ["en", chinese] : [chinese, "en"];
    await open(`${path}/talks/`);
    await expect(both, textsShown, "p1");
    await click("#view-en");
    await expect(["en"], textsShown, "p1");
    await browser.press("ArrowLeft");
    await browser.press("ArrowLeft");
    await expect([chinese], textsShown, "p1");
    await expect(`/${path}/talks/?view=zh`, address);
    await open(`${path}/joint-statement/`);
    await expect([chinese], textsShown, "s1.1");
    await open(`${path}/joint-statement/?view=both`);
    await expect(both, textsShown, "s1.1");
    await browser.evaluate(() => localStorage.clear());
  }
}

/** Theme, size and width apply at once and on the next page. */
export async function settings({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  const look = () => {
    const style = getComputedStyle(document.documentElement);
    const [red = 0] = (style.backgroundColor.match(/\d+/g) ?? []).map(Number);
    return [
      red < 128 ? "dark" : "light",
      Number.parseFloat(style.fontSize).toFixed(1),
      style.getPropertyValue("--measure"),
    ];
  };
  await open("en/talks/");
  await click(".settings summary");
  await click("#theme-dark");
  await click("#size-large");
  await click("#width-wide");
  const chosen = ["dark", "18.9", "48rem"];
  await expect(chosen, look);
  await browser.press("Escape");
  await expect(true, isFocused, ".settings summary");
  await open("zh-hant/joint-statement/s2/");
  await expect(chosen, look);
}

/** Rows are side by side in a wide window, with first lines aligned, and one above the other on a phone. */
export async function rows({ browser, open }: Reader): Promise<void> {
  const measure = () =>
    // A hidden note has a box in some browsers.
    [...document.querySelectorAll(".pair:not(.title, [hidden])")].map((row) => {
      const [a, b] = [...row.querySelectorAll(":scope > p")].map((text) => {
        const baselineMark = document.createElement("span");
        baselineMark.style.cssText =
          "display: inline-block; inline-size: 0; block-size: 0";
        text.prepend(baselineMark);
        const { bottom } = baselineMark.getBoundingClientRect();
        baselineMark.remove();
        const { left, right, top, bottom: end } = text.getBoundingClientRect();
        return { left, right, top, end, line: bottom };
      });
      if (!a || !b)
        return { id: row.id, beside: false, above: false, apart: NaN };
      return {
        id: row.id,
        beside: a.right <= b.left,
        above: a.end <= b.top,
        apart: Math.abs(a.line - b.line),
      };
    });
  for (const path of [
    "zh-hans/joint-statement/",
    "zh-hant/talks/",
    "en/uzbekistan/",
  ]) {
    await open(path);
    const wide = await browser.evaluate(measure);
    assert.ok(wide.length > 8);
    assert.deepEqual(
      wide.filter(({ beside, apart }) => !beside || !(apart <= 2)),
      [],
    );
    await browser.resize(390, 844);
    const narrow = await browser.evaluate(measure);
    assert.deepEqual(
      narrow.filter(({ above }) => !above),
      [],
    );
    assert.equal(await browser.evaluate(overflow), 0);
    await browser.resize(1440, 900);
  }
}

export async function tableOfContents({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("en/joint-statement/");
  for (const id of ["s3", "s1", "s5"]) {
    await click(`.toc a[href="#${id}"]`);
    await expect(true, isInView, `#${id} h2`);
    await expect(
      `#${id}`,
      () =>
        document
          .querySelector(".toc li [aria-current]")
          ?.getAttribute("href") ?? "",
    );
  }
  await browser.resize(390, 844);
  await open("zh-hant/joint-statement/");
  await expect(false, isShown, ".toc a");
  await click(".place summary");
  await click('.place a[href="#s4"]');
  await expect(true, isInView, "#s4 h2");
}

/** A note and an emendation open a popover, by pointer and by focus. */
export async function popovers({
  browser,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("en/joint-statement/#s1.2");
  const note = '[id="s1.2"] > [lang="en"] .note-ref a[href="#note-w3"]';
  await click(note);
  await expect(
    true,
    contains,
    ".text-popover",
    "A character is missing from the transcript here",
  );
  await browser.press("Escape");
  await expect(false, isShown, ".text-popover");
  await browser.evaluate(focusOn, '[id="s1.2"] > .n');
  await browser.evaluate(focusOn, note);
  await expect(true, isShown, ".text-popover");

  await open("zh-hans/uzbekistan/");
  const emended = ".pair[id] > p .corr[data-sic]";
  const [before, after] = await browser.evaluate((selector) => {
    const run = document.querySelector<HTMLElement>(selector);
    return [run?.dataset["sic"] ?? "", run?.textContent ?? ""];
  }, emended);
  assert.ok(before && after);
  await click(emended);
  await expect(true, isShown, ".text-popover");
  await expect([before, after], () =>
    [...document.querySelectorAll(".text-popover dd")].map(
      (one) => one.textContent,
    ),
  );
}

/** The 404 page links to the documents. */
export async function notFound({ open, expect }: Reader): Promise<void> {
  await open("en/joint-statement/s9/");
  await expect("404", textOf, "h1");
  await expect(
    true,
    isShown,
    'main [lang="zh-Hant"] a[href$="/zh-hant/joint-statement/"]',
  );
}
