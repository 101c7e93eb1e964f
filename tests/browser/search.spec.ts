import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { places, settled } from "../support/search/panel.ts";
import { WIDTHS, quickIf } from "../support/reader.ts";

const field = (page: Page) => page.getByRole("searchbox");
const dialog = (page: Page) => page.getByRole("dialog");
const links = (page: Page) => page.locator('#results a[href*="#"]');

test("nothing of search is loaded before the reader reaches for it", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) =>
    requests.push(new URL(request.url()).pathname),
  );
  const requested = (file: RegExp) =>
    requests.filter((path) => file.test(path)).length;
  const files = [
    /\/search\/zh-hans\.json$/,
    /\/pagefind\.js$/,
    /\.pagefind$/,
    /^\/_astro\/.*\.css$/,
    /^\/_astro\/program\..*\.js$/,
  ];
  await page.goto("zh-hans/talks/", { waitUntil: "networkidle" });
  for (const file of files) expect(requested(file), `${file}`).toBe(0);
  await page.locator(".search-button").hover();
  for (const file of files)
    await expect.poll(() => requested(file), `${file}`).toBe(1);
});

test("by keyboard alone: open, type, choose, follow, clear", async ({
  page,
}) => {
  await page.goto("zh-hans/joint-statement/");
  await page.keyboard.press("/");
  // Typed before anything is loaded, and not lost.
  await page.keyboard.insertText("金鹰");
  await settled(page);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("金鹰");
  await page.keyboard.press("ArrowDown");
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(links(page).first()).toBeFocused();
  const [place = ""] = await places(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/${place.replace("#", "?mark=*#")}`);

  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get("search") ?? [])].map(String));
  await expect.poll(marked).toContain("金鹰");
  await page.keyboard.press("Escape");
  expect(await marked()).toEqual([]);
  expect(new URL(page.url()).search).toBe("");
  expect(page.url()).toContain(place);
});

test("the dialog opens by button, / and Ctrl K, and gives focus back", async ({
  page,
}) => {
  await page.goto("en/talks/");
  const button = page.locator(".search-button");
  await button.focus();
  for (const key of ["Enter", "Control+K", "/"]) {
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test("a key of the browser stays its own: Ctrl Shift K, Ctrl Alt K", async ({
  page,
}) => {
  await page.goto("en/talks/");
  await page.evaluate(() =>
    addEventListener(
      "keydown",
      (event) =>
        (document.body.dataset["prevented"] = String(event.defaultPrevented)),
    ),
  );
  for (const key of ["Control+Shift+K", "Meta+Shift+K", "Control+Alt+K"]) {
    await page.keyboard.press(key);
    await expect(page.locator("body")).toHaveAttribute(
      "data-prevented",
      "false",
    );
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press("Control+k");
  await expect(page.locator("body")).toHaveAttribute("data-prevented", "true");
  await expect(dialog(page)).toBeVisible();
});

test("/ in a field is a sign like any other", async ({ page }) => {
  await page.goto("en/search/");
  await field(page).pressSequentially("and/or");
  await expect(field(page)).toHaveValue("and/or");
});

test("nothing is searched or chosen while an input method composes", async ({
  page,
}) => {
  await page.goto("zh-hans/search/?q=%E9%87%91%E9%B9%B0");
  const before = await (await settled(page)).getAttribute("data-query");
  await field(page).fill("");
  const client = await page.context().newCDPSession(page);
  await field(page).focus();
  await client.send("Input.imeSetComposition", {
    text: "he",
    selectionStart: 2,
    selectionEnd: 2,
  });
  await client.send("Input.imeSetComposition", {
    text: "hezuo",
    selectionStart: 5,
    selectionEnd: 5,
  });
  await client.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "Enter",
  });
  await client.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "ArrowDown",
  });
  await page.waitForTimeout(300);
  await expect(field(page)).toBeFocused();
  await expect(links(page)).toHaveCount(0);
  expect(before).toBe("金鹰");
  await client.send("Input.insertText", { text: "合作" });
  await page.locator('#results[data-query="合作"]').waitFor();
  await expect(field(page)).toHaveValue("合作");
});

test("a composition that is given up without a word leaves search alive", async ({
  page,
}) => {
  await page.goto("en/search/");
  await field(page).focus();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", {
    text: "hezuo",
    selectionStart: 5,
    selectionEnd: 5,
  });
  // As Chromium clears the field on Escape: an input outside of the composition, and no end of it.
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = "";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = "pipeline";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.locator('#results[data-query="pipeline"] a').first().waitFor();
});

test("/ opens search from the view control too", async ({ page }) => {
  await page.goto("en/talks/");
  await page.locator("#view-en").check({ force: true });
  await page.keyboard.press("/");
  await expect(dialog(page)).toBeVisible();
});

test("the dialog can be closed before its program is there", async ({
  page,
}) => {
  await page.route("**/_astro/program.*", () => {});
  await page.goto("en/talks/");
  await page.locator(".search-button").click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Close search" }).click();
  await expect(dialog(page)).toBeHidden();
});

for (const [reading, hash, marked] of [
  ["世世代友好", "s2.1", "世代友好"],
  ["提升前所未有", "s1.2", "提升到前所未有"],
] as const) {
  test(
    `${reading}, which the transcript has, is marked where the edition has ${marked}`,
    quickIf(hash === "s1.2"),
    async ({ page }) => {
      await page.goto(
        `zh-hans/joint-statement/?mark=${encodeURIComponent(reading)}#${hash}`,
      );
      const text = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get("search") ?? [])].map(String).join(""),
        );
      // Without the number of the note that stands in it.
      await expect.poll(text).toBe(marked);
    },
  );
}

