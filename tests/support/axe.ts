/** What axe-core finds wrong with the access of a page. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 to AA, and what axe-core counts as good practice. `wcag22aa` is off unless it is named. */
const TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];
const RULES = {
  /** What depends on colours: the rest of a page is the same in light and dark. */
  colours: ["color-contrast", "link-in-text-block"],
  /** What depends on fonts: targets are 24 px apart. */
  targets: ["target-size"],
};

/**
 * Expects no fault.
 *
 * @param rules `all`, or only those that depend on `colours` or on the size of `targets`.
 * @param within A selector of the part that has changed since the whole was looked at.
 */
export async function expectNoFault(
  page: Page,
  what: string,
  rules: "all" | keyof typeof RULES = "all",
  within?: string,
): Promise<void> {
  // Legacy mode leaves out what is for frames of other hosts, and a blank page for each analysis with it.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  if (rules === "all") axe.withTags(TAGS);
  else axe.withRules(RULES[rules]);
  if (within) axe.include(within);
  // What fades in has its colours only then. What scrolling moves has no end.
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
