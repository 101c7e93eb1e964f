/** The bar of every page: where the reader is, contents, search, language, view and settings. */
import { expect, type Page, test } from "@playwright/test";
import {
  expectInView,
  expectMarked,
  KINDS,
  languageLink,
  LANGUAGES,
  place,
  placeMenu,
  settingsButton,
  text,
  topOf,
  viewRadio,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

/** Scrolls so that the top of a paragraph is under the bar, and its first lines are hidden by it. */
async function scrollInto(page: Page, id: string, above = 20): Promise<void> {
  await place(page, id).evaluate((row, above) => {
    const bar = document.querySelector(".bar")!.getBoundingClientRect().bottom;
    scrollBy(0, row.getBoundingClientRect().top - bar + above);
  }, above);
}

for (const [size, viewport] of Object.entries(WIDTHS)) {
  test(
    `every page has the bar at every scroll: ${size}`,
    quickIf(size === "phone"),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const [kind, rest] of Object.entries(KINDS)) {
        await page.goto(`en/${rest}`);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        for (const control of [
          placeMenu(page),
          page.locator(".bar").getByRole("link", { name: "Search" }),
          page.locator(".languages summary"),
          settingsButton(page),
          page.locator(".bar").getByRole("link", { name: "One Page" }),
        ])
          await expect(control, kind).toBeInViewport({ ratio: 0.9 });
        await expect(
          page.getByRole("radio", { name: /^EN/ }),
          kind,
        ).toHaveCount(/document|section/.test(kind) ? 1 : 0);
      }
    },
  );

  test(
    `the bar says where the reader is: ${size}`,
    quickIf(size === "phone"),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto("en/joint-statement/");
      const menu = placeMenu(page);
      await expect(menu).toContainText("Joint Statement");
      await expect(menu).not.toContainText("§");
      for (const [id, says] of [
        ["s3.4", /III\s*§3\.4\s*$/],
        ["s4.10", /IV\s*§4\.10\s*$/],
        ["closing.1", /§C\.1\s*$/],
        ["s1.2", /I\s*§1\.2\s*$/],
      ] as const) {
        await scrollInto(page, id);
        await expect(menu).toHaveText(says);
      }
      await page.evaluate(() => (location.hash = "s3.5"));
      await expect(menu).toHaveText(/III\s*§3\.5\s*$/);
      await page.goto("zh-hans/joint-statement/s3/#s3.6");
      await expect(menu).toHaveText(/三\s*§3\.6\s*$/);
      await page.goto("zh-hant/talks/#p4");
      await expect(menu).toHaveText(/¶4\s*$/);
      await page.goto("en/about/");
      await expect(menu).toHaveText(/About\s*$/);
    },
  );

  test(
    `the place opens the contents: ${size}`,
    quickIf(size === "phone"),
    async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto("en/joint-statement/#s4.10");
      const contents = page.getByRole("navigation", { name: "Contents" });
      await expect(contents).toBeHidden();
      await placeMenu(page).click();
      for (const name of [
        /^II /,
        "Talks",
        "Contents",
        "Terms",
        "Transcript",
        "About",
      ])
        await expect(
          contents.getByRole("link", { name }).first(),
        ).toBeVisible();
      await expect(
        contents.locator("[aria-current]").filter({ hasText: /^\s*IV/ }),
      ).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(contents).toBeHidden();
      await expect(placeMenu(page)).toBeFocused();
      await page.keyboard.press("Enter");
      await contents.getByRole("link", { name: /^II / }).click();
      await expect(contents).toBeHidden();
      await expectInView(place(page, "s2"));
      await placeMenu(page).click();
      await page.mouse.click(viewport.width - 4, viewport.height - 4);
      await expect(contents).toBeHidden();
      await placeMenu(page).click();
      await contents.getByRole("link", { name: /Uzbekistan/ }).click();
      await expect(page).toHaveURL(/\/en\/uzbekistan\/$/);
      await page.locator(".brand").click();
      await expect(page).toHaveURL(/\/en\/$/);
    },
  );
}

test("in the bar, search always opens the dialog", async ({ page }) => {
  await page.setViewportSize(WIDTHS.phone);
  await page.goto("zh-hans/joint-statement/#s4.10");
  await page.locator(".bar").getByRole("link", { name: "检索" }).click();
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
});