for (const [view, query, hash, shown] of [
  ["en", "卡瑟姆", "signature.2", "zh-Hans"],
  ["en", "努尔苏丹", "dateline", "zh-Hans"],
  ["en", "衍", "note-w4", "zh-Hans"],
  ["en", "建交", "title", "zh-Hans"],
  ["en", "人文", "s5", "zh-Hans"],
  ["zh", "Kassym", "signature.2", "en"],
] as const) {
  test(
    `view ${view}: ${query} is shown at ${hash}, though the view hides its language`,
    quickIf(query === "建交" || view === "zh"),
    async ({ page }) => {
      await page.goto(
        `zh-hans/joint-statement/?view=${view}&mark=${encodeURIComponent(query)}${hash === "title" ? "" : `#${hash}`}`,
      );
      const boxes = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get("search") ?? [])].flatMap((range) =>
            [...(range as Range).getClientRects()].map(({ top }) => top),
          ),
        );
      await expect
        .poll(
          async () =>
            (await boxes()).filter((top) => top > 0 && top < 900).length,
        )
        .toBeGreaterThan(0);
      const texts = page.locator(
        hash === "s5"
          ? "#s5 .title > [lang]"
          : hash === "title"
            ? "h1 > [lang]"
            : `[id="${hash}"] > [lang]`,
      );
      await expect(texts).toHaveCount(2);
      const [first, second] = await texts.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
      );
      expect(first?.bottom).toBeLessThanOrEqual((second?.top ?? 0) + 1);
      await page.keyboard.press("Escape");
      await expect(texts.and(page.locator(`[lang="${shown}"]`))).toBeHidden();
    },
  );
}

test("a byline is a place of its own", async ({ page }) => {
  await page.goto("zh-hans/search/?q=范伟国");
  await settled(page);
  const result = page.locator("#results-more a").first();
  await result.click();
  await expect(page).toHaveURL(/uzbekistan\/\?mark=.*#byline$/);
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get("search") ?? [])].map(String),
      ),
    )
    .toContain("范伟国");
});

test("Enter goes to the first title or note where nothing else is found, and stays there", async ({
  page,
}) => {
  await page.goto("en/search/?q=Xinwen");
  await settled(page);
  await field(page).press("Enter");
  await settled(page);
  await expect(page.locator("#results-more a").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#results-more a").nth(1)).toBeFocused();
});

test(
  "a stop within a phrase stands in the text, too",
  { tag: "@slow" },
  async ({ page }) => {
    const texts: { place: string; text: string }[] = [];
    for (const id of [
      "joint-statement",
      "talks",
      "golden-eagle",
      "uzbekistan",
    ]) {
      await page.goto(`zh-hans/${id}/`);
      await page.evaluate(() =>
        document
          .querySelectorAll(".note-ref")
          .forEach((reference) => reference.remove()),
      );
      const pairs = await page
        .locator(".pair:not(.note, .title)[id] > [lang]")
        .evaluateAll((all) =>
          all.map((one) => [one.parentElement?.id, one.textContent] as const),
        );
      texts.push(
        ...pairs.map(([at, text]) => ({
          place: `${id}/#${at}`,
          text: text ?? "",
        })),
      );
    }
    for (const [query, words] of [
      ['"Kazakhstan, and"', /\bKazakhstan, and\b/],
      ["“stability, and”", /\bstability, and\b/],
      ['"友好，"', /友好/],
      ['"友好、"', /友好/],
      ['"和平、发展"', /和平、发展/],
      ['"合作，"', /合作/],
    ] as const) {
      const having = new Set(
        texts.filter(({ text }) => words.test(text)).map(({ place }) => place),
      );
      await page.goto(`en/search/?order=text&q=${encodeURIComponent(query)}`);
      await settled(page);
      expect(new Set(await places(page)), query).toEqual(having);
    }
  },
);

test(
  "a document is searched as all of them are",
  { tag: "@slow" },
  async ({ page }) => {
    const found = async (address: string) => {
      await page.goto(address);
      await settled(page);
      return places(page);
    };
    for (const query of ["複", "裏", "合作"]) {
      const all = await found(`zh-hant/search/?q=${query}`);
      for (const id of ["joint-statement", "talks"]) {
        expect(
          (await found(`zh-hant/search/?q=${query}&doc=${id}`)).sort(),
          `${query} in ${id}`,
        ).toEqual(all.filter((one) => one.startsWith(`${id}/`)).sort());
      }
    }
  },
);

test("what is typed after Back is a new entry of the history", async ({
  page,
}) => {
  await page.goto("en/search/");
  await page.locator(".search-options").waitFor({ state: "attached" });
  for (const query of ["cooperation", "energy"]) {
    await field(page).fill(query);
    await field(page).press("Enter");
    await settled(page);
    await page.keyboard.press("Escape");
  }
  await page.goBack();
  await expect(field(page)).toHaveValue("cooperation");
  await field(page).fill("pipeline");
  await expect(page).toHaveURL(/q=pipeline/);
  await page.goBack();
  await expect(field(page)).toHaveValue("cooperation");
});

test("Back leads to the result from which the reader comes", async ({
  page,
}) => {
  const topOf = (at: number) =>
    links(page)
      .nth(at)
      .evaluate((link) => Math.round(link.getBoundingClientRect().top));
  for (const [size, at] of [
    [WIDTHS.desktop, 24],
    [WIDTHS.phone, 7],
    [WIDTHS.phone, 50],
  ] as const) {
    await page.setViewportSize(size);
    await page.goto("en/search/?q=cooperation");
    await settled(page);
    await links(page)
      .nth(at)
      .evaluate((link) => link.scrollIntoView({ block: "center" }));
    // What has come into sight takes its height.
    await page.waitForTimeout(200);
    await links(page).nth(at).focus();
    const before = await topOf(at);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/?mark=*");
    await page.goBack();
    await settled(page);
    await expect
      .poll(async () => Math.abs((await topOf(at)) - before))
      .toBeLessThan(4);
  }
  // A search that begins anew begins at its beginning.
  await field(page).fill("energy");
  await settled(page);
  await page.goto("en/search/?q=cooperation");
  await settled(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the same count is announced again for another query", async ({
  page,
}) => {
  await page.goto("en/search/");
  await page.locator(".search-status").waitFor({ state: "attached" });
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const status = document.querySelector(".search-status") as Element;
    new MutationObserver(() => said.push(status.textContent ?? "")).observe(
      status,
      { childList: true, characterData: true, subtree: true },
    );
  });
  for (const query of ["GIP", "Luban", "Khiva"]) {
    await field(page).fill(query);
    await expect(
      page.locator(`#results[data-query="${query}"][aria-busy="false"]`),
    ).toBeVisible();
  }
  const said = await page.evaluate(
    () => (window as unknown as { said: string[] }).said,
  );
  expect(said.filter((one) => one.trim() === "1 paragraph")).toHaveLength(3);
});

