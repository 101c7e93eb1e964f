/** The time line draws and lists the dated terms, each with its places. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";
import { edition } from "../support/edition.ts";
import { termId, termIn } from "../../src/render/term-list.ts";

const site = readSite();
const dated = edition.glossary.filter(({ date }) => date !== null);

/** What the preamble of the statement names, with the statement itself. */
const INSTRUMENTS = [
  "1992-01-03",
  "2002-12-23",
  "2011-06-13",
  "2013-09-07",
  "2015-08-31",
  "2017-06-08",
  "2018-06-07",
  "2019-09-11",
  "2022-09-14",
];

test("the instruments that the preamble names are dated", () => {
  const named = dated.filter(({ zh, kind }) =>
    edition.termUses.some(
      ({ term, document, id }) =>
        kind === "treaty" &&
        term === zh &&
        document === "joint-statement" &&
        (id.startsWith("preamble.") || id === "title"),
    ),
  );
  assert.deepEqual(named.map(({ date }) => date).sort(), INSTRUMENTS);
});

test("each dated term is drawn once, as a link to its entry in the list", () => {
  for (const { path, lang, chinese } of LANGUAGES) {
    const { root } = site.page(`/${path}/timeline/`);
    const links = [...root.querySelectorAll(".timeline svg a")];
    const entries = [...root.querySelectorAll(".dated > ol > li")];
    assert.equal(links.length, dated.length);
    assert.deepEqual(
      links.map((link) =>
        decodeURIComponent(link.getAttribute("href") ?? "").slice(1),
      ),
      entries.map((entry) => entry.getAttribute("id")),
    );
    const times = entries.map(
      (entry) => entry.querySelector("time")?.getAttribute("datetime") ?? "",
    );
    assert.deepEqual(
      times.map((time) => time.slice(0, 4)),
      times.map((time) => time.slice(0, 4)).sort(),
    );
    for (const term of dated) {
      const at = entries.findIndex(
        (entry) => entry.getAttribute("id") === termId(term.zh),
      );
      const [entry = assert.fail(term.zh), link = assert.fail(term.zh)] = [
        entries[at],
        links[at],
      ];
      assert.equal(
        entry.querySelector("time")?.getAttribute("datetime"),
        term.date,
      );
      for (const textLang of [chinese, "en"] as const)
        assert.ok(entry.textContent.includes(termIn(term, textLang)));
      if (term.note) assert.ok(entry.textContent.includes(term.note[lang]));
      const drawn = link.textContent.replace(/\s+/g, " ");
      assert.ok(
        drawn.includes(term.short?.[lang] ?? termIn(term, lang)),
        drawn,
      );
    }
  }
});

test("each entry leads to all places of the term, and to its row", () => {
  for (const { path } of LANGUAGES) {
    const { root } = site.page(`/${path}/timeline/`);
    for (const { zh } of dated) {
      const hrefs = [
        ...(root
          .querySelector(`[id="${termId(zh)}"]`)
          ?.querySelectorAll("div a:not(.sources a)") ?? []),
      ].map((link) => decodeURIComponent(link.getAttribute("href") ?? ""));
      assert.deepEqual(hrefs, [
        ...edition.termUses
          .filter(({ term }) => term === zh)
          .map(({ document, id }) => `/${path}/${document}/#${id}`),
        `/${path}/terms/#${termId(zh)}`,
      ]);
    }
  }
});
