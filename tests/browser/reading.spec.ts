import { expect, test } from "@playwright/test";
import {
  expectView,
  languageLink,
  LANGUAGES,
  place,
  placeMenu,
  text,
  viewRadio,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

for (const { path, chinese, name, both } of LANGUAGES) {
  test(
    `${path}: both texts are shown by default, and each alone by keyboard`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.goto(`${path}/talks/`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectView(page, "both", "p1", chinese);
      await viewRadio(page, "both").focus();
      await page.keyboard.press("ArrowRight");
      await expectView(page, "en", "p1", chinese);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await expectView(page, "zh", "p1", chinese);
      await page.keyboard.press("ArrowRight");
      await expectView(page, "both", "p1", chinese);
      await expect(page.getByRole("radio", { name: both })).toBeChecked();
      await expect(await languageLink(page, name)).toHaveAttribute(
        "aria-current",
        "true",
      );
    },
  );
}

test("the language of the page comes first: on the left, or above", async ({
  page,
}) => {
  for (const { path, chinese } of LANGUAGES) {
    const [first, second] = path === "en" ? ["en", chinese] : [chinese, "en"];
    await page.setViewportSize(WIDTHS.desktop);
    await page.goto(`${path}/talks/`);
    const [left, right] = [
      await text(page, "p3", first).boundingBox(),
      await text(page, "p3", second).boundingBox(),
    ];
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    await page.setViewportSize(WIDTHS.phone);
    const [above, below] = [
      await text(page, "p3", first).boundingBox(),
      await text(page, "p3", second).boundingBox(),
    ];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(
      below?.y ?? 0,
    );
    expect(above?.x).toBe(below?.x);
  }
});

for (const [width, beside] of [
  [1440, true],
  [960, true],
  [959, false],
  [390, false],
] as const) {
  test(
    `texts are ${beside ? "side by side" : "one above the other"} in a window of ${width} px`,
    quickIf(width >= 959 && width <= 960),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("zh-hans/joint-statement/");
      const rows = await page
        .locator(".pair:has(> p):not([hidden])")
        .evaluateAll((pairs) =>
          pairs.map((pair) => {
            const [a, b] = [...pair.querySelectorAll(":scope > p")].map(
              (text) => text.getBoundingClientRect(),
            );
            return {
              id: pair.id,
              beside: a !== undefined && b !== undefined && a.right <= b.left,
              above: a !== undefined && b !== undefined && a.bottom <= b.top,
            };
          }),
        );
      expect(rows.length).toBeGreaterThan(70);
      expect(rows.filter((row) => (beside ? !row.beside : !row.above))).toEqual(
        [],
      );
    },
  );
}

test("the first lines of both texts of a row are aligned", async ({ page }) => {
  for (const address of [
    "zh-hans/joint-statement/",
    "en/joint-statement/s4/",
    "zh-hant/uzbekistan/",
  ]) {
    await page.goto(address);
    const rows = await page
      .locator(".pair:has(> p):not([hidden])")
      .evaluateAll((pairs) =>
        pairs.map((pair) => {
          const [a = NaN, b = NaN] = [
            ...pair.querySelectorAll(":scope > p"),
          ].map((text) => {
            const foot = document.createElement("span");
            foot.style.cssText =
              "display: inline-block; inline-size: 0; block-size: 0";
            text.prepend(foot);
            const { bottom } = foot.getBoundingClientRect();
            foot.remove();
            return bottom;
          });
          return { id: pair.id, apart: Math.abs(a - b) };
        }),
      );
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ apart }) => !(apart <= 2))).toEqual([]);
  }
});

test("a paragraph shows its label, which links to it", async ({ page }) => {
  await page.goto("en/joint-statement/");
  const label = page.getByRole("link", { name: "§3.4", exact: true });
  await expect(label).toHaveText("§3.4");
  await expect(label).toHaveAttribute("href", "#s3.4");
  await expect(place(page, "s3.4")).toContainText("§3.4");
});

test("selecting and copying gives the text without labels and note numbers", async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem("one-page", '{"notes":"all"}'),
  );
  await page.goto("zh-hans/joint-statement/?view=zh");
  const copied = await page.evaluate(() => {
    const range = document.createRange();
    range.setStartBefore(document.getElementById("s1.1") ?? document.body);
    range.setEndAfter(document.getElementById("s1.3") ?? document.body);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return selection?.toString() ?? "";
  });
  expect(copied).toContain("两国元首指出，建交30年来");
  expect(copied).toContain("将合作水平提升到前所未有的新高度。");
  expect(copied).toContain("两国全面彻底解决了边界问题");
  expect(copied).not.toMatch(/§|行/);
  // Copied notes begin with their label. Nothing else ends in a number.
  expect(copied).toMatch(/\n注4\n底本此处缺一字/);
  expect(copied.replace(/^注4$/m, "")).not.toMatch(/\d\s*$/m);
});