for (const { path } of LANGUAGES) {
  test(
    `${path}: the first words of the statement stand above 60 % of a phone’s first screen, and on it when the phone is on its side`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      const lang =
        path === "en" ? "en" : `zh-Han${path === "zh-hans" ? "s" : "t"}`;
      for (const [width, height, limit] of [
        [390, 844, 506],
        [844, 390, 370],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`${path}/joint-statement/`);
        const { top } = await topOf(text(page, "preamble.1", lang));
        expect(top, `${width} px`).toBeLessThan(limit);
      }
    },
  );
}

for (const [width, view] of [
  [390, "both"],
  [1440, "both"],
  [390, "zh"],
] as const) {
  test(
    `another language keeps the place, without a mark: ${width} px, ${view}`,
    quickIf(width === 1440),
    async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`zh-hans/joint-statement/?view=${view}`);
      for (const id of ["s3.4", "s4.21"]) {
        await scrollInto(page, id, -15);
        const before = await topOf(place(page, id));
        for (const { path, name } of [...LANGUAGES.slice(1), LANGUAGES[0]]) {
          await (await languageLink(page, name)).click();
          await expect(page).toHaveURL(
            new RegExp(`/${path}/joint-statement/\\?view=${view}$`),
          );
          await expect
            .poll(
              async () =>
                Math.abs((await topOf(place(page, id))).top - before.top),
              `${id} in ${name}`,
            )
            .toBeLessThan(3);
          await expectMarked(place(page, id), false);
        }
      }
    },
  );
}

test("another language keeps the place within a paragraph that the bar cuts", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 400 });
  await page.goto("en/joint-statement/");
  await scrollInto(page, "preamble.1", 300);
  await (await languageLink(page, "简体")).click();
  await expect(page).toHaveURL(/zh-hans/);
  await expect(placeMenu(page)).toHaveText(/§P\.1\s*$/);
  const { top, bar } = await topOf(place(page, "preamble.1"));
  expect(top).toBeLessThan(bar - 100);
});

test("another language keeps the place and the citation of an address, and Back leads back to the place", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s1.2-s1.3");
  await expectMarked(place(page, "s1.3"));
  await scrollInto(page, "s4.10", -15);
  await (await languageLink(page, "繁體")).click();
  await expect(page).toHaveURL(/\/zh-hant\/joint-statement\/#s1\.2-s1\.3$/);
  await expectMarked(place(page, "s1.3"));
  await expectInView(place(page, "s4.10"));
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s1\.2-s1\.3$/);
  await expectInView(place(page, "s4.10"));
  await page.goForward();
  await expectInView(place(page, "s4.10"));
});

