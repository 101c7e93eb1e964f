/** Nothing is cut off or too small in narrow windows, from 320 px (a zoom of 400 % at 1280 px). */
import { expect, test } from "@playwright/test";
import {
  KINDS,
  LANGUAGES,
  place,
  quickIf,
  settingsButton,
} from "../support/reader.ts";

const GENERAL = ["", "none/"];

for (const { path } of [{ path: "" }, ...LANGUAGES]) {
  test(
    `nothing overflows the window or is cut off: ${path || "pages without a language"}`,
    quickIf(path !== "zh-hans"),
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

test("the parts of a document’s bar do not overlap in any window", async ({
  page,
}) => {
  for (const [path, size] of [
    ["en", "large"],
    ["zh-hant", "medium"],
  ] as const) {
    await page.addInitScript(
      (chosen) =>
        localStorage.setItem("one-page", JSON.stringify({ size: chosen })),
      size,
    );
    await page.goto(`${path}/joint-statement/s2/`);
    for (let width = 320; width <= 1040; width += 40) {
      await page.setViewportSize({ width, height: 640 });
      const boxes = await page
        .locator(".bar :is(a, .segments)")
        .evaluateAll((all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .filter((box) => box.width > 0),
        );
      expect(boxes.length).toBeGreaterThan(1);
      for (const [at, { left }] of boxes.entries())
        expect(left, `${size} at ${width} px`).toBeGreaterThanOrEqual(
          boxes[at - 1]?.right ?? 0,
        );
    }
  }
});

for (const { path } of LANGUAGES) {
  test(
    `search and settings are at the end of the header's first line, and no links overlap, in any window: ${path}`,
    quickIf(path === "en"),
    async ({ page }) => {
      for (const size of ["small", "medium", "large"]) {
        await page.addInitScript(
          (chosen) =>
            localStorage.setItem("one-page", JSON.stringify({ size: chosen })),
          size,
        );
        await page.goto(`${path}/about/`);
        for (let width = 320; width <= 1040; width += 20) {
          await page.setViewportSize({ width, height: 640 });
          const { brand, search, settings, over } = await page.evaluate(() => {
            const [brand = 0, search = 0, settings = 0] = [
              ".brand",
              ".search-button",
              ".settings",
            ].map((one) => {
              const { top, bottom } = document
                .querySelector(`header.site > ${one}`)
                ?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
              return (top + bottom) / 2;
            });
            const boxes = [
              ...document.querySelectorAll("header.site :is(a, summary)"),
            ].map((one) => ({
              name: one.textContent?.trim(),
              box: one.getBoundingClientRect(),
            }));
            const over = boxes.flatMap(({ name, box: a }, at) =>
              boxes
                .slice(at + 1)
                .filter(
                  ({ box: b }) =>
                    a.left < b.right &&
                    b.left < a.right &&
                    a.top < b.bottom &&
                    b.top < a.bottom,
                )
                .map((other) => `${name} and ${other.name}`),
            );
            return { brand, search, settings, over };
          });
          const at = `${size} at ${width} px`;
          expect(Math.abs(search - brand), at).toBeLessThan(4);
          expect(Math.abs(settings - brand), at).toBeLessThan(4);
          expect(over, at).toEqual([]);
        }
      }
    },
  );
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
      await page.locator(".toc summary").click();
      await whole("table of contents");
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
  test(`in tables without columns, each value follows its name: ${path}`, async ({
    page,
  }) => {
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
  });
}

/** The elements that overflow the window or their container. Runs in the browser. */
function overflowing(): string[] {
  const { clientWidth } = document.documentElement;
  /** The header rows of tables without columns. */
  const isForTheEar = (one: Element) =>
    getComputedStyle(one.closest("thead") ?? one).clipPath === "inset(50%)";
  return (
    [...document.querySelectorAll<HTMLElement>("body *")]
      // Names in the bar may end in an ellipsis; the page has them in full.
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.closest(".visually-hidden, .skip, svg, .bar nav") &&
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
    quickIf(path === "zh-hant"),
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
