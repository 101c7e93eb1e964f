import { expect, type Page, test } from "@playwright/test";
import { viewRadio, quickIf } from "../support/reader.ts";
import type { ConversionData } from "../../src/components/conversion/conversion-data.ts";

const PAGE = "zh-hant/joint-statement/";

test("is turned on by keyboard, loads nothing before, and stays on", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(PAGE, { waitUntil: "networkidle" });
  const data = () => asked.filter((path) => path.endsWith("conversion.json"));
  // The switch loads its script, but no data.
  await settings(page).press("Enter");
  await expect(toggle(page)).not.toBeChecked();
  expect(data()).toEqual([]);
  await toggle(page).press("Space");
  await expect(toggle(page)).toBeChecked();
  await expect(bar(page)).toBeVisible();
  expect(data()).toHaveLength(1);
  await page.goto("zh-hant/talks/");
  await expect(bar(page)).toBeVisible();
  await settings(page).press("Enter");
  await expect(toggle(page)).toBeChecked();
});

for (const id of ["joint-statement", "talks", "golden-eagle", "uzbekistan"]) {
  test(
    `marks every place of ${id}, each at its character`,
    quickIf(id === "talks"),
    async ({ page }) => {
      await show(page, `zh-hant/${id}/`);
      const data = (await (
        await page.request.get(`zh-hant/${id}/conversion.json`)
      ).json()) as ConversionData;
      const places = Object.values(data.texts).flat();
      const exceptions = places.filter(
        ({ ground }) => typeof ground === "object" && "exception" in ground,
      );
      const ordinary = places.filter((place) => !exceptions.includes(place));
      expect(await marked(page, "conversion")).toEqual(
        ordinary.map(({ chosen }) => chosen).sort(),
      );
      expect(await marked(page, "conversion-exception")).toEqual(
        exceptions.map(({ chosen }) => chosen).sort(),
      );
      await expect(bar(page)).toContainText(`${places.length}處`);
    },
  );
}

test("shows the exceptions first, all choices on demand", async ({ page }) => {
  await page.goto(PAGE);
  await settings(page).click();
  await toggle(page).check();
  const only = bar(page).getByRole("checkbox", { name: "只看例外" });
  await expect(only).toBeChecked();
  expect(await marked(page, "conversion")).toEqual([]);
  const exceptions = (await marked(page, "conversion-exception")).length;
  expect(exceptions).toBeGreaterThan(0);
  await expect(bar(page)).toContainText(`${exceptions}處`);
  await only.uncheck();
  const choices = (await marked(page, "conversion")).length;
  expect(choices).toBeGreaterThan(exceptions);
  // Those of notes, once the notes are shown.
  await settings(page).click();
  await page.locator("#notes-all").check({ force: true });
  expect((await marked(page, "conversion")).length).toBeGreaterThan(choices);
});

test("marks on a section’s page the places of the section", async ({
  page,
}) => {
  await show(page, `${PAGE}s3/`);
  const data = (await (
    await page.request.get(`${PAGE}conversion.json`)
  ).json()) as ConversionData;
  const ids = await page
    .locator(".text [id]")
    .evaluateAll((elements) => elements.map(({ id }) => id));
  const places = Object.entries(data.texts).flatMap(([id, found]) =>
    ids.includes(id) ? found : [],
  );
  await expect(bar(page)).toContainText(`${places.length}處`);
});

test("does not change the texts", async ({ page }) => {
  await page.goto(PAGE);
  // All notes are shown with the conversion, and some were hidden before.
  const html = async () =>
    (await page.locator(".text").innerHTML()).replaceAll(
      ' hidden="until-found"',
      "",
    );
  await expect(page.locator(".text .rows a.n").last()).toHaveAttribute(
    "aria-haspopup",
  );
  const before = await html();
  await show(page, PAGE);
  await next(page).click();
  await expect.poll(html).toBe(before);
});

