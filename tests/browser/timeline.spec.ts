/** The drawn time line: read on a phone, used with the keyboard. */
import { expect, test } from "@playwright/test";
import { LANGUAGES, WIDTHS } from "../support/reader.ts";

test.beforeEach(({ page }) => page.setViewportSize(WIDTHS.phone));

test("on a phone, its names are at least 14 px high, and all is within the window", async ({
  page,
}) => {
  for (const { path } of LANGUAGES) {
    await page.goto(`${path}/timeline/`);
    const texts = await page.locator(".timeline a text").evaluateAll((all) =>
      (all as unknown as SVGTextElement[]).map((one) => ({
        size:
          parseFloat(getComputedStyle(one).fontSize) *
          (one.getScreenCTM()?.a ?? 0),
        right: one.getBoundingClientRect().right,
      })),
    );
    expect(texts.length).toBeGreaterThan(50);
    for (const { size, right } of texts) {
      expect(size).toBeGreaterThanOrEqual(14);
      expect(right).toBeLessThanOrEqual(WIDTHS.phone.width - 16);
    }
  }
});

test("the Tab key reaches its entries, and Enter leads to the entry of the list", async ({
  page,
}) => {
  await page.goto("en/timeline/");
  const entries = page.locator(".timeline a");
  await entries.nth(3).focus();
  await page.keyboard.press("Tab");
  const fifth = entries.nth(4);
  await expect(fifth).toBeFocused();
  await expect(fifth.locator("rect")).not.toHaveCSS("stroke", "none");
  await expect(entries.nth(5).locator("rect")).toHaveCSS("stroke", "none");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#./);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});
