/** Reading aloud: what a reader hears, what is lit, and what is said without a voice. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import {
  LANGUAGES,
  place,
  quickIf,
  settingsButton,
  viewRadio,
} from "../support/reader.ts";
import { fakeSpeech } from "../support/fake-speech.ts";

const VOICES = ["en-GB", "zh-HK", "zh-CN", "zh-TW", "en-US"];
const [ZH, EN] = [/^(中文|Chinese)$/, /^(英文|English)$/];

const control = (page: Page) => page.locator(".aloud");
const press = (page: Page, name: string) =>
  control(page).getByRole("button", { name, exact: true }).click();
const notice = (page: Page) => page.locator(".notice:popover-open");
const spoken = (page: Page) => page.evaluate(() => speech.spoken);
const last = async (page: Page) => (await spoken(page)).at(-1)?.text;
const finish = (page: Page, error?: string) =>
  page.evaluate((one) => speech.finish(one), error);

/** Asks in a paragraph's menu for reading in a language. */
async function ask(page: Page, id: string, language: RegExp): Promise<void> {
  await place(page, id).locator("> a.n").click();
  await readButton(page, language).click();
}

const readButton = (page: Page, language: RegExp): Locator =>
  page
    .getByRole("group", {
      name: /^(从此处朗读|從此處朗讀|Read from here)$/,
    })
    .getByRole("button", { name: language });

async function read(page: Page, id: string, language: RegExp): Promise<void> {
  await ask(page, id, language);
  await expect.poll(() => spoken(page)).toHaveLength(1);
}

/** Lets the reading go on to its end. @returns What was spoken, and what was lit then. */
const readToEnd = (page: Page) =>
  page.evaluate(() => {
    const heard: { text: string; lit: string[] }[] = [];
    while (document.querySelector(".aloud")) {
      const lit = [...document.querySelectorAll(".lit")].map((one) => {
        const copy = one.cloneNode(true) as Element;
        for (const mark of copy.querySelectorAll(".note-ref")) mark.remove();
        return copy.textContent;
      });
      heard.push({ text: speech.spoken.at(-1)?.text ?? "", lit });
      speech.finish();
    }
    return heard;
  });

/** The texts of the document from a paragraph on, as they are cited. */
async function textsFrom(page: Page, id: string, language: "zh" | "en") {
  const answer = await page.request.get(
    new URL(page.url()).pathname.split("/").slice(0, 3).join("/") +
      "/cite.json",
  );
  const { blocks } = (await answer.json()) as {
    blocks: [string, string, string, string, string][];
  };
  return blocks
    .slice(blocks.findIndex(([one]) => one === id))
    .map((block) => block[language === "zh" ? 3 : 4]);
}

for (const { path, lang } of LANGUAGES)
  for (const document of ["joint-statement", "talks", "uzbekistan"])
    test(
      `${path}/${document}: the text is read to its end, and what is read is lit`,
      quickIf(document === "joint-statement" && path === "zh-hant"),
      async ({ page }) => {
        await fakeSpeech(page, VOICES);
        await page.goto(`${path}/${document}/`);
        const from = document === "joint-statement" ? "s3.4" : "p3";
        for (const language of ["zh", "en"] as const) {
          await page.reload();
          await read(page, from, language === "zh" ? ZH : EN);
          await expect(page.locator(".paragraph-menu")).toHaveCount(0);
          const heard = await readToEnd(page);
          expect(
            heard
              .map(({ text }) => text)
              .join("")
              .replaceAll(" ", ""),
          ).toBe(
            (await textsFrom(page, from, language))
              .join("")
              .replaceAll(" ", ""),
          );
          for (const { text, lit } of heard) {
            expect(lit).toContain(text);
            expect(lit).toHaveLength(2);
          }
          expect(heard.length).toBeGreaterThan(15);
          const mandarin = lang === "zh-Hant" ? "zh-TW" : "zh-CN";
          expect(
            new Set((await spoken(page)).map(({ voice }) => voice)),
          ).toEqual(new Set([language === "zh" ? mandarin : "en-US"]));
          // The pointer lights what it is on.
          await page.mouse.move(5, 5);
          await expect(page.locator(".lit")).toHaveCount(0);
        }
      },
    );

