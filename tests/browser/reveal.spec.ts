import { expect, type Page, test } from "@playwright/test";
import {
  LANGUAGES,
  place,
  text,
  viewRadio,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

const button = (page: Page, id: string) => place(page, id).getByRole("button");

for (const { path, chinese } of LANGUAGES) {
  for (const view of ["zh", "en"] as const) {
    test(
      `${path}, ${view}: the other language of a paragraph is revealed by keyboard and hidden again`,
      quickIf(path === "zh-hant"),
      async ({ page }) => {
        await page.goto(`${path}/joint-statement/s3/?view=${view}`);
        const [own, other] = view === "zh" ? [chinese, "en"] : ["en", chinese];
        const reveal = place(page, "s3.4").getByRole("button", {
          name: `${view === "zh" ? "English" : "中文"} §3.4`,
          exact: true,
        });
        await expect(reveal).toHaveAttribute(
          "lang",
          { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-GB" }[other] ?? "",
        );
        await expect(reveal).toHaveAttribute("aria-expanded", "false");
        await expect(text(page, "s3.4", other)).toBeHidden();
        await reveal.focus();
        const before = await text(page, "s3.4", own).boundingBox();
        await page.keyboard.press("Enter");
        await expect(reveal).toHaveAttribute("aria-expanded", "true");
        await expect(reveal).toBeFocused();
        await expect(text(page, "s3.4", other)).toBeVisible();
        await expect(text(page, "s3.5", other)).toBeHidden();
        // Nothing above moves. The revealed text is below, and follows its button in reading order.
        expect(await text(page, "s3.4", own).boundingBox()).toEqual(before);
        expect(
          (await text(page, "s3.4", other).boundingBox())?.y,
        ).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
        expect(
          await place(page, "s3.4").evaluate((row) =>
            [...row.children].map((one) =>
              one.matches("p") ? (one as HTMLElement).lang : one.tagName,
            ),
          ),
        ).toEqual(["A", own, "BUTTON", other]);
        await page.keyboard.press("Space");
        await expect(reveal).toHaveAttribute("aria-expanded", "false");
        await expect(text(page, "s3.4", other)).toBeHidden();
      },
    );
  }
}

test("the view of both has no buttons, and its texts are in their usual order", async ({
  page,
}) => {
  await page.goto("zh-hant/talks/?view=en");
  await button(page, "p3").click();
  await viewRadio(page, "zh").check();
  // A revealed paragraph stays revealed in the other view of one language.
  await expect(button(page, "p3")).toHaveAttribute("aria-label", "English ¶3");
  await expect(text(page, "p3", "en")).toBeVisible();
  await viewRadio(page, "both").check();
  await expect(page.locator(".reveal")).toHaveCount(0);
  expect(
    await page
      .locator(".pair:has(> a.n) > p:first-of-type")
      .evaluateAll(
        (texts) => new Set(texts.map((one) => (one as HTMLElement).lang)).size,
      ),
  ).toBe(1);
  await viewRadio(page, "zh").check();
  await expect(button(page, "p3")).toHaveAttribute("aria-expanded", "false");
});

test("adding the buttons moves nothing", async ({ page }) => {
  for (const size of Object.values(WIDTHS)) {
    await page.setViewportSize(size);
    await page.goto("zh-hans/talks/?view=zh");
    await expect(button(page, "p3")).toBeVisible();
    const tops = () =>
      page
        .locator(".pair")
        .evaluateAll((rows) =>
          rows.map((row) => row.getBoundingClientRect().top),
        );
    const offered = await tops();
    await page.evaluate(() =>
      document.querySelectorAll(".reveal").forEach((one) => one.remove()),
    );
    expect(await tops()).toEqual(offered);
  }
});

test("the button is beside the lines of the text and covers none", async ({
  page,
}) => {
  for (const [width, size] of [
    [1440, "medium"],
    [960, "large"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(
      (chosen) =>
        localStorage.setItem(
          "one-page",
          JSON.stringify({ size: chosen, width: "wide" }),
        ),
      size,
    );
    for (const [view, lang] of [
      ["zh", "zh-Hans"],
      ["en", "en"],
    ] as const) {
      await page.goto(`en/talks/?view=${view}`);
      const beside = await button(page, "p3").boundingBox();
      const lines = await text(page, "p3", lang).boundingBox();
      const apart = (beside?.x ?? 0) - (lines?.x ?? 0) - (lines?.width ?? 0);
      expect(apart, `${view} at ${width} px`).toBeGreaterThan(0);
      expect(apart, `${view} at ${width} px`).toBeLessThan(32);
    }
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: WIDTHS.phone, hasTouch: true });

  test("a tap on a paragraph reveals the other language, a second one hides it", async ({
    page,
  }) => {
    await page.goto("zh-hans/joint-statement/?view=zh#s3.4");
    await expect(button(page, "s3.4")).toBeVisible();
    await text(page, "s3.4", "zh-Hans").tap();
    await expect(text(page, "s3.4", "en")).toBeVisible();
    await expect(button(page, "s3.4")).toHaveAttribute("aria-expanded", "true");
    await expect(page).toHaveURL(/#s3\.4$/);
    await text(page, "s3.4", "en").tap();
    await expect(text(page, "s3.4", "en")).toBeHidden();
  });

  test("a tap on an emended place or a note reference opens its popover, the next closes it, and neither reveals", async ({
    page,
  }) => {
    await page.goto("zh-hans/joint-statement/?view=zh#s1.2");
    await expect(button(page, "s1.2")).toBeVisible();
    for (const place_ of [".supplied", '[href="#note-w3"]']) {
      await text(page, "s1.2", "zh-Hans").locator(place_).first().tap();
      await expect(page.locator(".text-popover")).toBeVisible();
      await text(page, "s1.2", "zh-Hans").tap({ position: { x: 120, y: 8 } });
      await expect(page.locator(".text-popover")).toBeHidden();
    }
    await expect(text(page, "s1.2", "en")).toBeHidden();
    await text(page, "s1.2", "zh-Hans").tap({ position: { x: 120, y: 8 } });
    await expect(text(page, "s1.2", "en")).toBeVisible();
  });

  test("a tap that closes the paragraph’s menu or ends a selection reveals nothing", async ({
    page,
  }) => {
    await page.goto("en/talks/?view=en");
    await expect(button(page, "p2")).toBeVisible();
    await place(page, "p2").locator("> a.n").tap();
    await expect(page.locator(".paragraph-menu")).toBeVisible();
    await text(page, "p1", "en").tap();
    await expect(page.locator(".paragraph-menu")).toHaveCount(0);
    await text(page, "p1", "en").evaluate((paragraph) =>
      getSelection()?.selectAllChildren(paragraph),
    );
    await text(page, "p1", "en").tap();
    await expect(text(page, "p1", "zh-Hans")).toBeHidden();
  });
});

test("a click with the mouse reveals nothing, because it may begin a selection", async ({
  page,
}) => {
  await page.goto("en/talks/?view=en");
  await expect(button(page, "p2")).toBeVisible();
  await text(page, "p2", "en").click();
  await button(page, "p3").click();
  await expect(text(page, "p3", "zh-Hans")).toBeVisible();
  await expect(text(page, "p2", "zh-Hans")).toBeHidden();
});

test("a match in the hidden language is revealed, and stays highlighted when it is hidden and revealed again", async ({
  page,
}) => {
  await page.goto(
    "zh-hans/talks/?view=en&mark=%E5%93%88%E8%90%A8%E5%85%8B%E6%96%AF%E5%9D%A6#p1",
  );
  await expect(text(page, "p1", "zh-Hans")).toBeInViewport();
  await expect(button(page, "p1")).toHaveAttribute("aria-expanded", "true");
  await expect(text(page, "p2", "zh-Hans")).toBeHidden();
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("search") ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    );
  await expect.poll(marked).not.toEqual([]);
  const before = await marked();
  expect(new Set(before)).toEqual(new Set(["哈萨克斯坦"]));
  await button(page, "p1").click();
  await expect(text(page, "p1", "zh-Hans")).toBeHidden();
  await button(page, "p1").click();
  await expect(text(page, "p1", "zh-Hans")).toBeVisible();
  expect(await marked()).toEqual(before);
});

test("a match in the visible language reveals nothing", async ({ page }) => {
  await page.goto("zh-hans/talks/?view=en&mark=Kazakhstan#p1");
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("search") ?? [])].map((range) =>
        (range as Range).toString(),
      ),
    );
  await expect.poll(marked).toContain("Kazakhstan");
  await expect(button(page, "p1")).toHaveAttribute("aria-expanded", "false");
  await expect(text(page, "p1", "zh-Hans")).toBeHidden();
});
