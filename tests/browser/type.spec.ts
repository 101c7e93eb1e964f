import { expect, type Page, test } from "@playwright/test";
import { LANGUAGES, quickIf } from "../support/reader.ts";

/** The typesetting of a page's paragraphs, as Chromium lays them out. */
function measureParagraphs(page: Page) {
  return page.evaluate(() => {
    const paragraphs = [
      ...document.querySelectorAll<HTMLElement>(
        ".pair:not(.note, .signature) > p",
      ),
    ].filter((one) => one.checkVisibility() && !one.hidden);
    /** The first character of each line, and the greatest number of characters in a line. */
    const linesOf = (text: HTMLElement) => {
      const lines: string[] = [];
      let end = Number.NEGATIVE_INFINITY;
      const walker = document.createTreeWalker(
        text,
        NodeFilter.SHOW_TEXT,
        (node) =>
          node.parentElement?.closest(".note-ref")
            ? NodeFilter.FILTER_REJECT
            : NodeFilter.FILTER_ACCEPT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const [index, character] of [
          ...(node.nodeValue ?? ""),
        ].entries()) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          if (box.left < end - 1) lines.push("");
          if (lines.length === 0) lines.push("");
          lines[lines.length - 1] += character;
          end = box.left;
        }
      }
      return lines;
    };
    const baseline = (text: Element) => {
      const probe = document.createElement("span");
      probe.style.setProperty("display", "inline-block");
      text.prepend(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      return bottom;
    };
    return {
      chinese: paragraphs
        .filter((one) => one.matches(":lang(zh)"))
        .map((one) => {
          const { textIndent, fontSize, textAlign } = getComputedStyle(one);
          return {
            indent: Number.parseFloat(textIndent) / Number.parseFloat(fontSize),
            measure: one.clientWidth / Number.parseFloat(fontSize),
            textAlign,
          };
        }),
      lines: paragraphs
        .filter((one) => one.matches(":lang(zh)"))
        .slice(0, 25)
        .flatMap(linesOf),
      // The last line of a paragraph may have any length.
      english: paragraphs
        .filter((one) => one.matches(":lang(en)"))
        .slice(0, 25)
        .flatMap((one) =>
          linesOf(one)
            .slice(0, -1)
            .map((line) => line.length),
        ),
      begun: [...document.querySelectorAll(".pair > p .note-ref")]
        .filter(
          (reference) =>
            reference.getBoundingClientRect().left -
              (reference.parentElement as Element).getBoundingClientRect()
                .left <
            2,
        )
        .filter((reference) => reference.checkVisibility())
        .map((reference) => reference.parentElement?.textContent?.slice(0, 30)),
      apart: [...document.querySelectorAll(".pair:not(.note)")].flatMap(
        (row) => {
          const [a, b] = [...row.querySelectorAll(":scope > p")]
            .filter((one) => one.checkVisibility())
            .map(baseline);
          return a === undefined || b === undefined ? [] : [Math.abs(a - b)];
        },
      ),
    };
  });
}

/**
 * The line lengths of the design: 30 to 40 Han and 60 to 75 Latin characters. Side by side, the
 * Chinese column has 24, so that both texts are about equally high; a phone has fewer.
 */
const MEASURES = [
  {
    width: 2560,
    both: { han: [22, 22], latin: [60, 75] },
    one: { han: [30, 40], latin: [60, 75] },
  },
  {
    width: 1440,
    both: { han: [22, 22], latin: [60, 75] },
    one: { han: [30, 40], latin: [60, 75] },
  },
  {
    width: 820,
    both: { han: [30, 40], latin: [60, 75] },
    one: { han: [30, 40], latin: [60, 75] },
  },
  {
    width: 390,
    both: { han: [19, 22], latin: [40, 50] },
    one: { han: [19, 22], latin: [40, 50] },
  },
] as const;

