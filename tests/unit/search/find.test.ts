import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Term } from "../../../src/edition/model.ts";
import { editionText } from "../../../src/search/files.ts";
import { withPrefix } from "../../../src/search/query.ts";
import { readResult } from "../../../src/search/search.ts";
import { editionOf, same } from "../../support/search/edition.ts";
import {
  network,
  openSearch,
  searcherOf,
  writeSearch,
} from "../../support/search/searcher.ts";

const edition = editionOf(
  [
    [
      "中哈关系，“一带一路”倡议。",
      "中哈關係，「一帶一路」倡議。",
      "Relations of China and Kazakhstan: the “Belt and Road” Initiative.",
    ],
    [
      "体系着眼80亿美元。",
      "體系著眼80億美元。",
      "The system cooperates; 8 billion in Nur-Sultan.",
    ],
    [
      "著作里的复杂公里，制约。",
      "著作裡的複雜公里，制約。",
      "Cooperation, the one-China principle, anti-terrorism.",
    ],
    [
      [
        { type: "text", text: "水平提升" },
        { type: "supplied", text: "到" },
        { type: "text", text: "新高度" },
        { type: "corr", text: "；", sic: "：" },
      ],
      [
        { type: "text", text: "水平提升" },
        { type: "supplied", text: "到" },
        { type: "text", text: "新高度" },
        { type: "corr", text: "；", sic: "：" },
      ],
      "China’s new heights at Xi’an, a café.",
    ],
  ],
  {
    title: { "zh-Hans": "会谈", "zh-Hant": "會談", en: "Talks" },
    notes: [
      {
        id: "w1",
        kind: "textual",
        mark: "1",
        at: "p1",
        texts: same("Broadcast 签署"),
        sources: [],
      },
      {
        id: "capital",
        kind: "explanatory",
        mark: "a",
        at: "p1",
        texts: same("The seat 首都"),
        sources: ["GAZ"],
      },
    ],
  },
);
const searcher = await searcherOf(edition);

const cases: [query: string, found: string][] = [
  // Scripts, variants, mixed
  ["关系", "p1"],
  ["關係", "p1"],
  ["关係", "p1"],
  ["係", "p1"],
  ["系", "p1 p2"],
  ["体系", "p2"],
  ["着", "p2"],
  ["著", "p2 p3"],
  ["著作", "p3"],
  ["着作", "p3"],
  ["里", "p3"],
  ["裡", "p3"],
  ["裏", "p3"],
  ["裏的", "p3"],
  ["制約", "p3"],
  ["製約", "p3"],
  ["复", "p3"],
  ["複", "p3"],
  // Marks, width, stops
  ["一带一路倡议", "p1"],
  ["“一带一路”倡议", "p1"],
  ['"一带一路"倡议', "p1"],
  ["一帶一路", "p1"],
  ["系一带", ""],
  ["８０亿美元", "p2"],
  ["80亿", "p2"],
  ["0亿", ""],
  // English
  ["cooperate", "p2 p3"],
  ["cooperating", "p2 p3"],
  ['"cooperates"', "p2"],
  ['"cooperate"', ""],
  ["coop", ""],
  ["c", ""],
  ["coop ", ""],
  ["operation", ""],
  ["China Kazakhstan", "p1"],
  ["CHINA", "p1 p3 p4"],
  ['"one-China principle"', "p3"],
  ['"China one principle"', ""],
  ['"china and kazakhstan"', "p1"],
  ["Nur Sultan", "p2"],
  ["nur-sultan", "p2"],
  ["sultan-nur", ""],
  ["nursultan", "p2"],
  ["antiterrorism", "p3"],
  ["anti-terrorism", "p3"],
  ["xian cafe", "p4"],
  ["billion 8", "p2"],
  ["billi 8", ""],
  // Excluded, chosen
  ["china -kazakhstan", "p3 p4"],
  ['china -"new heights" -relation', "p3"],
  ["关系 OR 著作", "p1 p3"],
  ["关系|著作", "p1 p3"],
  ["billion OR cooperation -nur", "p3"],
  ["-china", "p2"],
  ["china OR -billion", "p1 p3 p4"],
  ["or", ""],
  ["OR", ""],
  ["china |", "p1 p3 p4"],
  ["-", ""],
  // Both languages
  ["体系 billion", "p2"],
  ["关系 billion", ""],
  // Emendations: both readings
  ["提升到新", "p4"],
  ["提升新", "p4"],
  // Hostile
  ["<script>alert(1)</script>", ""],
  [".*+?^${}()|[]\\", ""],
  ["constructor", ""],
  ["__proto__", ""],
  ["\uD83D", ""],
  ["😀", ""],
  ["。", ""],
  ["", ""],
];
for (const [query, found] of cases) {
  test(`${JSON.stringify(query)} finds ${found || "nothing"}`, async () => {
    assert.equal((await searcher.find(query)).join(" "), found);
  });
}

test("a query is cut where it is too long", async () => {
  const { query, paragraphs } = await searcher.start("中".repeat(10_000));
  assert.equal(query.cut, true);
  assert.deepEqual(paragraphs, []);
});