test("a document that an address chooses is named by its title; one that is none is not chosen", async ({
  page,
}) => {
  await page.goto("en/search/?q=caspian&doc=talks");
  await settled(page);
  const chosen = page.locator("#search-document option:checked");
  await expect(chosen).toHaveText("Talks between the Heads of State");
  await page.goto("en/search/?q=cooperation&doc=nope");
  await settled(page);
  await expect(chosen).toHaveText("all documents");
});

test("what one document lacks is offered from all of them", async ({
  page,
}) => {
  await page.goto("en/search/?q=caspian&doc=talks");
  await settled(page);
  const offer = page.locator(".search-nearest");
  await expect(offer).toHaveText(/In all documents.*caspian/);
  await expect(page.locator(".search-status")).toHaveText(
    "Nothing found for “caspian”.",
  );
  await offer.getByRole("link").click();
  await expect(links(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=caspian$/);
});

test("where nothing is found, there is nothing to choose but the document that is chosen", async ({
  page,
}) => {
  await page.setViewportSize(WIDTHS.phone);
  await page.goto("en/search/?q=zebra");
  await settled(page);
  await expect(page.locator("#search-document")).toBeHidden();
  await expect(page.locator("#search-order")).toBeHidden();
  await expect(page.getByRole("status")).toHaveText(
    "Nothing found for “zebra”.",
  );
  const gap = async () =>
    ((await page.locator(".search-none").boundingBox())?.y ?? 0) -
    ((await page.locator(".search-field").boundingBox())?.y ?? 0);
  expect(await gap()).toBeLessThan(96);
  await field(page).fill("energy");
  await settled(page);
  await expect(page.locator("#search-order")).toBeVisible();
  await page.goto("en/search/?q=caspian&doc=talks");
  await settled(page);
  await expect(page.locator("#search-order")).toBeHidden();
  await page.locator("#search-document").selectOption("");
  await expect(links(page).first()).toBeVisible();
});

for (const [after, address, shown] of [
  ["the empty screen", "en/search/", ".search-examples"],
  ["a search that found nothing", "en/search/?q=zebra", ".search-none"],
] as const) {
  test(`while the index is slow to come, search says that it reads it: after ${after}`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.locator(shown).waitFor();
    const gate = Promise.withResolvers<void>();
    await page.route(/\.pf_index$/, async (route) => {
      await gate.promise;
      await route.continue();
    });
    await field(page).fill("天然气");
    await expect(page.locator(".search-status")).toHaveText(
      "Loading the index…",
    );
    await expect(page.locator(".search-status")).toBeVisible();
    await expect(page.locator(shown)).toBeHidden();
    gate.resolve();
    await expect(page.locator(".search-status")).toHaveText(/^\d+ paragraph/);
  });
}

test("an address holds no more of a query than is searched", async ({
  page,
}) => {
  await page.goto("en/search/");
  await field(page).fill("合".repeat(3_000));
  await page.locator(".search-none").waitFor();
  await expect
    .poll(() => new URL(page.url()).searchParams.get("q")?.length)
    .toBe(200);
});

test("query, order and document are in the address; Back goes through them", async ({
  page,
}) => {
  await page.goto("en/search/");
  await field(page).fill("cooperation");
  await field(page).press("Enter");
  await settled(page);
  await expect(page).toHaveURL(/\/en\/search\/\?q=cooperation$/);
  const all = Number(await page.locator("#results").getAttribute("data-total"));
  await page.getByLabel("Order", { exact: true }).selectOption("text");
  await expect(page).toHaveURL(/q=cooperation&order=text$/);
  await page.getByLabel("In", { exact: true }).selectOption("talks");
  await expect(page).toHaveURL(/q=cooperation&order=text&doc=talks$/);
  await settled(page);
  const some = await places(page);
  expect(some.length).toBeLessThan(all);
  expect(some.every((place) => place.startsWith("talks/"))).toBe(true);
  await field(page).fill("energy");
  await expect(page).toHaveURL(/q=energy/);
  await page.goBack();
  await expect(field(page)).toHaveValue("cooperation");
  await page.goBack();
  await expect(page.getByLabel("In", { exact: true })).toHaveValue("");
  await settled(page);
  await expect(page.locator("#results")).toHaveAttribute(
    "data-total",
    `${all}`,
  );
  await page.reload();
  await settled(page);
  await expect(page.locator("#results")).toHaveAttribute(
    "data-total",
    `${all}`,
  );
});

test("both languages of a result are shown, marked where they match", async ({
  page,
}) => {
  await page.goto(`en/search/?q=${encodeURIComponent("能源 pipeline")}`);
  await settled(page);
  const first = page.locator("#results li").first();
  await expect(first.locator("[lang=en] mark").first()).toHaveText(/pipeline/i);
  await expect(first.locator("[lang=zh-Hans] mark").first()).toHaveText("能源");
});

test.describe("on a phone", () => {
  test.use({ viewport: WIDTHS.phone });

  for (const [lang, query, first, second] of [
    ["en", "能源", "marked Chinese", "muted English"],
    ["en", "energy", "marked English", "muted Chinese"],
    ["zh-hans", "energy", "marked English", "muted Chinese"],
    ["zh-hans", "能源", "marked Chinese", "muted English"],
    ["zh-hans", "能源 energy", "marked Chinese", "marked English"],
    ["en", "§2.5", "plain English", "muted Chinese"],
  ] as const) {
    test(
      `the language that has the match stands first, and in black: ${query} in ${lang}`,
      quickIf(lang === "zh-hans"),
      async ({ page }) => {
        await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
        await settled(page);
        const texts = await page
          .locator("#results li")
          .first()
          .locator(".text")
          .evaluateAll((all) =>
            all
              .map((text) => ({
                top: text.getBoundingClientRect().top,
                language:
                  text.getAttribute("lang") === "en" ? "English" : "Chinese",
                isMuted:
                  getComputedStyle(text).color !==
                  getComputedStyle(document.body).color,
                isMarked: text.querySelector("mark") !== null,
              }))
              .sort((a, b) => a.top - b.top)
              .map(
                ({ language, isMuted, isMarked }) =>
                  `${[isMuted && "muted", isMarked && "marked"].filter(Boolean).join(" ") || "plain"} ${language}`,
              ),
          );
        expect(texts).toEqual([first, second]);
      },
    );
  }
});

