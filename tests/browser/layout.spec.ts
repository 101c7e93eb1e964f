/** The layout of pages: alignment, distances, and nothing clipped. */
import { expect, type Locator, test } from "@playwright/test";
import sharp from "sharp";
import { KINDS, LANGUAGES, place, WIDTHS } from "../support/reader.ts";

const boxOf = async (one: Locator) =>
  (await one.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };

test(
  "the links to the previous and next page are as wide as the text",
  { tag: "@slow" },
  async ({ page }) => {
    for (const [kind, path] of Object.entries(KINDS).filter(
      ([, rest]) => !["search/", "parallels/", "timeline/"].includes(rest),
    )) {
      for (const view of ["both", "en"]) {
        await page.goto(`en/${path}?view=${view}`);
        for (const width of [390, 1100, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const [prevNext, first] = [
            await boxOf(page.locator(".prev-next")),
            await boxOf(
              page.locator(
                ".text > :first-child, :not(footer):has(> .prev-next) > :first-child",
              ),
            ),
          ];
          expect(prevNext.x, `${kind} at ${width} px`).toBeCloseTo(first.x, 0);
          expect(prevNext.width, `${kind} at ${width} px`).toBeCloseTo(
            first.width,
            0,
          );
        }
      }
    }
  },
);

for (const colorScheme of ["light", "dark"] as const) {
  test(`the outline of a target's label is not covered: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("en/joint-statement/#s1.3");
    await page.keyboard.press("Tab");
    const label = place(page, "s1.3").locator("> a.n");
    await expect(label).toBeFocused();
    const { x, y, width, height } = await boxOf(label);
    /** The color of one side of the outline, 2 px outside the label. */
    const strip = async (left: number) => {
      const { channels } = await sharp(
        await page.screenshot({
          clip: { x: left, y: y + height / 2, width: 2, height: 6 },
        }),
      ).stats();
      return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
    };
    const left = await strip(Math.round(x) - 4);
    expect(await strip(Math.round(x + width) + 2)).toEqual(left);
    expect(await strip(Math.round(x) - 12)).not.toEqual(left);
  });
}

test("the lines of a signature are balanced in both languages", async ({
  page,
}) => {
  await page.goto("en/joint-statement/closing/");
  const wraps = await page
    .locator(".signature > p")
    .evaluateAll((all) =>
      all.map((one) =>
        getComputedStyle(one).getPropertyValue("text-wrap-style"),
      ),
    );
  expect(wraps.length).toBeGreaterThan(3);
  expect(new Set(wraps)).toEqual(new Set(["balance"]));
});

test("a title's note references are close to it", async ({ page }) => {
  for (const { path } of LANGUAGES) {
    await page.goto(`${path}/talks/`);
    const gaps = await page.locator("h1 > span").evaluateAll((titles) =>
      titles.map((title) => {
        const last = document.createTreeWalker(
          title,
          NodeFilter.SHOW_TEXT,
          (node) =>
            node.parentElement?.closest(".note-ref") || !node.nodeValue?.trim()
              ? NodeFilter.FILTER_SKIP
              : NodeFilter.FILTER_ACCEPT,
        );
        const range = document.createRange();
        while (last.nextNode()) range.selectNodeContents(last.currentNode);
        const end = Math.max(
          ...[...range.getClientRects()]
            .filter(
              ({ bottom }) => bottom > range.getBoundingClientRect().bottom - 4,
            )
            .map(({ right }) => right),
        );
        return (
          (title.querySelector(".note-ref")?.getBoundingClientRect().left ??
            NaN) - end
        );
      }),
    );
    expect(gaps.length).toBe(2);
    for (const gap of gaps) expect(Math.abs(gap), path).toBeLessThan(3);
  }
});

test("the name of a place is not broken", async ({ page }) => {
  for (const [address, name] of [
    ["en/joint-statement/", ".kind span"],
    ["en/", ".document-facts span"],
  ] as const) {
    await page.goto(address);
    for (let width = 320; width <= 440; width += 8) {
      await page.setViewportSize({ width, height: 844 });
      const lines = await page
        .locator(name)
        .evaluateAll((all) => all.map((one) => one.getClientRects().length));
      expect(new Set(lines), `${address} at ${width} px`).toEqual(new Set([1]));
    }
  }
});

test("titles that link to documents look like links, also when not hovered", async ({
  page,
}) => {
  await page.setViewportSize(WIDTHS.phone);
  for (const [address, title] of [
    ["", ".cover li a"],
    ["en/", ".contents h2 a"],
    ["zh-hant/", ".contents h2 a"],
  ] as const) {
    await page.goto(address);
    const lines = await page
      .locator(title)
      .evaluateAll((all) =>
        all.map((one) => getComputedStyle(one).textDecorationLine),
      );
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(new Set(lines)).toEqual(new Set(["underline"]));
  }
});
