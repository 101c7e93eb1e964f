/** Selecting and copying in a row of two texts. */
import { expect, type Page, test } from "@playwright/test";
import { text, quickIf } from "../support/reader.ts";

/** Selects with the mouse, from the first line of a text into another. */
async function select(
  page: Page,
  lang: string,
  from: string,
  to: string,
): Promise<string> {
  const points = [];
  for (const id of [from, to]) {
    const { x = 0, y = 0 } = (await text(page, id, lang).boundingBox()) ?? {};
    points.push({ x: x + 75, y: y + 12 });
  }
  const [start, end] = points;
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move(end!.x, end!.y, { steps: 8 });
  await page.mouse.up();
  return selected(page);
}

const selected = (page: Page) =>
  page.evaluate(() => getSelection()?.toString() ?? "");

test("a selection that begins in one column stays in it; Select all has both", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1400 });
  await page.goto("en/joint-statement/#s1.2");
  const english = await select(page, "en", "s1.2", "s1.4");
  expect(english).toContain("The two countries have settled the boundary");
  expect(english).not.toContain("两国全面彻底解决了边界问题");
  await page.mouse.click(5, 700);
  const chinese = await select(page, "zh-Hans", "s1.2", "s1.4");
  expect(chinese).toContain("两国全面彻底解决了边界问题");
  expect(chinese).not.toContain("The two countries have settled");
  await page.keyboard.press("ControlOrMeta+a");
  const all = await selected(page);
  expect(all).toContain("两国全面彻底解决了边界问题");
  expect(all).toContain("The two countries have settled the boundary");
});

test("one above the other, both texts are selected", async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1400 });
  await page.goto("en/joint-statement/#s1.2");
  const both = await select(page, "en", "s1.2", "s1.4");
  expect(both).toContain("两国全面彻底解决了边界问题");
  expect(both).toContain("The two countries have settled the boundary");
});

for (const [path, lang, label] of [
  ["en", "en", /\nExplanatory note b\n.*\n+Note 4\n/],
  ["zh-hans", "zh-Hans", /\n注释b\n.*\n+注4\n/],
  ["zh-hant", "zh-Hant", /\n註釋b\n.*\n+註4\n/],
] as const) {
  test(
    `${path}: a note that is copied is named`,
    quickIf(path === "en"),
    async ({ page }) => {
      await page.addInitScript(() =>
        localStorage.setItem("one-page", '{"notes":"all"}'),
      );
      await page.setViewportSize({ width: 1440, height: 1400 });
      await page.goto(`${path}/joint-statement/#s1.2`);
      expect(await select(page, lang, "s1.2", "s1.4")).toMatch(label);
    },
  );
}