test("finds the same paragraphs from each language, and shows the script of the page", async ({
  page,
}) => {
  const found: string[][] = [];
  for (const lang of ["zh-hans", "zh-hant", "en"]) {
    await page.goto(
      `${lang}/search/?order=text&q=${encodeURIComponent("一帶一路")}`,
    );
    await settled(page);
    found.push(await places(page));
    const chinese = page
      .locator(
        `#results [lang=${lang === "zh-hant" ? "zh-Hant" : "zh-Hans"}] mark`,
      )
      .first();
    await expect(chinese).toHaveText(
      lang === "zh-hant" ? "一帶一路" : "一带一路",
    );
  }
  expect(found[0]?.length).toBeGreaterThan(5);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});

for (const [query, count] of [
  ["2758", 1],
  ["80亿美元", 1],
  ["２０２２", 3],
  ["9月7日", 1],
  ["9 月 7 日", 1],
  ["GIP", 1],
  ["提升到前所未有", 1],
  ["提升前所未有", 1],
] as const) {
  test(
    `${query} finds ${count}`,
    quickIf(!/9\s月|２|提升/.test(query)),
    async ({ page }) => {
      await page.goto(`zh-hans/search/?q=${encodeURIComponent(query)}`);
      await expect(await settled(page)).toHaveAttribute(
        "data-total",
        `${count}`,
      );
      await expect(links(page)).toHaveCount(count);
    },
  );
}

test("a phrase is shown and marked where it stands, and none of its small words elsewhere", async ({
  page,
}) => {
  const PHRASE = "community with a shared future";
  for (const lang of ["en", "zh-hans", "zh-hant"]) {
    await page.goto(`${lang}/search/?q=${encodeURIComponent(PHRASE)}`);
    await settled(page);
    const texts = page.locator('#results .text[lang="en"]');
    expect(await texts.count()).toBeGreaterThan(3);
    for (const text of await texts.all()) {
      await expect(text).toContainText(/community with a shared future/);
      const marks = await text.locator("mark").allTextContents();
      expect(marks.join(" ")).toContain(PHRASE);
      expect(marks.filter((mark) => /^(with|a)$/.test(mark)).length).toBe(
        2 * marks.join(" ").split(PHRASE).length - 2,
      );
    }
  }
  const first = page.locator("#results a").first();
  await first.click();
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get("search") ?? [])].map(String).join(" "),
      ),
    )
    .toBe(PHRASE);
});

test("by relevance, paragraphs that have the words side by side come first; then one line, then the rest", async ({
  page,
}) => {
  for (const [lang, said] of [
    ["en", "Other paragraphs"],
    ["zh-hant", "其他段落"],
  ] as const) {
    await page.goto(`${lang}/search/?q=one+china`);
    const total = Number(
      await (await settled(page)).getAttribute("data-total"),
    );
    expect(await places(page)).toHaveLength(total);
    expect((await places(page)).slice(0, 2).sort()).toEqual([
      "joint-statement/#s2.5",
      "talks/#p6",
    ]);
    await expect(page.locator("#results .rest")).toHaveText(said);
    await expect(page.locator("#results .rest ~ section a")).toHaveCount(
      total - 2,
    );
    await page.locator("#search-order").selectOption("text");
    await settled(page);
    await expect(page.locator("#results .rest")).toHaveCount(0);
    await expect(links(page)).toHaveCount(total);
  }
});

test("a British spelling finds and marks the American one, here and where it leads", async ({
  page,
}) => {
  await page.goto("en/search/?q=good-neighbourliness");
  await settled(page);
  await expect(page.locator("#results mark").first()).toHaveText(
    /^good-neighborliness$/i,
  );
  await page.locator("#results a").first().click();
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get("search") ?? [])].map(String).join(" "),
      ),
    )
    .toMatch(/good-neighborliness/i);
});

