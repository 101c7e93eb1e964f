import { expect, type Page, test } from "@playwright/test";
import {
  LANGUAGES,
  place,
  text,
  viewRadio,
  quickIf,
} from "../support/reader.ts";

/** What find-in-page selects; "" if it finds nothing. Each text here has a note's number inside. */
function find(page: Page, words: string): Promise<string> {
  return page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    // Not in TypeScript's DOM types, as it is not in a standard; all browsers have it.
    const { find } = window as unknown as {
      find: (words: string) => boolean;
    };
    return find(wanted) ? String(getSelection()) : "";
  }, words);
}

test("find-in-page runs through the numbers of notes and emended places", async ({
  page,
}) => {
  for (const [path, words] of [
    ["zh-hans", "朝着打造世代友好、高度互信"],
    ["zh-hant", "朝着打造世代友好、高度互信"],
    ["en", "the vision and goal of building a China-Kazakhstan"],
  ] as const) {
    await page.goto(`${path}/joint-statement/`);
    const wanted = path === "zh-hant" ? words.replace("朝着", "朝著") : words;
    expect(await find(page, wanted)).toBe(wanted);
  }
});

test("a link to words leads through the numbers of notes", async ({ page }) => {
  await page.goto(
    "zh-hans/joint-statement/#:~:text=朝着打造世代友好、高度互信",
  );
  await expect(text(page, "s2.1", "zh-Hans")).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

for (const { path } of LANGUAGES) {
  test(
    `${path}: note numbers are shown and named, and are not copied with a sentence`,
    quickIf(path === "zh-hans"),
    async ({ page }) => {
      await page.goto(`${path}/joint-statement/`);
      const row = place(page, "s2.1").locator("> p");
      const links = row.locator(".note-ref a");
      await expect(links).toHaveCount(4);
      const drawn = await links.evaluateAll((all) =>
        all.map((link) => ({
          mark: getComputedStyle(link, "::before").content.replaceAll('"', ""),
          width: link.getBoundingClientRect().width,
          name: link.getAttribute("aria-label"),
        })),
      );
      for (const { mark, width, name } of drawn) {
        expect(mark).toMatch(/^[56]$/);
        expect(width).toBeGreaterThan(4);
        expect(name).toMatch(new RegExp(`\\D${mark}\\D*$`));
      }
      const copied = await row.evaluateAll((all) =>
        all.map((one) => {
          getSelection()?.selectAllChildren(one);
          return String(getSelection());
        }),
      );
      for (const one of copied) expect(one).not.toMatch(/\d/);
    },
  );
}

for (const width of [390, 1440]) {
  test(
    `a link to words opens the language that the view hides, as find-in-page does: ${width} px`,
    quickIf(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      for (const [path, view, words, id] of [
        ["zh-hans", "zh", "the vision and goal of building", "s2.1"],
        ["en", "en", "中哈愿朝着打造世代友好", "s2.1"],
        ["en", "zh", "the vision and goal of building", "s2.1"],
        ["zh-hans", "en", "中哈愿朝着打造世代友好", "s2.1"],
      ] as const) {
        const at = `${path} ${view}`;
        const [own, other] =
          view === "zh" ? ["zh-Hans", "en"] : ["en", "zh-Hans"];
        // From another page, so that the browser looks for the words.
        await page.goto("about:blank");
        await page.goto(
          `${path}/joint-statement/?view=${view}#:~:text=${encodeURIComponent(words)}`,
        );
        await expect(text(page, id, other), at).toBeVisible();
        await expect(text(page, id, other), at).toBeInViewport();
        // Revealed as by its button: after it, and its paragraph alone.
        const button = place(page, id).getByRole("button");
        await expect(button).toHaveAttribute("aria-expanded", "true");
        expect(
          await place(page, id).evaluate((row) =>
            [...row.children].map((one) =>
              one.matches("p") ? (one as HTMLElement).lang : one.tagName,
            ),
          ),
          at,
        ).toEqual(["A", own, "BUTTON", other]);
        await expect(text(page, "s2.2", other), at).toBeHidden();
        await button.click();
        await expect(text(page, id, other), at).toBeHidden();
      }
    },
  );
}

test("a link to words opens a note that the settings hide, as find-in-page does", async ({
  page,
}) => {
  for (const [notes, words] of [
    ["explanatory", "painting in the Chinese manner"],
    ["none", "painting in the Chinese manner"],
  ] as const) {
    await page.goto("en/");
    await page.evaluate(
      (value) =>
        localStorage.setItem("one-page", JSON.stringify({ notes: value })),
      notes,
    );
    await page.goto(`en/talks/?view=both#:~:text=${encodeURIComponent(words)}`);
    const found = page.locator(".note", { hasText: words }).first();
    await expect(found, notes).toBeInViewport();
    await expect(found.locator("p").first(), notes).toBeVisible();
    // No other note is opened, and none leaves a gap.
    const shown = await page
      .locator(".note")
      .evaluateAll(
        (all) =>
          all.filter((note) => note.getBoundingClientRect().height > 0).length,
      );
    const open = await page.locator(".note:not([hidden])").count();
    expect(shown, notes).toBe(open);
  }
});

test("find-in-page can open each paragraph of the hidden language, in every view", async ({
  page,
}) => {
  await page.goto("en/talks/?view=en");
  const openable = (lang: string) =>
    page
      .locator(`.pair:not(.note) > p[lang="${lang}"]`)
      .evaluateAll(
        (all) =>
          all.filter((one) => one.getAttribute("hidden") === "until-found")
            .length / all.length,
      );
  await expect.poll(() => openable("zh-Hans")).toBeGreaterThan(0.8);
  expect(await openable("en")).toBe(0);
  await viewRadio(page, "zh").check();
  await expect.poll(() => openable("en")).toBeGreaterThan(0.8);
  expect(await openable("zh-Hans")).toBe(0);
  await viewRadio(page, "both").check();
  await expect.poll(() => openable("en")).toBe(0);
  await expect(text(page, "p2", "en")).toBeVisible();
  await expect(text(page, "p2", "zh-Hans")).toBeVisible();
});
