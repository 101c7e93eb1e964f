import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import {
  KINDS,
  LANGUAGES,
  type View,
  VIEWS,
  quickIf,
} from "../support/reader.ts";

/** The number of pages of a PDF. Each is an object, which Chromium does not compress. */
async function pageCount(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The parts of the printed page, as the browser lays it out. */
function onPaper(page: Page) {
  return page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    const texts = (selector: string) =>
      visible(selector).map((one) => one.textContent ?? "");
    const all = (selector: string) =>
      document.querySelectorAll(selector).length;
    const perLanguage = (lang: string) => ({
      paragraphs: visible(`.pair:not(.note) > p:lang(${lang})`).length,
      notes: visible(`.note > p:lang(${lang})`).length,
      titles: visible(
        `.head h1 > span:lang(${lang}), .section-source > p[lang]:lang(${lang})`,
      ).length,
      // The running head: an attribute of the page, or nothing.
      running: getComputedStyle(document.documentElement)
        .getPropertyValue(`--title-${lang}`)
        .replaceAll(/["'\s]/g, ""),
      citation: texts(`#cite [aria-labelledby="cite-${lang}"] dd`).filter(
        Boolean,
      ),
    });
    return {
      zh: perLanguage("zh"),
      en: perLanguage("en"),
      paragraphs: all(".pair:not(.note) > p:lang(en)"),
      notes: all(".note > p:lang(en)"),
      labels: visible(".pair:not(.title, .note) > .n").length,
      labelled: all(".pair:not(.title, .note) > .n"),
      emendations: texts(".emendations tbody tr"),
      readings: [
        ...document.querySelectorAll<HTMLElement>(
          ".pair > p :is(.corr, .supplied)",
        ),
      ].map((one) => [one.textContent ?? "", one.dataset["sic"] ?? ""]),
      isSection: visible(".section-source").length > 0,
      kind: texts(".head > .kind, .section-source > .kind").filter(Boolean),
      status: texts(".status"),
      licence: texts("footer").join(),
      headings: [
        ...visible(".title-notes h2").map(
          (one) => getComputedStyle(one).breakAfter,
        ),
        ...visible(".rows").map((one) => getComputedStyle(one).breakBefore),
      ],
      whole: visible(".pair:not(.long), .emendations, .cite").map(
        (one) => getComputedStyle(one).breakInside,
      ),
      cite: texts("#cite").join(),
      canonical:
        document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ??
        "",
      interface: visible("nav, button, input, .bar, .skip, [role=dialog]")
        .length,
      hint: visible("#cite p span").length,
      ink: getComputedStyle(document.body).color,
      links: [
        ...new Set(
          visible("main a").map(
            (one) => getComputedStyle(one).textDecorationLine,
          ),
        ),
      ],
    };
  });
}

/** The minimum and maximum number of sheets of each view. */
const PAGES = [
  {
    path: "joint-statement/",
    sheets: { both: [12, 23], zh: [8, 15], en: [11, 21] },
  },
  {
    path: "joint-statement/s3/",
    sheets: { both: [2, 6], zh: [2, 4], en: [2, 5] },
  },
  { path: "talks/", sheets: { both: [3, 5], zh: [2, 4], en: [2, 4] } },
  { path: "golden-eagle/", sheets: { both: [2, 4], zh: [2, 3], en: [2, 4] } },
  { path: "uzbekistan/", sheets: { both: [3, 4], zh: [2, 4], en: [2, 4] } },
] as const satisfies {
  path: string;
  sheets: Record<View, readonly [number, number]>;
}[];

for (const [number, { path, sheets }] of PAGES.entries()) {
  test(
    `${path}: the texts of the view are printed without the interface, in each view`,
    quickIf(number === 0),
    async ({ page }) => {
      test.slow();
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      // Each view of a document in another language; over all documents, each view in all languages.
      for (const [index, view] of VIEWS.entries()) {
        const language = LANGUAGES[(index + number) % LANGUAGES.length];
        await page.goto(`${language?.path}/${path}?view=${view}`);
        await expectPrintedDocument(page, view);
        const [least, most] = sheets[view];
        for (const format of view === "both"
          ? (["A4", "Letter"] as const)
          : (["A4"] as const)) {
          const pages = await pageCount(page, format);
          expect(pages, `${view} on ${format}`).toBeGreaterThanOrEqual(least);
          expect(pages, `${view} on ${format}`).toBeLessThanOrEqual(most);
        }
      }
    },
  );
}

test("the cover is printed on one sheet, without buttons", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto("");
  await expect(page.locator(".cover .enter:visible")).toHaveCount(0);
  await expect(page.locator(".cover li a")).toHaveCount(
    2 * readdirSync("content/documents").length,
  );
  for (const format of ["A4", "Letter"] as const)
    expect(await pageCount(page, format), format).toBe(1);
});

