/** Sentences and their partners: pointed at, touched, focused, addressed, found. */
import { expect, type Page, test } from "@playwright/test";
import {
  expectInView,
  LANGUAGES,
  place,
  quickIf,
  text,
  viewRadio,
  WIDTHS,
} from "../support/reader.ts";

const sentence = (page: Page, id: string, lang: string, number: number) =>
  text(page, id, lang).locator(`> [data-s="${number}"]`);

/** The sentences that are lit, such as `s2.5 en 3`. */
const lit = (page: Page) =>
  page
    .locator("[data-s]")
    .evaluateAll((all) =>
      all
        .filter(
          (one) =>
            getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)" &&
            one.getClientRects().length > 0 &&
            !one.closest("[hidden]"),
        )
        .map((one) =>
          [
            one.closest(".pair")?.id,
            one.parentElement?.lang,
            one.getAttribute("data-s"),
          ].join(" "),
        ),
    );

test("a sentence that is pointed at lights its partner, one that is clicked stays lit", async ({
  page,
}) => {
  await page.goto("en/joint-statement/s2/");
  await sentence(page, "s2.5", "en", 3).hover();
  await expect.poll(() => lit(page)).toEqual(["s2.5 en 3", "s2.5 zh-Hans 3"]);
  await sentence(page, "s2.5", "zh-Hans", 2).hover();
  await expect.poll(() => lit(page)).toEqual(["s2.5 en 2", "s2.5 zh-Hans 2"]);
  const sizeOf = async () => {
    const box = await place(page, "s2.5").boundingBox();
    return [box?.width, box?.height];
  };
  const size = await sizeOf();
  await sentence(page, "s2.5", "zh-Hans", 2).click();
  await page.mouse.move(5, 5);
  await expect.poll(() => lit(page)).toEqual(["s2.5 en 2", "s2.5 zh-Hans 2"]);
  // Its address is in the menu of the paragraph.
  await place(page, "s2.5").locator("> a.n").click();
  await expect(
    page.getByRole("button", { name: "Link to sentence 2" }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(() => lit(page)).toEqual([]);
  expect(await sizeOf()).toEqual(size);
});

test("the menu copies the address of the lit sentence", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("zh-hans/talks/#p6:3");
  await expect.poll(() => lit(page)).toEqual(["p6 zh-Hans 3", "p6 en 3"]);
  await place(page, "p6").locator("> a.n").click();
  await page.getByRole("button", { name: "第3句的链接" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/zh-hans\/talks\/#p6:3$/,
  );
});

for (const { path, lang, chinese } of LANGUAGES)
  test(
    `${path}: the address of a sentence leads to it and its partner, in every view`,
    quickIf(path === "en"),
    async ({ page }) => {
      const [first, second] = lang === "en" ? ["en", chinese] : [chinese, "en"];
      await page.goto(`${path}/talks/#p6:7`);
      await expect
        .poll(() => lit(page))
        .toEqual([`p6 ${first} 7`, `p6 ${second} 7`]);
      await expectInView(sentence(page, "p6", first, 7));
      await page.goto(`${path}/about/`);
      await page.goto(
        `${path}/talks/?view=${second === "en" ? "en" : "zh"}#p6:7`,
      );
      await expect.poll(() => lit(page)).toEqual([`p6 ${second} 7`]);
      await expectInView(sentence(page, "p6", second, 7));
      await viewRadio(page, "both").check();
      await expect.poll(async () => (await lit(page)).length).toBe(2);
    },
  );

test("a sentence is found in a section’s page, by a short address, and else its paragraph is", async ({
  page,
}) => {
  await page.goto("en/joint-statement/s2/#s3.4:2");
  await expect(page).toHaveURL(/\/en\/joint-statement\/#s3\.4:2$/);
  await expect.poll(() => lit(page)).toEqual(["s3.4 en 2", "s3.4 zh-Hans 2"]);
  await page.evaluate(() => (location.hash = "#2.5:4"));
  await expect(page).toHaveURL(/#s2\.5:4$/);
  await expect.poll(() => lit(page)).toEqual(["s2.5 en 4", "s2.5 zh-Hans 4"]);
  await page.evaluate(() => (location.hash = "#s2.6:9"));
  await expect(page).toHaveURL(/#s2\.6$/);
  await expect.poll(() => lit(page)).toEqual([]);
});

test("the arrow keys lead from a label through the sentences", async ({
  page,
}) => {
  await page.goto("en/joint-statement/s2/?view=zh");
  await place(page, "s2.4").locator("> a.n").focus();
  await page.keyboard.press("ArrowRight");
  await expect(sentence(page, "s2.4", "zh-Hans", 1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(sentence(page, "s2.4", "zh-Hans", 2)).toBeFocused();
  await expect.poll(() => lit(page)).toEqual(["s2.4 zh-Hans 2"]);
  // Enter reveals the translation of this sentence alone, and hides it again.
  await page.keyboard.press("Enter");
  await expect(sentence(page, "s2.4", "en", 2)).toBeVisible();
  await expect(sentence(page, "s2.4", "en", 1)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(text(page, "s2.4", "en")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(place(page, "s2.5").locator("> a.n")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(sentence(page, "s2.4", "zh-Hans", 2)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(place(page, "s2.4").locator("> a.n")).toBeFocused();
  await expect.poll(() => lit(page)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: WIDTHS.phone, hasTouch: true });

  test("a tap reveals the translation of a sentence alone, and lights both", async ({
    page,
  }) => {
    await page.goto("zh-hans/joint-statement/s2/?view=zh");
    const row = place(page, "s2.5");
    await expect(row.getByRole("button")).toBeVisible();
    await sentence(page, "s2.5", "zh-Hans", 2).tap();
    await expect(sentence(page, "s2.5", "en", 2)).toBeVisible();
    for (const number of [1, 3, 4])
      await expect(sentence(page, "s2.5", "en", number)).toBeHidden();
    await expect.poll(() => lit(page)).toEqual(["s2.5 zh-Hans 2", "s2.5 en 2"]);
    await sentence(page, "s2.5", "zh-Hans", 4).tap();
    await expect(sentence(page, "s2.5", "en", 4)).toBeVisible();
    await expect(sentence(page, "s2.5", "en", 2)).toBeVisible();
    await sentence(page, "s2.5", "zh-Hans", 4).tap();
    await sentence(page, "s2.5", "en", 2).tap();
    await expect(text(page, "s2.5", "en")).toBeHidden();
    // The button is for the whole paragraph.
    await row.getByRole("button").tap();
    for (const number of [1, 2, 3, 4])
      await expect(sentence(page, "s2.5", "en", number)).toBeVisible();
  });

  test("a tap in the view of both lights the pair, one that closes the menu does not", async ({
    page,
  }) => {
    await page.goto("en/talks/");
    await sentence(page, "p11", "en", 2).tap();
    await expect.poll(() => lit(page)).toEqual(["p11 en 2", "p11 zh-Hans 2"]);
    await place(page, "p10").locator("> a.n").tap();
    await expect(page.locator(".paragraph-menu")).toBeVisible();
    await sentence(page, "p9", "en", 1).tap({ position: { x: 40, y: 8 } });
    await expect(page.locator(".paragraph-menu")).toHaveCount(0);
    expect(await lit(page)).not.toContain("p9 en 1");
  });
});

test("a search result lights the sentence of the match, and its partner", async ({
  page,
}) => {
  await page.goto("en/search/?q=inalienable");
  await page.locator("#results a").first().click();
  await expect(page).toHaveURL(/#s2\.5$/);
  await expect.poll(() => lit(page)).toEqual(["s2.5 en 3", "s2.5 zh-Hans 3"]);
});

test("search leads to a sentence whose label is typed", async ({ page }) => {
  await page.goto("zh-hans/search/?q=2.5:3");
  await page.locator("#results a").first().click();
  await expect(page).toHaveURL(/\/zh-hans\/joint-statement\/#s2\.5:3$/);
  await expect.poll(() => lit(page)).toEqual(["s2.5 zh-Hans 3", "s2.5 en 3"]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the address of a sentence leads to it and marks it", async ({
    page,
  }) => {
    await page.goto("en/talks/#p6:7");
    const named = sentence(page, "p6", "en", 7);
    await expect(named).toBeInViewport();
    await expect(named).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  });
});
