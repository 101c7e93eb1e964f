/** The page of terms links to the places of each term, and each place contains it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliBytes } from "../../scripts/bench/bare-text.ts";
import { edition } from "../support/edition.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { termId } from "../../src/render/term-list.ts";
import { byId, readSite, textOf } from "../support/built-site.ts";

const { glossary, termUses } = edition;
const site = readSite();
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

test("each document is named once for a term, before all its places there", () => {
  for (const { path, lang } of LANGUAGES) {
    const { root } = site.page(`/${path}/terms/`);
    const titles = edition.documents.map(({ shortTitle }) => shortTitle[lang]);
    for (const row of root.querySelectorAll(".terms tbody tr")) {
      const named = [...row.querySelectorAll("td:last-child > p")].flatMap(
        ({ textContent }) =>
          titles.filter((title) => plain(textContent).startsWith(`${title} `)),
      );
      assert.equal(new Set(named).size, named.length, `${path} ${row.id}`);
    }
    assert.match(plain(root.textContent), new RegExp(titles[0] ?? ""));
  }
});

for (const { path, chinese } of LANGUAGES) {
  test(`${path}: every term has its renderings, its note and its places`, () => {
    const { root } = site.page(`/${path}/terms/`);
    assert.equal(
      root.querySelectorAll(".terms tbody tr").length,
      glossary.length,
    );
    for (const { zh, hant, en, note, see, formerly } of glossary) {
      const row = byId(root, zh) ?? assert.fail(zh);
      const text = plain(row.textContent);
      assert.ok(text.includes(chinese === "zh-Hant" ? hant : zh), zh);
      for (const rendering of en)
        assert.ok(text.includes(rendering), `${zh}: ${rendering}`);
      if (note)
        assert.ok(text.includes(note[path === "en" ? "en" : chinese]), zh);
      assert.ok(
        row.querySelector(`th a[href="#${encodeURIComponent(zh)}"]`),
        zh,
      );
      assert.deepEqual(
        [...row.querySelectorAll(".see a")].map((link) =>
          decodeURIComponent(link.getAttribute("href") ?? ""),
        ),
        see.map((other) => `#${other}`),
        zh,
      );
      for (const name of formerly)
        assert.equal(byId(root, name)?.closest("tr")?.id, zh, name);
      const links = [...row.querySelectorAll(".label")].map(
        (link) => link.getAttribute("href") ?? "",
      );
      const uses = termUses.filter(({ term }) => term === zh);
      assert.deepEqual(
        links,
        uses
          .slice(0, 24)
          .map(({ document, id }) => `/${path}/${document}/#${id}`),
        zh,
      );
      if (uses.length > 24)
        assert.match(
          row.querySelector('a[href*="/search/?q="]')?.textContent ?? "",
          new RegExp(
            `\\b${uses.length - 24}\\b|${uses.length - 24}处|${uses.length - 24}處`,
          ),
        );
      if (uses.length > 0) continue;
      const [way = ""] = [...row.querySelectorAll("td:last-child a")].map(
        (link) => decodeURIComponent(link.getAttribute("href") ?? ""),
      );
      const isWithin = glossary.some(
        (other) => other.zh !== zh && other.zh.includes(zh),
      );
      assert.ok(
        isWithin ? byId(root, way.slice(1)) : way.includes("/search/?q="),
        `${zh} leads to a term that has it, or to search`,
      );
    }
  });

  test(`${path}: each link of a term leads to a text that contains it`, () => {
    const { root } = site.page(`/${path}/terms/`);
    let count = 0;
    for (const link of root.querySelectorAll(".terms .label")) {
      const [address = "", id = ""] = (link.getAttribute("href") ?? "").split(
        "#",
      );
      const place =
        byId(site.page(address).root, id) ?? assert.fail(`${address}#${id}`);
      const { zh = "", hant = "" } =
        glossary.find((term) => term.zh === link.closest("tr")?.id) ?? {};
      assert.ok(
        textOf(place)
          .replace(/\s/g, "")
          .includes(chinese === "zh-Hant" ? hant : zh),
        `${zh} at ${address}#${id}`,
      );
      count += 1;
    }
    assert.ok(count > 400);
  });

  test(`${path}: the list at the top links to each kind of term`, () => {
    const { root } = site.page(`/${path}/terms/`);
    const kinds = [...root.querySelectorAll(".kinds li")];
    assert.equal(kinds.length, new Set(glossary.map(({ kind }) => kind)).size);
    for (const item of kinds) {
      const section =
        byId(
          root,
          item.querySelector("a")?.getAttribute("href")?.slice(1) ?? "",
        ) ?? assert.fail();
      assert.equal(
        Number(item.querySelector("span")?.textContent),
        section.querySelectorAll("tbody tr").length,
      );
    }
  });
}

test("the terms for marks in the text are a small file, which is kept offline, and no page has marks", () => {
  const worker = readFileSync(join(site.folder, "service-worker.js"), "utf8");
  for (const { path } of LANGUAGES) {
    const file = `${path}/terms.json`;
    assert.ok(brotliBytes(readFileSync(join(site.folder, file))) <= 15_000);
    assert.ok(worker.includes(file), file);
  }
  for (const { address, root } of site.pages)
    assert.equal(root.querySelectorAll("[data-term]").length, 0, address);
});

test("a note names its sources, which lead to the list of sources", () => {
  const withSources = edition.glossary.filter(
    ({ sources }) => sources.length > 0,
  );
  assert.ok(withSources.length > 0);
  for (const { path, lang } of LANGUAGES) {
    const list = site.page(`/${path}/witness/`).root;
    for (const page of ["terms", "timeline"]) {
      const { root } = site.page(`/${path}/${page}/`);
      for (const { zh, date, note, sources } of withSources) {
        if (page === "timeline" && date === null) continue;
        const links = [
          ...(root
            .querySelector(`[id="${termId(zh)}"]`)
            ?.querySelectorAll(".about a:not(.see a)") ?? []),
        ];
        assert.ok(note, zh);
        assert.deepEqual(
          links.map((link) => link.getAttribute("href")),
          sources.map((id) => `/${path}/witness/#source-${id}`),
        );
        for (const [at, id] of sources.entries()) {
          const source = edition.sources.find((one) => one.id === id);
          assert.equal(links[at]?.textContent, source?.texts[lang]);
          assert.ok(list.querySelector(`[id="source-${id}"]`), id);
        }
      }
    }
  }
});
