/** The termbase has every term with its renderings, notes and permanent address. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edition, versions } from "../../support/edition.ts";
import { TEXT_LANGS } from "../../../src/edition/model.ts";
import { all, attribute, parseXml, textOf } from "../../support/xml.ts";
import { CHINESE } from "../../../src/i18n/languages.ts";
import { tbx, tbx2 } from "../../../src/export/tbx.ts";

const { glossary } = edition;
const current = versions.at(-1) ?? assert.fail();
const PAGE = "https://example.org/en/terms/";
const root = parseXml(tbx(glossary, current, PAGE));
const entries = all(root, "conceptEntry");
const TAGS = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-US" };

test("each term is an entry with its three languages, the preferred rendering first, and its notes", () => {
  assert.equal(entries.length, glossary.length);
  glossary.forEach(({ zh, hant, en, note }, index) => {
    const sections = all(entries[index] ?? assert.fail(zh), "langSec");
    assert.deepEqual(
      sections.map((one) => attribute(one, "xml:lang")),
      TEXT_LANGS.map((lang) => TAGS[lang]),
      zh,
    );
    assert.deepEqual(
      sections.map((one) => all(one, "term").map(textOf)),
      [[zh], [hant], en],
    );
    assert.deepEqual(
      sections.flatMap((one) => all(one, "note").map(textOf)),
      note ? TEXT_LANGS.map((lang) => note[lang]) : [],
      zh,
    );
    const [, , english = assert.fail()] = sections;
    assert.deepEqual(
      all(english, "termNote").map(textOf),
      en.map((_, at) =>
        at === 0 ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts",
      ),
      zh,
    );
  });
});

test("an entry links to its place on the page, and its id depends only on its Chinese", () => {
  const ids = (text: string) =>
    all(parseXml(text), "conceptEntry").map(
      (one) => attribute(one, "id") ?? "",
    );
  const one = ids(tbx(glossary, current, PAGE));
  assert.equal(new Set(one).size, glossary.length);
  for (const id of one) assert.match(id, /^[a-z][\w-]+$/);
  const others = glossary
    .toReversed()
    .map((term) => ({ ...term, en: ["another"], note: null }));
  assert.deepEqual(
    ids(tbx(others, { ...current, version: "9.0.0" }, "https://example.net/")),
    one.toReversed(),
  );
  const targets = entries.map(
    (entry) =>
      attribute(all(entry, "xref")[0] ?? assert.fail(), "target") ?? "",
  );
  assert.deepEqual(
    targets.map((target) => decodeURIComponent(target)),
    glossary.map(({ zh }) => `${PAGE}#${zh.replace(/\s+/g, "-")}`),
  );
});

test("related terms refer to each other’s entries", () => {
  const byTerm = new Map(
    entries.map((entry) => [
      textOf(all(entry, "term")[0] ?? assert.fail()),
      attribute(entry, "id"),
    ]),
  );
  let count = 0;
  glossary.forEach(({ see }, index) => {
    const refs = all(entries[index] ?? assert.fail(), "ref");
    assert.deepEqual(
      refs.map((one) => [attribute(one, "target"), textOf(one)]),
      see.map((other) => [byTerm.get(other), other]),
    );
    count += refs.length;
  });
  assert.ok(count > 20);
});

test("the header has the version and the license", () => {
  const header = textOf(all(root, "tbxHeader")[0] ?? assert.fail());
  for (const said of [current.version, PAGE, "CC BY 4.0"])
    assert.ok(header.includes(said), said);
});

for (const chinese of CHINESE)
  test(`the TBX 2 of ${TAGS[chinese]} has two languages, with the terms, notes and ids of TBX 3`, () => {
    const martif = parseXml(tbx2(glossary, chinese, current, PAGE));
    const older = all(martif, "termEntry");
    assert.deepEqual(
      older.map((entry) => attribute(entry, "id")),
      entries.map((entry) => attribute(entry, "id")),
    );
    glossary.forEach(({ zh, hant, en, note }, index) => {
      const sections = all(older[index] ?? assert.fail(zh), "langSet");
      assert.deepEqual(
        sections.map((one) => [
          attribute(one, "xml:lang"),
          ...all(one, "tig").map((tig) => all(tig, "term").map(textOf).join()),
        ]),
        [
          [TAGS[chinese], chinese === "zh-Hans" ? zh : hant],
          [TAGS.en, ...en],
        ],
      );
      assert.deepEqual(
        sections.flatMap((one) => all(one, "note").map(textOf)),
        note ? [note[chinese], note.en] : [],
      );
    });
    const header = textOf(all(martif, "martifHeader")[0] ?? assert.fail());
    for (const said of [current.version, PAGE, "CC BY 4.0"])
      assert.ok(header.includes(said), said);
  });
