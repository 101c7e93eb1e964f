import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { quickIf } from "../support/reader.ts";

const PAGE = "zh-hans/joint-statement/";
const TALKS = "en/talks/";

/** What follows a copied text: GB/T 7714 after Chinese, Chicago after English. */
const CITATION = {
  zh: /^中华人民共和国, 哈萨克斯坦共和国\. 中华人民共和国和哈萨克斯坦共和国建交30周年联合声明\[N\/OL\]\. 人民日报, 2022-09-15\(2\)\[\d{4}-\d\d-\d\d\]\. http:\S+\?v=1\.2\.0-[0-9a-f]{8}#s3\.4\./,
  en: /^People’s Republic of China and Republic of Kazakhstan, “Joint Statement .+, §3\.4, http:\S+\?v=1\.2\.0-[0-9a-f]{8}#s3\.4\.$/,
};

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

    await copyButton(page, "复制文字", "中文").press("Enter");
    await expect(menu(page).getByRole("status")).toHaveText("已复制");
    expect(await clipboard(page)).toBe(chinese);
    await copyButton(page, "复制文字", "英文").click();
    await expect.poll(() => clipboard(page)).toBe(english);
    await copyButton(page, "复制文字", "中英文").click();
    await expect.poll(() => clipboard(page)).toBe(`${chinese}\n\n${english}`);

    await copyButton(page, "附引文出处", "中文").click();
    await expect.poll(() => clipboard(page)).toContain(`${chinese}\n\n`);
    const [, source] = (await clipboard(page)).split("\n\n");
    expect(source).toMatch(CITATION.zh);
    await copyButton(page, "附引文出处", "英文").click();
    await expect.poll(() => clipboard(page)).toContain(`${english}\n\n`);
    const [, englishSource] = (await clipboard(page)).split("\n\n");
    expect(englishSource).toMatch(CITATION.en);

    await menu(page).getByRole("button", { name: "复制链接" }).click();
    await expect
      .poll(() => clipboard(page))
      .toBe(new URL("#s3.4", page.url()).href);

    await page.keyboard.press("Escape");
    await expect(menu(page)).toHaveCount(0);
    await expect(label(page, "s3.4")).toBeFocused();
  });

  test("the panel cites either text in every style and format, each with a copy button", async ({
    page,
  }) => {
    await page.goto(TALKS);
    await label(page, "p4").click();
    await menu(page).getByRole("button", { name: "Cite", exact: true }).click();
    const panel = menu(page).locator(".cite-panel");
    const textSelect = menu(page).getByLabel("Text cited");
    await expect(textSelect).toBeFocused();
    for (const [text, title, path] of [
      ["Chinese", "习近平同哈萨克斯坦总统托卡耶夫会谈", "zh-hans"],
      ["English", "Xi Jinping Holds Talks", "en"],
    ] as const) {
      await textSelect.selectOption(text);
      const address = new RegExp(
        `/${path}/talks/\\?v=1\\.2\\.0-[0-9a-f]{8}#p4`,
      );
      for (const style of ["Chicago", "APA", "MLA", "GB/T 7714—2025"]) {
        const citations = panel
          .locator("div")
          .filter({ has: page.getByText(style, { exact: true }) })
          .getByRole("definition");
        await expect(citations).toHaveCount(2);
        await expect(citations.first()).toContainText(title);
        await expect(citations.first()).toContainText(address);
        await expect(citations.last()).toContainText("¶4");
        await expect(
          citations.getByRole("button", { name: "Copy" }),
        ).toHaveCount(2);
      }
      for (const format of ["BibTeX", "RIS", "CSL-JSON"]) {
        await panel.getByRole("button", { name: format }).click();
        await expect
          .poll(async () => (await clipboard(page)).replace(/[{}]/g, ""))
          .toContain(title);
        const copied = await clipboard(page);
        expect(copied).toMatch(address);
        expect(copied).toContain("¶4");
        expect(copied).not.toMatch(/\{(label|address|accessed)\}/);
      }
      JSON.parse(await clipboard(page));
    }
    await panel
      .locator("div")
      .filter({ hasText: "MLA" })
      .getByRole("button", { name: "Copy: In the text" })
      .click();
    await expect.poll(() => clipboard(page)).toBe("(Xinhua News Agency, ¶4)");
    await expect(menu(page).getByRole("status")).toHaveText("Copied");
  });

  test("each citation of a whole document has a copy button", async ({
    page,
  }) => {
    await page.goto(TALKS);
    await page.locator("#cite summary").click();
    const apa = page
      .locator('[aria-labelledby="cite-en"] div')
      .filter({ hasText: "APA" });
    await apa.getByRole("button", { name: "Copy" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^Xinhua.+Xi Jinping/);
    await expect(page.locator("#cite").getByRole("status")).toHaveText(
      "Copied",
    );
  });

  test("a section has link, range, text and citation as a paragraph has", async ({
    page,
  }) => {
    for (const address of [PAGE, `${PAGE}s3/`]) {
      await page.goto(address);
      const sectionLabel = page.locator("#s3-title > a.n");
      await sectionLabel.press("Enter");
      await expect(menu(page)).toHaveAccessibleName(/§3$/);
      await menu(page).getByRole("button", { name: "复制链接" }).click();
      await expect
        .poll(() => clipboard(page))
        .toBe(new URL("#s3", page.url()).href);
      await copyButton(page, "复制文字", "英文").click();
      const english = await paragraph(page, "s3.2", "en");
      await expect.poll(() => clipboard(page)).toContain(`\n\n${english}\n\n`);
      await menu(page)
        .getByRole("button", { name: "引用", exact: true })
        .click();
      await expect(menu(page).locator(".cite-panel")).toContainText(
        /§3[.。]? ?.*#s3\.1-s3\.\d+/,
      );
      await page.keyboard.press("Escape");
      await expect(sectionLabel).toBeFocused();
    }
    await page.goto(PAGE);
    await page.locator("#s2-title > a.n").click();
    await page.locator("#s3-title > a.n").click({ modifiers: ["Shift"] });
    await expectRange(page, "§2", "§3");
    await expect(page).toHaveURL(/#s2\.1-s3\.\d+$/);
  });

  test("on a slow line the menu opens with the link, and waits for text and citation", async ({
    page,
  }) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/cite.json", async (route) => {
      await answered;
      await route.continue();
    });
    await page.goto(TALKS);
    await label(page, "p4").click();
    await expect(menu(page)).toBeVisible();
    await expect(menu(page).getByRole("status")).toHaveText(
      "Loading text and citation …",
    );
    const cite = menu(page).getByRole("button", { name: "Cite", exact: true });
    await expect(cite).toBeDisabled();
    await expect(copyButton(page, "With citation", "English")).toBeDisabled();
    await expect(copyButton(page, "Copy the text", "English")).toBeDisabled();
    await menu(page).getByRole("button", { name: "Copy the link" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/\/en\/talks\/#p4$/);
    answer();
    await expect(cite).toBeEnabled();
    await copyButton(page, "Copy the text", "English").click();
    const english = await paragraph(page, "p4", "en");
    await expect.poll(() => clipboard(page)).toBe(english);
    await copyButton(page, "With citation", "English").click();
    await expect.poll(() => clipboard(page)).toContain("Xinhua News Agency, ");
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
    await copyButton(page, "附引文出处", "中文").click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(
        /^双方.+\n\n.+\n\n.+\n\n中华人民共和国, 哈萨克斯坦.+\?v=1\.2\.0-[0-9a-f]{8}#s3\.4-s3\.6\.$/,
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
        .getByRole("button", { name: chinese ? "引用" : "Cite", exact: true })
        .click();
      const text = menu(page).getByLabel(chinese ? "所引文本" : "Text cited");
      for (const [cited, shown] of [
        ["en", range],
        ["zh", chinese ? plain : range],
      ] as const) {
        await text.selectOption(cited);
        for (const name of ["Chicago|芝加哥", "APA", "MLA"]) {
          await expect(
            menu(page)
              .locator(".cite-panel div")
              .filter({ hasText: new RegExp(`^(${name})`) })
              .getByRole("definition")
              .last(),
            `${name}, ${cited}`,
          ).toContainText(shown);
        }
      }
      await copyButton(
        page,
        chinese ? "附引文出处" : "With citation",
        chinese ? "英文" : "English",
      ).click();
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
  const copy = copyButton(page, "Copy the text", "English");
  await expect(copy).toBeEnabled();
  await copy.press("Enter");
  await expect(menu(page).getByRole("status")).toContainText(
    "The text is selected",
  );
  const field = menu(page).getByRole("textbox");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("The two heads of state held formal talks.");
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
    await menu(page).locator("[aria-expanded]").click();
    await expect(menu(page).locator("label")).toHaveCount(2);
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
    await menu(page).getByRole("button", { name: "Cite", exact: true }).click();
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
  test(
    `menu, notice and citations are accessible, ${colorScheme}`,
    { tag: "@slow" },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${TALKS}?v=1.0.0-00000000#p2`);
      await expect(page.locator(".cited-text")).toBeVisible();
      await label(page, "p2").click();
      await menu(page)
        .getByRole("button", { name: "Cite", exact: true })
        .click();
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
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
        ),
      ).toEqual([]);
    },
  );
}