test("titles and notes are found, apart from the count", async ({ page }) => {
  await page.goto("en/search/?q=Astana");
  await settled(page);
  const note = page.locator('#results-more a[href*="#note-"]').first();
  await expect(note).toBeVisible();
  await note.click();
  await expect(page).toHaveURL(/#note-/);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("search")?.size))
    .toBeGreaterThan(0);
});

test("titles and notes stand in the columns of the paragraphs", async ({
  page,
}) => {
  await page.goto("en/search/?q=Astana");
  await settled(page);
  const columns = (list: string) =>
    page
      .locator(`${list} li`)
      .first()
      .locator(".text")
      .evaluateAll((all) =>
        all.map((text) => text.getBoundingClientRect().left),
      );
  expect(await columns("#results")).toHaveLength(2);
  expect(await columns("#results-more")).toEqual(await columns("#results"));
});

for (const [lang, one, several] of [
  ["en", "Paragraph §2.5 · 1 title or note", /^\d+ titles and notes$/],
  ["zh-hans", "编号§2.5的段落 · 标题或注1条", /^标题或注\d+条$/],
  ["zh-hant", "編號§2.5的段落 · 標題或註1條", /^標題或註\d+條$/],
] as const) {
  test(
    `where only titles and notes are found, they are counted: ${lang}`,
    quickIf(lang === "zh-hant"),
    async ({ page }) => {
      for (const [query, said] of [
        ["§2.5", one],
        ["Xinwen", several],
      ] as const) {
        await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
        await expect(await settled(page)).toHaveAttribute("data-total", "0");
        await expect(page.getByRole("status")).toHaveText(said);
        const count = await page.locator("#results-more a").count();
        await expect(page.getByRole("status")).toContainText(`${count}`);
      }
    },
  );
}

for (const [lang, heading] of [
  ["en", "Paragraph §2.5"],
  ["zh-hans", "编号§2.5的段落"],
  ["zh-hant", "編號§2.5的段落"],
] as const) {
  test(
    `a label leads to its paragraph first, and is searched as well: ${lang}`,
    { tag: "@slow" },
    async ({ page }) => {
      for (const typed of ["§2.5", "2.5", "s2.5"]) {
        // Before the script has come, Enter loads the page anew, and no result has the focus.
        await page.goto(`${lang}/search/`, { waitUntil: "networkidle" });
        await field(page).fill(typed);
        await field(page).press("Enter");
        await settled(page);
        const first = page.locator("#results a").first();
        await expect(page.locator("#results h2").first()).toHaveText(heading);
        await expect(first).toBeFocused();
        await expect(first).toHaveAttribute(
          "href",
          `/${lang}/joint-statement/#s2.5`,
        );
        await expect(page.locator("#results")).toHaveAttribute(
          "data-total",
          "0",
        );
      }
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(
        new RegExp(`/${lang}/joint-statement/#s2\\.5$`),
      );
      await page.goto(`${lang}/search/?q=${encodeURIComponent("¶3")}`);
      await settled(page);
      await expect(
        page.locator('#results section[data-group=""] a'),
      ).toHaveCount(documentsWith("{#p3}").length);
      await page.goto(
        `${lang}/search/?q=${encodeURIComponent("¶3")}&doc=talks`,
      );
      await settled(page);
      await expect(
        page.locator('#results section[data-group=""] a'),
      ).toHaveCount(1);
      // One that is found nowhere else: the status is no "0 paragraphs".
      await page.goto(`${lang}/search/?q=${encodeURIComponent("§4.16")}`);
      await settled(page);
      await expect(page.getByRole("status")).toHaveText(
        heading.replace("2.5", "4.16"),
      );
    },
  );
}

test("the dialog says what search understands, as the search page does", async ({
  page,
}) => {
  const rules = page.locator(".search-rules li");
  await page.goto("zh-hant/search/");
  await expect(rules.first()).toBeVisible();
  const listed = await rules.allTextContents();
  expect(listed.length).toBeGreaterThan(5);
  await page.goto("zh-hant/talks/");
  await page.keyboard.press("/");
  await expect(rules).toHaveText(listed);
});

test("says what can be searched, and its examples work", async ({ page }) => {
  await page.goto("en/search/");
  const examples = page.locator(".search-examples a");
  await expect(examples.first()).toBeVisible();
  for (let at = 0; at < (await examples.count()); at += 1) {
    await field(page).fill("");
    await examples.nth(at).click();
    await settled(page);
    await expect(page.locator("#results")).not.toHaveAttribute(
      "data-total",
      "0",
    );
  }
});

test("none found: says so, and offers a part that finds something", async ({
  page,
}) => {
  await page.goto("zh-hans/search/");
  for (const [query, nearest] of [
    ["一带一路沙漠", "一带一路"],
    ["cooperation zebra", "cooperation"],
    ['"cooperation principle"', "cooperation principle"],
  ] as const) {
    await field(page).fill(query);
    await expect(page.locator("[data-state=none]")).toContainText(query);
    const offer = page.locator(".search-nearest a");
    await expect(offer).toHaveText(nearest);
    await expect(page.locator(".search-nearest span")).toHaveText(
      "相近的检索词能找到：",
    );
    await expect(page.locator("#results")).toHaveAttribute("data-total", "0");
    await offer.click();
    await settled(page);
    await expect(links(page)).not.toHaveCount(0);
  }
  for (const query of ["量子纠缠合作xyz", "NATO", "cooperatixx -energy"]) {
    await field(page).fill(query);
    await expect(page.locator(".search-none")).toContainText(query);
    await expect(page.locator(".search-nearest")).toBeHidden();
  }
});

for (const [lang, query, meant, said] of [
  ["en", "cooperatixx", "cooperation", "Showing results for “cooperation”."],
  [
    "en",
    "jointstatement",
    "joint statement",
    "Showing results for “joint statement”.",
  ],
  ["en", "hezuo", "合作", "Showing results for “合作” (hézuò)."],
  [
    "zh-hant",
    "mùlín yǒuhǎo",
    "睦鄰友好",
    "以下是「睦鄰友好」（mùlín yǒuhǎo）的檢索結果。",
  ],
  ["en", "命运共体", "命运共同体", "Showing results for “命运共同体”."],
  ["zh-hans", "命运共通体", "命运共同体", "以下是“命运共同体”的检索结果。"],
  ["zh-hans", "九月十四日", "9月14日", "以下是“9月14日”的检索结果。"],
  [
    "zh-hans",
    "世代友好高度互信休戚与共",
    '"世代友好、高度互信、休戚与共"',
    '以下是“"世代友好、高度互信、休戚与共"”的检索结果。',
  ],
] as const) {
  test(
    `what was meant by ${query} is shown at once, with the way back to what was typed (${lang})`,
    quickIf(query === "hezuo" || query === "cooperatixx"),
    async ({ page }) => {
      await page.goto(`${lang}/search/?q=${encodeURIComponent(meant)}`);
      await settled(page);
      const wanted = await places(page);
      await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
      await expect(await settled(page)).toHaveAttribute(
        "data-total",
        `${wanted.length}`,
      );
      expect(await places(page)).toEqual(wanted);
      await expect(page.locator(".search-note")).toContainText(said);
      await expect(field(page)).toHaveValue(query);
      await page.locator(".search-note a").click();
      await expect(page.locator(".search-none")).toContainText(query);
      await expect(page.locator(".search-nearest a")).toHaveText(meant);
      await page.goBack();
      await expect(page.locator(".search-note")).toContainText(said);
    },
  );
}

for (const [query, lang, total, heading] of [
  ["UN", "en", null, "UN: also United Nations, 联合国"],
  ["bri", "en", null, "BRI: also Belt and Road Initiative, “一带一路”倡议"],
  ["二十大", "zh-hans", 1, "中国共产党第二十次全国代表大会"],
  ["UN", "zh-hant", null, "UN：也檢索聯合國、United Nations"],
  ["AI", "en", 0, ""],
] as const) {
  test(
    `${query} finds whole words, and the names for which it stands (${lang})`,
    quickIf(lang === "en"),
    async ({ page }) => {
      await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
      await settled(page);
      if (total !== null)
        await expect(page.locator("#results")).toHaveAttribute(
          "data-total",
          `${total}`,
        );
      await expect(page.locator(".search-note")).toContainText(heading);
      const texts = await page
        .locator('#results .text[lang="en"]')
        .allTextContents();
      for (const text of texts)
        expect(text).toMatch(
          /United Nations|Belt and Road Initiative|20th National Congress/,
        );
      if (total !== 0) expect(texts.length).toBeGreaterThan(0);
    },
  );
}

test("longer words are listed apart from whole ones, and counted apart", async ({
  page,
}) => {
  await page.goto("en/search/?q=coop");
  await expect(await settled(page)).toHaveAttribute("data-total", "0");
  await expect(links(page)).toHaveCount(0);
  const begun = page.locator("#results-begun");
  await expect(begun.locator("h2").first()).toHaveText(
    "Words that begin with “coop”",
  );
  const count = await begun.locator("a").count();
  expect(count).toBeGreaterThan(10);
  await expect(page.getByRole("status")).toHaveText(
    `0 paragraphs · ${count} with words that begin with “coop”`,
  );
  await expect(begun.locator("mark").first()).toHaveText(/^cooperat/i);
  await page.keyboard.press("/");
  await field(page).press("Enter");
  await expect(begun.locator("a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/?mark=coop#*");
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("search")?.size))
    .toBeGreaterThan(0);
  // A whole word: its own results first.
  await page.goto("en/search/?q=develop");
  await settled(page);
  await expect(links(page)).not.toHaveCount(0);
  for (const typed of ["coo", "coop "]) {
    await field(page).fill(typed);
    await page
      .locator(`#results[data-query="${typed}"][aria-busy="false"]`)
      .waitFor({ state: "attached" });
    await expect(begun).toBeHidden();
  }
});