for (const { path } of LANGUAGES) {
  test(
    `${path}: Chinese follows the rules of its typesetting, English is ragged, and first lines are aligned`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      for (const { width, both, one } of MEASURES) {
        await page.setViewportSize({ width, height: 900 });
        for (const view of ["both", "zh", "en"]) {
          await page.goto(`${path}/joint-statement/s3/?view=${view}`);
          const at = `${view} at ${width} px`;
          const { han, latin } = view === "both" ? both : one;
          const { chinese, lines, english, begun, apart } =
            await measureParagraphs(page);
          expect(begun, `${at}: lines that begin with a reference`).toEqual([]);
          if (view !== "en") {
            expect(chinese.length, at).toBeGreaterThan(0);
            for (const { indent, measure, textAlign } of chinese) {
              expect(indent, at).toBeCloseTo(2);
              // `clientWidth` is a whole number of pixels.
              const characters = Math.round(measure);
              expect(Math.abs(measure - characters), at).toBeLessThan(0.05);
              expect(characters, at).toBeGreaterThanOrEqual(han[0]);
              expect(characters, at).toBeLessThanOrEqual(han[1]);
              expect(textAlign, at).toBe("justify");
            }
            expect(lines.length, at).toBeGreaterThan(20);
            expect(
              lines.filter((line) =>
                /^[。，、；：？！”』」）》]|[“『「（《]$/.test(line),
              ),
              at,
            ).toEqual([]);
          }
          if (view !== "zh") {
            const [middle = 0, long = 0] = [0.5, 0.9].map(
              (share) =>
                english.toSorted((a, b) => a - b)[
                  Math.floor(english.length * share)
                ],
            );
            expect(middle, at).toBeGreaterThanOrEqual(latin[0]);
            expect(middle, at).toBeLessThanOrEqual(latin[1]);
            // Ragged lines differ in length.
            expect(long, at).toBeLessThanOrEqual(latin[1] + 5);
          }
          if (view === "both" && width >= 1440) {
            expect(apart.length).toBeGreaterThan(10);
            expect(Math.max(...apart)).toBeLessThan(1);
          }
        }
      }
    },
  );
}

for (const { path, chinese } of LANGUAGES) {
  test(
    `${path}: emended punctuation before a note has full width in Traditional, half width in Simplified`,
    quickIf(path === "zh-hans"),
    async ({ page }) => {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${path}/joint-statement/preamble/`);
        const marks = await page
          .locator(".pair > [lang|=zh] .corr")
          .evaluateAll((all) =>
            all.map((one) => ({
              mark: one.textContent,
              squares:
                (one.getClientRects()[0]?.width ?? 0) /
                Number.parseFloat(getComputedStyle(one).fontSize),
            })),
          );
        expect(marks.map(({ mark }) => mark)).toEqual(["；", "；"]);
        for (const { squares } of marks)
          expect(squares).toBeCloseTo(chinese === "zh-Hant" ? 1 : 0.5, 1);
      }
    },
  );
}

for (const { path } of LANGUAGES) {
  test(
    `${path}: side by side, the texts end together, meet at the fold, and stand under their heading`,
    quickIf(path === "en"),
    async ({ page }) => {
      for (const width of [1000, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${path}/joint-statement/`);
        const rows = await page
          .locator(".pair:not(.note, .signature)")
          .evaluateAll((all) =>
            all.flatMap((row) => {
              const [first, second] = [
                ...row.querySelectorAll(":scope > :is(p, span:not(.n))"),
              ].map((one) => one.getBoundingClientRect());
              const label = row.querySelector(":scope > .n");
              if (!first || !second || !label) return [];
              const { left, right } = label.getBoundingClientRect();
              return [
                {
                  isTitle: row.matches(".title"),
                  starts: [first.left, second.left],
                  toFold: [left - first.right, second.left - right],
                  align: [...row.querySelectorAll(":scope > span")].map(
                    (one) => getComputedStyle(one).textAlign,
                  ),
                  heights: [first.height, second.height],
                },
              ];
            }),
          );
        expect(rows.length).toBeGreaterThan(60);
        const at = `at ${width} px`;
        for (const { toFold } of rows) {
          for (const gap of toFold)
            expect(
              Math.abs(gap),
              `${at}: from the column to the fold`,
            ).toBeLessThan(1);
        }
        for (const { align } of rows.filter(({ isTitle }) => isTitle))
          for (const one of align) expect(one).toBe("start");
        expect(
          new Set(
            rows.map(({ starts }) =>
              starts.map((one) => Math.round(one)).join(),
            ),
          ).size,
          `${at}: lines on which texts and headings start`,
        ).toBe(1);
        const texts = rows.filter(({ isTitle }) => !isTitle);
        const sum = (of: (heights: number[]) => number) =>
          texts.reduce((total, { heights }) => total + of(heights), 0);
        const longer = sum((heights) => Math.max(...heights));
        const shorter = sum((heights) => Math.min(...heights));
        expect(
          1 - shorter / longer,
          `${at}: the empty part beside the longer text`,
        ).toBeLessThan(0.25);
      }
    },
  );
}

test("headings of sections are larger than the text; the second language is quieter, unless it is alone", async ({
  page,
}) => {
  const look = () =>
    page.evaluate(() =>
      ["en", "zh-Hans"].map((lang) => {
        const style = (selector: string) => {
          const { color, fontSize } = getComputedStyle(
            document.querySelector(selector)!,
          );
          return { color, size: Number.parseFloat(fontSize) };
        };
        return {
          heading: style(`#s2-title > [lang="${lang}"]`),
          text: style(`[id="s2.1"] > [lang="${lang}"]`),
        };
      }),
    );
  await page.goto("en/joint-statement/");
  const [first, second] = await look();
  expect(first!.heading.size).toBeGreaterThan(first!.text.size * 1.25);
  expect(second!.heading.size).toBeLessThan(first!.heading.size);
  expect(second!.heading.color).not.toBe(first!.heading.color);
  expect(second!.text.color).not.toBe(first!.text.color);
  await page.goto("en/joint-statement/?view=zh");
  const [, alone] = await look();
  expect(alone).toEqual({
    heading: first!.heading,
    text: { ...second!.text, color: first!.text.color },
  });
});