test("opens the popover of a clicked character", async ({ page }) => {
  await show(page, `${PAGE}#s1.1`);
  await click(page, "s1.1", "係");
  await expect(popover(page)).toContainText("簡體系");
  await expect(popover(page)).toContainText("候選系係（所取）繫");
  await expect(popover(page)).toContainText("OpenCC詞條「关系」");
  await expect(popover(page).locator(".chosen")).toHaveText("係");
  await page.keyboard.press("Escape");
  await expect(popover(page)).toBeHidden();
  await expect(bar(page)).toContainText(/\d+ \/ \d+/);
});

test("steps through the exceptions by keyboard and shows the reason of each", async ({
  page,
}) => {
  await show(page, PAGE);
  await bar(page).getByRole("checkbox", { name: "只看例外" }).press("Space");
  expect(await marked(page, "conversion")).toEqual([]);
  const count = (await marked(page, "conversion-exception")).length;
  for (let step = 1; step <= count; step++) {
    await next(page).press("Enter");
    await expect(bar(page)).toContainText(`${step} / ${count}`);
    await expect(popover(page)).toContainText("理由");
    if ((await popover(page).textContent())?.includes("「个中」作「個中」"))
      break;
  }
  await expect(popover(page)).toContainText("例外：「个中」作「個中」");
  await expect(popover(page)).toContainText("誤配於「一个」與「中国」之間");
  await expect(popover(page)).toContainText("教育部《重編國語辭典修訂本》");
  await expect(next(page)).toBeFocused();
  await expect(bar(page).getByRole("status")).toContainText(
    /第\d+處，共\d+處：「个」作「個」.*誤配/,
  );
  expect(await marked(page, "conversion-current")).toEqual(["個"]);
});

