/** Helpers for browser tests: addresses, controls and expectations. */
import { expect, type Locator, type Page } from "@playwright/test";

export const LANGUAGES = [
  {
    path: "zh-hans",
    lang: "zh-Hans",
    name: "简体",
    both: "对照",
    chinese: "zh-Hans",
  },
  {
    path: "zh-hant",
    lang: "zh-Hant",
    name: "繁體",
    both: "對照",
    chinese: "zh-Hant",
  },
  { path: "en", lang: "en", name: "English", both: "Both", chinese: "zh-Hans" },
] as const;

/** One address of each kind of page, within a language. */
export const KINDS = {
  contents: "",
  document: "uzbekistan/",
  "document with sections": "joint-statement/",
  section: "joint-statement/s2/",
  search: "search/",
  about: "about/",
  terms: "terms/",
  parallels: "parallels/",
  timeline: "timeline/",
  witness: "witness/",
};

/**
 * Test details for one of many similar cases: tagged as slow unless it represents the others.
 *
 * @param isQuick Whether the case represents the others.
 */
export function quickIf(isQuick: boolean): { tag?: string } {
  return isQuick ? {} : { tag: "@slow" };
}

export const VIEWS = ["zh", "both", "en"] as const;
export type View = (typeof VIEWS)[number];

export const WIDTHS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
};

/** The radio button of a view: 中, 中·EN or EN. */
export function viewRadio(page: Page, view: View): Locator {
  const name = { zh: /^中 /, both: /^中·EN /, en: /^EN /i }[view];
  return page.getByRole("radio", { name });
}

/** A link to another language, in the bar's menu. Opens the menu. */
export async function languageLink(page: Page, name: string): Promise<Locator> {
  const menu = page.locator(".languages");
  if (!(await menu.evaluate((one: HTMLDetailsElement) => one.open)))
    await menu.locator("summary").click();
  return menu.getByRole("link", { name, exact: true });
}

/** The menu in the bar that says where the reader is, and opens the contents. */
export function placeMenu(page: Page): Locator {
  return page.locator(".bar summary").filter({ hasText: /Contents|目录|目錄/ });
}

/** The button that opens the reading settings, by its accessible name. */
export function settingsButton(page: Page): Locator {
  return page.locator("summary", {
    hasText: /Reading settings|阅读设置|閱讀設定/,
  });
}

/** The element of a paragraph, a section or a note. */
export function place(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`);
}

/** A paragraph's text in a language. */
export function text(page: Page, id: string, lang: string): Locator {
  return place(page, id).locator(`> [lang="${lang}"]`);
}

/** Expects that a paragraph shows the texts of a view, and that the view's radio button is checked. */
export async function expectView(
  page: Page,
  view: View,
  id: string,
  chinese: string,
): Promise<void> {
  await expect(text(page, id, chinese)).toBeVisible({ visible: view !== "en" });
  await expect(text(page, id, "en")).toBeVisible({ visible: view !== "zh" });
  await expect(viewRadio(page, view)).toBeChecked();
}

/** The top of an element, and the bottom of the bars that stick to the top of the window. */
export async function topOf(
  target: Locator,
): Promise<{ top: number; bar: number; height: number }> {
  return target.evaluate((element) => {
    const covering = [...document.querySelectorAll("body *")].filter((one) => {
      const { position } = getComputedStyle(one);
      const { top, width, height } = one.getBoundingClientRect();
      return (
        (position === "sticky" || position === "fixed") &&
        top <= 0 &&
        height > 0 &&
        width > innerWidth / 2
      );
    });
    return {
      top: element.getBoundingClientRect().top,
      bar: Math.max(
        0,
        ...covering.map((one) => one.getBoundingClientRect().bottom),
      ),
      height: innerHeight,
    };
  });
}

/** Expects that the top of an element is visible. */
export async function expectInView(target: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const { top, bar, height } = await topOf(target);
      return top >= bar - 1 && top < height - 20
        ? "in view"
        : `at ${top}, the bar ends at ${bar}, the window at ${height}`;
    })
    .toBe("in view");
}

/** Expects that the texts of a paragraph have a background, as the target of a link. */
export async function expectMarked(
  paragraph: Locator,
  marked = true,
): Promise<void> {
  const backgrounds = () =>
    paragraph.evaluate((element) =>
      [...element.querySelectorAll(":scope > p")]
        .filter((text) => (text as HTMLElement).offsetParent !== null)
        .map((text) => getComputedStyle(text).backgroundColor),
    );
  await expect
    .poll(async () =>
      (await backgrounds()).every(
        (background) => (background !== "rgba(0, 0, 0, 0)") === marked,
      ),
    )
    .toBe(true);
}
