/** The site by keyboard: Tab stops are in the order of the page, visible, with a visible focus, and never a trap. */
import { expect, type Page, test } from "@playwright/test";
import { addContrasts } from "../support/contrast.ts";
import {
  LANGUAGES,
  place,
  settingsButton,
  quickIf,
} from "../support/reader.ts";

const WALKS = [
  {
    address: "zh-hans/joint-statement/s2/?view=both",
    width: 1440,
    colorScheme: "dark",
  },
  {
    address: "zh-hant/joint-statement/?view=both",
    width: 820,
    colorScheme: "light",
  },
  { address: "zh-hant/uzbekistan/?view=zh", width: 820, colorScheme: "dark" },
  { address: "en/golden-eagle/?view=both", width: 320, colorScheme: "light" },
] as const;

for (const { address, width, colorScheme } of WALKS) {
  test(
    `Tab walks through ${address} and back, ${width} px, ${colorScheme}`,
    quickIf(width === 320),
    async ({ page }) => {
      test.slow();
      await addContrasts(page);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 640 });
      await page.goto(address);
      if (address.includes("view=zh"))
        await expect(page.locator(".reveal").last()).toBeAttached();
      const stops = await tabStops(page);
      expect(stops).toBeGreaterThan(20);
      const forward = await walk(page, "Tab", stops);
      expect(forward.order).toEqual([...forward.order.keys()]);
      expect(forward.faults).toEqual([]);
      await page.evaluate(() =>
        document.querySelector<HTMLElement>("footer.site a")?.focus(),
      );
      const back = await walk(page, "Shift+Tab", stops - 1);
      expect(back.order).toEqual([...back.order.keys()].reverse());
      expect(back.faults).toEqual([]);
    },
  );
}

/** Numbers the elements that Tab must reach, in the order of the page. A radio group is one stop. */
function tabStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary",
      ),
    ].filter(
      (one) =>
        one.tabIndex >= 0 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !(one.matches("[type=radio]") && !(one as HTMLInputElement).checked),
    );
    for (const [index, one] of controls.entries())
      one.dataset["stop"] = String(index);
    return controls.length;
  });
}

/** Presses a key several times. Returns the stops in order, and what is wrong with them. */
async function walk(
  page: Page,
  key: string,
  times: number,
): Promise<{ order: number[]; faults: string[] }> {
  const order: number[] = [];
  const faults: string[] = [];
  for (let step = 0; step < times; step++) {
    await page.keyboard.press(key);
    const { stop, fault } = await page.evaluate(look);
    order.push(stop);
    if (fault) faults.push(fault);
  }
  return { order, faults };
}

/** Inspects the focused element. Runs in the browser. */
function look(): { stop: number; fault: string } {
  const focused = document.activeElement as HTMLElement;
  const stop = Number(focused.dataset["stop"] ?? -1);
  const name = `${stop} ${focused.outerHTML.slice(0, 100)}`;
  // A radio button is drawn by its label.
  const drawn = focused.matches(".segments input")
    ? (focused.nextElementSibling as HTMLElement)
    : focused;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn);
  const contrast = contrasts.between(outlineColor, contrasts.background(drawn));
  if (
    outlineStyle === "none" ||
    Number.parseFloat(outlineWidth) < 2 ||
    contrast < 3
  ) {
    return {
      stop,
      fault: `${name} has the outline ${outlineStyle} ${outlineWidth} of ${contrast} : 1`,
    };
  }
  const boxes = [...drawn.getClientRects()].filter(
    ({ width, height }) => width > 1 && height > 1,
  );
  const seen = boxes.some((box) => {
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = document.elementFromPoint(
      (left + right) / 2,
      (box.top + box.bottom) / 2,
    );
    return (
      top !== null &&
      (drawn.contains(top) ||
        top.contains(drawn) ||
        (focused.contains(top) && focused !== top) ||
        top === focused)
    );
  });
  return {
    stop,
    fault: seen
      ? ""
      : `${name} is out of sight at ${JSON.stringify(boxes[0])} of ${innerHeight}`,
  };
}

for (const { path } of LANGUAGES) {
  test(
    `${path}: the first stop skips the header; menus and dialogs close by keyboard and return the focus`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.goto(`${path}/joint-statement/s2/`);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", {
        name: /^(Skip to the text|跳到正文)$/,
      });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(
          () => document.activeElement?.closest("main") !== null,
        ),
      ).toBe(true);

      const label = place(page, "s2.2").locator("> a.n");
      await label.focus();
      await page.keyboard.press("/");
      await expect(page.locator("#search-input")).toBeFocused();
      await expect(page.locator(".search-examples")).toBeVisible();
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press("Tab");
        // After the last stop of a dialog the focus is in the browser's own interface.
        expect(
          await page.evaluate(
            () =>
              document.activeElement === document.body ||
              document.activeElement?.closest("dialog") !== null,
          ),
        ).toBe(true);
      }
      await page.keyboard.press("Escape");
      await expect(label).toBeFocused();

      await settingsButton(page).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await expect(page.locator("#theme-system")).toBeFocused();
      await page.keyboard.press("ArrowRight");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
      // The script that closes the settings is loaded when they first open.
      await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(settingsButton(page)).toBeFocused({ timeout: 500 });
      }).toPass();
    },
  );
}

for (const { path } of LANGUAGES) {
  test(
    `${path}: from the open paragraph menu, Tab reaches all its controls in order`,
    quickIf(path === "en"),
    async ({ page }) => {
      await addContrasts(page);
      await page.goto(`${path}/joint-statement/s2/`);
      const label = place(page, "s2.2").locator("> a.n");
      const menu = page.locator(".paragraph-menu");
      await label.focus();
      await page.keyboard.press("Enter");
      await expect(menu).toBeFocused();
      await expect(menu.locator("[aria-expanded]")).toBeEnabled();
      await menu.locator("[aria-expanded]").press("Enter");
      await expect(menu.locator(".cite-panel button")).toHaveCount(11);
      await menu.focus();
      const controls = menu.locator("a, button, select");
      const boxes = await controls.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()),
      );
      expect(boxes.length).toBe(25);
      for (const [at, { top, left, bottom }] of boxes.entries()) {
        const before = boxes[at - 1];
        if (before)
          expect(
            top >= before.bottom - 1 ||
              (left >= before.right && bottom > before.top),
          ).toBe(true);
        await page.keyboard.press("Tab");
        await expect(controls.nth(at)).toBeFocused();
        expect((await page.evaluate(look)).fault).toBe("");
      }
      await page.keyboard.press("Escape");
      await expect(label).toBeFocused();
    },
  );
}
