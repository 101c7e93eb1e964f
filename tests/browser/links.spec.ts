import { expect, test } from "@playwright/test";
import {
  expectInView,
  expectMarked,
  expectView,
  place,
  text,
  VIEWS,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

for (const [name, size] of Object.entries(WIDTHS)) {
  for (const view of VIEWS) {
    test.describe(`on a ${name}, view ${view}`, () => {
      test.use({ viewport: size });

      for (const address of [
        "zh-hans/joint-statement/",
        "en/joint-statement/s3/",
      ]) {
        test(
          `${address} leads to a section, a paragraph and a range`,
          quickIf(view === "both" && address.startsWith("en")),
          async ({ page }) => {
            await page.goto(`${address}?view=${view}#s3`);
            await expectInView(place(page, "s3").getByRole("heading"));

            await page.goto("about:blank");
            await page.goto(`${address}?view=${view}#s3.4`);
            await expectView(page, view, "s3.4", "zh-Hans");
            await expectInView(
              text(page, "s3.4", view === "en" ? "en" : "zh-Hans"),
            );
            await expectMarked(place(page, "s3.4"));
            await expectMarked(place(page, "s3.5"), false);

            await page.goto("about:blank");
            await page.goto(`${address}?view=${view}#s3.6-s3.8`);
            await expectInView(
              text(page, "s3.6", view === "en" ? "en" : "zh-Hans"),
            );
            for (const id of ["s3.6", "s3.7", "s3.8"])
              await expectMarked(place(page, id));
            for (const id of ["s3.5", "s3.9", "s3.4"])
              await expectMarked(place(page, id), false);
          },
        );
      }
    });
  }
}

test("a range may cross the end of a section", async ({ page }) => {
  await page.goto("en/joint-statement/#s1.10-s2.2");
  for (const id of ["s1.10", "s2.1", "s2.2"])
    await expectMarked(place(page, id));
  for (const id of ["s1.9", "s2.3"]) await expectMarked(place(page, id), false);
});

test("the mark follows the hash, and disappears with it", async ({ page }) => {
  await page.goto("en/joint-statement/#s1.2-s1.3");
  await expectMarked(place(page, "s1.3"));
  await place(page, "s1.5").getByRole("link", { name: /§1\.5/ }).click();
  await expect(page).toHaveURL(/#s1\.5/);
  await expectMarked(place(page, "s1.5"));
  await expectMarked(place(page, "s1.3"), false);
  await page.goBack();
  await expectMarked(place(page, "s1.3"));
  await expectMarked(place(page, "s1.5"), false);
});

test("the menu does not open if the reader has gone back before it is loaded", async ({
  page,
}) => {
  let send = () => {};
  const canSend = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/cite.json", async (route) => {
    await canSend;
    await route.continue();
  });
  await page.goto("en/joint-statement/#s1.2-s1.3");
  await expectMarked(place(page, "s1.3"));
  const request = page.waitForRequest("**/cite.json");
  await place(page, "s1.5").getByRole("link", { name: /§1\.5/ }).click();
  await request;
  await page.goBack();
  await expect(page).toHaveURL(/#s1\.2-s1\.3$/);
  const sent = page.waitForResponse("**/cite.json");
  send();
  await (await sent).finished();
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/#s1\.2-s1\.3$/);
  await expect(page.locator(".paragraph-menu")).toHaveCount(0);
  await expectMarked(place(page, "s1.3"));
  await expectMarked(place(page, "s1.5"), false);
});

test("reloading a range, or going back to it, keeps the scroll position", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s3.4-s3.6");
  await expectInView(text(page, "s3.4", "en"));
  await text(page, "s4.4", "en").scrollIntoViewIfNeeded();
  const place = () => page.evaluate(() => scrollY);
  const before = await place();
  await page.reload();
  await expectMarked(page.locator('[id="s3.5"]'));
  await expect.poll(place).toBe(before);
  await page.locator('.toc a[href="#s5"]').click();
  await expect.poll(place).toBeGreaterThan(before);
  await page.goBack();
  await expectMarked(page.locator('[id="s3.5"]'));
  await expect.poll(place).toBe(before);
});

