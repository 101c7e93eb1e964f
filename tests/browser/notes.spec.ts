/** Notes: which stand under the text, and what their marks open. */
import { expect, test } from "@playwright/test";
import {
  place,
  settingsButton,
  text,
  WIDTHS,
  quickIf,
} from "../support/reader.ts";

const TEXTUAL = "note-w3";
const EXPLANATORY = "note-resolution-2758";

test("explanatory notes stand under the text, textual ones are behind their marks; a setting shows all or none", async ({
  page,
}) => {
  await page.goto("en/joint-statement/");
  const expectNotes = async (textual: boolean, explanatory: boolean) => {
    await expect(place(page, TEXTUAL)).toBeVisible({ visible: textual });
    await expect(place(page, EXPLANATORY)).toBeVisible({
      visible: explanatory,
    });
    await expect(
      page.getByRole("heading", { name: "Notes on the document" }),
    ).toBeVisible({ visible: textual });
  };
  await expectNotes(false, true);
  await settingsButton(page).click();
  const notes = page.getByRole("group", { name: "Notes under the text" });
  for (const [name, textual, explanatory] of [
    ["All", true, true],
    ["None", false, false],
    ["Explanatory", false, true],
    ["All", true, true],
  ] as const) {
    await notes.getByRole("radio", { name, exact: true }).check();
    await expectNotes(textual, explanatory);
  }
  await page.reload();
  await expectNotes(true, true);
  await page.evaluate(() =>
    localStorage.setItem("one-page", '{"notes":"none"}'),
  );
  await page.goto("en/joint-statement/s1/");
  await expect(page.locator(".note").filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".note").filter({ visible: true })).toHaveCount(
    await page.locator(".note").count(),
  );
});

test("in the reports, notes under the text take little of its height", async ({
  page,
}) => {
  for (const report of ["talks", "golden-eagle", "uzbekistan"]) {
    await page.goto(`en/${report}/`);
    const share = await page.evaluate(() => {
      const sum = (selector: string) =>
        [...document.querySelectorAll(selector)].reduce(
          (total, one) => total + one.getBoundingClientRect().height,
          0,
        );
      return sum(".note") / sum(".text");
    });
    expect(share, report).toBeLessThan(0.17);
  }
});

test("the mark of a textual note opens a card with the note and its line; a link shows the note itself", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s1.2");
  await text(page, "s1.2", "en")
    .getByRole("link", { name: "Note 4", exact: true })
    .click();
  const card = page.locator(".text-popover");
  await expect(card).toContainText("A character is missing");
  await card.getByRole("link", { name: "Note 4 in the transcript" }).click();
  await expect(page).toHaveURL(/\/en\/witness\/#joint-statement-w3$/);
  for (const path of ["en/joint-statement/", "en/joint-statement/s1/"]) {
    await page.goto(`${path}#${TEXTUAL}`);
    await expect(place(page, TEXTUAL)).toBeInViewport();
  }
});

test("a number opens no card if the whole note is in the window; a click marks the note", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s2.5");
  const mark = text(page, "s2.5", "en").locator(
    `.note-ref a[href="#${EXPLANATORY}"]`,
  );
  await expect(place(page, EXPLANATORY)).toBeInViewport({ ratio: 1 });
  const loaded = page.waitForRequest(/popovers\.client/);
  await mark.hover();
  await loaded;
  await page.waitForTimeout(300);
  const card = page.locator(".text-popover:visible");
  await expect(card).toHaveCount(0);
  await mark.click();
  await expect(page).toHaveURL(new RegExp(`#${EXPLANATORY}$`));
  await expect(place(page, EXPLANATORY)).toBeInViewport();
  await expect(card).toHaveCount(0);
});

for (const [path, name] of [
  ["en", "Close"],
  ["zh-hans", "关闭"],
  ["zh-hant", "關閉"],
] as const) {
  test(
    `${path}: on a phone, a card has a button that closes it, and the focus stays at the mark`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.setViewportSize(WIDTHS.phone);
      await page.goto(`${path}/joint-statement/#s1.2`);
      const mark = page.locator(`.note-ref a[href="#${TEXTUAL}"]`).first();
      await mark.click();
      const card = page.locator(".text-popover");
      await expect(card).toBeVisible();
      const close = card.getByRole("button", { name, exact: true });
      await expect(close).toBeInViewport({ ratio: 1 });
      await close.click();
      await expect(card).toBeHidden();
      await expect(mark).toBeFocused();
    },
  );
}

test("the links of a card can be followed", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.goto("en/joint-statement/#s2.5");
  await page.locator(`.note-ref a[href="#${EXPLANATORY}"]`).first().click();
  await page.locator(".text-popover .sources a").first().click();
  await expect(page).toHaveURL(/\/en\/witness\/#source-/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("all notes are shown, and no setting for them", async ({ page }) => {
    await page.goto("en/joint-statement/");
    await expect(page.locator(".note").filter({ visible: true })).toHaveCount(
      await page.locator(".note").count(),
    );
    await settingsButton(page).click();
    await expect(page.getByRole("group", { name: "Size" })).toBeVisible();
    await expect(
      page.getByRole("group", { name: "Notes under the text" }),
    ).toBeHidden();
  });
});
