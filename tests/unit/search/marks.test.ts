import assert from "node:assert/strict";
import { test } from "node:test";
import { readCharacters } from "../../../src/search/characters.ts";
import { findMarks, runsOf } from "../../../src/search/marks.ts";
import { readQuery } from "../../../src/search/query.ts";

const characters = readCharacters({
  classes: "系/係/繫 国/國",
  variants: "繫係",
});

/** The text with what is marked of it: `a <community> <with> <a> <shared> <future>`. */
function marked(query: string, text: string): string {
  const [marks = []] = findMarks([[text]], readQuery(query), characters);
  return marks
    .toReversed()
    .reduce(
      (shown, [start, end]) =>
        `${shown.slice(0, start)}<${shown.slice(start, end)}>${shown.slice(end)}`,
      text,
    );
}

const CASES: [query: string, marked: string][] = [
  [
    "community with a shared future",
    "He is a man with a view; a <community> <with> <a> <shared> <future>, a <future> with a <community>.",
  ],
  [
    "Belt and Road",
    "Peace and the “<Belt> <and> <Road>” and the <Belt>, and the <road>.",
  ],
  [
    "the pipeline to China",
    "<The> <pipeline> that leads to it, to the east, <to> <China>.",
  ],
  // Whole words only; what is excluded is no match.
  ["pipe", "A pipeline and a <pipe>."],
  ["pipeline -asia", "A <pipeline> across Asia."],
  ["pipeline OR asia", "A <pipeline> across <Asia>."],
  // Nothing but common words; a phrase; both languages.
  ["of the ", "<The> people <of> <the> east"],
  ['"the east" pipeline', "<The east>, the <pipeline>, <the east>"],
  ["能源 and", "energy and <能源> <and> more"],
  // As typed; if it is nowhere so, in every form.
  ["係", "關<係>，體系"],
  ["国", "中<國>"],
  ["繫", "關<係>，體系"],
];
for (const [query, wanted] of CASES) {
  test(`${query} is marked: ${wanted}`, () =>
    assert.equal(marked(query, wanted.replace(/[<>]/g, "")), wanted));
}

test("what the transcript has is marked where the edition has something else", () => {
  const text = [
    "水平提升",
    ["到", ""],
    "新",
    ["高度", "高"],
  ] satisfies Parameters<typeof findMarks>[0][number];
  for (const [query, marks] of [
    ["提升新", [2, 6]],
    ["提升到新", [2, 6]],
    ["新高", [5, 8]],
    ["水平", [0, 2]],
  ] as const) {
    assert.deepEqual(
      findMarks([text], readQuery(query), characters),
      [[marks]],
      query,
    );
  }
});

test("marks that nothing divides are a run; the longest comes first, and the others as they stand", () => {
  const text = "future of a community, with a shared future, shared";
  const marks = [
    ...text.matchAll(/future|community|with|a shared|shared/g),
  ].map(({ index, 0: word }): [number, number] => [index, index + word.length]);
  assert.deepEqual(
    runsOf(text, marks).map((range) => text.slice(...range)),
    ["with a shared future", "future", "community", "shared"],
  );
  assert.deepEqual(runsOf(text, []), []);
});