test("a range may be written backwards", async ({ page }) => {
  await page.goto("en/joint-statement/#s3.6-s3.4");
  for (const id of ["s3.4", "s3.5", "s3.6"])
    await expectMarked(place(page, id));
  for (const id of ["s3.3", "s3.7"]) await expectMarked(place(page, id), false);
  await expectInView(text(page, "s3.4", "en"));
});

test("a link leads to a paragraph of a document without sections", async ({
  page,
}) => {
  await page.goto("zh-hant/talks/#p4");
  await expectInView(text(page, "p4", "zh-Hant"));
  await expectMarked(place(page, "p4"));
  await expect(text(page, "p4", "zh-Hant")).toContainText("習近平強調");
});

test("a link to a note leads to the note", async ({ page }) => {
  await page.goto("en/joint-statement/#note-w7");
  await expectInView(text(page, "note-w7", "en"));
});

test("the transcript links to the paragraph, and the document to the transcript", async ({
  page,
}) => {
  await page.goto("en/witness/#line-21");
  await expectInView(place(page, "line-21"));
  await page.locator('a[href$="/joint-statement/#s1.2"]').first().click();
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s1\.2$/);
  await expectMarked(place(page, "s1.2"));
});

test(
  "an unknown or invalid hash causes no error",
  { tag: "@slow" },
  async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    for (const hash of [
      "none",
      "s3.4-none",
      "%",
      "%E0%A4%A",
      "a b",
      '"><img>',
      "-",
      "s3.4-s3.5-s3.6",
      ".",
    ]) {
      await page.goto("about:blank");
      await page.goto(`en/joint-statement/#${hash}`);
      await expectView(page, "both", "s3.4", "zh-Hans");
      await expectMarked(place(page, "s2.1"), false);
    }
    expect(errors).toEqual([]);
  },
);

for (const [lang, said] of [
  ["en", "The link points to a paragraph that is not in this document."],
  ["zh-hans", "链接所指的段落不在本篇之中。"],
  ["zh-hant", "連結所指的段落不在本篇之中。"],
] as const) {
  test(
    `${lang}: a notice reports a place that the document does not have`,
    quickIf(lang === "en"),
    async ({ page }) => {
      const notice = page.getByRole("alert").filter({ hasText: said });
      for (const hash of ["s9.9", "s3.4-s9.9", "none"]) {
        await page.goto("about:blank");
        await page.goto(`${lang}/joint-statement/#${hash}`);
        await expect(notice).toBeVisible();
      }
      await page.keyboard.press("Escape");
      await expect(notice).toBeHidden();
      await page.evaluate(() => (location.hash = "s0"));
      await expect(notice).toBeVisible();
      await page.evaluate(() => (location.hash = "s3.4"));
      await expectMarked(place(page, "s3.4"));
      await page.evaluate(() => (location.hash = "s3.4-s3.5"));
      await expect(place(page, "s3.5")).toHaveClass(/target/);
      await expect(notice).toBeHidden();
      await expect(page).toHaveURL(/joint-statement\/#s3\.4-s3\.5$/);
    },
  );
}

test("a section’s page redirects to the whole document for a place of another section, and keeps the rest of the address", async ({
  page,
}) => {
  for (const [hash, id] of [
    ["s4.1", "s4.1"],
    ["s4", "s4"],
    ["note-w3", "note-w3"],
    ["s2.5-s3.2", "s2.5"],
    ["signature.1", "signature.1"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(`en/joint-statement/s2/?view=en#${hash}`);
    await expect(page).toHaveURL(
      new RegExp(`/en/joint-statement/\\?view=en#${hash}$`),
    );
    await expectInView(place(page, id));
  }
  await page.goto("en/joint-statement/s2/");
  await page.evaluate(() => (location.hash = "s9.9"));
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s9\.9$/);
  await expect(
    page.getByRole("alert").filter({ hasText: "paragraph" }),
  ).toBeVisible();
  await page.goto("en/joint-statement/s2/#none");
  await expect(
    page.getByRole("alert").filter({ hasText: "paragraph" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/s2\/#none$/);
});
