/** Contrast ratios of computed colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
import type { Page } from "@playwright/test";

export interface Contrasts {
  /** The contrast ratio of two computed colours, 1 to 21. */
  between(a: string, b: string): number;
  /** The computed background colour behind an element, not its own. */
  background(element: Element): string;
}

/** Defines `contrasts` in each page that is opened from now on, for functions that run in it. */
export async function addContrasts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const parts = (colour: string) => {
      const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(
        colour,
      );
      if (!found) throw new Error(`Unexpected colour ${colour}`);
      return found.slice(1).map((part) => Number(part ?? 1));
    };
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = parts(colour).map((part) =>
        part / 255 <= 0.04045
          ? part / 255 / 12.92
          : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrasts: Contrasts = {
      between(a, b) {
        const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort(
          (one, other) => one - other,
        );
        return (light + 0.05) / (dark + 0.05);
      },
      background(element) {
        for (let one = element.parentElement; one; one = one.parentElement) {
          const { backgroundColor } = getComputedStyle(one);
          if (parts(backgroundColor)[3] !== 0) return backgroundColor;
        }
        throw new Error("The page has no background");
      },
    };
    Object.assign(globalThis, { contrasts });
  });
}

declare global {
  // Defined only in pages, by `addContrasts`.
  var contrasts: Contrasts;
}