test("marks the place in both languages, and an emended place by its old reading", async () => {
  const marked = async (query: string) => {
    const [result] = await searcher.read(query);
    if (!result) return null;
    const { entry, marks } = result;
    return [
      ...marks.zh.map((range) => editionText(entry.zh).slice(...range)),
      ...marks.en.map((range) => editionText(entry.en).slice(...range)),
    ];
  };
  assert.deepEqual(await marked("一带一路 belt"), ["一带一路", "Belt"]);
  assert.deepEqual(await marked("提升新"), ["提升到新"]);
  assert.deepEqual(await marked("倡议 relation"), ["倡议", "Relations"]);
  assert.deepEqual(await marked("一帶一路"), ["一带一路"]);
});

const extrasOf = async (query: string, from = searcher) => {
  const { paragraphs, extras, query: read } = await from.start(query);
  assert.deepEqual(paragraphs, []);
  return (
    await Promise.all(extras.map((place) => readResult(place, read)))
  ).map(({ entry }) => [entry.kind, entry.hash]);
};

test("finds titles and notes apart from paragraphs", async () => {
  assert.deepEqual(await extrasOf("會談"), [["title", ""]]);
  assert.deepEqual(await extrasOf("签署"), [["note", "note-w1"]]);
  assert.deepEqual(await extrasOf("首都"), [["explanation", "note-capital"]]);
});

test("a line of signatures is found where it stands, and counted with the paragraphs", async () => {
  const signed = structuredClone(edition);
  const blocks = signed.documents[0]?.sections[0]?.blocks ?? assert.fail();
  for (const block of blocks.slice(2))
    Object.assign(block, {
      id: block.id.replace("p", "signature."),
      kind: "signature",
      label: "",
    });
  const other = await searcherOf(signed);
  assert.deepEqual(await other.find("China"), [
    "p1",
    "signature.3",
    "signature.4",
  ]);
  assert.deepEqual((await other.start("China")).extras, []);
});

for (const [typed, exact, begun] of [
  ["coop", "", "p2 p3"],
  ["Coope", "", "p2 p3"],
  ["cooperation", "p2 p3", ""],
  ["princip", "", "p3"],
  ["china relati", "", "p1"],
  ["nur-sul", "", "p2"],
  ["anti-terr", "", "p3"],
  ["80亿 coope", "", "p2"],
  // Too short, ended, in quotation marks, not the last one
  ["coo", "", ""],
  ["coop ", "", ""],
  ['"coop"', "", ""],
  ["coop 80", "", ""],
  ["sultan-n", "", ""],
  ["-coop", "p1 p2 p3 p4", ""],
] as const) {
  test(`${JSON.stringify(typed)} as a beginning finds ${begun || "nothing"}, apart from whole words`, async () => {
    const found = await searcher.start(typed);
    const longer = withPrefix(found.query);
    assert.equal((await searcher.find(typed)).join(" "), exact);
    const results = await Promise.all(
      found.begun.map((place) => readResult(place, longer)),
    );
    assert.equal(results.map(({ entry }) => entry.hash).join(" "), begun);
    for (const { marks } of results)
      assert.ok(marks.en.length > 0, "The longer word is marked");
  });
}

test("an abbreviation also finds the names for which it stands, in both languages", async () => {
  const term: Term = {
    zh: "新高度",
    hant: "新高度",
    en: ["Belt and Road Initiative"],
    kind: "initiative",
    note: null,
    see: [],
    formerly: [],
    abbreviations: ["BRI", "C+C5"],
    pinyin: "",
    date: null,
    short: null,
    sources: [],
  };
  const other = await searcherOf({ ...edition, glossary: [term] });
  const find = async (query: string) => (await other.find(query)).join(" ");
  assert.equal(await find("BRI"), "p1 p4");
  assert.equal(await find("b.r.i."), "p1 p4");
  assert.equal(await find("C+C5"), "p1 p4");
  assert.equal(await find("bri china relation"), "p1");
  assert.equal(await find('"BRI"'), "");
  assert.equal(await find("china -BRI"), "p3");
  assert.equal(await find("bring"), "");
  const { query } = await other.start("BRI");
  assert.deepEqual(query.abbreviations, [
    { short: "BRI", names: ["新高度", "Belt and Road Initiative"] },
  ]);
  const [first] = await other.read("BRI");
  assert.equal(first?.marks.en.length, 1);
});

for (const [what, lost] of [
  ["is missing", () => new Response("", { status: 503 })],
  ["is something else", () => new Response("<!doctype html>")],
] as const) {
  test(`a part of the index that ${what} is an error, and is read when search begins anew`, async () => {
    const folder = await mkdtemp(join(tmpdir(), "search-"));
    await writeSearch(edition, folder);
    const { answer } = network;
    const { error } = console;
    console.error = () => {};
    try {
      network.answer = async (address) =>
        address.pathname.includes("/index/") ? lost() : answer(address);
      const failing = await openSearch(folder);
      await assert.rejects(failing.find("倡议"), { name: "SearchFailure" });
    } finally {
      network.answer = answer;
      console.error = error;
    }
    assert.deepEqual(await (await openSearch(folder)).find("倡议"), ["p1"]);
  });
}
