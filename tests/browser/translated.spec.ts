/** A page that the browser has translated, as Chrome does: everything still works on the edition's own words. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { place, text } from "../support/reader.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const PAGE = "zh-hans/joint-statement/";

test("copying and citing give the edition’s own words", async ({ page }) => {
  await page.goto(PAGE);
  const ids = ["s3.4", "s3.5", "s3.6"];
  const [chinese, english] = await Promise.all(
    ["zh-Hans", "en"].map((lang) =>
      Promise.all(ids.map((id) => words(text(page, id, lang)))),
    ),
  );
  const section = await Promise.all(
    (await page.locator("#s2 .pair:not(.title, .note) > p").all()).map(words),
  );
  await page.locator("#cite > summary").click();
  const citation = page.locator("#cite dd[lang]").first();
  const cited = await words(citation.locator("> p > span, > span").first());
  await translate(page);
  await expect(text(page, "s3.4", "zh-Hans")).toContainText("Traduit");

  await place(page, "s3.4").locator("> a.n").click();
  await copy(page, copyButton(page, 0, 0), chinese?.[0] ?? "");
  await copy(page, copyButton(page, 0, 1), english?.[0] ?? "");
  await copy(
    page,
    copyButton(page, 1, 0),
    new RegExp(
      `^${chinese?.[0]}\n\n中华人民共和国, 哈萨克斯坦共和国\\. .+#s3\\.4\\.`,
    ),
  );
  await copy(
    page,
    copyButton(page, 1, 1),
    new RegExp(`^${english?.[0]}\n\nPeople’s Republic of China .+§3\\.4, `),
  );
  const cite = page.locator(".paragraph-menu button[aria-expanded]");
  await cite.click();
  const panel = page.locator(".cite-panel");
  await expect(panel.locator("dd").first()).toContainText("Traduit");
  await copy(
    page,
    panel.locator("dd button").first(),
    /^(?!.*Traduit)中华人民共和国、.+§3\.4，http.+#s3\.4/,
  );

  // A range, and a section in both languages.
  await page.keyboard.press("Escape");
  await place(page, "s3.6")
    .locator("> a.n")
    .click({ modifiers: ["Shift"] });
  await copy(page, copyButton(page, 0, 1), (english ?? []).join("\n\n"));
  await page.keyboard.press("Escape");
  await page.locator("#s2-title > a.n").click();
  await copy(page, copyButton(page, 0, 2), section.join("\n\n"));
  await page.keyboard.press("Escape");

  await copy(page, citation.locator("button"), cited);
});

test("search, settings, notes and the language menu work", async ({ page }) => {
  await page.goto(PAGE);
  await translate(page);
  await page.keyboard.press("/");
  await page.keyboard.type("Shanghai");
  const field = page.locator("#search-input");
  const result = page.locator("#results a").first();
  await expect(result).toHaveAttribute("href", /\/zh-hans\/[\w-]+\/\?mark=/);
  await expect(field).toHaveValue("Shanghai");
  await expect(page.locator(".search-status")).toContainText(/\d/);
  await page.keyboard.press("Escape");

  await page.locator(".settings summary").click();
  await page.locator("#theme-dark").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.locator("#first-en").check();
  const [first, second] = await Promise.all(
    ["en", "zh-Hans"].map((lang) => text(page, "s1.1", lang).boundingBox()),
  );
  expect(first?.x).toBeLessThan(second?.x ?? 0);
  await page.locator("#first-page").check();
  await page.keyboard.press("Escape");

  await place(page, "s2.1").scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 100);
  await expect(page.locator(".place .at")).toContainText(/§\d/);

  await page.locator(".languages summary").click();
  await page.locator('.languages [hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/joint-statement\//);
});

test("an emended place shows what the edition reads", async ({ page }) => {
  await page.goto("zh-hans/uzbekistan/");
  const emended = page.locator(".pair[id] > p .corr").first();
  const reading = await emended.textContent();
  await translate(page, false);
  await emended.click();
  await expect(page.locator(".text-popover dd [lang]").last()).toHaveText(
    reading ?? "",
  );
});

test("labels, citations and names of languages are not to be translated", async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.locator("#cite > summary").click();
  await place(page, "s3.4").locator("> a.n").click();
  await page.locator(".paragraph-menu button[aria-expanded]").click();
  for (const selector of [
    ".pair:not(.note) > a.n",
    ".title b",
    "#cite dd[lang]",
    ".cite-panel dd [lang]",
    ".paragraph-menu-head option",
    ".languages nav a",
    ".view span[lang]",
  ]) {
    const all = page.locator(selector);
    expect(await all.count(), selector).toBeGreaterThan(0);
    expect(
      await all.evaluateAll((some) =>
        some.every((one) => !(one as HTMLElement).translate),
      ),
      selector,
    ).toBe(true);
  }
});

/** A text without the numbers of its notes. */
function words(element: Locator): Promise<string> {
  return element.evaluate((one) => {
    const copy = one.cloneNode(true) as Element;
    for (const reference of copy.querySelectorAll(".note-ref"))
      reference.remove();
    return copy.textContent.trim();
  });
}

/** A button of the menu, by its group (texts, or with citation) and place (Chinese, English, both). */
function copyButton(page: Page, group: number, index: number): Locator {
  return page
    .locator(".paragraph-menu p:not(.paragraph-menu-head) [role=group]")
    .nth(group)
    .locator("button")
    .nth(index);
}

async function copy(
  page: Page,
  button: Locator,
  expected: string | RegExp,
): Promise<void> {
  await expect(button).toBeEnabled();
  await button.click();
  const clipboard = expect.poll(() =>
    page.evaluate(() => navigator.clipboard.readText()),
  );
  if (typeof expected === "string") await clipboard.toBe(expected);
  else await clipboard.toMatch(expected);
}

/**
 * Translates a page and all that is added to it, as Chrome does: it wraps every text in two `font`
 * elements, writes other words there, and changes the language of the page.
 *
 * @param whatIsNotTo Also what has `translate="no"`, as other programs do.
 */
async function translate(page: Page, whatIsNotTo = true): Promise<void> {
  await page.evaluate((all) => {
    const translateIn = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const node of nodes) {
        const parent = node.parentElement;
        if (
          !parent ||
          parent.closest("script, style, textarea, font") ||
          node.data.trim() === "" ||
          !(all || parent.translate)
        )
          continue;
        const [outer, inner] = [0, 1].map(() => document.createElement("font"));
        if (!outer || !inner) continue;
        inner.append(`Traduit ${node.data.toUpperCase()}`);
        outer.append(inner);
        node.replaceWith(outer);
      }
    };
    translateIn(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.parentNode) translateIn(node.parentNode);
    }).observe(document.body, { childList: true, subtree: true });
    document.documentElement.lang = "fr";
    document.documentElement.classList.add("translated-ltr");
  }, whatIsNotTo);
}
