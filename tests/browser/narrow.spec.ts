/** Nothing is cut off or too small in narrow windows, from 320 px (a zoom of 400 % at 1280 px). */
import { expect, test } from "@playwright/test";
import {
  KINDS,
  LANGUAGES,
  place,
  placeMenu,
  quickIf,
  settingsButton,
} from "../support/reader.ts";

const GENERAL = ["", "none/"];

for (const { path } of [{ path: "" }, ...LANGUAGES]) {
  test(
    `nothing overflows the window or is cut off: ${path || "pages without a language"}`,
    quickIf(path === "en"),
    async ({ page }) => {
      const addresses = path
        ? Object.values(KINDS).map((rest) => `${path}/${rest}`)
        : GENERAL;
      for (const address of addresses) {
        await page.goto(address);
        for (const width of [320, 390, 820, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(
            await page.evaluate(overflowing),
            `${address} at ${width} px`,
          ).toEqual([]);
        }
      }
    },
  );
}

for (const { path } of LANGUAGES) {
  test(
    `no page scrolls sideways at 320 px with large text: ${path}`,
    quickIf(path === "en"),
    async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(() =>
        localStorage.setItem("one-page", '{"size":"large"}'),
      );
      for (const address of [
        ...GENERAL,
        ...Object.values(KINDS).map((rest) => `${path}/${rest}`),
      ]) {
        await page.goto(address);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          address,
        ).toBeLessThanOrEqual(320);
      }
    },
  );
}

for (const { path } of LANGUAGES) {
  test(
    `the bar is one row whose parts do not overlap, in any window and size: ${path}`,
    { tag: "@slow" },
    async ({ page }) => {
      for (const [address, size] of [
        ["joint-statement/s2/#s2.3", "small"],
        ["joint-statement/#s4.21", "medium"],
        ["joint-statement/", "large"],
        ["about/", "large"],
      ] as const) {
        await page.addInitScript(
          (chosen) =>
            localStorage.setItem("one-page", JSON.stringify({ size: chosen })),
          size,
        );
        await page.goto("about:blank");
        await page.goto(`${path}/${address}`);
        for (let width = 320; width <= 1280; width += 30) {
          await page.setViewportSize({ width, height: 640 });
          expect(
            await page.evaluate(barFaults),
            `${address}, ${size} at ${width} px`,
          ).toEqual([]);
        }
      }
    },
  );
}

test("the bar is one row in a browser with a default font of 32 px", async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  for (const { path } of LANGUAGES) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${path}/joint-statement/#s3.4`);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.documentElement).fontSize,
      ),
    ).toBe("32px");
    expect(await page.evaluate(barFaults), path).toEqual([]);
  }
});

test(
  "nothing scrolls sideways or is cut off in a browser with a default font of 32 px, nor its menus",
  { tag: "@slow" },
  async ({ page }) => {
    test.slow();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const { path } of LANGUAGES)
      for (const rest of Object.values(KINDS)) {
        await page.goto(`${path}/${rest}`);
        const expectWhole = async (what: string) => {
          expect(await page.evaluate(overflowing), what).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            what,
          ).toBeLessThanOrEqual(390);
        };
        await expectWhole(`${path}/${rest}`);
        if (!rest.includes("/s2/")) continue;
        for (const menu of [placeMenu(page), settingsButton(page)]) {
          await menu.click();
          await expectWhole(`${path}/${rest}: menu`);
        }
      }
  },
);

/** What is wrong with the row of the bar. Runs in the browser. */
function barFaults(): string[] {
  const bar = document.querySelector(".bar")!.getBoundingClientRect();
  const parts = [
    ...document.querySelectorAll(
      ".bar :is(.brand, summary, .search-button, .view .segments)",
    ),
  ].map((one) => ({
    name: one.textContent?.trim().slice(0, 20),
    box: one.getBoundingClientRect(),
  }));
  return parts.flatMap(({ name, box }, at) => {
    const before = parts[at - 1]?.box.right ?? 0;
    const isInRow = box.top >= bar.top && box.bottom <= bar.bottom;
    const isBeside = box.left >= before && box.right <= innerWidth;
    return isInRow && isBeside && box.width >= 20
      ? []
      : [`${name} is at ${JSON.stringify(box)}, after ${before}`];
  });
}