test("a word can be excluded, and one of two chosen", async ({ page }) => {
  const found = async (query: string) => {
    await page.goto(`en/search/?order=text&q=${encodeURIComponent(query)}`);
    await settled(page);
    return places(page);
  };
  const [energy, pipeline, both] = [
    await found("energy"),
    await found("pipeline"),
    await found("energy pipeline"),
  ];
  expect(both.length).toBeGreaterThan(0);
  const without = energy.filter((place) => !both.includes(place));
  expect(await found("energy -pipeline")).toEqual(without);
  expect(await found("energy -“pipeline”")).toEqual(without);
  const either = await found("energy OR pipeline");
  expect(either.length).toBe(energy.length + pipeline.length - both.length);
  expect(await found("energy | pipeline")).toEqual(either);
  expect(await found("能源 | pipeline")).toEqual(
    expect.arrayContaining(pipeline),
  );
});

for (const [lang, typed, heading, hashes] of [
  ["en", "3.2-3.4", "Paragraphs §3.2–§3.4", ["s3.2", "s3.3", "s3.4"]],
  ["zh-hans", "§3.2-4", "编号§3.2–§3.4的段落", ["s3.2", "s3.3", "s3.4"]],
  ["en", "note 2", "Note 2", ["note-"]],
  ["zh-hans", "注2", "注2", ["note-"]],
] as const) {
  test(
    `${typed} lists what has these labels (${lang})`,
    quickIf(lang === "en"),
    async ({ page }) => {
      await page.goto(
        `${lang}/search/?doc=joint-statement&q=${encodeURIComponent(typed)}`,
      );
      await settled(page);
      const group = page.locator('#results section[data-group=""]');
      await expect(group.locator("h2")).toHaveText(heading);
      await expect(group.locator("a")).toHaveCount(hashes.length);
      for (const [at, hash] of hashes.entries())
        await expect(group.locator("a").nth(at)).toHaveAttribute(
          "href",
          new RegExp(`#${hash}`),
        );
    },
  );
}

for (const dash of ["-", "–", "—"]) {
  test(
    `a range of years is found with any dash: ${dash}`,
    quickIf(dash === "–"),
    async ({ page }) => {
      await page.goto(
        `en/search/?q=${encodeURIComponent(`15${dash}16 September`)}`,
      );
      await settled(page);
      const found = await page.locator("#results-more a").count();
      await page.goto(`en/search/?q=${encodeURIComponent("15 16 September")}`);
      await settled(page);
      expect(found).toBe(await page.locator("#results-more a").count());
    },
  );
}

test("the words of the edition are loaded for English, and where nothing is found", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const loaded = () =>
    asked.filter((path) => /words\.json$|suggest\./.test(path)).length;
  await page.goto("en/search/?q=合作");
  await settled(page);
  expect(loaded()).toBe(0);
  await page.route("**/words.json", (route) => route.abort());
  await field(page).fill("量子纠缠");
  await expect.poll(loaded).toBe(2);
  await expect(page.locator("[data-state=none]")).toBeVisible();
  await expect(page.locator("[data-state=failed]")).toBeHidden();
  await page.unroute("**/words.json");
  await field(page).fill("terorism");
  await expect(page.locator(".search-note")).toContainText("terrorism");
});

