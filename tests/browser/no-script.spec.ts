import { expect, type Page, test } from "@playwright/test";
import {
  expectInView,
  expectMarked,
  KINDS,
  languageLink,
  LANGUAGES,
  place,
  settingsButton,
  text,
  type View,
  viewRadio,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

test.use({ javaScriptEnabled: false });

const label = (page: Page, name: string) =>
  page.locator("label", { hasText: name });
const view = (page: Page, value: View) =>
  page.locator("label", { has: viewRadio(page, value) });

for (const { path, chinese } of LANGUAGES) {
  test(
    `${path}: all texts are shown, and the view control works`,
    quickIf(path === "zh-hans"),
    async ({ page }) => {
      await page.goto(`${path}/joint-statement/`);
      await expect(
        page.locator(".pair:has(> p):not(.note):not(.signature):visible"),
      ).toHaveCount(73);
      const shows = async (inChinese: boolean, inEnglish: boolean) => {
        await expect(text(page, "s1.1", chinese)).toBeVisible({
          visible: inChinese,
        });
        await expect(text(page, "s1.1", "en")).toBeVisible({
          visible: inEnglish,
        });
      };
      await shows(true, true);
      await view(page, "zh").click();
      await shows(true, false);
      await expect(viewRadio(page, "zh")).toBeChecked();
      await page.keyboard.press("ArrowRight");
      await shows(true, true);
      await view(page, "en").click();
      await shows(false, true);
      await view(page, "both").click();
      await shows(true, true);
    },
  );
}

test("a link to a paragraph leads there and marks it, on phone and desktop", async ({
  page,
}) => {
  for (const size of Object.values(WIDTHS)) {
    await page.setViewportSize(size);
    for (const rest of ["joint-statement/", "joint-statement/s3/"]) {
      await page.goto("about:blank");
      await page.goto(`zh-hans/${rest}#s3.4`);
      await expectInView(text(page, "s3.4", "zh-Hans"));
      await expectMarked(place(page, "s3.4"));
    }
  }
});

test("links lead to notes and back", async ({ page }) => {
  await page.goto("en/joint-statement/");
  await text(page, "s1.2", "en").getByRole("link", { name: "Note 4" }).click();
  await expect(page).toHaveURL(/#note-w3$/);
  await expect(text(page, "note-w3", "en")).toBeInViewport();
  await place(page, "note-w3")
    .getByRole("link", { name: "Note 4: back to the text" })
    .click();
  await expect(page).toHaveURL(/#s1\.2$/);
});

test("on a phone, the bar links to search anywhere in a document", async ({
  page,
}) => {
  await page.setViewportSize(WIDTHS.phone);
  for (const { path } of LANGUAGES) {
    await page.goto(`${path}/joint-statement/#s4.10`);
    const search = page
      .locator(".bar")
      .getByRole("link", { name: /^(Search|检索|檢索)$/ });
    await expect(search).toBeInViewport({ ratio: 1 });
    await search.click();
    await expect(page).toHaveURL(new RegExp(`/${path}/search/$`));
  }
});

test(
  "every link to another page works",
  { tag: "@slow" },
  async ({ page, request }) => {
    const asked = new Set<string>();
    for (const address of [
      "",
      ...LANGUAGES.flatMap(({ path }) =>
        Object.values(KINDS).map((rest) => `${path}/${rest}`),
      ),
    ]) {
      await page.goto(address);
      for (const href of await page.locator("a[href]").evaluateAll((links) =>
        // The property of a link in a drawing is no text.
        links.map(
          (link) =>
            new URL(link.getAttribute("href") ?? "", document.baseURI).href,
        ),
      )) {
        const { origin, pathname } = new URL(href);
        if (origin === new URL(page.url()).origin) asked.add(origin + pathname);
      }
    }
    expect(asked.size).toBeGreaterThan(40);
    for (const url of asked)
      expect((await request.get(url)).status(), url).toBe(200);
  },
);

test("links lead through languages, documents and sections", async ({
  page,
}) => {
  await page.goto("");
  await page.locator('main a[hreflang="zh-Hant"]').click();
  await page
    .locator("main")
    .getByRole("link", { name: /建交30週年聯合聲明/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/zh-hant\/joint-statement\/$/);
  await (await languageLink(page, "English")).click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/$/);
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/\/en\/talks\/$/);
});

test("settings apply to the page", async ({ page }) => {
  await page.goto("en/talks/");
  const ground = () =>
    page
      .locator("html")
      .evaluate((html) => getComputedStyle(html).backgroundColor);
  await settingsButton(page).click();
  await label(page, "Dark").click();
  await expect(
    page.getByRole("radio", { name: "Dark", exact: true }),
  ).toBeChecked();
  expect(await ground()).toBe("rgb(23, 22, 20)");
});

test("search says that it needs JavaScript", async ({ page }) => {
  for (const { path, says } of [
    { path: "zh-hans", says: "检索需要JavaScript" },
    { path: "zh-hant", says: "檢索需要JavaScript" },
    { path: "en", says: "Search needs JavaScript" },
  ]) {
    await page.goto(`${path}/talks/`);
    await page.locator(".search-button").click();
    await expect(page).toHaveURL(new RegExp(`/${path}/search/$`));
    await expect(page.locator("noscript p").first()).toBeVisible();
    await expect(page.locator("noscript p").first()).toContainText(says);
  }
});
