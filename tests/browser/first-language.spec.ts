/** The setting that puts one language first on every page. */
import { expect, test } from "@playwright/test";
import { LANGUAGES, settingsButton, text, quickIf } from "../support/reader.ts";

const GROUP = /Order of the texts|两种文字的先后|兩種文字的先後/;

for (const { path, chinese } of LANGUAGES) {
  test(
    `${path}: the chosen language comes first, on the left or above, on every page`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.goto(`${path}/talks/`);
      for (const [order, first] of [
        ["中·EN", chinese],
        ["EN·中", "en"],
      ] as const) {
        await settingsButton(page).click();
        await page
          .getByRole("group", { name: GROUP })
          .getByRole("radio", { name: order, exact: true })
          .check();
        await page.keyboard.press("Escape");
        const second = first === "en" ? chinese : "en";
        for (const address of ["talks/", "joint-statement/s2/"]) {
          await page.goto(`${path}/${address}`);
          for (const width of [390, 1440]) {
            await page.setViewportSize({ width, height: 900 });
            await expect(page.locator(".textual").first()).toBeHidden();
            for (const row of address === "talks/"
              ? ["title", "p3"]
              : ["s2-title", "s2.3"]) {
              const [one, other] = [
                await text(page, row, first).boundingBox(),
                await text(page, row, second).boundingBox(),
              ];
              const isBefore =
                one!.y + one!.height <= other!.y + 1 ||
                one!.x + one!.width <= other!.x + 1;
              expect(isBefore, `${first}, ${row} at ${width} px`).toBe(true);
              // The first is the one that is not muted.
              const [color, body] = [
                await text(page, row, first).evaluate(
                  (element) => getComputedStyle(element).color,
                ),
                await page.evaluate(
                  () => getComputedStyle(document.body).color,
                ),
              ];
              expect(color, `${first}, ${row}`).toBe(body);
            }
          }
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth <= innerWidth,
            ),
          ).toBe(true);
        }
      }
    },
  );
}

test("a view of one language, and paper, are as without the setting", async ({
  page,
}) => {
  const boxes = async () =>
    page
      .locator(".pair > p")
      .evaluateAll((all) =>
        all.map((one) => JSON.stringify(one.getBoundingClientRect())),
      );
  for (const view of ["zh", "both"]) {
    await page.emulateMedia({ media: view === "both" ? "print" : "screen" });
    await page.goto(`en/talks/?view=${view}`);
    await page.evaluate(() => localStorage.setItem("one-page", "{}"));
    await page.reload();
    const before = await boxes();
    await page.evaluate(() =>
      localStorage.setItem("one-page", '{"first":"zh"}'),
    );
    await page.reload();
    expect(await boxes(), view).toEqual(before);
  }
});
