import assert from "node:assert/strict";
import { test } from "node:test";
import {
  placesOfTerms,
  termGroups,
  termId,
  termIn,
  termsAround,
} from "../../../src/render/term-list.ts";
import { edition } from "../../support/edition.ts";
import { TEXT_LANGS, type Term } from "../../../src/edition/model.ts";

const { documents, glossary, termUses } = edition;

const term = (
  zh: string,
  hant: string,
  en: string,
  kind: Term["kind"] = "place",
): Term => ({
  zh,
  hant,
  en: [en],
  kind,
  note: null,
  see: [],
  formerly: [],
  abbreviations: [],
  pinyin: "",
  date: null,
  short: null,
  sources: [],
});

test("terms are grouped by kind, and sorted in each group as in a dictionary of the language", () => {
  const list = [
    term("中国", "中國", "China"),
    term("“阿克托别”", "「阿克托別」", "“Aktobe”"),
    term("乌鲁木齐", "烏魯木齊", "Urumqi"),
    term("条约", "條約", "treaty", "treaty"),
  ];
  const shown = (lang: (typeof TEXT_LANGS)[number]) =>
    termGroups(list, lang).map(({ kind, terms }) => [
      kind,
      terms.map((one) => termIn(one, lang)),
    ]);
  assert.deepEqual(shown("zh-Hans"), [
    ["treaty", ["条约"]],
    ["place", ["“阿克托别”", "乌鲁木齐", "中国"]],
  ]);
  // By strokes: 4, 8, 10.
  assert.deepEqual(shown("zh-Hant"), [
    ["treaty", ["條約"]],
    ["place", ["中國", "「阿克托別」", "烏魯木齊"]],
  ]);
  assert.deepEqual(shown("en"), [
    ["treaty", ["treaty"]],
    ["place", ["“Aktobe”", "China", "Urumqi"]],
  ]);
});

test("every term is listed once in every language, with its own address", () => {
  for (const lang of TEXT_LANGS) {
    const ids = termGroups(glossary, lang).flatMap(({ terms }) =>
      terms.flatMap(({ zh, formerly }) => [zh, ...formerly].map(termId)),
    );
    assert.ok(ids.length > glossary.length);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.doesNotMatch(id, /\s/);
  }
});

test("places are grouped by document; a long list is cut, with the number of the others", () => {
  const [first, second] = documents;
  const places = placesOfTerms(termUses, documents);
  const ids = (zh: string) =>
    places
      .get(zh)
      ?.documents.map(({ document, ids: list }) => [document.id, ...list]);
  assert.deepEqual(ids("一个中国政策"), [["talks", "p6"]]);
  assert.equal(
    termUses.length,
    [...places.values()].reduce(
      (sum, one) =>
        sum +
        one.more +
        one.documents.reduce((inner, each) => inner + each.ids.length, 0),
      0,
    ),
  );
  const many = [...Array(20).keys()].flatMap((at) => [
    { term: "多", document: first?.id ?? "", id: `p${at}` },
  ]);
  const found = placesOfTerms(
    [...many, ...many.map((use) => ({ ...use, document: second?.id ?? "" }))],
    documents,
  ).get("多");
  assert.deepEqual(
    [found?.documents.map((one) => one.ids.length), found?.more],
    [[20, 4], 16],
  );
});

test("a term that occurs only inside longer terms links to the shortest of them", () => {
  const places = placesOfTerms(termUses, documents);
  const lost = glossary.filter(({ zh }) => !places.has(zh));
  assert.ok(lost.length > 3);
  for (const one of lost) {
    const around = termsAround(one, glossary);
    // A term that is within no other stands in titles and notes only.
    assert.ok(
      around.length === 0 || around.some(({ zh }) => places.has(zh)),
      one.zh,
    );
  }
  const list = [
    term("阿斯塔纳", "", ""),
    term("阿斯塔纳进程", "", ""),
    term("关于阿斯塔纳进程", "", ""),
  ];
  assert.deepEqual(
    termsAround(list[0] ?? assert.fail(), list).map(({ zh }) => zh),
    ["阿斯塔纳进程"],
  );
});
