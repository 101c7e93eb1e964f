/** Terms in the text: their marks, cards and places. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { edition } from "../support/edition.ts";
import {
  LANGUAGES,
  place,
  settingsButton,
  text,
  WIDTHS,
} from "../support/reader.ts";

const card = (page: Page) => page.locator(".text-popover .term-card");
const marks = (page: Page) => page.locator("a[data-term]");
const mark = (page: Page, id: string, lang: string, term: string) =>
  text(page, id, lang).locator(`a[data-term="${term}"]`).first();

/** Turns the marks on or off in the settings, and closes them. */
async function choose(page: Page, value: "off" | "on"): Promise<void> {
  await settingsButton(page).click();
  await page.locator(`#terms-${value}`).check({ force: true });
  await settingsButton(page).click();
  if (value === "on") await expect(marks(page).first()).toBeVisible();
  else await expect(marks(page)).toHaveCount(0);
}

/** Opens a page with the marks on, as a reader who chose them before. */
async function open(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const stored = JSON.parse(localStorage.getItem("one-page") ?? "{}");
    localStorage.setItem(
      "one-page",
      JSON.stringify({ terms: "on", ...stored }),
    );
  });
  await page.goto(address);
  await expect(marks(page).first()).toBeAttached();
}

/** The text of the page as it was built: its rows, and their height. */
const state = async (page: Page) => {
  // The labels get their attributes a moment after the page.
  await expect(page.locator(".rows a.n").last()).toHaveAttribute(
    "aria-haspopup",
  );
  return page.locator(".rows").evaluate((one) => ({
    html: one.innerHTML.replace(/ class="(?:lit)?"/g, ""),
    nodes: [...one.querySelectorAll("*")].map(
      ({ childNodes }) => childNodes.length,
    ),
    height: one.getBoundingClientRect().height,
  }));
};

test("terms are marked on demand; a card leads from place to place; turned off, the page is as before", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("en/talks/");
  const before = await state(page);
  expect(asked.filter((path) => path.endsWith("terms.json"))).toEqual([]);
  await choose(page, "on");
  expect((await state(page)).height).toBe(before.height);

  const term = "人类命运共同体";
  await mark(page, "p3", "zh-Hans", term).click();
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toContainText(term);
  await expect(card(page)).toContainText("rénlèi mìngyùn gòngtóng tǐ");
  await expect(card(page)).toContainText(
    edition.glossary.find(({ zh }) => zh === term)?.en[0] ?? "",
  );
  const uses = edition.termUses.filter((use) => use.term === term);
  const at = uses.findIndex(
    ({ document, id }) => document === "talks" && id === "p3",
  );
  await expect(card(page)).toContainText(`${at + 1} of ${uses.length}`);
  await expect(
    card(page).getByRole("link", { name: "In the list of terms" }),
  ).toHaveAttribute("href", `/en/terms/#${encodeURIComponent(term)}`);
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(mark(page, "p3", "zh-Hans", term)).toBeFocused();

  // To its next place on this page, and to the one after that in another document.
  await page.keyboard.press("Enter");
  for (const step of [1, 2]) {
    const next = uses[at + step];
    await card(page)
      .getByRole("link", { name: /^Next place/ })
      .click();
    await expect(page).toHaveURL(
      new RegExp(`/en/${next?.document}/#${next?.id}$`),
    );
    await expect(card(page)).toContainText(
      `${at + 1 + step} of ${uses.length}`,
    );
    await expect(card(page)).toBeInViewport();
  }
  await page.goto("en/talks/");
  await expect(marks(page).first()).toBeAttached();
  await choose(page, "off");
  expect(await state(page)).toEqual(before);
});

for (const { path, chinese } of LANGUAGES)
  test(
    `${path}: each use of a term is marked, none in a note or in another mark`,
    { tag: "@slow" },
    async ({ page }) => {
      for (const { id: document } of edition.documents) {
        await open(page, `${path}/${document}/`);
        const marked = await marks(page).evaluateAll((all) =>
          all.map((one) => ({
            lang: one.closest("[lang]")?.getAttribute("lang"),
            place: one.closest("[id]:not([data-s])")?.id,
            term: (one as HTMLElement).dataset["term"],
            text: one.textContent,
            href: one.getAttribute("href"),
            isOdd: !!one.closest(".note, .note-ref, a a"),
          })),
        );
        expect(marked.filter(({ isOdd }) => isOdd)).toEqual([]);
        const uses = edition.termUses
          .filter((use) => use.document === document)
          .map(({ id, term }) => `${id} ${term}`);
        const inChinese = marked.filter(({ lang }) => lang === chinese);
        expect(
          [
            ...new Set(inChinese.map(({ place: id, term }) => `${id} ${term}`)),
          ].sort(),
        ).toEqual(uses.sort());
        for (const { term, href } of marked)
          expect(href).toBe(
            `/${path}/terms/#${encodeURIComponent(term ?? "")}`,
          );
        // The translation of a paragraph has each of its terms.
        const inEnglish = new Set(
          marked
            .filter(({ lang }) => lang === "en")
            .map(({ place: id, term }) => `${id} ${term}`),
        );
        expect(
          uses.filter((use) => /^[ps]\d/.test(use) && !inEnglish.has(use)),
        ).toEqual([]);
      }
    },
  );

