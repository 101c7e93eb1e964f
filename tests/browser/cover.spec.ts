/** The cover and the contents: what a stranger sees first. */
import { expect, test } from "@playwright/test";
import { LANGUAGES, WIDTHS, quickIf } from "../support/reader.ts";

const FACTS = {
  "zh-Hans": /中国与哈萨克斯坦，2022年9月14日：一份联合声明/,
  "zh-Hant": /中國與哈薩克斯坦，2022年9月14日：一份聯合聲明/,
  en: /^China and Kazakhstan, 14 September 2022: a joint statement/,
};
const START = {
  "zh-Hans": "阅读联合声明",
  "zh-Hant": "閱讀聯合聲明",
  en: "Read the joint statement",
};

test("the first screen of a phone says what this is in both languages, with the way to the statement", async ({
  page,
}) => {
  await page.setViewportSize(WIDTHS.phone);
  await page.goto("");
  for (const lang of ["zh-Hans", "en"] as const) {
    const button = page.getByRole("link", { name: START[lang], exact: true });
    for (const one of [page.getByText(FACTS[lang]).first(), button]) {
      const { y, height } = (await one.boundingBox()) ?? { y: NaN, height: 0 };
      expect(y + height, lang).toBeLessThan(WIDTHS.phone.height);
    }
    await expect(button).toHaveAttribute(
      "href",
      `/${lang.toLowerCase()}/joint-statement/`,
    );
  }
});

for (const { path, lang } of LANGUAGES) {
  test(
    `the contents are the title page: name, facts, button, documents, provenance and downloads: ${lang}`,
    quickIf(path === "zh-hans"),
    async ({ page }) => {
      await page.goto(`${path}/`);
      const main = page.locator("main");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        lang === "en" ? "One Page" : /^一[页頁]$/,
      );
      await expect(main.getByText(FACTS[lang])).toBeVisible();
      await expect(main.locator(".contents > li")).toHaveCount(4);
      await expect(
        main.getByText(/whose maker is not known|制作者不详|製作者不詳/),
      ).toBeVisible();
      const pairs = lang === "en" ? [" zh-CN", " zh-TW"] : [""];
      for (const name of ["EPUB", "TEI", ...pairs.map((pair) => `TMX${pair}`)])
        await expect(main.getByRole("link", { name, exact: true })).toHaveCount(
          4,
        );
      for (const name of ["TBX", ...pairs.map((pair) => `TBX 2${pair}`), "TXT"])
        await expect(
          main.getByRole("link", { name, exact: true }),
        ).toBeVisible();
      await main.getByRole("link", { name: START[lang], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${path}/joint-statement/$`));
    },
  );
}

for (const count of [4, 100]) {
  test(`with ${count} documents, no titles overlap, and both titles of a document are aligned`, async ({
    page,
  }) => {
    await page.goto("");
    const list = page.locator("main ol");
    const tops = await list.evaluate((list, count) => {
      const items = [...list.children];
      list.replaceChildren(
        ...Array.from(
          { length: count },
          (_, at) => items[at % items.length]?.cloneNode(true) ?? "",
        ),
      );
      return [...list.children].map((item, at, items) => {
        const before = items[at - 1]?.getBoundingClientRect().bottom ?? 0;
        if (item.getBoundingClientRect().top < before)
          throw new Error(`Title ${at} begins above the end of the one before`);
        return [...item.querySelectorAll("a")].map(
          (title) => title.getBoundingClientRect().top,
        );
      });
    }, count);
    expect(tops).toHaveLength(count);
    for (const [chinese = NaN, english = NaN] of tops)
      expect(Math.abs(chinese - english)).toBeLessThan(4);
    const [fold, last] = await Promise.all([
      page.locator(".fold").boundingBox(),
      list.boundingBox(),
    ]);
    expect((fold?.y ?? 0) + (fold?.height ?? 0)).toBeGreaterThanOrEqual(
      (last?.y ?? 0) + (last?.height ?? 0),
    );
  });
}