test("a sentence at a time is read, in either language and in every view", async ({
  page,
}) => {
  await fakeSpeech(page, VOICES);
  for (const view of ["both", "zh", "en"] as const)
    for (const [language, first, second] of [
      [ZH, /^双方重申坚定恪守.+所作努力。$/, /^双方主张.+国际关系。$/],
      [
        EN,
        /^The two sides reaffirm .+ human rights and freedoms\.$/,
        /^The two sides advocate .+\.$/,
      ],
    ] as const) {
      await page.goto(`en/joint-statement/s3/?view=${view}`);
      await read(page, "s3.4", language);
      expect(await last(page)).toMatch(first);
      await finish(page);
      expect(await last(page)).toMatch(second);
      // Where the view hides the language that is read, its partner is lit.
      await expect(page.locator(".lit:visible")).toHaveCount(
        view === "both" ? 2 : 1,
      );
      // Without an address in the page: a change of the view.
      await viewRadio(page, view === "both" ? "zh" : "both").check();
      await expect(control(page)).toHaveCount(0);
    }
});

test("the control pauses, goes back and on, changes the speed, and stops", async ({
  page,
}) => {
  await fakeSpeech(page, VOICES);
  await page.goto("en/talks/");
  await read(page, "p6", ZH);
  const first = await last(page);
  const pause = control(page).getByRole("button", { name: "Pause" });
  await expect(pause).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(control(page)).toContainText("Resume");
  await expect(page.locator(".lit:lang(zh)")).toHaveText(first ?? "");
  expect(await page.evaluate(() => speech.isSilent())).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => spoken(page)).toHaveLength(2);
  expect(await last(page)).toBe(first);

  await press(page, "Next sentence");
  await expect.poll(() => last(page)).not.toBe(first);
  await press(page, "Previous sentence");
  await expect.poll(() => last(page)).toBe(first);
  // Before the paragraph where it began.
  const [before = ""] = await textsFrom(page, "p5", "zh");
  await press(page, "Previous sentence");
  await expect
    .poll(async () => before.endsWith((await last(page)) ?? "?"))
    .toBe(true);

  const speed = control(page).getByRole("combobox", { name: "Speed" });
  await speed.selectOption("0.75");
  await expect.poll(async () => (await spoken(page)).at(-1)?.rate).toBe(0.75);

  await page.keyboard.press("Escape");
  await expect(control(page)).toHaveCount(0);
  await expect(place(page, "p5").locator("> a.n")).toBeFocused();
  expect(await page.evaluate(() => speech.isSilent())).toBe(true);
  await expect(page.locator(".lit")).toHaveCount(0);

  // The speed is stored with the settings.
  await page.goto("zh-hans/uzbekistan/");
  await read(page, "p2", ZH);
  expect((await spoken(page)).at(-1)?.rate).toBe(0.75);
  await press(page, "停止朗读");
  await expect(control(page)).toHaveCount(0);
});

test("where no voice speaks Mandarin, a notice says so", async ({
  browser,
  baseURL,
}) => {
  for (const [voices, path, message] of [
    [[], "en", "no Mandarin voice"],
    [["en-US", "zh-HK", "yue-HK", "zh-CN-sichuan"], "zh-hant", "沒有國語語音"],
  ] as const) {
    const page = await browser.newPage({ baseURL: baseURL ?? "" });
    await fakeSpeech(page, voices);
    await page.goto(`${path}/talks/`);
    await ask(page, "p2", ZH);
    await expect(notice(page)).toContainText(message);
    await expect(control(page)).toHaveCount(0);
    expect(await spoken(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(notice(page)).toHaveCount(0);
    await page.close();
  }
});

test("voices that are listed late are waited for, and an error is told", async ({
  page,
}) => {
  await fakeSpeech(page, VOICES, 400);
  await page.goto("zh-hans/talks/");
  await read(page, "p2", ZH);
  await finish(page, "network");
  await expect(notice(page)).toContainText("网络");
  await press(page, "继续");
  const [first, again] = await spoken(page);
  expect(again).toEqual(first);
  await expect(control(page)).toContainText("暂停");
});

test("pinyin and marked terms change nothing that is read, and nothing moves", async ({
  page,
}) => {
  await fakeSpeech(page, VOICES);
  await page.goto("zh-hans/joint-statement/s3/");
  await settingsButton(page).click();
  await page.locator("#pinyin-on").check({ force: true });
  await page.locator("#terms-on").check({ force: true });
  await expect(page.locator("ruby").first()).toBeAttached();
  await expect(page.locator("a[data-term]").first()).toBeAttached();
  await page.keyboard.press("Escape");
  const tops = () =>
    page
      .locator(".pair:not(.note) > p")
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().top + scrollY),
      );
  const before = await tops();
  await read(page, "s3.4", ZH);
  expect(await tops()).toEqual(before);
  const heard = await readToEnd(page);
  const texts = await textsFrom(page, "s3.4", "zh");
  expect(
    texts.join("").startsWith(heard.map(({ text }) => text).join("")),
  ).toBe(true);
  expect(heard.length).toBeGreaterThan(6);
});

