import { expect, type Page, test } from "@playwright/test";
import {
  expectView,
  languageLink,
  LANGUAGES,
  place,
  settingsButton,
  text,
  topOf,
  viewRadio,
  VIEWS,
  quickIf,
} from "../support/reader.ts";

const data = (page: Page) =>
  page.evaluate(() => ({ ...document.documentElement.dataset }));

for (const { path, chinese } of LANGUAGES) {
  for (const view of VIEWS) {
    test(
      `${path}: ?view=${view} shows that view, on documents and sections`,
      quickIf(path === "zh-hans"),
      async ({ page }) => {
        await page.goto(`${path}/talks/?view=${view}`);
        await expectView(page, view, "p3", chinese);
        await page.goto(`${path}/joint-statement/s2/?view=${view}`);
        await expectView(page, view, "s2.3", chinese);
      },
    );
  }
}

for (const { path, chinese } of LANGUAGES) {
  test(
    `${path}: a section's page names its document, in each view`,
    quickIf(path === "en"),
    async ({ page }) => {
      for (const view of VIEWS) {
        await page.goto(`${path}/joint-statement/s2/?view=${view}`);
        const shown =
          view === "en" || (view === "both" && path === "en") ? "en" : chinese;
        const titles = page
          .locator(".section-source > [lang]")
          .filter({ visible: true });
        await expect(titles).toHaveCount(1);
        await expect(titles).toHaveAttribute("lang", shown);
        await expect(titles).toHaveText(
          {
            "zh-Hans": /建交30周年联合声明$/,
            "zh-Hant": /建交30週年聯合聲明$/,
            en: /^Joint Statement on the 30th Anniversary/,
          }[shown] ?? "",
        );
        await expect(page.locator(".section-source .kind")).toHaveText(/2022/);
        await expect(page.locator(".section-source .kind")).toBeVisible();
      }
    },
  );
}

test("English has its own line height, alone and next to Chinese", async ({
  page,
}) => {
  const leading = () =>
    text(page, "p3", "en").evaluate((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    });
  await page.goto("zh-hans/talks/?view=both");
  expect(await leading()).toBeCloseTo(1.6, 2);
  await viewRadio(page, "en").check();
  expect(await leading()).toBeCloseTo(1.6, 2);
});

test("a chosen view is in the address and applies to other pages", async ({
  page,
}) => {
  await page.goto("en/talks/#p3");
  await viewRadio(page, "zh").check();
  await expect(page).toHaveURL(/\/en\/talks\/\?view=zh#p3$/);
  await page.goto("en/joint-statement/");
  await expectView(page, "zh", "s1.1", "zh-Hans");
});

test("a view in the address overrides the stored one, and is not stored", async ({
  page,
}) => {
  await page.goto("en/talks/");
  await viewRadio(page, "zh").check();
  await page.goto("en/talks/?view=en");
  await expectView(page, "en", "p1", "zh-Hans");
  await page.goto("en/talks/");
  await expectView(page, "zh", "p1", "zh-Hans");
});

test("a change of view keeps the reader’s place", async ({ page }) => {
  await page.goto("en/joint-statement/#s4.10");
  await expect
    .poll(async () => (await topOf(page.locator('[id="s4.10"]'))).top)
    .toBeLessThan(200);
  const before = await topOf(page.locator('[id="s4.10"]'));
  for (const view of ["zh", "en", "both"] as const) {
    await viewRadio(page, view).check();
    const { top, bar, height } = await topOf(page.locator('[id="s4.10"]'));
    expect(Math.abs(top - before.top), view).toBeLessThan(height / 3);
    expect(top).toBeGreaterThan(bar - 200);
  }
});

test("on a phone, changing views back and forth leads back to the same place", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("zh-hans/joint-statement/?view=both#s4.4");
  const top = () =>
    place(page, "s4.4").evaluate(
      (element) => element.getBoundingClientRect().top,
    );
  await expect.poll(top).toBeLessThan(200);
  const before = await top();
  for (const view of [
    "zh",
    "both",
    "en",
    "both",
    "zh",
    "en",
    "both",
    "zh",
    "both",
  ] as const)
    await viewRadio(page, view).check();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  // After scrolling, the new place is kept.
  await page.mouse.wheel(0, 1500);
  await expect.poll(top).toBeLessThan(before - 1000);
  const after = await top();
  await viewRadio(page, "zh").check();
  await viewRadio(page, "both").check();
  expect(Math.abs((await top()) - after)).toBeLessThan(844 / 2);
});

