/** The setting that shows pinyin above the Chinese texts. */
import { expect, type Page, test } from "@playwright/test";
import {
  LANGUAGES,
  place,
  settingsButton,
  text,
  viewRadio,
} from "../support/reader.ts";

/** The Chinese texts. */
const CHINESE = ':is(.pair, h1) > [lang|="zh"]';

/** Chooses a value of the setting, and waits until the page follows. */
async function setPinyin(page: Page, value: "on" | "off"): Promise<void> {
  await settingsButton(page).click();
  // By keyboard: the pointer would light a sentence.
  await page.locator(`#pinyin-${value}`).press("Space");
  await expect(page.locator("ruby").first()).toBeAttached({
    attached: value === "on",
  });
  await page.keyboard.press("Escape");
}

/** The syllables above a word, as they are drawn. */
const above = (page: Page, id: string, lang: string, word: string) =>
  text(page, id, lang)
    .locator("ruby", { hasText: new RegExp(`^${word}$`) })
    .first()
    .locator("rt")
    .evaluate((one) => getComputedStyle(one, "::before").content);

/** The words of the document, as they are found, selected and copied. */
const wordsOf = (page: Page) =>
  page.locator(".rows").evaluate((rows) => {
    getSelection()?.selectAllChildren(rows);
    const selected = getSelection()?.toString();
    getSelection()?.removeAllRanges();
    return { content: rows.textContent, selected };
  });

test("pinyin stands above the words, is not copied, and leaves nothing behind", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("en/talks/");
  const before = await page.evaluateHandle(
    (chinese) =>
      [...document.querySelectorAll(chinese)].map((one) => one.cloneNode(true)),
    CHINESE,
  );
  const words = await wordsOf(page);
  await setPinyin(page, "on");
  expect(await above(page, "p3", "zh-Hans", "率先")).toBe('"shuàixiān"');
  expect(await above(page, "p3", "zh-Hans", "习近平")).toBe('"xíjìnpíng"');
  expect(await wordsOf(page)).toEqual(words);
  await text(page, "p2", "zh-Hans").evaluate((one) =>
    getSelection()?.selectAllChildren(one),
  );
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "两国元首举行正式会谈。",
  );
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await setPinyin(page, "off");
  const differing = await page
    .locator(CHINESE)
    .evaluateAll(
      (all, before) =>
        all
          .filter((one, at) => !one.isEqualNode(before[at] ?? null))
          .map((one) => one.outerHTML),
      before,
    );
  expect(differing).toEqual([]);
});

test("on a phone, no word is divided from its pinyin, and no line is much shorter than it could be", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("zh-hans/talks/");
  await setPinyin(page, "on");
  const { divided, room } = await page.evaluate(() => {
    const rubies = [...document.querySelectorAll("ruby")];
    const divided = rubies
      .filter((ruby) => {
        const range = document.createRange();
        range.selectNodeContents(ruby.firstChild ?? ruby);
        return range.getClientRects().length !== 1;
      })
      .map((ruby) => ruby.textContent);
    /** How much wider the end of a line is than the next word, which no punctuation follows. */
    const room = rubies.flatMap((word) => {
      const before = word.previousElementSibling?.previousElementSibling;
      const column = word.closest(".rows p");
      if (
        !before?.matches("ruby") ||
        !column ||
        word.nextSibling?.nodeName !== "WBR"
      )
        return [];
      const [here, there] = [word, before].map((one) =>
        one.getBoundingClientRect(),
      );
      if (!here || !there || here.top < there.bottom) return [];
      return [column.getBoundingClientRect().right - there.right - here.width];
    });
    return { divided, room };
  });
  expect(divided).toEqual([]);
  expect(room.length).toBeGreaterThan(10);
  // Less than a character: pinyin may be wider than its word.
  expect(Math.max(...room)).toBeLessThan(16);
});

for (const { path, chinese } of LANGUAGES)
  test(
    `${path}: every Chinese text has its pinyin, on this page and the next`,
    { tag: "@slow" },
    async ({ page }) => {
      await page.goto(`${path}/joint-statement/`);
      await setPinyin(page, "on");
      for (const address of [
        "joint-statement/",
        "joint-statement/s3/",
        "uzbekistan/",
      ]) {
        await page.goto(`${path}/${address}`);
        await expect(page.locator("ruby").first()).toBeAttached();
        const bare = await page
          .locator(`.pair:not(.note) > p[lang="${chinese}"]`)
          .evaluateAll((texts) =>
            texts.flatMap((one) => {
              const walker = document.createTreeWalker(
                one,
                NodeFilter.SHOW_TEXT,
              );
              const found: string[] = [];
              while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode as Text;
                if (
                  /\p{Script=Han}/u.test(data) &&
                  !parentElement?.closest("ruby")
                )
                  found.push(data);
              }
              return found;
            }),
          );
        expect(bare).toEqual([]);
      }
    },
  );