test("the table of contents marks the current section", async ({ page }) => {
  await page.goto("en/joint-statement/");
  const contents = page.getByRole("navigation", { name: "In this document" });
  for (const [id, title] of [
    ["s3", /^\s*III /],
    ["s1", /^\s*I /],
    ["s5", /^\s*V /],
  ] as const) {
    await contents.getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(contents.locator("li [aria-current]")).toHaveText(title);
  }
});

test("the table of contents marks the current section when scrolling up", async ({
  page,
}) => {
  await page.goto("en/joint-statement/");
  const current = page.locator(".toc li [aria-current]");
  /** Scrolls a section to a distance from the top of the window, in pixels. */
  const scrollTo = (id: string, top: number) =>
    page.evaluate(
      ([at, below]) =>
        scrollBy(
          0,
          document.getElementById(at)!.getBoundingClientRect().top - below,
        ),
      [id, top] as const,
    );
  for (const [id, title, before] of [
    ["s2", /^\s*II /, /^\s*I /],
    ["s5", /^\s*V /, /^\s*IV /],
  ] as const) {
    for (const back of [300, 1000]) {
      await scrollTo(id, 60);
      await expect(current).toHaveText(title);
      await scrollTo(id, 60 + back);
      await expect(current).toHaveText(before);
    }
  }
});

test("on a phone the table of contents opens and leads to a section", async ({
  page,
}) => {
  await page.setViewportSize(WIDTHS.phone);
  await page.goto("zh-hant/joint-statement/");
  const contents = page.getByRole("navigation", { name: "目錄" });
  await expect(contents).toBeHidden();
  await placeMenu(page).click();
  await contents.getByRole("link", { name: /^四/ }).click();
  await expect(page).toHaveURL(/#s4$/);
  await expect(place(page, "s4").getByRole("heading")).toBeInViewport();
  await expect(contents).toBeHidden();
});

test(
  "previous and next lead through documents and sections",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("en/");
    const documents = await page
      .locator("main h2 a")
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname),
      );
    expect(documents).toEqual(
      expect.arrayContaining(["/en/joint-statement/", "/en/uzbekistan/"]),
    );
    for (const path of [
      ...documents,
      "/en/terms/",
      "/en/witness/",
      "/en/about/",
    ]) {
      await page.getByRole("link", { name: /^Next/ }).click();
      await expect(page).toHaveURL((url) => url.pathname === path);
    }
    await page.getByRole("link", { name: /^Previous/ }).click();
    await expect(page).toHaveURL(/\/en\/witness\/$/);

    await page.goto("zh-hans/joint-statement/preamble/");
    for (const id of ["s1", "s2", "s3", "s4", "s5", "closing"]) {
      await page.locator('a[rel="next"]').click();
      await expect(page).toHaveURL(
        new RegExp(`/zh-hans/joint-statement/${id}/$`),
      );
    }
    await page.locator('a[rel="next"]').click();
    await expect(page).toHaveURL(/\/zh-hans\/talks\/$/);
  },
);

for (const { path } of LANGUAGES) {
  test(
    `${path}: a long page has links to its parts`,
    quickIf(path === "zh-hans"),
    async ({ page }) => {
      await page.setViewportSize(WIDTHS.phone);
      for (const [address, count] of [
        ["about/", 10],
        ["witness/", 5],
      ] as const) {
        await page.goto(`${path}/${address}`);
        const links = page
          .getByRole("navigation", { name: /On this page|本页内容|本頁內容/ })
          .getByRole("link");
        expect(await links.count()).toBeGreaterThanOrEqual(count);
        for (const link of await links.all()) {
          const hash = (await link.getAttribute("href")) ?? "";
          await link.click();
          await expect(page).toHaveURL(new RegExp(`${hash}$`));
          await expect(page.locator(hash)).toBeInViewport();
        }
      }
    },
  );
}

test("a note can be reached by keyboard, and says what was changed", async ({
  page,
}) => {
  await page.goto("en/joint-statement/");
  const note = place(page, "note-w3");
  await expect(note.locator('> [lang="en"]')).toContainText(
    "A character is missing from the transcript here",
  );
  await text(page, "s1.2", "en")
    .getByRole("link", { name: /^Note 4/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByText("A character is missing from the transcript here")
      .filter({ visible: true })
      .first(),
  ).toBeInViewport();
  await note.getByRole("link", { name: "Note 4: back to the text" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#s1\.2$/);
  await expect(text(page, "s1.2", "en")).toBeInViewport();
});

test("the 404 page has links in every language", async ({ page }) => {
  const response = await page.goto("en/joint-statement/s9/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("404");
  for (const { lang, path } of LANGUAGES) {
    await expect(
      page.locator(`main [lang="${lang}"] a[href="/${path}/joint-statement/"]`),
    ).toBeVisible();
  }
});
