import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

test("an emended place shows both readings and the reason, on hover and on focus", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s2.1");
  const popover = page.locator(".text-popover");
  await expect(popover).toBeHidden();

  await page.locator('[id="s2.1"] .corr').hover();
  await expect(popover).toContainText("世世代");
  await expect(popover.locator("dd [lang]").first()).toHaveAttribute(
    "lang",
    "zh-Hans",
  );
  await expect(popover).toContainText("Edition");
  await expect(popover).toContainText("one is removed");
  await page.keyboard.press("Escape");
  await expect(popover).toBeHidden();

  await page
    .locator('[id="s1.2"] [lang=en] .note-ref a[href="#note-w3"]')
    .focus();
  await expect(popover).toContainText("(nothing)");
  await expect(popover).toContainText("到");
  await page.keyboard.press("Escape");
  await expect(popover).toBeHidden();
});

test("a note that does not immediately follow an emended place does not explain it", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s2.1");
  await page
    .locator('[id="s2.1"] .corr')
    .evaluate((place) => place.after("友好"));
  const popover = page.locator(".text-popover");
  await page.locator('[id="s2.1"] .corr').hover();
  await expect(popover).toContainText("世世代");
  await expect(popover).not.toContainText("one is removed");
  await page.keyboard.press("Escape");
  await page
    .locator('[id="s2.1"] [lang=en] .note-ref a[href="#note-w4"]')
    .focus();
  await expect(popover).toContainText("one is removed");
  await expect(popover).not.toContainText("Edition");
});

test("a popover opened by hovering closes when the pointer leaves, but not on the way to the popover", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s2.1");
  const popover = page.locator(".text-popover");
  await page.locator('[id="s2.1"] .corr').hover();
  await expect(popover).toContainText("世世代");
  await popover.hover();
  // Longer than the popover's delay.
  await page.waitForTimeout(600);
  await expect(popover).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(popover).toBeHidden();
  // A popover opened by focus stays.
  await page
    .locator('[id="s1.2"] [lang=en] .note-ref a[href="#note-w3"]')
    .focus();
  await expect(popover).toBeVisible();
  await page.mouse.move(300, 300);
  await page.waitForTimeout(600);
  await expect(popover).toBeVisible();
});

test("an explanatory note is marked with a letter, and names its sources in the list and in the popover", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s2.5");
  const reference = page.locator(
    '[id="s2.5"] [lang=en] .note-ref a[href="#note-resolution-2758"]',
  );
  await expect(reference).toHaveAttribute("data-n", /^[a-z]+$/);
  await expect(reference).toHaveAccessibleName(/^Explanatory note [a-z]+$/);
  const note = page.locator("#note-resolution-2758");
  await expect(
    note.getByRole("link", { name: /^Explanatory note [a-z]+: back/ }),
  ).toHaveAttribute("href", "#s2.5");
  await expect(note.locator('[lang="en"] .sources a').first()).toHaveAttribute(
    "href",
    /\/en\/witness\/#source-/,
  );
  // So low that its note is not wholly in the window.
  await reference.evaluate((one) =>
    scrollTo(0, one.getBoundingClientRect().top + scrollY - innerHeight + 40),
  );
  await reference.evaluate((one: HTMLElement) =>
    one.focus({ preventScroll: true }),
  );
  await expect(page.locator(".text-popover .sources")).toContainText(
    "Sources:",
  );
});