for (const { path } of LANGUAGES) {
  test(
    `menus, popovers and dialogs fit at 320 px: ${path}`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      const whole = async (what: string) =>
        expect(await page.evaluate(overflowing), `${path}: ${what}`).toEqual(
          [],
        );
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${path}/joint-statement/s2/`);
      await placeMenu(page).click();
      await whole("contents");
      await page.locator(".languages summary").click();
      await whole("languages");
      await settingsButton(page).click();
      await whole("settings");
      if (path === "zh-hant") {
        await page.locator(".conversion-switch input").check();
        await expect(page.locator(".conversion-bar")).toBeVisible();
        await whole("conversion");
        await page.locator(".conversion-switch input").uncheck();
      }
      await page.keyboard.press("Escape");
      await page.locator(".note-ref a:visible").first().focus();
      await expect(page.locator(".text-popover")).toBeVisible();
      await whole("popover");
      await place(page, "s2.2").locator("> a.n").press("Enter");
      await page.locator(".paragraph-menu [aria-expanded]").click();
      await expect(page.locator(".cite-panel")).toBeVisible();
      await whole("menu");
      await page.keyboard.press("Escape");
      await page.locator("#view-zh").check();
      await page.locator(".reveal").first().click();
      await whole("other language");
      await page.keyboard.press("/");
      await expect(page.locator(".search-examples")).toBeVisible();
      await whole("search");
      await page.keyboard.insertText("1992");
      await expect(
        page.locator('#results[aria-busy="false"] a').first(),
      ).toBeVisible();
      await whole("results");
    },
  );
}

for (const { path } of LANGUAGES) {
  test(
    `in tables without columns, each value follows its name: ${path}`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      for (const [address, table, unnamed] of [
        ["about/", ".proof", "th"],
        ["witness/", ".apparatus", "td:first-child, .reason"],
      ] as const) {
        await page.goto(`${path}/${address}`);
        const rows = page.locator(`${table} tbody tr`);
        expect(await rows.count()).toBeGreaterThan(3);
        const heads = await page
          .locator(table)
          .first()
          .locator("thead th")
          .allTextContents();
        const named = await rows.evaluateAll(
          (all, without) =>
            all.map((row) =>
              [...row.querySelectorAll("th, td")].flatMap((cell, at) =>
                cell.matches(without)
                  ? []
                  : [[at, getComputedStyle(cell, "::before").content]],
              ),
            ),
          unnamed,
        );
        const wanted = heads.map((head, at) => [at, JSON.stringify(head)]);
        for (const row of named) {
          expect(row.length).toBeGreaterThan(2);
          for (const name of row) expect(wanted).toContainEqual(name);
        }
      }
    },
  );
}

/** The elements that overflow the window or their container. Runs in the browser. */
function overflowing(): string[] {
  const { clientWidth } = document.documentElement;
  /** The header rows of tables without columns. */
  const isForTheEar = (one: Element) =>
    getComputedStyle(one.closest("thead") ?? one).clipPath === "inset(50%)";
  return (
    [...document.querySelectorAll<HTMLElement>("body *")]
      // The place in the bar may end in an ellipsis; the page has it in full.
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.closest(
            ".visually-hidden, .skip, svg, .place summary, .bar .word",
          ) &&
          !isForTheEar(one),
      )
      .flatMap((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const name = `${one.tagName} ${one.className} ${one.textContent?.slice(0, 20)}`;
        if (width > 0 && (right > clientWidth + 1 || left < -1))
          return [`${name} reaches from ${left} to ${right}`];
        const { overflowX, overflowY } = getComputedStyle(one);
        if (
          one.clientWidth > 0 &&
          overflowX !== "visible" &&
          one.scrollWidth > one.clientWidth + 1
        )
          return [`${name} is cut off at its side`];
        if (
          one.clientHeight > 0 &&
          /hidden|clip/.test(overflowY) &&
          one.scrollHeight > one.clientHeight + 1
        )
          return [`${name} is cut off below`];
        return [];
      })
  );
}

for (const { path } of LANGUAGES) {
  test(
    `every control outside running text is at least 24 px wide and high, in the smallest size: ${path}`,
    { tag: "@slow" },
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.addInitScript(() =>
        localStorage.setItem("one-page", '{"size":"small"}'),
      );
      const found: string[] = [];
      for (const address of [
        ...GENERAL,
        ...Object.values(KINDS).map((rest) => `${path}/${rest}`),
      ]) {
        await page.goto(address);
        if (await settingsButton(page).isVisible())
          await settingsButton(page).click();
        const small = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              "a[href], button, summary, input, select",
            ),
          ]
            // A link within a sentence has the height of its line: WCAG 2.2, 2.5.8, “Inline”.
            .filter(
              (control) =>
                control.checkVisibility() &&
                !control.closest(".skip, p, dd, sup, caption"),
            )
            .map((control) => ({
              control,
              box: (
                control.closest("label") ?? control
              ).getBoundingClientRect(),
            }))
            .filter(
              ({ box }) =>
                box.width > 0 && (box.width < 24 || box.height < 23.99),
            )
            .map(
              ({ control, box }) =>
                `${control.outerHTML.slice(0, 100)}: ${box.width} × ${box.height}`,
            ),
        );
        found.push(...small.map((one) => `${address}: ${one}`));
      }
      expect(found).toEqual([]);
    },
  );
}

test("at the largest size, 160 %, nothing scrolls sideways and the settings can be used", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["en/", "en/talks/", "zh-hans/joint-statement/s3/"]) {
    await page.goto(path);
    await page.locator(".settings summary").click();
    await page.locator("#size-largest").check({ force: true });
    expect(
      await page.evaluate(
        () => getComputedStyle(document.documentElement).fontSize,
      ),
    ).toBe("25.6px");
    for (const box of await page
      .locator(".settings label")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(390);
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(390);
  }
});