test("after Back the controls show the state of the page, and work", async ({
  page,
}) => {
  await page.goto("en/talks/");
  await page.goto("en/uzbekistan/");
  await viewRadio(page, "zh").check();
  await page.goBack();
  await expectView(page, "zh", "p1", "zh-Hans");
  await viewRadio(page, "both").check();
  await expectView(page, "both", "p1", "zh-Hans");
});

for (const width of [390, 1440]) {
  test(
    `both languages are in their places at once, before the buttons are removed: ${width} px`,
    quickIf(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("en/joint-statement/?view=zh#s4.10");
      const buttons = page.getByRole("button", { name: /^English/ });
      await expect(buttons).toHaveCount(
        await page.locator(".pair:not(.title) > a.n").count(),
      );
      await page
        .getByRole("button", { name: "English §1.1", exact: true })
        .click();
      // In one task, before any other handler can run.
      const atOnce = await viewRadio(page, "both").evaluate(
        (radio: HTMLInputElement) => {
          radio.click();
          const { top } = document
            .getElementById("s4.10")!
            .getBoundingClientRect();
          return {
            top,
            buttons: document.querySelectorAll(".reveal").length,
            height: document.documentElement.scrollHeight,
          };
        },
      );
      expect(atOnce.buttons).toBeGreaterThan(50);
      await expect(buttons).toHaveCount(0);
      const later = await page.evaluate(() => ({
        top: document.getElementById("s4.10")!.getBoundingClientRect().top,
        height: document.documentElement.scrollHeight,
      }));
      // The texts of the revealed paragraph change sides, which may change its height by a line.
      expect(Math.abs(later.height - atOnce.height)).toBeLessThan(40);
      expect(Math.abs(later.top - atOnce.top)).toBeLessThan(40);
    },
  );
}

test(
  "unknown views and settings are ignored",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto("en/talks/?view=none");
    await expectView(page, "both", "p1", "zh-Hans");
    for (const stored of [
      '{"view":"none","theme":"pink","size":7,"width":null}',
      '"text"',
      "null",
      "[",
      "7",
      "[]",
    ]) {
      await page.evaluate(
        (value) => localStorage.setItem("one-page", value),
        stored,
      );
      await page.goto("en/talks/");
      await expectView(page, "both", "p1", "zh-Hans");
      expect(await data(page)).toMatchObject({
        view: "both",
        theme: "system",
        size: "medium",
        width: "narrow",
      });
      await viewRadio(page, "en").check();
      await page.reload();
      await expectView(page, "en", "p1", "zh-Hans");
      await page.goto("en/talks/?view=zh");
      await expectView(page, "zh", "p1", "zh-Hans");
    }
  },
);

for (const [from, to] of [
  [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ],
  [
    { width: 1440, height: 900 },
    { width: 900, height: 900 },
  ],
] as const) {
  test(
    `the reader’s place is kept when the window’s width changes from ${from.width} px to ${to.width} px and back`,
    quickIf(from.width === 390),
    async ({ page }) => {
      await page.setViewportSize(from);
      await page.goto("zh-hans/joint-statement/");
      const top = (id: string) =>
        place(page, id).evaluate(
          (pair) =>
            pair.getBoundingClientRect().top -
            (document.querySelector(".bar")?.getBoundingClientRect().bottom ??
              0),
        );
      for (const id of ["s1.9", "s4.21"]) {
        await place(page, id).evaluate((pair) =>
          scrollTo(0, pair.getBoundingClientRect().top + scrollY - 100),
        );
        const before = await top(id);
        // Readers turn a phone after scrolling has ended.
        await page.waitForTimeout(300);
        await page.setViewportSize(to);
        await expect
          .poll(
            async () => Math.abs((await top(id)) - before),
            `${id} at ${to.width} px`,
          )
          .toBeLessThan(12);
        await page.setViewportSize(from);
        await expect
          .poll(async () => Math.abs((await top(id)) - before), `${id} again`)
          .toBeLessThan(12);
      }
    },
  );
}

