/** More contrast, forced colours, and the borders of controls. */
import { expect, test } from "@playwright/test";
import { addContrasts } from "../support/contrast.ts";
import {
  KINDS,
  LANGUAGES,
  place,
  settingsButton,
  quickIf,
} from "../support/reader.ts";

const THEMES = ["light", "dark"] as const;

for (const colorScheme of THEMES) {
  test(
    `every border of a control has a contrast of 3 : 1 to its background, ${colorScheme}`,
    { tag: "@slow" },
    async ({ page }) => {
      await addContrasts(page);
      await page.emulateMedia({ colorScheme });
      const found: string[] = [];
      const look = async (where: string) =>
        found.push(
          ...(await page.evaluate(weakBorders)).map(
            (fault) => `${where}: ${fault}`,
          ),
        );
      for (const address of [
        "",
        "none/",
        ...Object.values(KINDS).map((rest) => `en/${rest}`),
      ]) {
        await page.goto(address);
        if (await settingsButton(page).isVisible())
          await settingsButton(page).click();
        await look(address);
      }
      await page.goto("zh-hant/joint-statement/s2/");
      await place(page, "s2.2").locator("> a.n").click();
      await page.locator(".paragraph-menu [aria-expanded]").click();
      await expect(page.locator(".cite-panel")).not.toBeEmpty();
      await look("menu");
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.insertText("1992");
      await expect(
        page.locator('#results[aria-busy="false"] a').first(),
      ).toBeVisible();
      await look("search");
      expect(found).toEqual([]);
    },
  );

  test(`with prefers-contrast, texts and lines have more contrast, ${colorScheme}`, async ({
    page,
  }) => {
    await addContrasts(page);
    await page.emulateMedia({ colorScheme });
    await page.goto("en/joint-statement/s2/#s2.1");
    const usual = await page.evaluate(measureContrasts);
    await page.emulateMedia({ colorScheme, contrast: "more" });
    const more = await page.evaluate(measureContrasts);
    for (const [what, contrast] of Object.entries(more)) {
      expect(contrast, what).toBeGreaterThan(usual[what] as number);
      expect(contrast, what).toBeGreaterThanOrEqual(7);
    }
  });
}

/** The contrast of texts and lines to their background. Runs in the browser. */
function measureContrasts(): Record<string, number> {
  const of = (
    selector: string,
    property:
      | "color"
      | "borderTopColor"
      | "borderBottomColor"
      | "borderInlineStartColor",
  ) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`There is no ${selector}`);
    return contrasts.between(
      getComputedStyle(element)[property],
      contrasts.background(element),
    );
  };
  return {
    text: of(".pair:not(.target) > p", "color"),
    label: of(".pair:not(.target) > a.n", "color"),
    note: of(".note > p", "color"),
    link: of("footer.site a", "color"),
    button: of(".search-button", "borderTopColor"),
    views: of(".view .segments", "borderTopColor"),
    header: of(".bar", "borderBottomColor"),
    contents: of(".toc li a:not([aria-current])", "borderInlineStartColor"),
  };
}

/** The controls whose border has too little contrast. Runs in the browser. */
function weakBorders(): string[] {
  const controls = [
    ...document.querySelectorAll(
      "input:not([type=radio], [type=checkbox]), textarea, select, button, .button, .segments",
    ),
  ];
  return controls
    .filter((control) => control.checkVisibility())
    .flatMap((control) => {
      const { borderTopWidth, borderTopStyle, borderTopColor } =
        getComputedStyle(control);
      const name = control.outerHTML.slice(0, 80);
      // A button with a text needs no border; a field does.
      if (borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0)
        return control.matches("button, .button")
          ? []
          : [`${name} has no edge`];
      const contrast = contrasts.between(
        borderTopColor,
        contrasts.background(control),
      );
      return contrast < 3
        ? [`${name} has an edge of ${contrast.toFixed(2)} : 1`]
        : [];
    });
}

for (const { path } of LANGUAGES) {
  test(
    `${path}: every mark is visible in forced colours`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await addContrasts(page);
      await page.emulateMedia({ forcedColors: "active" });
      await page.goto(`${path}/joint-statement/s2/?view=both#s2.1`);
      const style = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const own = getComputedStyle(element);
            const {
              color,
              backgroundColor,
              outlineStyle,
              outlineWidth,
              outlineColor,
              textDecorationLine,
              textDecorationStyle,
              borderInlineStartWidth,
              fontWeight,
            } = own;
            const outline =
              outlineStyle === "none"
                ? 0
                : contrasts.between(
                    outlineColor,
                    contrasts.background(element),
                  );
            return {
              color,
              backgroundColor,
              outlineWidth: Number.parseFloat(outlineWidth),
              outline,
              textDecorationLine,
              textDecorationStyle,
              edge: Number.parseFloat(borderInlineStartWidth),
              fontWeight,
            };
          });

      const target = await style('[id="s2.1"]');
      expect(target.outline).toBeGreaterThanOrEqual(3);
      expect(target.outlineWidth).toBeGreaterThanOrEqual(2);
      expect((await style('[id="s2.1"] > a.n')).fontWeight).toBe("700");
      expect((await style('[id="s2.2"]')).outline).toBe(0);

      const emended = await style(".corr");
      expect([emended.textDecorationLine, emended.textDecorationStyle]).toEqual(
        ["underline", "dotted"],
      );
      expect((await style(".toc li [aria-current]")).edge).toBeGreaterThan(
        (await style(".toc li a:not([aria-current])")).edge,
      );
      expect(
        (await style(".languages [aria-current]")).textDecorationLine,
      ).toBe("underline");
      expect(
        (await style(".languages :not([aria-current])")).textDecorationLine,
      ).toBe("none");

      const [chosen, other] = [
        await style(".view :checked + span"),
        await style(".view :not(:checked) + span"),
      ];
      expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
      expect(
        await page.evaluate(
          ([a = "", b = ""]) => contrasts.between(a, b),
          [chosen.color, chosen.backgroundColor],
        ),
      ).toBeGreaterThanOrEqual(3);

      for (const selector of [
        '[id="s2.2"] > a.n',
        ".search-button",
        "footer.site a",
      ]) {
        await page.locator(selector).focus();
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Tab");
        const focused = await style(selector);
        expect(focused.outline, selector).toBeGreaterThanOrEqual(3);
        expect(focused.outlineWidth, selector).toBeGreaterThanOrEqual(2);
      }

      await page.keyboard.press("/");
      await page.keyboard.insertText("1992");
      await expect(
        page.locator('#results[aria-busy="false"] mark').first(),
      ).toBeVisible();
      const match = await style("#results mark");
      expect(match.textDecorationLine).toBe("underline");
      expect(match.backgroundColor).not.toBe(
        (await style("#results a")).backgroundColor,
      );
    },
  );
}