test("a label shows that it opens a menu, when it is hovered, focused or touched", async ({
  page,
  browser,
}) => {
  const markOf = (one: Page) =>
    label(one, "s3.4").evaluate(
      (element) => getComputedStyle(element, "::after").opacity,
    );
  await page.goto(PAGE);
  await expect(label(page, "s3.4")).toHaveAttribute("aria-haspopup", "dialog");
  await expect(label(page, "s3.4")).toHaveAccessibleDescription(
    "链接、复制、引用、朗读；按右箭头键逐句阅读",
  );
  expect(await markOf(page)).toBe("0");
  await label(page, "s3.4").hover();
  expect(await markOf(page)).toBe("1");
  await page.mouse.move(0, 0);
  await label(page, "s3.4").press("Enter");
  await expect(label(page, "s3.4")).toHaveAttribute("aria-expanded", "true");
  expect(await markOf(page)).toBe("1");
  const phone = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 780 },
  });
  await phone.goto(PAGE);
  expect(await markOf(phone)).toBe("1");
  await phone.close();
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const) {
  test(
    `the menu is whole in the window and does not cover its paragraph, ${width} px`,
    quickIf(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(PAGE);
      for (const id of ["s3.4", "s4.10", "closing.1"]) {
        await label(page, id).click();
        await expect(menu(page)).toBeVisible();
        const box = await menu(page).boundingBox();
        const row = await page.locator(`[id="${id}"]`).boundingBox();
        if (!box || !row) throw new Error("Nothing is shown");
        expect(row.y + row.height, id).toBeLessThanOrEqual(box.y + 1);
        expect(box.y + box.height, id).toBeLessThanOrEqual(height + 1);
        await page.keyboard.press("Escape");
      }
    },
  );
}