test("on a phone, justification stretches few Chinese lines, and none of the notes", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() =>
    localStorage.setItem("one-page", '{"notes":"all"}'),
  );
  await page.goto("zh-hans/joint-statement/?view=zh");
  /** The width of a line's characters, as the median distance between two, in ems. */
  const advances = (selector: string) =>
    page.locator(selector).evaluateAll((texts) =>
      texts.flatMap((text) => {
        const em = Number.parseFloat(getComputedStyle(text).fontSize);
        const lines = new Map<number, number[]>();
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const all = node.nodeValue ?? "";
          for (const { index } of all.matchAll(/(?=\p{Script=Han}{2})/gu)) {
            const [from, to] = [index, index + 1].map((offset) => {
              const range = document.createRange();
              range.setStart(node!, offset);
              range.setEnd(node!, offset + 1);
              return range.getBoundingClientRect();
            });
            if (!from || !to || Math.abs(from.top - to.top) > 2) continue;
            const line = Math.round(from.top);
            lines.set(line, [
              ...(lines.get(line) ?? []),
              (to.left - from.left) / em,
            ]);
          }
        }
        return [...lines.values()]
          .filter(({ length }) => length > 2)
          .map(
            (line) => line.sort((a, b) => a - b)[Math.floor(line.length / 2)]!,
          );
      }),
    );
  const lines = await advances(".pair:not(.note, .signature) > p:lang(zh)");
  expect(lines.length).toBeGreaterThan(250);
  expect(lines.filter((one) => one > 1.015).length).toBeLessThan(
    lines.length / 4,
  );
  const notes = await advances(".note > p:lang(zh)");
  expect(notes.length).toBeGreaterThan(80);
  expect(notes.filter((one) => one > 1.015)).toEqual([]);
});

test("numbers stay on one line with their units, and short compounds are not broken", async ({
  page,
}) => {
  for (const width of [320, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("en/joint-statement/");
    const broken = await page.locator(".pair > p").evaluateAll((texts) =>
      texts.flatMap((text) => {
        const found = [
          ...(text.textContent ?? "").matchAll(
            /win-win|\$\d+ billion|\b\d{1,2} (?:September|June|May)|\d+(?:亿美元|周年|年|月|日)/g,
          ),
        ];
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const boxAt = (offset: number) => {
          let start = 0;
          for (const node of nodes) {
            if (offset < start + node.length) {
              const range = document.createRange();
              range.setStart(node, offset - start);
              range.setEnd(node, offset - start + 1);
              return range.getBoundingClientRect();
            }
            start += node.length;
          }
          return null;
        };
        return found
          .filter(({ 0: { length }, index }) => {
            const [from, to] = [boxAt(index), boxAt(index + length - 1)];
            return !from || !to || Math.abs(from.top - to.top) > 6;
          })
          .map(([words]) => words);
      }),
    );
    expect(broken, `at ${width} px`).toEqual([]);
  }
});

test.describe("with a font of the reader’s", () => {
  // The page's own policy would block its changed style.
  test.use({ bypassCSP: true });

  test("digits and Latin letters in Chinese come from the serif of English, punctuation from the Chinese font", async ({
    page,
  }) => {
    // DejaVu is installed nearly everywhere that the tests run, Charter is not.
    await page.route("**/zh-hans/talks/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(
        /local\("?Charter-Roman"?\)/g,
        'local("DejaVuSerif")',
      );
      await route.fulfill({ response, body });
    });
    await page.goto("zh-hans/talks/");
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const fontsOf = async (content: string) => {
      await page.evaluate((text) => {
        const probe =
          document.querySelector("#probe") ??
          document
            .querySelector("#p1 > p:lang(zh)")!
            .appendChild(
              Object.assign(document.createElement("span"), { id: "probe" }),
            );
        probe.textContent = text;
      }, content);
      const { nodeId } = await session.send("DOM.querySelector", {
        nodeId: root.nodeId,
        selector: "#probe",
      });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", {
        nodeId,
      });
      return fonts.map(({ familyName }) => familyName);
    };
    await expect.poll(() => fontsOf("2022AIé%")).toEqual(["DejaVu Serif"]);
    const [chinese, ...others] = await fontsOf("年“”‘’——……·，。");
    expect(others).toEqual([]);
    expect(chinese).not.toBe("DejaVu Serif");
  });
});