test("the edition’s words are read where a browser has translated the page", async ({
  page,
}) => {
  await fakeSpeech(page, VOICES);
  await page.goto("zh-hans/talks/");
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("[data-s]"))
      one.textContent = "Traduit";
  });
  await read(page, "p3", ZH);
  const heard = await readToEnd(page);
  expect(heard.map(({ text }) => text)).toEqual(
    await textsFrom(page, "p3", "zh"),
  );
});

test("the page follows what is read, unless the reader has gone elsewhere", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await fakeSpeech(page, VOICES);
  await page.goto("zh-hans/joint-statement/s3/?view=zh");
  await read(page, "s3.1", ZH);
  for (let sentence = 0; sentence < 8; sentence += 1) {
    await finish(page);
    await expect(page.locator(".lit:visible")).toBeInViewport({ ratio: 1 });
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await finish(page);
  await expect(page.locator(".lit:visible")).not.toBeInViewport();
  await press(page, "下一句");
  await expect(page.locator(".lit:visible")).toBeInViewport({ ratio: 1 });
});

test("leaving the page ends the speech", async ({ page }) => {
  await fakeSpeech(page, VOICES);
  await page.goto("en/talks/");
  await read(page, "p2", ZH);
  await page.evaluate(() => {
    addEventListener("pagehide", () =>
      sessionStorage.setItem("silent", String(speech.isSilent())),
    );
  });
  await page.goto("en/terms/");
  expect(await page.evaluate(() => sessionStorage.getItem("silent"))).toBe(
    "true",
  );
});

test("without the programming interface, nothing is offered", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "speechSynthesis");
    Reflect.deleteProperty(Window.prototype, "speechSynthesis");
  });
  await page.goto("en/talks/");
  await place(page, "p2").locator("> a.n").click();
  await expect(page.locator(".paragraph-menu")).toBeVisible();
  await expect(readButton(page, ZH)).toHaveCount(0);
});

for (const [what, file] of [
  ["script", "**/_astro/read-aloud.client.*.js"],
  ["strings", "**/strings.json"],
] as const)
  test(`if the ${what} cannot be loaded, a notice says so, and the next use loads it`, async ({
    page,
  }) => {
    await fakeSpeech(page, VOICES);
    await page.route(file, (route) => route.abort("connectionreset"));
    await page.goto("zh-hant/joint-statement/");
    await ask(page, "s3.5", ZH);
    await expect(page.locator("#notice-failed")).toBeVisible();
    await page.unroute(file);
    await page.keyboard.press("Escape");
    await read(page, "s3.5", ZH);
    await expect(control(page)).toBeVisible();
  });

for (const colorScheme of ["light", "dark"] as const)
  test(
    `the control is accessible and whole in narrow windows, ${colorScheme}`,
    { tag: "@slow" },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await fakeSpeech(page, VOICES);
      for (const { path } of LANGUAGES)
        for (const [width, size] of [
          [320, "largest"],
          [390, "medium"],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${path}/talks/`);
          await page.evaluate(
            (one) => (document.documentElement.dataset["size"] = one),
            size,
          );
          await read(page, "p2", ZH);
          const sizes = await control(page)
            .locator("button, select")
            .evaluateAll((all) =>
              all.map((one) => {
                const { left, right, width, height } =
                  one.getBoundingClientRect();
                return { left, right, least: Math.min(width, height) };
              }),
            );
          for (const { left, right, least } of sizes) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            expect(least).toBeGreaterThanOrEqual(24);
          }
        }
      await expectAccessible(page, colorScheme, "all", ".aloud");
      await page.emulateMedia({ media: "print" });
      await expect(control(page)).toBeHidden();
    },
  );
