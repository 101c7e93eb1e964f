/** A document is added with two files, without a change of code. */
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../../src/search/files.ts";
import { LANGUAGES } from "../support/addresses.ts";
import {
  byId,
  readSite,
  type Site,
  textOf,
  textsOf,
} from "../support/built-site.ts";
import { brokenLinks } from "../support/broken-links.ts";
import { copyProject } from "../support/project-copy.ts";
import { searchSite } from "../support/search-site.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));
const FOUR = ["joint-statement", "talks", "golden-eagle", "uzbekistan"];

const project = copyProject();
after(() => project.remove());

add("fifth-document", "planting");
const fifth = build({ SEARCH_WITH: "/annals/ /letters" });

test("the fifth document has its pages in every language", () => {
  for (const { path, chinese } of LANGUAGES) {
    const { root } = fifth.page(`/${path}/planting/`);
    const texts = textsOf(byId(root, "p1") ?? assert.fail());
    assert.equal(
      textOf(texts.get("en") ?? assert.fail()),
      "From 12 March, teachers and pupils plant three thousand willows on the river bank.",
    );
    assert.equal(
      textOf(texts.get(chinese) ?? assert.fail()),
      chinese === "zh-Hans"
        ? "三月十二日起，学校师生在河岸植柳树三千株。"
        : "三月十二日起，學校師生在河岸植柳樹三千株。",
    );
    assert.ok(byId(root, "note-willow") && byId(root, "note-spring"));
  }
});

test("its page says that it has not been collated", () => {
  assert.match(
    fifth.page("/en/planting/").root.textContent,
    /No transcript of this document was at hand: its text has not been checked\./,
  );
  assert.match(fifth.page("/zh-hans/planting/").root.textContent, /没有底本/);
  assert.equal(
    fifth
      .page("/en/planting/")
      .root.querySelector('a[href="/en/witness/#planting"]'),
    null,
  );
  assert.equal(byId(fifth.page("/en/witness/").root, "planting"), null);
});

test("it is last in the contents, on the cover and in the reading order", () => {
  assert.deepEqual(orderOf(fifth), [...FOUR, "planting"]);
  for (const { path } of LANGUAGES) {
    assert.equal(
      fifth
        .page(`/${path}/planting/`)
        .root.querySelector('a[rel="prev"]')
        ?.getAttribute("href"),
      `/${path}/uzbekistan/`,
    );
    assert.equal(
      fifth
        .page(`/${path}/uzbekistan/`)
        .root.querySelector('a[rel="next"]')
        ?.getAttribute("href"),
      `/${path}/planting/`,
    );
  }
});

test("it is in the sitemap, and no link is broken", () => {
  const sitemap = readFileSync(join(fifth.folder, "sitemap-0.xml"), "utf8");
  for (const { path } of LANGUAGES)
    assert.match(sitemap, new RegExp(`<loc>[^<]*/${path}/planting/</loc>`));
  assert.deepEqual(brokenLinks(fifth), []);
});

test("search finds it, in both languages and both scripts", async () => {
  for (const { path } of LANGUAGES) {
    assert.deepEqual(
      await searchSite(fifth.folder, path, "柳树三千株"),
      ["planting#p1"],
      path,
    );
    assert.deepEqual(
      await searchSite(fifth.folder, path, "柳樹三千株"),
      ["planting#p1"],
      path,
    );
    assert.deepEqual(
      await searchSite(fifth.folder, path, "willows"),
      ["planting#p1"],
      path,
    );
  }
  assert.deepEqual(
    (await searchSite(fifth.folder, "en", "金鹰")).filter((found) =>
      found.startsWith("planting"),
    ),
    [],
  );
});

test("search includes the other editions that SEARCH_WITH names", () => {
  for (const { path } of LANGUAGES) {
    assert.deepEqual(
      catalogueOf(fifth, path).with,
      ["/annals/search/", "/letters/search/"],
      path,
    );
  }
});

test("a document with sections and its own transcript is collated and comes first", () => {
  add("collated-document", "ferry");
  const transcript = readFileSync(
    join(FIXTURES, "collated-document/ferry.txt"),
    "utf8",
  );
  // Most editors end a file with a line break.
  writeFileSync(
    join(project.folder, "content/witness/ferry.txt"),
    `${transcript}\n`,
  );
  const site = build();
  assert.equal(
    catalogueOf(site, "en").with,
    undefined,
    "no other edition is named now",
  );
  assert.deepEqual(orderOf(site), ["ferry", ...FOUR, "planting"]);
  for (const { path } of LANGUAGES) {
    const { root } = site.page(`/${path}/ferry/`);
    assert.ok(
      root.querySelector(`a[href="/${path}/witness/#ferry"]`),
      "leads to its transcript",
    );
    assert.ok(
      site.addresses.has(`/${path}/ferry/s1/`) &&
        site.addresses.has(`/${path}/ferry/s2/`),
    );
    const witness = site.page(`/${path}/witness/`).root;
    const ids = [...witness.querySelectorAll("[id]")].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      "two transcripts have no line of the same id",
    );
    assert.ok(ids.includes("line-21") && ids.includes("ferry-line-3"));
    assert.match(
      witness.querySelector('a[href$="/ferry.txt"]')?.parentElement
        ?.textContent ?? "",
      /\D13\D/,
    );
    const table = byId(witness, "ferry") ?? assert.fail();
    assert.equal(table.querySelector("del")?.textContent, "慢");
    assert.equal(table.querySelector("ins")?.textContent, "满");
  }
  assert.match(
    site.page("/en/ferry/").root.textContent,
    /checked character by character against lines 1–13 of that file, not against the printed newspaper/,
  );
  assert.deepEqual(brokenLinks(site), []);
});

function add(fixture: string, id: string): void {
  for (const file of ["zh-Hans.md", "en.md"])
    cpSync(
      join(FIXTURES, fixture, file),
      join(project.folder, "content/documents", id, file),
    );
}

function build(env?: Record<string, string>): Site {
  const { status, output } = project.build(env);
  assert.equal(status, 0, output);
  return readSite(join(project.folder, "dist"));
}

function catalogueOf({ folder }: Site, path: string): Catalogue {
  return JSON.parse(
    readFileSync(join(folder, "search", `${path}.json`), "utf8"),
  ) as Catalogue;
}

/** The documents in the order of contents and cover, which must agree. */
function orderOf(site: Site): string[] {
  const orders = LANGUAGES.map(({ path }) =>
    [...site.page(`/${path}/`).root.querySelectorAll("main h2 a")].map(
      (link) => link.getAttribute("href")?.split("/").at(-2) ?? "",
    ),
  );
  const cover = [
    ...site.page("/").root.querySelectorAll('main li a[href^="/en/"]'),
  ].map((link) => link.getAttribute("href")?.split("/").at(-2) ?? "");
  for (const order of [...orders, cover]) assert.deepEqual(order, orders[0]);
  return cover;
}
