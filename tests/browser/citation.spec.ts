import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pageScripts } from "../support/page-scripts.ts";
import { BUILT } from "../support/site-versions.ts";

const PAGE = "zh-hans/joint-statement/";
const TALKS = "en/talks/";

test.describe("with the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the menu opens by keyboard, copies Chinese, English or both, and returns the focus", async ({
    page,
  }) => {
    await page.goto(`${PAGE}#s3.4`);
    await label(page, "s3.4").press("Enter");
    await expect(menu(page)).toBeVisible();
    await expect(menu(page)).toBeFocused();
    const chinese = await paragraph(page, "s3.4", "zh-Hans");
    const english = await paragraph(page, "s3.4", "en");

    await menu(page)
      .getByRole("button", { name: "中文", exact: true })
      .press("Enter");
    await expect(menu(page).getByRole("status")).toHaveText("已复制");
    const [first, source, ...none] = (await clipboard(page)).split("\n\n");
    expect(first).toBe(`§3.4 ${chinese}`);
    expect(source).toMatch(
      /^新华社：《中华人民共和国和哈萨克斯坦共和国建交30周年联合声明》，《人民日报》2022年9月15日，第2版，《一页》版本1\.2\.0，§3\.4，http:\S+\?v=1\.2\.0-[0-9a-f]{8}#s3\.4。$/,
    );
    expect(none).toEqual([]);

    await menu(page).getByRole("button", { name: "英文", exact: true }).click();
    await expect
      .poll(() => clipboard(page))
      .toContain(`§3.4 ${english}\n\nXinhua News Agency, “Joint Statement`);
    expect(await clipboard(page)).not.toContain(chinese);

    await menu(page)
      .getByRole("button", { name: "中英文", exact: true })
      .click();
    await expect
      .poll(() => clipboard(page))
      .toContain(`§3.4 ${chinese}\n\n§3.4 ${english}\n\n新华社`);

    await menu(page).getByRole("button", { name: "复制链接" }).click();
    await expect
      .poll(() => clipboard(page))
      .toBe(new URL("#s3.4", page.url()).href);

    await page.keyboard.press("Escape");
    await expect(menu(page)).toHaveCount(0);
    await expect(label(page, "s3.4")).toBeFocused();
  });

  test("the panel cites either text in every style and format", async ({
    page,
  }) => {
    await page.goto(TALKS);
    await label(page, "p4").click();
    await menu(page).getByRole("button", { name: "Cite" }).click();
    const output = menu(page).locator(".cite-output");
    const style = menu(page).getByLabel("Style");
    await expect(style).toBeFocused();
    for (const name of [
      "Chicago",
      "APA",
      "MLA",
      "GB/T 7714—2025",
      "BibTeX",
      "RIS",
      "CSL-JSON",
    ]) {
      await style.selectOption(name);
      for (const text of ["Chinese", "English"]) {
        await menu(page).getByLabel("Text cited").selectOption(text);
        const title =
          text === "English"
            ? "Xi Jinping Holds Talks"
            : "习近平同哈萨克斯坦总统托卡耶夫会谈";
        await expect
          .poll(async () => (await output.textContent())?.replace(/[{}]/g, ""))
          .toContain(title);
        const path = text === "English" ? "en" : "zh-hans";
        await expect(output).toContainText(
          new RegExp(`/${path}/talks/\\?v=1\\.2\\.0-[0-9a-f]{8}#p4`),
        );
        await expect(output).toContainText("¶4");
        await expect(output).not.toContainText(/\{(label|address|accessed)\}/);
      }
    }
    JSON.parse((await output.locator("pre").textContent()) ?? "");
    await style.selectOption("MLA");
    const copies = output.getByRole("button", { name: "Copy" });
    await expect(copies).toHaveCount(2);
    await copies.last().click();
    await expect.poll(() => clipboard(page)).toBe("(Xinhua News Agency, ¶4)");
    await expect(menu(page).getByRole("status")).toHaveText("Copied");
  });

  test("Shift or the select extends the range of text, link and citation", async ({
    page,
  }) => {
    await page.goto(PAGE);
    await label(page, "s3.4").click();
    await expect(menu(page)).toBeVisible();
    await label(page, "s3.6").click({ modifiers: ["Shift"] });
    await expectRange(page, "§3.4", "§3.6");
    await expect(page).toHaveURL(/#s3\.4-s3\.6$/);
    await expect(page.locator(".target")).toHaveCount(3);
    await menu(page).getByRole("button", { name: "中文", exact: true }).click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(
        /^§3\.4 .+\n\n§3\.5 .+\n\n§3\.6 .+\n\n.+§3\.4–§3\.6.+\?v=1\.2\.0-[0-9a-f]{8}#s3\.4-s3\.6。$/,
      );

    await menu(page).getByLabel("至").selectOption("§3.7");
    await expectRange(page, "§3.4", "§3.7");
    await expect(menu(page).getByLabel("至")).toBeFocused();
    await expect(page.locator(".target")).toHaveCount(4);
    await menu(page).getByRole("button", { name: "复制链接" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/#s3\.4-s3\.7$/);

    await page.keyboard.press("Escape");
    await expect(label(page, "s3.6")).toBeFocused();
    await label(page, "s3.2").press("Shift+Enter");
    await expectRange(page, "§3.2", "§3.4");
  });

  test("an English citation of a range has a double section sign, in every style", async ({
    page,
  }) => {
    for (const [address, from, to, range, plain] of [
      [PAGE, "s2.5", "s2.7", "§§2.5–2.7", "§2.5–§2.7"],
      [TALKS, "p2", "p4", "¶¶2–4", "¶2–¶4"],
    ] as const) {
      await page.goto(address);
      await label(page, from).click();
      await expect(menu(page)).toBeVisible();
      await label(page, to).click({ modifiers: ["Shift"] });
      const chinese = address === PAGE;
      await menu(page)
        .getByRole("button", { name: chinese ? "引用" : "Cite" })
        .click();
      const output = menu(page).locator(".cite-output");
      const [style, text] = [
        menu(page).getByLabel(chinese ? "格式" : "Style"),
        menu(page).getByLabel(chinese ? "所引文本" : "Text cited"),
      ];
      for (const [cited, shown] of [
        ["en", range],
        ["zh", chinese ? plain : range],
      ] as const) {
        await text.selectOption(cited);
        for (const name of ["chicago", "apa", "mla"]) {
          await style.selectOption(name);
          await expect(
            output.locator("p[lang]").last(),
            `${name}, ${cited}`,
          ).toContainText(shown);
        }
      }
      await menu(page)
        .getByRole("button", {
          name: chinese ? "英文" : "English",
          exact: true,
        })
        .click();
      await expect
        .poll(() => clipboard(page))
        .toMatch(
          new RegExp(`, ${range}, http\\S+#${from.replace(".", "\\.")}-`),
        );
    }
  });

  test("selecting and copying gives only the text", async ({ page }) => {
    await page.goto("zh-hans/uzbekistan/?view=zh");
    await page.evaluate(() => {
      const [from, to] = ["p5", "p7"].map((id) => document.getElementById(id));
      if (from && to)
        getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    });
    await page.keyboard.press("ControlOrMeta+c");
    const copied = await clipboard(page);
    const texts = await Promise.all(
      ["p5", "p6", "p7"].map((id) => paragraph(page, id, "zh-Hans")),
    );
    for (const text of texts) expect(copied).toContain(text);
    expect(copied).not.toMatch(/¶|\[\d|复制/);
    expect(copied.replace(/\s/g, "").length).toBeGreaterThanOrEqual(
      texts.join("").replace(/\s/g, "").length,
    );
  });
});

test("without a clipboard the text is shown and selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(`${TALKS}#p2`);
  await label(page, "p2").press("Enter");
  await menu(page)
    .getByRole("button", { name: "English", exact: true })
    .press("Enter");
  await expect(menu(page).getByRole("status")).toContainText(
    "The text is selected",
  );
  const field = menu(page).getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(
    /^¶2 The two heads of state held formal talks\.\n\nXinhua/,
  );
  const selected = await field.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  );
  expect(selected).toBe(await field.inputValue());
});