test(
  "the reader's place, marks of a search and find-in-page stay",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("zh-hans/joint-statement/?mark=强调恪守#preamble.2");
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("search") ?? [])].map(String).join(""),
      );
    await expect.poll(marked).toBe("强调恪守");
    await place(page, "s3.5").evaluate((one) => one.scrollIntoView());
    const top = async () =>
      (await place(page, "s3.5").boundingBox())?.y ?? Infinity;
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(200);
    const before = await top();
    for (const value of ["on", "off"] as const) {
      await setPinyin(page, value);
      await expect
        .poll(async () => Math.abs((await top()) - before))
        .toBeLessThan(8);
      await expect.poll(marked).toBe("强调恪守");
      await page.evaluate(() => getSelection()?.removeAllRanges());
      expect(
        await page.evaluate<boolean>('find("开展国际产能与投资合作")'),
      ).toBe(true);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await place(page, "s3.5").evaluate((one) => one.scrollIntoView());
    }
  },
);

test(
  "the other language is revealed, the conversion is shown and a note opens with pinyin",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("zh-hant/joint-statement/");
    await setPinyin(page, "on");
    await page.locator(".note-ref a:visible").first().click();
    await expect(page.locator(".text-popover")).toBeVisible();
    await page.keyboard.press("Escape");
    await settingsButton(page).click();
    await page.locator(".conversion-switch input").check();
    await page.keyboard.press("Escape");
    const highlighted = () =>
      page.evaluate(
        () =>
          [...(CSS.highlights.get("conversion-exception") ?? [])].filter(
            (range) => !(range as Range).collapsed,
          ).length,
      );
    await expect.poll(highlighted).toBeGreaterThan(0);
    const count = await highlighted();
    await setPinyin(page, "off");
    await setPinyin(page, "on");
    expect(await highlighted()).toBe(count);
    await viewRadio(page, "en").check();
    await place(page, "s3.5").locator(".reveal").click();
    await expect(
      text(page, "s3.5", "zh-Hant").locator("ruby").first(),
    ).toBeVisible();
  },
);

test(
  "pinyin is shown where it was chosen, with little movement, and on paper",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("zh-hans/talks/");
    await setPinyin(page, "on");
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset["shift"] = String(
            Number(document.documentElement.dataset["shift"] ?? 0) +
              (entry as PerformanceEntry & { value: number }).value,
          );
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("zh-hans/golden-eagle/");
    await expect(page.locator("ruby").first()).toBeVisible();
    expect(
      Number((await page.locator("html").getAttribute("data-shift")) ?? 0),
    ).toBeLessThan(0.1);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("rt").first()).toBeVisible();
  },
);

test(
  "pinyin and marked terms are shown together, and each is removed without the other",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("zh-hans/talks/");
    const texts = page.locator(".pair > p");
    const before = await texts.evaluateAll((all) =>
      all.map((one) => one.innerHTML),
    );
    const rubies = page.locator("ruby");
    const marks = page.locator("a[data-term]");
    const setTerms = async (value: "on" | "off") => {
      await settingsButton(page).click();
      await page.locator(`#terms-${value}`).check();
      await page.keyboard.press("Escape");
    };
    for (const order of ["pinyin first", "terms first"]) {
      if (order === "pinyin first") await setPinyin(page, "on");
      await setTerms("on");
      if (order === "terms first") await setPinyin(page, "on");
      await expect(marks.first()).toBeAttached();
      await expect(rubies.first()).toBeAttached();
      // A term is one link, with its pinyin in it.
      await expect(
        text(page, "p5", "zh-Hans").locator("a[data-term] ruby").first(),
      ).toBeVisible();
      if (order === "pinyin first") {
        await setPinyin(page, "off");
        await expect(rubies).toHaveCount(0);
        await expect(marks.first()).toBeAttached();
        await setTerms("off");
      } else {
        await setTerms("off");
        await expect(marks).toHaveCount(0);
        await expect(rubies.first()).toBeAttached();
        await setPinyin(page, "off");
      }
      await expect(marks).toHaveCount(0);
      await expect(rubies).toHaveCount(0);
      expect(
        await texts.evaluateAll((all) => all.map((one) => one.innerHTML)),
        order,
      ).toEqual(before);
    }
  },
);