test("a note links to its entry on the witness page, and the entry back to the paragraph", async ({
  page,
}) => {
  await page.goto("zh-hans/uzbekistan/#note-w22");
  await page
    .locator("#note-w22")
    .getByRole("link", { name: /在底本中的位置$/ })
    .click();
  await expect(page).toHaveURL(/\/zh-hans\/witness\/#uzbekistan-w22$/);
  const row = page.locator('[id="uzbekistan-w22"]');
  await expect(row).toContainText("补足");
  await row.getByRole("link", { name: "¶7" }).click();
  await expect(page).toHaveURL(/\/zh-hans\/uzbekistan\/#p7$/);
  await expect(page.locator("#p7:target")).toBeInViewport();
});

test("the target row or line of the transcript is marked, not only by color", async ({
  page,
}) => {
  for (const [width, hash, marked] of [
    [1440, "joint-statement-w3", "tr:has(:target), tr:target"],
    [390, "line-7", "tr:has(:target)"],
    [390, "source-AST", ".facts div:target"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("about:blank");
    await page.goto(`en/witness/#${hash}`);
    const look = (one: Element) => {
      const { backgroundColor, boxShadow, outlineStyle } =
        getComputedStyle(one);
      return { backgroundColor, boxShadow, outlineStyle };
    };
    const row = page.locator(marked);
    await expect(row).toHaveCount(1);
    const seen = await row.evaluate(look);
    expect(seen.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
    expect(seen.boxShadow).not.toBe("none");
    expect(
      await page
        .locator("tr:not(:target, :has(:target))")
        .last()
        .evaluate(look),
    ).toMatchObject({ backgroundColor: "rgba(0, 0, 0, 0)", boxShadow: "none" });
    await page.emulateMedia({ forcedColors: "active" });
    expect((await row.evaluate(look)).outlineStyle).toBe("solid");
    await page.emulateMedia({ forcedColors: "none" });
  }
});

test("a paragraph that spans several lines links to its lines of the transcript", async ({
  page,
}) => {
  await page.goto("zh-hant/talks/");
  await page.locator("#p6 > .n").click();
  await page.getByRole("link", { name: "看底本" }).click();
  await expect(page).toHaveURL(/\/zh-hant\/witness\/#talks-p6$/);
  const row = page.locator("tr", { has: page.locator('[id="talks-p6"]') });
  await expect(row).toContainText("與第182行合併");
  expect(await linesOf(row.page())).toContain("182");
});

test("the whole transcript is shown beside the edition, with every change marked", async ({
  page,
}) => {
  await page.goto("zh-hans/witness/");
  await expect(
    page.locator("code", {
      hasText:
        "6a0f0cfea995fb08e1728bafe10e6df1614172844336a6ce4644ab0ee442ca47",
    }),
  ).toBeVisible();
  const first = page
    .locator("#joint-statement, #talks, #golden-eagle, #uzbekistan")
    .locator(".lines");
  const dropped = await first.locator("del").allTextContents();
  const added = await first.locator("ins").allTextContents();
  expect(dropped.map((text) => text.trim())).toEqual([
    "：",
    "：",
    "世",
    "研发",
    "and",
  ]);
  expect(added).toEqual([
    "；",
    "；",
    "到",
    "的",
    "有",
    "措施",
    "完成",
    "和",
    "药物",
  ]);
  await expect(first.locator("tr.repeated")).toHaveCount(8);
});

test("the transcript is downloaded under its name, and matches its digest", async ({
  page,
}) => {
  await page.goto("en/witness/");
  const link = page.getByRole("link", { name: /^000_\w+\.txt$/ });
  const started = page.waitForEvent("download");
  await link.click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(await link.textContent());
  const digest = createHash("sha256")
    .update(readFileSync(await download.path()))
    .digest("hex");
  await expect(page.locator("code", { hasText: digest })).toBeVisible();
});

async function linesOf(page: Page): Promise<string[]> {
  return page
    .locator(".number")
    .allTextContents()
    .then((all) => all.map((text) => text.trim()));
}

test("selecting text across an emended place opens no popover", async ({
  page,
}) => {
  await page.goto("en/joint-statement/");
  const emended = page.locator('[id="s1.2"] .supplied');
  await emended.scrollIntoViewIfNeeded();
  const box = (await emended.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await page.mouse.move(box.x - 60, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, {
    steps: 5,
  });
  await page.mouse.move(box.x + 30, box.y + box.height / 2 + 60, { steps: 5 });
  await page.mouse.up();
  expect(
    (await page.evaluate(() => getSelection()?.toString() ?? "")).length,
  ).toBeGreaterThan(3);
  await expect(page.locator(".text-popover")).toHaveCount(0);
  await emended.hover();
  await expect(page.locator(".text-popover")).toBeVisible();
});

test("in a low window the top of a popover is visible", async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 320 });
  await page.goto("en/joint-statement/");
  const popover = page.locator(".text-popover");
  const references = page.locator(".note-ref a:visible");
  for (let at = 0; at < 6; at += 1) {
    await references
      .nth(at)
      .evaluate((link) =>
        scrollTo(0, link.getBoundingClientRect().top + scrollY - 160),
      );
    await references.nth(at).focus();
    await expect(popover).toBeVisible();
    const bar = await page.locator(".bar").boundingBox();
    expect((await popover.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(
      (bar?.y ?? 0) + (bar?.height ?? 0),
    );
    await page.keyboard.press("Escape");
    await expect(popover).toBeHidden();
  }
});

test("a popover has the language of its note, with words of the other language marked", async ({
  page,
}) => {
  await page.goto("zh-hans/joint-statement/?view=en");
  await page
    .locator('[id="s1.2"] [lang=en] .note-ref a[href="#note-w3"]')
    .focus();
  const text = page.locator(".text-popover > p");
  await expect(text).toHaveAttribute("lang", "en");
  await expect(text.locator('[lang="zh-Hans"]').first()).toHaveText("到");
});

test("by keyboard, a note reference leads to the note", async ({ page }) => {
  await page.goto("en/joint-statement/");
  await page
    .locator('[id="s1.2"] [lang=en] .note-ref a[href="#note-w3"]')
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#note-w3$/);
  await expect(page.locator("#note-w3")).toBeInViewport();
});

test("Escape first closes a popover, then removes the highlights of a search", async ({
  page,
}) => {
  await page.goto("en/talks/?mark=paintings#p1");
  const marks = () =>
    page.evaluate(() => CSS.highlights.get("search")?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.locator(".note-ref a:visible").first().focus();
  await expect(page.locator(".text-popover")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".text-popover")).toBeHidden();
  await expect(page).toHaveURL(/mark=paintings/);
  expect(await marks()).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/mark=/);
  expect(await marks()).toBe(0);
});
