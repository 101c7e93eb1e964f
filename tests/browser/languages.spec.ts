import { expect, test } from "@playwright/test";
import {
  expectInView,
  expectMarked,
  expectView,
  KINDS,
  languageLink,
  LANGUAGES,
  place,
  text,
  quickIf,
} from "../support/reader.ts";

for (const rest of ["joint-statement/", "joint-statement/s3/"]) {
  test(
    `links to other languages keep document, section, hash and view: ${rest}`,
    quickIf(rest === "joint-statement/s3/"),
    async ({ page }) => {
      await page.goto(`zh-hans/${rest}?view=both#s3.4`);
      for (const { path, name, chinese } of [
        ...LANGUAGES.slice(1),
        LANGUAGES[0],
      ]) {
        await (await languageLink(page, name)).click();
        await expect(page).toHaveURL(
          new RegExp(`/${path}/${rest}\\?view=both#s3\\.4$`),
        );
        await expectView(page, "both", "s3.4", chinese);
        await expectInView(text(page, "s3.4", "en"));
        await expectMarked(place(page, "s3.4"));
      }
    },
  );
}

test("links to other languages keep a view of one language", async ({
  page,
}) => {
  await page.goto("en/talks/?view=zh#p6");
  await (await languageLink(page, "繁體")).click();
  await expect(page).toHaveURL(/\/zh-hant\/talks\/\?view=zh#p6$/);
  await expectView(page, "zh", "p6", "zh-Hant");
  await (await languageLink(page, "简体")).click();
  await expectView(page, "zh", "p6", "zh-Hans");
});

for (const [kind, rest] of Object.entries(KINDS)) {
  test(
    `links to other languages lead to the same page: ${kind}`,
    quickIf(kind === "section"),
    async ({ page }) => {
      await page.goto(`en/${rest}`);
      for (const { path, lang, name } of LANGUAGES) {
        await (await languageLink(page, name)).click();
        await expect(page).toHaveURL(new RegExp(`/${path}/${rest}$`));
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
      }
    },
  );
}

test("a page that exists once has a footer in both languages, in the interface font", async ({
  page,
}) => {
  for (const address of ["", "offline/", "none/"]) {
    await page.goto(address);
    const footer = page.locator("footer.site");
    for (const [lang, path, says] of [
      ["zh", "zh-hans", /中文、哈萨克文和俄文文本为作准文本/],
      ["en", "en", /authentic in Chinese, Kazakh and Russian/],
    ] as const) {
      await expect(
        footer.locator(`p:lang(${lang})`).filter({ hasText: says }),
      ).toBeVisible();
      await expect(footer.locator(`a[href="/${path}/about/"]`)).toBeVisible();
    }
    expect(
      await footer
        .locator("p")
        .evaluateAll(
          (all) =>
            new Set(all.map((one) => getComputedStyle(one).fontFamily)).size,
        ),
    ).toBe(1);
  }
});

test("the cover links to each language", async ({ page }) => {
  for (const { path, lang } of LANGUAGES) {
    await page.goto("");
    await page.locator(`main a[hreflang="${lang}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${path}/$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("the Traditional page has Traditional text, headings, notes, interface and quotation marks", async ({
  page,
}) => {
  await page.goto("zh-hant/joint-statement/");
  await expect(text(page, "s1.4", "zh-Hant")).toHaveText(
    "兩國是首批簽署共建「一帶一路」雙邊合作文件並深入開展共建「一帶一路」合作的國家。",
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "中華人民共和國和哈薩克斯坦共和國建交30週年聯合聲明",
  );
  await expect(place(page, "s2").getByRole("heading")).toContainText(
    "雙邊關係",
  );
  await expect(text(page, "note-w3", "zh-Hant")).toContainText(
    "底本此處缺一字",
  );
  await expect(page.getByRole("radio", { name: "對照" })).toBeVisible();
  expect(
    await page.locator('main [lang="zh-Hans"]:not([lang^="en"] *)').count(),
  ).toBe(0);
});