test("labels do not touch their selects, nor the focus ring", async ({
  page,
}) => {
  for (const address of [PAGE, PAGE.replace("zh-hans", "en")]) {
    await page.goto(address);
    await label(page, "s3.4").press("Enter");
    await menu(page).locator("[aria-expanded]").press("Enter");
    await expect(menu(page).locator("label")).toHaveCount(3);
    const gaps = await menu(page)
      .locator("label")
      .evaluateAll((labels) =>
        labels.map((one) => {
          const name = document.createRange();
          const text = one.firstChild as Text;
          name.setStart(text, 0);
          name.setEnd(text, text.data.trimEnd().length);
          return (
            (one.querySelector("select")?.getBoundingClientRect().left ?? 0) -
            name.getBoundingClientRect().right
          );
        }),
      );
    // The focus ring is 2 px wide, with a gap of 2 px.
    for (const gap of gaps) expect(gap).toBeGreaterThan(5);
  }
});

test("on a phone the menu fits and its targets are large enough; it is not printed", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 780 });
  for (const view of ["zh", "both", "en"]) {
    await page.goto(`${TALKS}?view=${view}`);
    await label(page, "p3").click();
    await expect(menu(page)).toBeVisible();
    await menu(page).getByRole("button", { name: "Cite" }).click();
    const sizes = await menu(page)
      .locator("button, select")
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ left, right, width, height }) => ({
            left,
            right,
            width,
            height,
          })),
      );
    expect(sizes.length).toBeGreaterThan(8);
    for (const { left, right, width, height } of sizes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(390);
  }
  await page.emulateMedia({ media: "print" });
  await expect(menu(page)).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`menu, notice and citations are accessible, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${TALKS}?v=1.0.0-00000000#p2`);
    await expect(page.locator(".cited-text")).toBeVisible();
    await label(page, "p2").click();
    await menu(page).getByRole("button", { name: "Cite" }).click();
    await page
      .locator("#cite summary")
      .evaluate((summary) => (summary as HTMLElement).click());
    const { violations } = await new AxeBuilder({ page })
      .include(".paragraph-menu")
      .include(".cited-text")
      .include("#cite")
      .analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
      ),
    ).toEqual([]);
  });
}

