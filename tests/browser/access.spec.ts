/** axe-core finds no violation: quickly, on a page of each kind; slowly, on every page in every language, view and theme. */
import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { edition } from "../support/edition.ts";
import {
  KINDS,
  LANGUAGES,
  place,
  settingsButton,
  viewRadio,
} from "../support/reader.ts";

/** Every built page, without redirects. */
const PAGES = readdirSync(process.env["OUT"] || "dist", {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /(^|\/)index\.html$/.test(file))
  .map((file) => file.replace("index.html", ""))
  .sort();

/** Documents have views. Sections consist of the same parts as documents. */
function kindOf(address: string): "page" | "document" | "section" {
  const [, part = "", section = ""] = address.split("/");
  if (!edition.documents.some(({ id }) => id === part)) return "page";
  return section ? "section" : "document";
}

/** Without a chosen theme, the page follows the system's. */
const setTheme = (page: Page, colorScheme: "light" | "dark") =>
  page.emulateMedia({ colorScheme });

/**
 * Runs all rules once per page. A document is checked in all six combinations of view and theme,
 * a section in each view and both themes.
 */
async function expectNoViolation(page: Page, address: string): Promise<void> {
  const kind = kindOf(address);
  await setTheme(page, "light");
  await page.goto(address);
  await expectAccessible(page, "light");
  await setTheme(page, "dark");
  if (kind !== "section") await expectAccessible(page, "dark", "colours");
  if (kind === "page") return;
  await viewRadio(page, "zh").check();
  await expect(page.locator(".reveal").first()).toBeVisible();
  await expectAccessible(page, "dark, Chinese", "colours", "main");
  if (kind === "document") {
    await setTheme(page, "light");
    await expectAccessible(page, "light, Chinese", "colours", "main");
  }
  await viewRadio(page, "en").check();
  await expectAccessible(
    page,
    kind === "document" ? "light, English" : "dark, English",
    kind === "document" ? "all" : "colours",
    "main",
  );
  if (kind === "document") {
    await setTheme(page, "dark");
    await expectAccessible(page, "dark, English", "colours", "main");
  }
  // The next page starts without stored settings.
  await viewRadio(page, "both").check();
}

test(
  "a page of each kind is accessible",
  { tag: "@slow" },
  async ({ page }) => {
    test.setTimeout(600_000);
    for (const rest of Object.values(KINDS).filter(
      (one) => one !== KINDS["document with sections"],
    ))
      await expectNoViolation(page, `en/${rest}`);
  },
);

for (const { path } of LANGUAGES) {
  // Three tests per language, so that none takes long.
  for (const kind of ["page", "document", "section"] as const) {
    test(
      `every ${kind} is accessible: ${path}`,
      { tag: "@slow" },
      async ({ page }) => {
        test.setTimeout(600_000);
        const addresses = PAGES.filter(
          (address) =>
            address.startsWith(`${path}/`) && kindOf(address) === kind,
        );
        expect(addresses.length).toBeGreaterThan(3);
        for (const address of addresses) await expectNoViolation(page, address);
      },
    );
  }

  // Traditional pages also have the conversion.
  test(
    `menus, popovers and dialogs are accessible: ${path}`,
    { tag: "@slow" },
    async ({ page }) => {
      const inBoth = async (what: string, within: string) => {
        await setTheme(page, "light");
        await expectAccessible(page, `light, ${what}`, "all", within);
        await setTheme(page, "dark");
        await expectAccessible(page, `dark, ${what}`, "colours", within);
      };
      test.setTimeout(600_000);
      await page.goto(`${path}/joint-statement/s2/#s2.1`);
      await settingsButton(page).click();
      await inBoth("settings", ".settings");
      if (path === "zh-hant") {
        await page.locator(".conversion-switch input").check();
        await expect(page.locator(".conversion-bar")).toBeVisible();
        await inBoth("conversion", ".conversion-bar");
        await page.locator(".conversion-switch input").uncheck();
      }
      await page.keyboard.press("Escape");

      await page.locator(".note-ref a:visible").first().focus();
      await expect(page.locator(".text-popover")).toBeVisible();
      await inBoth("the popover of a note", ".text-popover");
      await page.keyboard.press("Escape");

      await place(page, "s2.2").locator("> a.n").click();
      const menu = page.locator(".paragraph-menu");
      await menu.locator("[aria-expanded]").click();
      await expect(menu.locator(".cite-panel")).not.toBeEmpty();
      await inBoth("a paragraph’s menu", ".paragraph-menu");
      await page.keyboard.press("Escape");

      await viewRadio(page, "zh").check();
      await page.locator(".reveal").first().click();
      await inBoth("the other language of a paragraph", ".revealed");

      await page.keyboard.press("/");
      await expect(page.locator(".search-examples")).toBeVisible();
      await inBoth("search", ".search-dialog");
      await page.keyboard.insertText("1992");
      await expect(
        page.locator('#results[aria-busy="false"] a').first(),
      ).toBeVisible();
      // axe-core cannot determine the background of results in a dialog. The search page has the same colours.
      await expectAccessible(page, "results", "all", ".search-dialog");
      await page.locator("#search-input").fill("金鹰鹰");
      await expect(page.locator('[data-state="none"]')).toBeVisible();
      await expectAccessible(page, "no result", "all", ".search-dialog");
      await page.goto(`${path}/search/?q=1992`);
      await expect(
        page.locator('#results[aria-busy="false"] a').first(),
      ).toBeVisible();
      await inBoth("search’s page with results", "search-panel");
    },
  );
}

test(
  "the pages without a language are accessible",
  { tag: "@slow" },
  async ({ page }) => {
    const others = PAGES.filter(
      (address) =>
        !LANGUAGES.some(({ path }) => address.startsWith(`${path}/`)),
    );
    expect(others).toContain("");
    for (const address of [...others, "none/"]) {
      await setTheme(page, "light");
      await page.goto(address);
      await expectAccessible(page, "light");
      await setTheme(page, "dark");
      await expectAccessible(page, "dark", "colours");
    }
  },
);

// The height of an inline link depends on the system's font.
test(
  "targets are 24 px apart in the smallest size, with any font",
  { tag: "@slow" },
  async ({ page }) => {
    test.setTimeout(600_000);
    await page.addInitScript(() =>
      localStorage.setItem("one-page", '{"size":"small"}'),
    );
    for (const address of Object.values(KINDS)) {
      await page.goto(`en/${address}`);
      for (const [ascent, descent] of [
        [75, 25],
        [107, 30],
      ]) {
        await page.evaluate(
          async ([ascent, descent]) => {
            const local = [
              "DejaVu Sans",
              "Noto Sans CJK SC",
              "NotoSansCJKsc-Regular",
              "Arial",
            ]
              .map((name) => `local("${name}")`)
              .join();
            const font = new FontFace("measured", local, {
              ascentOverride: `${ascent}%`,
              descentOverride: `${descent}%`,
              lineGapOverride: "0%",
            });
            document.fonts.add(await font.load());
            document.styleSheets[0]!.insertRule(
              "* { font-family: measured !important; }",
            );
          },
          [ascent, descent],
        );
        await expectAccessible(
          page,
          `ascent ${ascent} %, descent ${descent} %`,
          "targets",
        );
        await page.evaluate(() => {
          document.styleSheets[0]!.deleteRule(0);
          document.fonts.clear();
        });
      }
    }
  },
);