test("in a new tab, another language begins at the paragraph by its address", async ({
  page,
  context,
}) => {
  await page.goto("en/talks/");
  await scrollInto(page, "p6", -15);
  const link = await languageLink(page, "简体");
  const opened = context.waitForEvent("page");
  await link.click({ modifiers: ["ControlOrMeta"] });
  const tab = await opened;
  await expect(tab).toHaveURL(/\/zh-hans\/talks\/#p6$/);
  await expectInView(place(tab, "p6"));
});

test("pages that are no documents keep their place too", async ({ page }) => {
  await page.goto("en/witness/");
  await scrollInto(page, "line-61", -15);
  await (await languageLink(page, "简体")).click();
  await expect(page).toHaveURL(/\/zh-hans\/witness\/$/);
  await expectInView(place(page, "line-61"));
  await page.evaluate(() => scrollTo(0, 0));
  await (await languageLink(page, "English")).click();
  await expect(page).toHaveURL(/\/en\/witness\/$/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("“English” in the view is a text, in the language menu a language", async ({
  page,
}) => {
  await page.goto("zh-hans/talks/");
  await expect(page.getByRole("group", { name: "显示" })).toBeVisible();
  await expect(viewRadio(page, "en")).toHaveAccessibleName("EN 英文");
  await expect(page.getByText("English", { exact: true })).toBeHidden();
  await expect(await languageLink(page, "English")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the bar opens the contents and leads to search and languages", async ({
    page,
  }) => {
    for (const size of Object.values(WIDTHS)) {
      await page.setViewportSize(size);
      await page.goto("en/joint-statement/");
      await placeMenu(page).click();
      const contents = page.getByRole("navigation", { name: "Contents" });
      await contents.getByRole("link", { name: /^III / }).click();
      await expectInView(place(page, "s3"));
      await page.goto("en/joint-statement/");
      await (await languageLink(page, "简体")).click();
      await expect(page).toHaveURL(/\/zh-hans\/joint-statement\/$/);
      await page.locator(".search-button").click();
      await expect(page).toHaveURL(/\/zh-hans\/search\/$/);
    }
  });
});

test("the layout can be chosen in the settings", async ({ page }) => {
  await page.goto("zh-hans/joint-statement/s4/");
  await settingsButton(page).click();
  const layout = page.getByRole("group", { name: "版面" });
  await expect(layout.getByRole("link", { name: "分节" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await layout.getByRole("link", { name: "全文" }).click();
  await expect(page).toHaveURL(/\/zh-hans\/joint-statement\/#s4$/);
  await expectInView(place(page, "s4"));
  // A report is not divided.
  await page.goto("zh-hans/talks/");
  await settingsButton(page).click();
  await expect(page.getByRole("group", { name: "页宽" })).toBeVisible();
  await expect(layout).toBeHidden();
});

test("whole text or by section is one choice that keeps the place and is kept", async ({
  page,
}) => {
  test.slow();
  await page.goto("en/joint-statement/?view=both");
  const contents = page.getByRole("navigation", { name: "Contents" });
  const choose = async (name: string) => {
    await placeMenu(page).click();
    await contents.getByRole("link", { name, exact: true }).click();
  };
  await scrollInto(page, "s3.4", -15);
  const before = await topOf(place(page, "s3.4"));
  const expectSamePlace = () =>
    expect
      .poll(async () =>
        Math.abs((await topOf(place(page, "s3.4"))).top - before.top),
      )
      .toBeLessThan(3);
  await choose("By section");
  await expect(page).toHaveURL(/\/en\/joint-statement\/s3\/\?view=both$/);
  await expectSamePlace();

  // Contents lead to sections everywhere.
  await placeMenu(page).click();
  await contents.getByRole("link", { name: /^\s*IV / }).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/s4\/$/);
  await page.goto("en/");
  await page.locator("main").getByRole("link", { name: /^II / }).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/s2\/$/);
  await page.goto("en/talks/");
  await page.getByRole("link", { name: /^Previous/ }).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/preamble\/$/);

  await page.goto("en/joint-statement/s3/");
  await scrollInto(page, "s3.4", -15);
  await choose("Whole text");
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s3$/);
  await expectSamePlace();
  await placeMenu(page).click();
  await contents.getByRole("link", { name: /^\s*IV / }).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s4$/);
  await page.goto("en/");
  await page.locator("main").getByRole("link", { name: /^II / }).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s2$/);
  await expectInView(place(page, "s2"));
});

for (const { path } of LANGUAGES) {
  test(
    `${path}: an address with a bare number leads to its paragraph, and becomes the permanent one`,
    quickIf(path === "en"),
    async ({ page }) => {
      for (const [address, becomes, id] of [
        ["joint-statement/#3.4", "joint-statement/#s3.4", "s3.4"],
        ["joint-statement/#§3.4", "joint-statement/#s3.4", "s3.4"],
        ["joint-statement/#3.4-3.6", "joint-statement/#s3.4-s3.6", "s3.6"],
        ["joint-statement/s2/#4.1", "joint-statement/#s4.1", "s4.1"],
        ["talks/#4", "talks/#p4", "p4"],
        ["talks/#p3", "talks/#p3", "p3"],
      ] as const) {
        await page.goto("about:blank");
        await page.goto(`${path}/${address}`);
        await expect(page).toHaveURL(new RegExp(`/${path}/${becomes}$`));
        await expectMarked(place(page, id));
        await expectInView(place(page, id));
      }
      await page.goto(`${path}/joint-statement/`);
      const entries = await page.evaluate(() => history.length);
      await page.evaluate(() => (location.hash = "4.10"));
      await expect(page).toHaveURL(/#s4\.10$/);
      await expectMarked(place(page, "s4.10"));
      expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    },
  );
}