test("the scripts are loaded on first use, and the texts do not change", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(PAGE, { waitUntil: "networkidle" });
  const { lazy } = pageScripts(BUILT, await page.content());
  const ofIt = () =>
    asked.filter(
      (path) =>
        path.endsWith("cite.json") ||
        lazy.some((name) => path.endsWith(`/${name}`)),
    );
  const before = await page
    .locator("#s3\\.4 > p")
    .evaluateAll((all) => all.map((one) => one.outerHTML));
  expect(ofIt()).toEqual([]);
  await label(page, "s3.4").click();
  await expect(menu(page)).toBeVisible();
  expect(ofIt().some((path) => /\/copying\..*\.js$/.test(path))).toBe(true);
  expect(ofIt().filter((path) => path.endsWith("cite.json"))).toHaveLength(1);
  expect(
    await page
      .locator("#s3\\.4 > p")
      .evaluateAll((all) => all.map((one) => one.outerHTML)),
  ).toEqual(before);
  await page
    .locator("#s3\\.4 > p")
    .first()
    .click({ position: { x: 2, y: 2 } });
  await expect(menu(page)).toHaveCount(0);
});

test("no notice is shown if the text is unchanged since it was cited", async ({
  page,
}) => {
  const { blocks } = (await (
    await page.request.get(`${PAGE}cite.json`)
  ).json()) as { blocks: [string, string, string][] };
  const [, , digest] = blocks.find(([id]) => id === "s3.4") ?? [];
  const answer = page.waitForResponse(/cite\.json/);
  await page.goto(`${PAGE}?v=1.0.0-${digest}#s3.4`);
  await answer;
  // A notice would be shown after this request.
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".cited-text")).toHaveCount(0);
  await expect(page.locator("#s3\\.4")).toBeInViewport();
});

