import { expect, type Page, test } from "@playwright/test";
import { LANGUAGES } from "../support/reader.ts";

/** The typesetting of a page's paragraphs, as Chromium lays them out. */
function measureParagraphs(page: Page) {
  return page.evaluate(() => {
    const paragraphs = [
      ...document.querySelectorAll<HTMLElement>(
        ".pair:not(.note, .signature) > p",
      ),
    ].filter((one) => one.checkVisibility());
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
      begun: [...document.querySelectorAll(".pair > p > .note-ref")]
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
 * The line lengths of the design: 30 to 40 Han and 60 to 75 Latin characters. 1440 px leave room
 * for 30 beside the table of contents; a phone has fewer.
 */
const MEASURES = [
  {
    width: 1440,
    both: { han: [29.5, 40], latin: [60, 75] },
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
  test(`${path}: Chinese follows the rules of its typesetting, English is ragged, and first lines are aligned`, async ({
    page,
  }) => {
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
            expect(measure, at).toBeGreaterThanOrEqual(han[0]);
            expect(measure, at).toBeLessThanOrEqual(han[1]);
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
        if (view === "both" && width === 1440) {
          expect(apart.length).toBeGreaterThan(10);
          expect(Math.max(...apart)).toBeLessThan(1);
        }
      }
    }
  });
}

for (const { path, chinese } of LANGUAGES) {
  test(`${path}: emended punctuation before a note has full width in Traditional, half width in Simplified`, async ({
    page,
  }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${path}/joint-statement/preamble/`);
      const marks = await page
        .locator(".pair > [lang|=zh] > .corr")
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
  });
}
