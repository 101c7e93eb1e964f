import { expect, test } from "@playwright/test";
import { readEdition } from "../../src/content/read.ts";
import { findAll, places, settled } from "../support/search/panel.ts";
import { scanHan } from "../support/search/scan.ts";
import {
  placesWith,
  placesWithPhrase,
  sameStem,
  wordRuns,
} from "../support/search/words.ts";

const { edition } = await readEdition(new URL("../../", import.meta.url));
const order = edition.documents.flatMap(({ id, sections }) =>
  sections.flatMap(({ blocks }) => blocks.map((block) => `${id}/#${block.id}`)),
);

/** The queries whose answer differs from the truth, with the difference. */
function differences(
  queries: readonly string[],
  truths: readonly string[][],
  answers: readonly string[][],
): string[] {
  return queries.flatMap((query, at) => {
    const truth = truths[at] ?? [];
    const answer = answers[at] ?? [];
    if (truth.join() === answer.join()) return [];
    const missed = truth.filter((place) => !answer.includes(place));
    const extra = answer.filter((place) => !truth.includes(place));
    return [`${query}: missed ${missed.join(" ")}, extra ${extra.join(" ")}`];
  });
}

function inOrder(found: Iterable<string>): string[] {
  return [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

const han = [...scanHan(edition)].map(([query, found]) => ({
  query,
  truth: inOrder([...found].map((place) => place.replace("#", "/#"))),
}));

for (const lang of ["zh-hans", "zh-hant"] as const) {
  test(
    `every Han substring of length 1 to 8 finds exactly what a scan finds (${lang})`,
    { tag: "@slow" },
    async ({ page }) => {
      test.setTimeout(240_000);
      await page.goto(`${lang}/search/`);
      const queries = han.map(({ query }) => query);
      expect(queries.length).toBeGreaterThan(50_000);
      const truths = han.map(({ truth }) => truth);
      expect(
        differences(queries, truths, await findAll(page, queries)),
      ).toEqual([]);
    },
  );
}

test(
  "English words and phrases find exactly what a scan finds",
  { tag: "@slow" },
  async ({ page }) => {
    test.setTimeout(240_000);
    const texts = wordRuns(edition);
    // An abbreviation finds more: the names for which it stands.
    const abbreviations = edition.glossary.flatMap((term) =>
      term.abbreviations.map((short) => short.toLowerCase()),
    );
    const words = [...new Set(texts.flatMap(({ runs }) => runs.flat()))].filter(
      (word) => /^[a-z0-9]+$/.test(word) && !abbreviations.includes(word),
    );
    const asked = words.map((word) => ({
      query: word,
      truth: placesWith(texts, sameStem(word)),
    }));
    const phrases = new Set<string>();
    for (const run of texts.flatMap(({ runs }) => runs)) {
      for (let length = 2; length <= 4; length += 1) {
        for (let at = 0; at + length <= run.length; at += 3)
          phrases.add(run.slice(at, at + length).join(" "));
      }
    }
    for (const phrase of phrases) {
      asked.push({
        query: `"${phrase}"`,
        truth: placesWithPhrase(texts, phrase.split(" ")),
      });
    }
    expect(asked.length).toBeGreaterThan(5_000);

    await page.goto("en/search/");
    const queries = asked.map(({ query }) => query);
    const truths = asked.map(({ truth }) => truth);
    expect(differences(queries, truths, await findAll(page, queries))).toEqual(
      [],
    );
  },
);

test(
  "a hundred queries typed by keyboard show exactly those paragraphs",
  { tag: "@slow" },
  async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto("zh-hans/search/?order=text");
    const field = page.getByRole("searchbox");
    const sample = han.filter(
      (_, at) => at % Math.ceil(han.length / 100) === 7,
    );
    for (const { query, truth } of sample) {
      await field.focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(query);
      await page
        .locator(`#results[data-query="${query}"][aria-busy="false"]`)
        .waitFor({ state: "attached" });
      expect(await places(page), query).toEqual(truth);
      await expect(await settled(page)).toHaveAttribute(
        "data-total",
        `${truth.length}`,
      );
    }
  },
);