test("no notice is shown for the addresses in the page’s own citations", async ({
  page,
}) => {
  await page.goto(PAGE);
  const cited =
    (await page.locator("#cite dd").first().textContent())?.match(
      /http\S+?-[0-9a-f]{8}/,
    )?.[0] ?? "";
  const { pathname, search } = new URL(cited);
  expect(search).toMatch(/^\?v=1\.2\.0-[0-9a-f]{8}$/);
  const answer = page.waitForResponse(/cite\.json/);
  await page.goto(`${pathname}${search}`);
  await answer;
  // A notice would be shown after this request.
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".cited-text")).toHaveCount(0);
});

test("an unknown digest shows a notice with the current text", async ({
  page,
}) => {
  await page.goto(`${PAGE}?v=1.0.0-00000000#s3.2`);
  const notice = page.locator(".cited-text");
  await expect(notice).toContainText("校验码00000000");
  await expect(notice).toContainText(await paragraph(page, "s3.2", "zh-Hans"));
  await expect(notice).toBeInViewport();
  await expect(page.locator("#s3\\.2:target")).toBeVisible();
});

test("an unknown digest of a whole document shows a notice without the text", async ({
  page,
}) => {
  await page.goto("en/talks/?v=1.2.0-00000000");
  const notice = page.locator(".cited-text");
  await expect(notice).toContainText(
    "The digest in this address, 00000000, is not that of the document",
  );
  await expect(notice.locator("blockquote")).toHaveCount(0);
});

test("a citation of version 1.0.0 shows its reading, the current one and the reason", async ({
  page,
}) => {
  await page.goto("en/joint-statement/?v=1.0.0-00000000#s5.6");
  const notice = page.locator(".cited-text");
  await expect(notice).toContainText(
    "The English has changed here since version 1.0.0, which the citation names; the Chinese has not.",
  );
  await expect(notice.locator("blockquote")).toContainText([
    "The two sides unanimously agree",
    "The two sides agree",
  ]);
  await expect(notice).toContainText(
    "Two parties are not unanimous in English.",
  );
});

test("if the text has changed, both readings and the reason are shown", async ({
  page,
}) => {
  await page.route("**/changes.json", (route) =>
    route.fulfill({
      json: [
        { version: "1.0.0", date: "2026-11-22", summary: "", changes: [] },
        {
          version: "1.1.0",
          date: "2026-12-01",
          summary: "",
          changes: [
            {
              document: "talks",
              id: "p2",
              text: "en",
              lang: "en",
              old: "The two heads of state talked.",
              new: "Not this one.",
              reason: "A slip.",
            },
            {
              document: "talks",
              id: "p3",
              text: "en",
              lang: "en",
              old: "Of another paragraph.",
              new: "x",
              reason: "y",
            },
          ],
        },
      ],
    }),
  );
  await page.goto(`${TALKS}?v=1.0.0-00000000#p2`);
  const notice = page.locator(".cited-text");
  await expect(notice).toContainText(
    "The English has changed here since version 1.0.0, which the citation names; the Chinese has not.",
  );
  await expect(notice.locator("blockquote")).toHaveText([
    "The two heads of state talked.",
    "The two heads of state held formal talks.",
  ]);
  await expect(notice).toContainText("A slip.");
});

