/** The time line: in the order of time, and no two names touch, whatever the dates. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../../../../scripts/bench/random.ts";
import {
  datedTerms,
  drawTimeline,
  LEADING,
} from "../../../../src/components/timeline/timeline.ts";
import { type Term, TEXT_LANGS } from "../../../../src/edition/model.ts";
import { edition } from "../../../support/edition.ts";

const [model = assert.fail()] = edition.glossary;

/** A glossary with random dates of three precisions. */
function randomGlossary(seed: number): Term[] {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const two = (number: number) => String(number).padStart(2, "0");
  return Array.from({ length: 1 + below(40) }, (_, index): Term => {
    const date = [
      String(1900 + below(130)),
      two(1 + below(12)),
      two(1 + below(28)),
    ].slice(0, 1 + below(3));
    const { zh, en } = edition.glossary[below(200)] ?? model;
    return {
      ...model,
      zh: `${zh}${index}`,
      en,
      short: null,
      sources: [],
      date: date.join("-"),
    };
  });
}

const glossaries = [
  edition.glossary,
  ...Array.from({ length: 40 }, (_, seed) => randomGlossary(seed + 1)),
];

test("the terms that have a date come in the order of time", () => {
  for (const glossary of glossaries) {
    const dates = datedTerms(glossary).map(({ date }) => date.slice(0, 7));
    assert.equal(
      dates.length,
      glossary.filter(({ date }) => date !== null).length,
    );
    dates.forEach((date, at) => {
      const before = dates[at - 1] ?? "";
      const length = Math.min(date.length, before.length);
      assert.ok(before.slice(0, length) <= date.slice(0, length), date);
    });
  }
});

test("each is drawn once, within its part, and no two names touch", () => {
  for (const glossary of glossaries)
    for (const lang of TEXT_LANGS) {
      const parts = drawTimeline(glossary, lang);
      assert.deepEqual(
        parts.flatMap(({ items }) => items.map(({ term }) => term.zh)),
        datedTerms(glossary).map(({ zh }) => zh),
      );
      parts.forEach(({ from, to, items }, at) => {
        assert.equal(from, parts[at - 1]?.to ?? from, "no gap between parts");
        let free = from;
        for (const { y, lines } of items) {
          assert.ok(y - LEADING / 2 >= free);
          free = y + (lines.length + 0.5) * LEADING;
        }
        assert.ok(free <= to);
      });
    }
});

test("years come in order, between the items before and after them, and their names are apart", () => {
  for (const glossary of glossaries) {
    const parts = drawTimeline(glossary, "en");
    const years = parts.flatMap((part) => part.years);
    years.forEach(({ year, y }, at) => {
      const before = years[at - 1];
      if (before) assert.ok(before.year === year - 1 && before.y < y);
      for (const item of parts.flatMap(({ items }) => items)) {
        const itemYear = Number(item.term.date.slice(0, 4));
        assert.ok(itemYear < year ? item.y <= y : item.y >= y - 0.01);
      }
    });
    const named = years.filter(({ isNamed }) => isNamed);
    named.forEach(({ y }, at) => {
      const before = named[at - 1];
      if (before) assert.ok(y - before.y >= 15);
    });
  }
});

test("a glossary without dates has no drawing", () => {
  assert.deepEqual(
    drawTimeline(
      edition.glossary.map((term) => ({ ...term, date: null })),
      "en",
    ),
    [],
  );
});
