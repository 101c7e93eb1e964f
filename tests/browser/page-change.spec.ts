import { expect, type Page, test } from "@playwright/test";

test("on a slow processor, a click right after a page change works", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const path of ["talks", "golden-eagle", "uzbekistan"]) {
    await page.goto("en/");
    // A transition needs a page that has been painted.
    await page.waitForTimeout(500);
    await page
      .locator(`main a[href$="/${path}/"]`)
      .first()
      .evaluate((link) => (link as HTMLElement).click());
    const { x, y } = await middleOfLink(page, `/${path}/`);
    await page.waitForTimeout(60);
    await page.mouse.click(x, y);
    await page.waitForURL("**/en/", { timeout: 20_000 });
  }
  expect(errors).toEqual([]);
});

/** Waits only until the link is shown, which the header is not before it has been parsed whole. Playwright would wait longer. */
async function middleOfLink(
  page: Page,
  path: string,
): Promise<{ x: number; y: number }> {
  for (;;) {
    const found = await page
      .evaluate((end) => {
        const link = document.querySelector(".brand");
        const isPainted = performance.getEntriesByType("paint").length > 0;
        if (
          !location.pathname.endsWith(end) ||
          !isPainted ||
          !link?.checkVisibility({ visibilityProperty: true })
        )
          return null;
        const box = link.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, path)
      // The previous page is being unloaded.
      .catch(() => null);
    if (found) return found;
  }
}