test("punctuation after an address is ignored", async ({ page }) => {
  for (const end of [".", "。", "）", "”.", ">", "’", "!", "、", "-", "%3E"]) {
    await page.goto("about:blank");
    await page.goto(`${PAGE}#s3.4-s3.6${end}`);
    await expect(page.locator(".target"), end).toHaveCount(3);
    await expect(page, end).toHaveURL(/#s3\.4-s3\.6$/);
  }
});

test("a range cannot begin at a signature, which has no label", async ({
  page,
}) => {
  await page.goto(`${PAGE}#signature.1`);
  await label(page, "closing.1").click({ modifiers: ["Shift"] });
  await expect(menu(page)).toHaveAttribute("aria-label", /§C\.1(?!–)/);
  await expect(page.locator(".target")).toHaveCount(1);
});

test("a click with Shift extends the range from its first paragraph, in either direction", async ({
  page,
}) => {
  await page.goto(PAGE);
  await label(page, "s3.4").click();
  for (const [clicked, from, to] of [
    ["s3.2", "§3.2", "§3.4"],
    ["s3.1", "§3.1", "§3.4"],
    ["s3.6", "§3.4", "§3.6"],
  ] as const) {
    await label(page, clicked).click({ modifiers: ["Shift"] });
    await expectRange(page, from, to);
  }
});

test("the menu works on a section’s page and cites the document", async ({
  page,
}) => {
  await page.goto("en/joint-statement/s3/");
  await label(page, "s3.4").click();
  await menu(page).getByRole("button", { name: "Cite" }).click();
  await expect(menu(page).locator(".cite-output")).toContainText(
    /\/en\/joint-statement\/\?v=1\.2\.0-[0-9a-f]{8}#s3\.4/,
  );
});

test("documents and sections have metadata for reference managers in their head", async ({
  page,
}) => {
  for (const path of [PAGE, `${PAGE}s3/`, TALKS]) {
    await page.goto(path);
    const names = await page
      .locator("head meta[name]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("name")));
    for (const name of [
      "citation_title",
      "citation_author",
      "citation_publication_date",
      "citation_journal_title",
      "citation_language",
      "citation_public_url",
      "DC.title",
      "DC.creator",
      "DC.date",
      "DC.identifier",
    ]) {
      expect(names).toContain(name);
    }
    await expect(
      page.locator("meta[name=citation_public_url]"),
    ).toHaveAttribute("content", new RegExp(`/${path}$`));
  }
  await expect(page.locator("meta[name=citation_title]")).toHaveAttribute(
    "content",
    /^\[Xi Jinping Holds Talks/,
  );
});

test("the about page gives version, date, changelog and real citations", async ({
  page,
}) => {
  await page.goto("en/about/");
  await expect(page.locator("#changes")).toContainText(
    "This is version 1.2.0 of 30 November 2026.",
  );
  await expect(
    page.locator(".change").filter({ hasText: "§5.6" }).last(),
  ).toContainText(/The two sides unanimously agree to study/);
  await expect(page.locator("#changes")).toContainText("First publication");
  const address =
    (await page.locator("#cite dd").first().textContent())?.match(
      /http\S+#[\w.]+\d/,
    )?.[0] ?? "";
  const { pathname, search, hash } = new URL(address);
  const answer = page.waitForResponse(/cite\.json/);
  await page.goto(`${pathname}${search}${hash}`);
  await answer;
  await page.waitForLoadState("networkidle");
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
  await expect(page.locator(".cited-text")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the label is a link, and the document’s citations and files can be downloaded", async ({
    page,
  }) => {
    await page.goto(PAGE);
    await label(page, "s3.4").click();
    await expect(page).toHaveURL(/#s3\.4$/);
    const section = page.locator("#cite");
    await section.locator("summary").click();
    for (const name of ["芝加哥格式", "APA格式", "MLA格式", "GB/T 7714—2025"]) {
      await expect(
        section.getByText(name, { exact: true }).first(),
      ).toBeVisible();
    }
    await expect(section).toContainText("[N/OL]. 人民日报, 2022-09-15(2).");
    for (const link of await section.getByRole("link").all()) {
      const download = page.waitForEvent("download");
      await link.click();
      expect((await download).suggestedFilename()).toMatch(
        /^joint-statement(-(zh|en)\.(bib|ris|json)|-zh-hans\.epub|\.(xml|tmx))$/,
      );
    }
    await expect(section.getByRole("link")).toHaveCount(9);
  });
});

function label(page: Page, id: string) {
  return page.locator(`[id="${id}"] > a.n`);
}

function menu(page: Page) {
  return page.locator(".paragraph-menu");
}

/** Checks the range of the open menu: `§3.4 to [§3.6]`. */
async function expectRange(
  page: Page,
  from: string,
  to: string,
): Promise<void> {
  await expect(menu(page).locator("b")).toHaveText(from);
  await expect(
    menu(page).locator(".paragraph-menu-head select option:checked"),
  ).toHaveText(to);
}

/** The paragraph's text without the numbers of notes. */
function paragraph(page: Page, id: string, lang: string): Promise<string> {
  return page.locator(`[id="${id}"] > p[lang="${lang}"]`).evaluate((text) => {
    const copy = text.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll(".note-ref")) mark.remove();
    return copy.textContent ?? "";
  });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