test("a mistake can be reported from the menu where somebody takes reports", async ({
  page,
}) => {
  await page.goto(TALKS);
  const taker = await page.evaluate(
    () => document.documentElement.dataset["report"],
  );
  const report = menu(page).getByRole("link", { name: "Report a mistake" });
  await label(page, "p4").click();
  await expect(menu(page)).toBeVisible();
  await expect(report).toHaveCount(taker ? 1 : 0);
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    document.documentElement.dataset["report"] =
      "mailto:editors@example.org?body={address}";
  });
  await label(page, "p4").click();
  await expect(report).toHaveAttribute(
    "href",
    `mailto:editors@example.org?body=${encodeURIComponent(new URL("#p4", page.url()).href)}`,
  );
});

test("copying and citing do not change the texts", async ({ page }) => {
  await page.goto(PAGE, { waitUntil: "networkidle" });
  const texts = () =>
    page
      .locator("#s3\\.4 > p")
      .evaluateAll((all) => all.map((one) => one.outerHTML));
  const before = await texts();
  await label(page, "s3.4").click();
  await expect(menu(page)).toBeVisible();
  expect(await texts()).toEqual(before);
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
    "This link carries a checksum, 00000000, that does not match the document",
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

test(
  "punctuation after an address is ignored",
  { tag: "@slow" },
  async ({ page }) => {
    for (const end of [
      ".",
      "。",
      "）",
      "”.",
      ">",
      "’",
      "!",
      "、",
      "-",
      "%3E",
    ]) {
      await page.goto("about:blank");
      await page.goto(`${PAGE}#s3.4-s3.6${end}`);
      await expect(page.locator(".target"), end).toHaveCount(3);
      await expect(page, end).toHaveURL(/#s3\.4-s3\.6$/);
    }
  },
);

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
  await menu(page).getByRole("button", { name: "Cite", exact: true }).click();
  await expect(menu(page).locator(".cite-panel")).toContainText(
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
      "DCTERMS.creator",
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
        /^joint-statement-(zh|en)\.(bib|ris|json)$/,
      );
    }
    await expect(section.getByRole("link")).toHaveCount(6);
  });
});

function label(page: Page, id: string) {
  return page.locator(`[id="${id}"] > a.n`);
}

function menu(page: Page) {
  return page.locator(".paragraph-menu");
}

/** A button of the menu that copies the text in a language, alone or with its citation. */
function copyButton(page: Page, group: string, language: string) {
  return menu(page)
    .getByRole("group", { name: group })
    .getByRole("button", { name: language, exact: true });
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
