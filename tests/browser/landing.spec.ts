import { expect, type Page, test } from "@playwright/test";
import {
  expectInView,
  place,
  settingsButton,
  text,
  viewRadio,
  VIEWS,
  quickIf,
} from "../support/reader.ts";

/** Goes to each place. Returns those that are under the bar or below the window. */
function hidden(page: Page, ids: string[]): Promise<string[]> {
  return page.evaluate(async (hashes) => {
    const found: string[] = [];
    for (const hash of hashes) {
      const changed = new Promise((resolve) =>
        addEventListener("hashchange", resolve, { once: true }),
      );
      location.hash = hash;
      await changed;
      // The script that marks a range is loaded on demand.
      while (/^s.*-s/.test(hash) && !document.querySelector(".target"))
        await new Promise(requestAnimationFrame);
      const target = document.getElementById(hash.split(/-(?=s\d)/)[0] ?? "");
      const bar =
        document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
      const top = target?.getBoundingClientRect().top ?? -1;
      if (top < bar || top > innerHeight - 40)
        found.push(
          `${hash} at ${top}, the bar ends at ${bar}, the window at ${innerHeight}`,
        );
    }
    return found;
  }, ids);
}

for (const [width, height] of [
  [320, 256],
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const) {
  test(
    `no place of a document is hidden by the bar, in any view and size, ${width} × ${height}`,
    quickIf(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto("zh-hans/joint-statement/");
      const all = await page
        .locator('.pair[id]:not(.signature), section[id^="s"]')
        .evaluateAll((places) => places.map(({ id }) => id));
      expect(all.length).toBeGreaterThan(80);
      expect(await hidden(page, all)).toEqual([]);
      for (const view of VIEWS) {
        await viewRadio(page, view).check();
        for (const size of ["small", "large"]) {
          await page.evaluate(
            (value) => (document.documentElement.dataset["size"] = value),
            size,
          );
          expect(
            await hidden(page, [
              "s1.2",
              "s5",
              "s3.4-s3.6",
              "note-w3",
              "preamble.1",
              "s4.10",
            ]),
            `${view}, ${size}`,
          ).toEqual([]);
        }
      }
    },
  );
}

test("links to a note, back to its reference and from a search result lead to visible places", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("en/joint-statement/?view=en#note-w3");
  await expectInView(text(page, "note-w3", "en"));
  await place(page, "note-w3")
    .getByRole("link", { name: "Note 4: back to the text" })
    .click();
  await expectInView(place(page, "s1.2"));
  await page.goto("en/search/?q=Eurasian");
  await page.locator('#results a[href*="#"]').last().click();
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expectInView(place(page, id));
});

test("the bar shows the reading progress, hidden from screen readers", async ({
  page,
}) => {
  await page.goto("en/talks/");
  const share = () =>
    page
      .locator(".bar")
      .evaluate(
        (bar) => new DOMMatrix(getComputedStyle(bar, "::after").transform).a,
      );
  expect(await share()).toBe(0);
  await page.evaluate(() =>
    scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2),
  );
  await expect.poll(share).toBeCloseTo(0.5, 1);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(share).toBeCloseTo(1, 1);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("in a wide window the table of contents stays visible and marks the current section, not only by colour", async ({
  page,
}) => {
  await page.goto("en/joint-statement/#s4.10");
  const current = page.locator('.toc li [aria-current="true"]');
  await expect(current).toHaveText(/^\s*IV /);
  await expect(current).toBeInViewport();
  const widths = await page
    .locator(".toc li a")
    .evaluateAll((links) =>
      links.map((link) =>
        Number.parseFloat(getComputedStyle(link).borderInlineStartWidth),
      ),
    );
  expect(new Set(widths)).toEqual(new Set([1, 4]));
  // The mark takes no space, so that titles do not wrap differently.
  expect(
    new Set(
      await page.locator(".toc li a").evaluateAll((links) =>
        links.map((link) => {
          const range = document.createRange();
          range.selectNodeContents(link);
          return Math.round(range.getBoundingClientRect().left);
        }),
      ),
    ).size,
  ).toBe(1);
});

const SETTINGS = [
  { theme: "dark", size: "large", width: "wide", view: "zh" },
  { theme: "light", size: "small", width: "narrow", view: "en" },
  { theme: "dark", size: "medium", width: "narrow", view: "both" },
];

for (const stored of SETTINGS) {
  test(
    `stored settings apply from the first paint without layout shifts: ${Object.values(stored).join(", ")}`,
    quickIf(stored.view === "zh"),
    async ({ page }) => {
      await page.emulateMedia({
        colorScheme: stored.theme === "dark" ? "light" : "dark",
      });
      await page.addInitScript((values) => {
        localStorage.setItem("one-page", JSON.stringify(values));
        const seen = { frames: [] as string[], shifts: 0 };
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            seen.shifts += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        const frame = () => {
          if (document.body) {
            const { colorScheme, fontSize } = getComputedStyle(
              document.documentElement,
            );
            const { theme, size, width, view } =
              document.documentElement.dataset;
            seen.frames.push(
              [colorScheme, fontSize, theme, size, width, view].join(" "),
            );
          }
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }, stored);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const font = { small: "14.4px", medium: "16px", large: "18.88px" }[
        stored.size
      ];
      for (const rest of [
        "joint-statement/",
        "joint-statement/s2/",
        "about/",
      ]) {
        await page.goto(`zh-hant/${rest}`);
        await expect(settingsButton(page)).toBeVisible();
        const { frames, shifts } = await page.evaluate(async () => {
          await new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          );
          return (
            globalThis as unknown as {
              seen: { frames: string[]; shifts: number };
            }
          ).seen;
        });
        expect(new Set(frames), rest).toEqual(
          new Set([
            [
              stored.theme,
              font,
              stored.theme,
              stored.size,
              stored.width,
              stored.view,
            ].join(" "),
          ]),
        );
        // The label of a row that is still arriving may come to its line by a few pixels: less than 0.00002.
        expect(shifts, rest).toBeLessThan(0.0001);
      }
    },
  );
}