for (const [what, files] of [
  ["the engine", "**/*.pagefind"],
  ["the index", "**/*.pf_index"],
  ["the texts", "**/search/*/hans/**"],
  ["the words", "**/words.json"],
  ["Pagefind’s script", "**/pagefind.js*"],

  ["the list of records", "**/*.pf_meta"],
  ["the catalogue", "**/search/en.json"],
] as const) {
  test(
    `${what}: what cannot be read is said to be so, and tried again`,
    quickIf(what === "the index"),
    async ({ page }) => {
      const noise: string[] = [];
      page.on("pageerror", (error) => noise.push(error.message));
      page.on("console", (message) => {
        // The browser itself reports each 503.
        if (message.type() === "error" && !message.text().includes("503"))
          noise.push(message.text());
      });
      await page.route(files, (route) => route.fulfill({ status: 503 }));
      await page.goto("en/search/");
      await field(page).fill("cooperation");
      await expect(page.locator("[data-state=failed]")).toBeVisible();
      await expect(page.locator("[data-state=none]")).toBeHidden();
      await expect(page.locator("#results")).not.toHaveAttribute("data-total");
      await page.unroute(files);
      await page.getByRole("button", { name: "Try again" }).click();
      await settled(page);
      await expect(links(page)).not.toHaveCount(0);
      expect(noise).toEqual([]);
    },
  );
}

test("what is typed into the page before its program has come is searched when it comes", async ({
  page,
}) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("en/search/", { waitUntil: "commit" });
  await field(page).fill("cooperation");
  answer();
  await settled(page);
  await expect(field(page)).toHaveValue("cooperation");
  await expect(links(page)).not.toHaveCount(0);
  await expect(page).toHaveURL(/q=cooperation/);
});

test(
  "a file that is not what it should be is said not to be read",
  { tag: "@slow" },
  async ({ page }) => {
    for (const files of [
      "**/*.pagefind",
      "**/*.pf_index",
      "**/*.pf_meta",
      "**/search/*/hans/**",
    ]) {
      await page.route(files, (route) =>
        route.fulfill({ body: "<!doctype html>" }),
      );
      await page.goto("en/search/?q=cooperation");
      await expect(page.locator("[data-state=failed]")).toBeVisible();
      await page.unroute(files);
      await page.getByRole("button", { name: "Try again" }).click();
      await settled(page);
      await expect(links(page)).not.toHaveCount(0);
      // The next failure is found as well.
      await page.route("**/*.pf_index", (route) => route.abort());
      await field(page).fill("80亿美元");
      await expect(page.locator("[data-state=failed]")).toBeVisible();
      await page.unroute("**/*.pf_index");
    }
  },
);

test("offline is said to be so, and mends itself", async ({
  page,
  context,
}) => {
  await page.goto("en/search/", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await field(page).fill("energy");
  await expect(page.locator("[data-state=offline]")).toBeVisible();
  await context.setOffline(false);
  await settled(page);
  await expect(links(page)).not.toHaveCount(0);
});

test("the dialog says that it is offline, and mends itself", async ({
  page,
  context,
}) => {
  await page.goto("en/talks/", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.keyboard.press("/");
  await page.keyboard.insertText("energy");
  await expect(dialog(page)).toContainText("You are offline");
  await expect(
    dialog(page).getByRole("button", { name: "Open as a page" }),
  ).toBeHidden();
  await context.setOffline(false);
  await settled(page);
  await expect(field(page)).toHaveValue("energy");
  await expect(links(page)).not.toHaveCount(0);
});

test(
  "hostile queries find or do not find, and nothing else",
  { tag: "@slow" },
  async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("dialog", (shown) => errors.push(shown.message()));
    await page.goto("en/search/");
    await expect(page.locator(".search-examples")).toBeVisible();
    for (const query of [
      "中".repeat(10_000),
      "a ".repeat(5_000),
      "<img src=x onerror=alert(1)>",
      '"><script>alert(1)</script>',
      ".*+?^${}()|[]\\",
      "\u0000\u0001\u001B[31m",
      "\uD83D",
      "👩‍👩‍👧‍👦",
      "__proto__ constructor toString",
      "。，、",
      '""""',
    ]) {
      await field(page).evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, query);
      await page.waitForTimeout(100);
      await expect(page.locator("#results")).toHaveAttribute(
        "aria-busy",
        "false",
      );
    }
    expect(errors).toEqual([]);
    await field(page).fill("中".repeat(10_000));
    await expect(page.getByRole("status")).toContainText("200");
  },
);

test("the count is announced", async ({ page }) => {
  await page.goto("en/search/");
  await field(page).fill("pipeline");
  const results = await settled(page);
  await expect(page.getByRole("status")).toContainText(
    (await results.getAttribute("data-total")) ?? "",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page says what it needs, and the button leads to it", async ({
    page,
  }) => {
    await page.goto("en/talks/");
    await page.locator(".search-button").click();
    await expect(page).toHaveURL(/\/en\/search\/$/);
    await expect(page.locator("noscript p").first()).toContainText(
      "JavaScript",
    );
    await expect(field(page)).toBeHidden();
  });

  test("the page of terms is whole, without its filter", async ({ page }) => {
    await page.goto("en/terms/");
    await expect(page.locator("#term-filter")).toBeHidden();
    const rows = await page.locator(".terms tbody tr").count();
    expect(rows).toBeGreaterThan(200);
    await expect(page.locator(".terms tbody tr:visible")).toHaveCount(rows);
  });
});

/** The documents whose Chinese has these words, marks with them. */
function documentsWith(words: string): string[] {
  return readdirSync("content/documents").filter((id) =>
    readFileSync(`content/documents/${id}/zh-Hans.md`, "utf8").includes(words),
  );
}