test("a page from the back/forward cache has the newest settings, and its own view", async ({
  page,
}) => {
  await page.goto("en/talks/");
  // Playwright disables the back/forward cache, so this dispatches its event.
  await page.evaluate(() => {
    localStorage.setItem(
      "one-page",
      '{"theme":"dark","size":"large","view":"zh"}',
    );
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  expect(await data(page)).toMatchObject({
    theme: "dark",
    size: "large",
    view: "both",
  });
  await settingsButton(page).click();
  await expect(
    page.getByRole("radio", { name: "Dark", exact: true }),
  ).toBeChecked();
  await expect(
    page.getByRole("radio", { name: "Large", exact: true }),
  ).toBeChecked();
});

test("the settings close when the focus leaves them", async ({ page }) => {
  await page.goto("en/talks/");
  await settingsButton(page).click();
  const last = page.locator(".settings input").last();
  await last.focus();
  await page.locator("main a").first().focus();
  await expect(last).toBeHidden();
});

test("settings change the page, and are stored", async ({ page }) => {
  await page.goto("en/talks/");
  const measure = () =>
    text(page, "p3", "en").evaluate((element) => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      width: element.closest(".text")?.getBoundingClientRect().width ?? 0,
    }));
  await page.setViewportSize({ width: 2200, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  const before = await measure();

  const settings = settingsButton(page);
  await settings.click();
  for (const name of ["Dark", "Large", "Wide"])
    await page.getByRole("radio", { name, exact: true }).check();
  const after = await measure();
  expect(after.ground).not.toBe(before.ground);
  expect(after.size).toBeGreaterThan(before.size);
  expect(after.width).toBeGreaterThan(before.width);

  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("radio", { name: "Dark", exact: true }),
  ).toBeHidden();
  await page.goto("en/uzbekistan/");
  expect(await data(page)).toMatchObject({
    theme: "dark",
    size: "large",
    width: "wide",
  });
  expect((await measure()).ground).toBe(after.ground);
  await settingsButton(page).click();
  for (const name of ["Dark", "Large", "Wide"])
    await expect(page.getByRole("radio", { name, exact: true })).toBeChecked();
});

test("the page width can be chosen if the window has room for a wider page", async ({
  page,
}) => {
  for (const [width, offered] of [
    [390, false],
    [640, false],
    [1440, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("en/talks/");
    await settingsButton(page).click();
    await expect(page.getByRole("group", { name: "Size" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Page width" })).toBeVisible({
      visible: offered,
    });
  }
});

test("with the system theme, the page follows the system’s light and dark mode", async ({
  page,
}) => {
  await page.goto("en/talks/");
  const ground = () =>
    page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  await page.emulateMedia({ colorScheme: "light" });
  expect(await ground()).not.toBe(dark);
});

test("settings apply before the first paint", async ({ page }) => {
  await page.goto("en/talks/");
  await page.evaluate(() =>
    localStorage.setItem(
      "one-page",
      '{"view":"zh","theme":"dark","size":"large","width":"wide"}',
    ),
  );
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      Object.assign(globalThis, {
        atFirst: { ...document.documentElement.dataset },
      });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  const atFirst = await page.evaluate(
    () =>
      (globalThis as unknown as { atFirst: Record<string, string> }).atFirst,
  );
  expect(atFirst).toMatchObject({
    view: "zh",
    theme: "dark",
    size: "large",
    width: "wide",
  });
});

for (const [what, block] of [
  [
    "blocked",
    () =>
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
  ],
  [
    "full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
] as const) {
  test(`${what} storage breaks nothing`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(block);
    await page.goto("en/joint-statement/#s3.4");
    await expectView(page, "both", "s3.4", "zh-Hans");
    await viewRadio(page, "en").check();
    await expectView(page, "en", "s3.4", "zh-Hans");
    await expect(page).toHaveURL(/\?view=en#s3\.4$/);
    await settingsButton(page).click();
    await page.getByRole("radio", { name: "Dark", exact: true }).check();
    expect(await data(page)).toMatchObject({ view: "en", theme: "dark" });
    await page.keyboard.press("Escape");
    await (await languageLink(page, "繁體")).click();
    await expect(page).toHaveURL(
      /\/zh-hant\/joint-statement\/\?view=en#s3\.4$/,
    );
    await expectView(page, "en", "s3.4", "zh-Hant");
    expect(errors).toEqual([]);
  });
}