test("a long line of the transcript is split across sheets", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print" });
  await page.goto("en/witness/");
  const rules = await page
    .locator(".lines tr")
    .evaluateAll((rows) =>
      rows.map((row) => getComputedStyle(row).breakInside),
    );
  expect(rules.length).toBeGreaterThan(100);
  expect(new Set(rules)).toEqual(new Set(["auto"]));
});

/** Checks that the printed document has its parts, and nothing else, in the languages of the view. */
async function expectPrintedDocument(page: Page, view: View): Promise<void> {
  const paper = await onPaper(page);
  for (const lang of ["zh", "en"] as const) {
    const shown = view === "both" || view === lang;
    expect(paper[lang].paragraphs, lang).toBe(shown ? paper.paragraphs : 0);
    expect(paper[lang].notes, lang).toBe(shown ? paper.notes : 0);
    expect(paper[lang].titles, lang).toBe(shown ? 1 : 0);
    expect(paper[lang].running !== "", lang).toBe(shown);
    expect(paper[lang].citation.length, lang).toBe(shown ? 1 : 0);
    for (const citation of paper[lang].citation)
      expect(citation).toMatch(/\?v=\d+\.\d+\.\d+-[0-9a-f]{8}/);
  }
  expect(paper.paragraphs).toBeGreaterThan(5);
  expect(paper.kind).toHaveLength(1);
  expect(paper.status.join()).toMatch(paper.isSection ? /^$/ : /\d+\.\d+\.\d+/);
  expect(paper.labels).toBe(paper.labelled);
  expect(paper.emendations.length).toBe(paper.readings.length);
  for (const [number, [printed = "", sic = ""]] of paper.readings.entries()) {
    expect(paper.emendations[number]).toContain(printed);
    expect(paper.emendations[number]).toContain(sic.trim());
  }
  expect(paper.cite).toContain(paper.canonical);
  expect(paper.licence).toContain("CC BY 4.0");
  expect(paper.interface).toBe(0);
  expect(paper.hint).toBe(0);
  expect(paper.ink).toBe("rgb(0, 0, 0)");
  expect(paper.links).toEqual(["none"]);
  // Page breaks are avoided after headings and within short rows.
  expect(paper.headings.filter((rule) => rule !== "avoid")).toEqual([]);
  expect(paper.whole.filter((rule) => rule !== "avoid")).toEqual([]);
}

test(
  "every page prints dark on light in the dark theme",
  { tag: "@slow" },
  async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem("one-page", '{"theme":"dark"}'),
    );
    for (const rest of Object.values(KINDS)) {
      await page.goto(`en/${rest}`);
      await page.emulateMedia({ media: "print" });
      const [ink, paper] = await page.evaluate(() => {
        // Without a background, the sheet is white.
        const light = (value: string) =>
          value === "rgba(0, 0, 0, 0)"
            ? 255
            : (value.match(/[\d.]+/g) ?? [])
                .slice(0, 3)
                .map(Number)
                .reduce((sum, one) => sum + one, 0) / 3;
        return [
          light(getComputedStyle(document.body).color),
          Math.min(
            ...[document.body, document.documentElement].map((one) =>
              light(getComputedStyle(one).backgroundColor),
            ),
          ),
        ];
      });
      expect(ink, rest).toBeLessThan(60);
      expect(paper, rest).toBeGreaterThan(240);
      await page.emulateMedia({ media: null });
    }
  },
);