test("who selects in the field and leaves the button beside the dialog keeps it open; a click beside it closes it", async ({
  page,
}) => {
  await page.goto("en/");
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog");
  await expect(page.locator(".search-examples")).toBeVisible();
  await page.keyboard.insertText("energy cooperation");
  const box = (await page.locator("#search-input").boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await page.mouse.move(box.x + 100, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(5, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog).toBeHidden();
});

test("who has read on from a result is not thrown back to it", async ({
  page,
}) => {
  await page.goto("en/joint-statement/?mark=pipeline#s4.7");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(200);
  await page.reload({ waitUntil: "networkidle" });
  expect(Math.abs((await page.evaluate(() => scrollY)) - 3000)).toBeLessThan(
    50,
  );
});

const highlighted = (page: Page, name: string) =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map(String),
    name,
  );

for (const [lang, words] of [
  ["en", /^(\d+) of (\d+)$/],
  ["zh-hans", /^第(\d+)条，共(\d+)条$/],
] as const) {
  test(
    `from result to result, and back to the list (${lang})`,
    quickIf(lang === "zh-hans"),
    async ({ page }) => {
      await page.goto(`${lang}/search/?q=pipeline`);
      await settled(page);
      const all = await places(page);
      const leadsTo = (place = "") =>
        new RegExp(`/${place.replace("#", "\\?mark=pipeline#")}$`);
      await links(page).nth(1).click();
      const hits = page.locator(".hits");
      const at = hits.locator("a").nth(1);
      const [, number, count] = words.exec(await at.innerText()) ?? [];
      expect(number).toBe("2");
      const [previous, next] = [
        hits.locator("a[href]").first(),
        hits.locator("a").nth(2),
      ];
      await next.click();
      await expect(page).toHaveURL(leadsTo(all[2]));
      await expect(at).toHaveText(new RegExp(`3.*${count}`));
      await expect.poll(() => highlighted(page, "search")).not.toEqual([]);
      await previous.click();
      await expect(page).toHaveURL(leadsTo(all[1]));
      await previous.click();
      await expect(page).toHaveURL(leadsTo(all[0]));
      await expect(hits.locator("a[href]")).toHaveCount(2);
      await at.click();
      await settled(page);
      expect(await places(page)).toEqual(all);
      await page.goBack();
      await hits.getByRole("button").click();
      await expect(hits).toHaveCount(0);
      expect(await highlighted(page, "search")).toEqual([]);
      expect(new URL(page.url()).search).toBe("");
      // Who comes from elsewhere has no list.
      await page.goto(`${lang}/talks/?mark=pipeline#p2`);
      await page.waitForLoadState("networkidle");
      await expect(hits).toHaveCount(0);
    },
  );
}

test("on a phone, the menu of a paragraph is above the control that leads to the next result", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("en/search/?q=Taiwan");
  await settled(page);
  await links(page).first().click();
  await expect(page.locator(".hits")).toBeVisible();
  await page.locator(":target > .n").click();
  const buttons = page.locator(".paragraph-menu :is(a, button, select)");
  await expect(buttons.first()).toBeVisible();
  const covered = await buttons.evaluateAll((all) =>
    all
      .filter((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return width > 0 && !one.contains(top);
      })
      .map((one) => one.textContent),
  );
  expect(covered).toEqual([]);
});

test("Back from a result opens the dialog as it was left, until it is closed", async ({
  page,
}) => {
  await page.goto("en/talks/");
  await page.keyboard.press("/");
  await field(page).fill("cooperation");
  await settled(page);
  const all = await places(page);
  const link = links(page).nth(12);
  await link.scrollIntoViewIfNeeded();
  const before = (await link.boundingBox())?.y ?? 0;
  await link.click();
  await page.waitForURL("**/?mark=*");
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(dialog(page)).toBeVisible();
  await settled(page);
  await expect(field(page)).toHaveValue("cooperation");
  expect(await places(page)).toEqual(all);
  await expect
    .poll(async () =>
      Math.abs(((await links(page).nth(12).boundingBox())?.y ?? 0) - before),
    )
    .toBeLessThan(4);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await expect(dialog(page)).toBeHidden();
});

test("all that a query finds on the page is marked, and its term in the other language", async ({
  page,
}) => {
  await page.goto("zh-hans/joint-statement/?mark=睦邻友好#s2.1");
  await expect
    .poll(() => highlighted(page, "search-counterparts"))
    .toContain("good-neighborliness and friendship");
  const others = await highlighted(page, "search-others");
  expect(new Set(others)).toEqual(new Set(["睦邻友好"]));
  await page.goto("zh-hant/joint-statement/?mark=mutual+political+trust#s2.1");
  await expect
    .poll(() => highlighted(page, "search-counterparts"))
    .toContain("政治互信");
  // Only what has both words.
  await page.goto("en/joint-statement/?mark=energy+pipeline#s4.7");
  await expect.poll(() => highlighted(page, "search")).toContain("energy");
  const rows = await page.evaluate(() =>
    [...(CSS.highlights.get("search-others") ?? [])].map(
      (range) =>
        (range as Range).startContainer.parentElement?.closest("[lang=en]")
          ?.textContent ?? "",
    ),
  );
  for (const text of rows)
    expect(text).toMatch(/energy[^]*pipe|pipe[^]*energy/i);
});

for (const [lang, typed, term] of [
  ["en", "good-neigh", "睦邻友好"],
  ["en", "Kazakhstan-2030", "《哈萨克斯坦—2030》战略"],
  ["en", "上海合作", "上海合作组织"],
  ["en", "聯合國", "联合国"],
  ["zh-hans", "united nations", "联合国"],
  ["zh-hans", "聯合國", "联合国"],
  ["zh-hant", "联合国", "联合国"],
  ["zh-hans", "SCO", "上海合作组织"],
  ["en", "hezuo", "上海合作组织"],
  ["zh-hant", "Shànghǎi hé", "上海合作组织"],
  ["zh-hans", "shhzzz", "上海合作组织"],
] as const) {
  test(
    `the page of terms shows what contains ${typed} (${lang})`,
    quickIf(lang === "zh-hant"),
    async ({ page }) => {
      await page.goto(`${lang}/terms/`);
      const rows = page.locator(".terms tbody tr:visible");
      const all = await rows.count();
      await page.locator("#term-filter").fill(typed);
      await expect.poll(() => rows.count()).toBeLessThan(all / 4);
      await expect(page.locator(`[id="${term}"]`)).toBeVisible();
      await expect(page.locator(".term-filter [role=status]")).toContainText(
        `${await rows.count()}`,
      );
      await expect(page.locator("h2:visible")).not.toHaveCount(10);
      await page.locator("#term-filter").fill("qqq");
      await expect(rows).toHaveCount(0);
      await page.locator("#term-filter").fill("");
      await expect(rows).toHaveCount(all);
    },
  );
}
