/** Checks the accessibility of a page with axe-core. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 A and AA, and best practices of axe-core. `wcag22aa` is off by default. */
const TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];
const RULES = {
  /** Rules that depend on colours, for checks in the dark theme. */
  colours: ["color-contrast", "link-in-text-block"],
  /** Rules that depend on fonts. */
  targets: ["target-size"],
};

/**
 * Expects no violation.
 *
 * @param what The state of the page, for messages.
 * @param rules `all`, or only those that depend on `colours` or on the size of `targets`.
 * @param within A selector of the part to check; the whole page by default.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  rules: "all" | keyof typeof RULES = "all",
  within?: string,
): Promise<void> {
  // Legacy mode does not check frames of other hosts, which would open a blank page for each analysis.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  if (rules === "all") axe.withTags(TAGS);
  else axe.withRules(RULES[rules]);
  if (within) axe.include(within);
  // Elements that fade in have their final colours only at the end. Scroll-driven animations never end.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .map(({ finished }) => finished.catch(() => {})),
    ),
  );
  const { violations, passes } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(" | ")}`,
  );
  expect(found, `${page.url()}: ${what}`).toEqual([]);
  expect(passes.length, `${page.url()}: ${what}`).toBeGreaterThan(0);
}