test(
  "marks leave sentences, notes, emendations and search marks as they are",
  { tag: "@slow" },
  async ({ page }) => {
    const highlights = () =>
      page.evaluate(() =>
        [...CSS.highlights].map(([name, ranges]) => [
          name,
          ...[...ranges].map(String),
        ]),
      );
    await page.goto(
      "zh-hant/joint-statement/?mark=%E5%93%88%E8%96%A9%E5%85%8B#s2.3",
    );
    await expect.poll(async () => (await highlights()).length).toBe(3);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() =>
      document.querySelector<HTMLElement>(".conversion-switch input")?.click(),
    );
    await expect(page.locator(".conversion-bar")).toBeVisible();
    const before = await highlights();
    expect(before.flat().length).toBeGreaterThan(20);
    await choose(page, "on");
    expect(await highlights()).toEqual(before);
    await choose(page, "off");
    expect(await highlights()).toEqual(before);

    await page.goto("en/joint-statement/s3/");
    await choose(page, "on");
    // An emended place in a term: its note when it is pointed at, the card when it is clicked.
    const emended = text(page, "s3.1", "zh-Hans")
      .locator("a .supplied")
      .first();
    await emended.hover();
    await expect(page.locator(".text-popover dl")).toContainText("Transcript");
    await emended.click();
    await expect(card(page)).toContainText("跨国有组织犯罪");
    await page.keyboard.press("Escape");
    // The number of a note that divides a term opens its note.
    await text(page, "s3.1", "zh-Hans")
      .locator("a[data-term] + .note-ref a")
      .last()
      .hover();
    await expect(page.locator(".text-popover")).toBeVisible();
    await expect(card(page)).toHaveCount(0);
    await page.mouse.move(2, 300);
    await page.keyboard.press("Escape");

    const lit = page.locator(".lit");
    await mark(page, "s3.3", "zh-Hans", "上海合作组织").hover();
    await expect(lit).toHaveCount(2);
    await mark(page, "s3.3", "zh-Hans", "上海合作组织").click();
    await expect(card(page)).toBeVisible();
    await expect(lit).toHaveCount(2);
  },
);

test(
  "on paper, terms are text; a selected paragraph is its text",
  { tag: "@slow" },
  async ({ page }) => {
    await open(page, "en/talks/");
    const one = mark(page, "p3", "en", "国际产能合作");
    await expect(one).toHaveCSS("text-decoration-line", "underline");
    await page.emulateMedia({ media: "print" });
    await expect(one).toHaveCSS("text-decoration-line", "none");
    await page.emulateMedia({ media: "screen" });
    const selected = () =>
      text(page, "p3", "en").evaluate((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        return getSelection()?.toString();
      });
    const marked = await selected();
    await choose(page, "off");
    expect(await selected()).toBe(marked);
  },
);

test(
  "a card that cannot be loaded leads to the row; terms that cannot be loaded are reported",
  { tag: "@slow" },
  async ({ page }) => {
    await page.route("**/_astro/popovers*", (route) => route.abort());
    await open(page, "en/talks/");
    await mark(page, "p6", "en", "上海合作组织").click();
    await expect(page).toHaveURL(/\/en\/terms\/#/);
    await expect(place(page, "上海合作组织")).toBeInViewport();
    await page.route("**/terms.json", (route) => route.abort());
    await page.goto("en/talks/");
    await expect(page.locator("#notice-failed")).toBeVisible();
    await expect(text(page, "p6", "en")).toBeVisible();
  },
);

for (const { path, chinese } of LANGUAGES)
  test.describe(`${path}, on a phone in the dark`, () => {
    test.use({
      viewport: WIDTHS.phone,
      hasTouch: true,
      colorScheme: "dark",
    });

    test(
      "a tap opens the card within the window, and reveals nothing",
      { tag: "@slow" },
      async ({ page }) => {
        const view = path === "en" ? "en" : "zh";
        await open(page, `${path}/talks/?view=${view}`);
        await mark(
          page,
          "p6",
          view === "en" ? "en" : chinese,
          "上海合作组织",
        ).tap();
        await expect(card(page)).toBeVisible();
        const box = await page.locator(".text-popover").boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
        await expect(place(page, "p6")).not.toHaveClass(/revealed/);
        await expectAccessible(page, "marked terms and a card");
        // The next place is in the language that is shown.
        await card(page).locator("a.step").last().click();
        await expect(page).toHaveURL(/uzbekistan\/#p8$/);
        await expect(card(page)).toBeInViewport();
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= innerWidth,
          ),
        ).toBe(true);
      },
    );
  });
