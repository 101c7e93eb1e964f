/** Contrasts as WCAG 2.2 counts them (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), of what the browser computed. */
import type { Page } from "@playwright/test";

export interface Contrasts {
  /** Of two computed colours, 1 to 21. */
  between(a: string, b: string): number;
  /** The computed colour on which an element stands: its own ground is left out. */
  ground(element: Element): string;
}

/** Gives each page that is opened from now on `contrasts`, for what runs in it. */
export async function bringContrasts(page: Page): Promise<void> {
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
      ground(element) {
        for (let one = element.parentElement; one; one = one.parentElement) {
          const { backgroundColor } = getComputedStyle(one);
          if (parts(backgroundColor)[3] !== 0) return backgroundColor;
        }
        throw new Error("The page has no ground");
      },
    };
    Object.assign(globalThis, { contrasts });
  });
}

declare global {
  // Only in pages that were brought it.
  var contrasts: Contrasts;
}