test("scrolls the place and its popover into view, between both bars", async ({
  page,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await show(page, `${PAGE}#s4.5`);
    await bar(page).getByRole("checkbox").check();
    for (const name of ["下一處", "下一處", "上一處"]) {
      await bar(page).getByRole("button", { name }).click();
      const place = await rectangle(page, "conversion-current");
      const top = (await page.locator(".bar").boundingBox())?.height ?? 0;
      const shown = await popover(page).boundingBox();
      const bottom = (await bar(page).boundingBox())?.y ?? 0;
      expect(place.y).toBeGreaterThanOrEqual(top);
      expect(shown?.y).toBeGreaterThanOrEqual(place.y + place.height);
      expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(
        bottom,
      );
      expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  }
});

test("opens the popover of the conversion, not of the emendation, if both are at the same place", async ({
  page,
}) => {
  await show(page, "zh-hant/uzbekistan/#p7");
  await expect(
    page.locator("#p7 .supplied", { hasText: "藥物" }),
  ).toBeVisible();
  await click(page, "p7", "藥");
  await expect(popover(page)).toContainText("候選藥（所取）");
  await expect(popover(page)).not.toContainText("底本");
});

test("is turned off in the settings and on the bar, and stays off", async ({
  page,
}) => {
  await show(page, PAGE);
  await next(page).click();
  await settings(page).click();
  await toggle(page).click();
  await expectNothing(page);
  await toggle(page).click();
  await expect(bar(page)).toBeVisible();
  await bar(page)
    .getByRole("button", { name: "不再顯示繁體轉換" })
    .press("Enter");
  await expectNothing(page);
  await expect(settings(page)).toBeFocused();
  await page.reload();
  await expectNothing(page);
});

test("does not scroll when it is closed", async ({ page }) => {
  await show(page, PAGE);
  await page.locator('[id="s4.4"]').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  await bar(page).getByRole("button", { name: "不再顯示繁體轉換" }).click();
  await expectNothing(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("highlights its places again after a text was moved", async ({ page }) => {
  await show(page, PAGE);
  const whole = await marked(page, "conversion");
  const only = bar(page).getByRole("checkbox");
  await only.check();
  await page.locator("#view-en").check();
  await page.getByRole("button", { name: "中文 §4.4", exact: true }).click();
  await page.locator("#view-both").check();
  await expect(page.locator(".reveal")).toHaveCount(0);
  await only.uncheck();
  expect(await marked(page, "conversion")).toEqual(whole);
});

test("is hidden in the English view", async ({ page }) => {
  await show(page, PAGE);
  await viewRadio(page, "en").check();
  await expect(bar(page)).toBeHidden();
  await viewRadio(page, "both").check();
  await expect(bar(page)).toBeVisible();
});

test("is offered on Traditional documents only", async ({ page }) => {
  for (const path of [
    "zh-hans/talks/",
    "en/talks/",
    "zh-hant/about/",
    "zh-hant/",
  ]) {
    await page.goto(path);
    await expect(page.locator(".settings")).toBeVisible();
    await expect(
      page.locator(".conversion-switch, .conversion-bar"),
    ).toHaveCount(0);
  }
});

test("reports that the data cannot be loaded, and can be tried again", async ({
  page,
}) => {
  await page.route("**/conversion.json", (route) => route.abort());
  await page.goto(PAGE);
  await settings(page).click();
  await toggle(page).click();
  await expect(page.getByText("轉換的資料未能載入")).toBeVisible();
  await expect(toggle(page)).not.toBeChecked();
  await page.unroute("**/conversion.json");
  await toggle(page).click();
  await expect(bar(page)).toBeVisible();
  await expect(page.getByText("轉換的資料未能載入")).toBeHidden();
});

test("reports that the browser does not support highlights", async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
  await page.goto(PAGE);
  await settings(page).click();
  await expect(toggle(page)).toBeDisabled();
  await expect(page.getByText("標出文字需要較新的瀏覽器")).toBeVisible();
});

test("is not offered without JavaScript", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(new URL(PAGE, baseURL).href);
  await settings(page).click();
  await expect(page.getByText("設定只儲存在本機")).toBeVisible();
  await expect(toggle(page)).toBeHidden();
  await page.close();
});

test("the exceptions are listed on the about page in each language", async ({
  page,
}) => {
  for (const [lang, reason] of [
    ["en", "matches across the words"],
    ["zh-hans", "误配于“一个”与“中国”之间"],
    ["zh-hant", "誤配於「一个」與「中国」之間"],
  ]) {
    await page.goto(`${lang}/about/`);
    const row = page.locator("#script tr").filter({ hasText: "个中" }).first();
    await expect(row).toContainText("個中");
    await expect(row).toContainText(reason ?? "");
    await expect(row).toContainText("教育部《重編國語辭典修訂本》");
  }
});

const settings = (page: Page) => page.locator(".settings summary");
const toggle = (page: Page) => page.locator(".conversion-switch input");
const bar = (page: Page) => page.getByRole("group", { name: "繁體轉換" });
const next = (page: Page) => bar(page).getByRole("button", { name: "下一處" });
const popover = (page: Page) => page.locator(".text-popover");

/** Opens a page with the conversion turned on, for all choices. */
async function show(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem("shown"))
      localStorage.setItem("one-page", '{"conversion":"on","notes":"all"}');
    sessionStorage.setItem("shown", "yes");
  });
  await page.goto(path);
  await page.reload();
  await expect(bar(page)).toBeVisible();
  const only = bar(page).getByRole("checkbox");
  if (await only.isEnabled()) await only.uncheck();
}

/** The characters of a highlight, sorted. */
function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map(String).sort(),
    name,
  );
}

/** The rectangle of the only place of a highlight, in the window. */
function rectangle(
  page: Page,
  name: string,
): Promise<{ x: number; y: number; height: number }> {
  return page.evaluate((name) => {
    const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
    return (range?.getBoundingClientRect() ?? new DOMRect()).toJSON();
  }, name);
}

/** Clicks a character of a paragraph. */
async function click(
  page: Page,
  paragraph: string,
  character: string,
): Promise<void> {
  await page.locator(`[id="${paragraph}"]`).scrollIntoViewIfNeeded();
  const { x, y } = await page.evaluate(
    ([paragraph, character]) => {
      const ranges = [...(CSS.highlights.get("conversion") ?? [])] as Range[];
      const within = ranges.find(
        (range) =>
          String(range) === character &&
          range.startContainer.parentElement?.closest(".pair")?.id ===
            paragraph,
      );
      const { left, top, width, height } =
        within?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    [paragraph, character],
  );
  await page.mouse.click(x, y);
}

async function expectNothing(page: Page): Promise<void> {
  await expect(bar(page)).toBeHidden();
  await expect(popover(page).filter({ visible: true })).toHaveCount(0);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
}
