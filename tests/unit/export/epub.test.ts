/** The EPUB of each document: every text in both languages, valid links, the same bytes in each build. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import type { Element } from "xast";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { edition, versions, traditional } from "../../support/edition.ts";
import { emendations } from "../../../src/edition/collation/emendations.ts";
import {
  type Document,
  plainText,
  TEXT_LANGS,
  type TextLang,
} from "../../../src/edition/model.ts";
import { chineseOf, pairOf } from "../../../src/i18n/languages.ts";
import {
  all,
  attribute,
  byId,
  elements,
  parseXml,
  textOf,
} from "../../support/xml.ts";
import { setTraditional } from "../../../src/i18n/t.ts";
import { termIn } from "../../../src/render/term-list.ts";
import { citationTree } from "../../../src/render/text.ts";

/** Reads `epub.css?raw` as Vite does. */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith("?raw")) return next(url, context);
    const text = readFileSync(new URL(url.slice(0, -"?raw".length)), "utf8");
    return {
      format: "module",
      shortCircuit: true,
      source: `export default ${JSON.stringify(text)}`,
    };
  },
});
const { epub } = await import("../../../src/export/epub.ts");
setTraditional(traditional);
const version = versions.at(-1) ?? assert.fail();
const PAGE = "https://example.org/en/talks/";
const ADDRESS = "https://example.org/en/talks/?v=1.0.0-0a1b2c3d&view=both";
const CITATION =
  'Xinhua. <i>People’s Daily</i> &amp; “<span lang="zh-Hans">一页</span>”';
const FIRST = "mimetypeapplication/epub+zip";

const COVER = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

const made = (document: Document, lang: TextLang) =>
  epub({
    document,
    lang,
    version,
    sources: edition.sources,
    glossary: edition.glossary,
    termUses: edition.termUses,
    page: PAGE,
    address: ADDRESS,
    authors: ["Xinhua"],
    citations: [{ tree: citationTree(CITATION, null), lang: "en" }],
    cover: COVER,
  });

/** The text of an element, without note numbers. */
function textWithout(element: Element): string {
  return element.children
    .map((child) =>
      child.type === "element"
        ? child.name === "sup"
          ? ""
          : textWithout(child)
        : textOf(child),
    )
    .join("");
}

for (const document of edition.documents) {
  for (const lang of TEXT_LANGS) {
    const bytes = made(document, lang);
    const files = unzipSync(bytes);
    const pages = new Map(
      Object.entries(files).flatMap(([path, content]): [string, Element][] =>
        /\.(xml|opf|xhtml)$/.test(path)
          ? [[path, parseXml(strFromU8(content))]]
          : [],
      ),
    );
    const page = (path: string) => pages.get(path) ?? assert.fail(path);
    const texts = [...pages].filter(([path]) => path.endsWith(".xhtml"));
    const name = `${document.id}, ${lang}`;

    test(`${name}: the first entry is the uncompressed media type`, () => {
      assert.equal(
        new TextDecoder("latin1").decode(bytes.subarray(30, 30 + FIRST.length)),
        FIRST,
      );
      assert.equal(
        attribute(
          all(page("META-INF/container.xml"), "rootfile")[0] ?? assert.fail(),
          "full-path",
        ),
        "EPUB/package.opf",
      );
    });

    test(`${name}: the package lists every file, and every page in order`, () => {
      const items = all(page("EPUB/package.opf"), "item");
      const listed = items.map((item) => `EPUB/${attribute(item, "href")}`);
      assert.deepEqual(
        listed.sort(),
        Object.keys(files)
          .filter((path) => path.startsWith("EPUB/") && !path.endsWith(".opf"))
          .sort(),
      );
      const order = all(page("EPUB/package.opf"), "itemref").map((item) =>
        attribute(
          byId(page("EPUB/package.opf"), attribute(item, "idref") ?? "", "id"),
          "href",
        ),
      );
      assert.deepEqual(order.slice(0, 3), [
        "cover.xhtml",
        "title.xhtml",
        "nav.xhtml",
      ]);
      assert.deepEqual(
        order.slice(3, 3 + document.sections.length),
        document.sections.map(({ id }) => `${id}.xhtml`),
      );
      assert.equal(new Set(order).size, texts.length);
    });

    test(`${name}: the package names its cover picture, as EPUB 3 and EPUB 2 do`, () => {
      const pictures = all(page("EPUB/package.opf"), "item").filter(
        (item) => attribute(item, "properties") === "cover-image",
      );
      const [picture = assert.fail(), ...others] = pictures;
      assert.equal(others.length, 0);
      assert.deepEqual(files[`EPUB/${attribute(picture, "href")}`], COVER);
      assert.equal(attribute(picture, "media-type"), "image/png");
      assert.deepEqual(
        all(page("EPUB/package.opf"), "meta")
          .filter((one) => attribute(one, "name") === "cover")
          .map((one) => attribute(one, "content")),
        [attribute(picture, "id")],
      );
    });

    test(`${name}: the package has the document’s metadata`, () => {
      const values = (one: string) =>
        all(page("EPUB/package.opf"), one).map(textOf);
      const meta = (property: string) =>
        all(page("EPUB/package.opf"), "meta")
          .filter((one) => attribute(one, "property") === property)
          .map(textOf);
      assert.deepEqual(values("dc:identifier"), [PAGE, ADDRESS]);
      const unique =
        attribute(page("EPUB/package.opf"), "unique-identifier") ?? "";
      assert.equal(
        textOf(byId(page("EPUB/package.opf"), unique, "id")),
        PAGE,
        "the same in every version",
      );
      assert.deepEqual(values("dc:language"), pairOf(lang));
      assert.deepEqual(values("dc:title"), [
        document.titleBy === "page"
          ? document.title[lang]
          : `[${document.title[lang]}]`,
      ]);
      assert.deepEqual(values("dc:date"), [version.date]);
      assert.deepEqual(meta("dcterms:modified"), [`${version.date}T00:00:00Z`]);
      assert.match(values("dc:rights").join(), /CC BY 4\.0/);
      for (const property of [
        "accessMode",
        "accessibilityFeature",
        "accessibilityHazard",
      ])
        assert.ok(meta(`schema:${property}`).length > 0, property);
    });

    test(`${name}: each paragraph has its label and its text in both languages, word for word`, () => {
      for (const section of document.sections) {
        const root = page(`EPUB/${section.id}.xhtml`);
        for (const { id, label, texts: own } of section.blocks) {
          const paragraphs = all(byId(root, id, "id"), "p");
          if (label)
            assert.equal(textOf(paragraphs.shift() ?? assert.fail(id)), label);
          assert.deepEqual(
            paragraphs.map((one) => [
              attribute(one, "lang"),
              attribute(one, "xml:lang"),
            ]),
            pairOf(lang).map((one) => [one, one]),
            id,
          );
          assert.deepEqual(
            paragraphs.map(textWithout),
            pairOf(lang).map((one) => plainText(own[one])),
            id,
          );
        }
      }
    });

    test(`${name}: each note occurs once, and has references in both languages`, () => {
      for (const { id, mark, texts: own, sources } of document.notes) {
        const [[path, root] = assert.fail(id), ...others] = texts.filter(
          ([, one]) =>
            elements(one).some(
              (element) => attribute(element, "id") === `note-${id}`,
            ),
        );
        assert.equal(others.length, 0, id);
        const note = byId(root, `note-${id}`, "id");
        assert.deepEqual(
          [note.name, attribute(note, "epub:type")],
          ["aside", "footnote"],
        );
        const [first = "", second = ""] = all(note, "p").map(textOf);
        [first.replace(`${mark} `, ""), second].forEach((text, at) => {
          const expected = own[pairOf(lang)[at] ?? lang];
          if (sources.length === 0) assert.equal(text, expected);
          else assert.ok(text.startsWith(expected), text);
        });
        const references = all(root, "a").filter(
          (one) => attribute(one, "href") === `#note-${id}`,
        );
        assert.deepEqual(
          references.map((one) => [attribute(one, "epub:type"), textOf(one)]),
          [
            ["noteref", mark],
            ["noteref", mark],
          ],
          `${path} ${id}`,
        );
      }
    });

    test(`${name}: every emendation is marked and listed`, () => {
      const expected = emendations(document.sections, chineseOf(lang));
      const marked = texts.flatMap(([, root]) =>
        elements(root).filter((one) =>
          ["corr", "supplied"].includes(attribute(one, "class") ?? ""),
        ),
      );
      assert.deepEqual(
        marked.map(textOf),
        expected.map(({ printed }) => printed),
      );
      const rows =
        expected.length === 0
          ? []
          : all(
              all(page("EPUB/emendations.xhtml"), "tbody")[0] ?? assert.fail(),
              "tr",
            );
      assert.deepEqual(
        rows.map((row) => textOf(all(row, "td")[1] ?? assert.fail())),
        expected.map(({ printed }) => printed),
      );
    });

    test(`${name}: the glossary has each term of the text once, with links to all texts that contain it`, () => {
      const glossary = page("EPUB/glossary.xhtml");
      const entries = all(glossary, "dl").flatMap((list) => {
        const definitions = all(list, "dd");
        return all(list, "dt").map((term, at) => ({
          name: textOf(all(term, "dfn")[0] ?? assert.fail()),
          hrefs: all(definitions[at] ?? assert.fail(), "a").map(
            (link) => attribute(link, "href") ?? assert.fail(),
          ),
        }));
      });
      const expected = edition.glossary.flatMap((term) => {
        const uses = edition.termUses.filter(
          (use) => use.document === document.id && use.term === term.zh,
        );
        return uses.length > 0
          ? [{ name: termIn(term, lang), term, ids: uses.map(({ id }) => id) }]
          : [];
      });
      assert.deepEqual(
        entries.map((entry) => entry.name).sort(),
        expected.map((entry) => entry.name).sort(),
      );
      for (const { name: own, term, ids } of expected) {
        // The sources of the note come first.
        const cited = term.sources.flatMap(
          (id) => edition.sources.find((source) => source.id === id)?.url ?? [],
        );
        const { hrefs } =
          entries.find(
            (entry) =>
              entry.name === own &&
              entry.hrefs.slice(0, cited.length).join() === cited.join() &&
              entry.hrefs
                .slice(cited.length)
                .map((href) => href.split("#")[1])
                .join() === ids.join(),
          ) ?? assert.fail(`${own}: ${ids.join()}`);
        for (const href of hrefs.slice(cited.length)) {
          const [file = "", id = ""] = href.split("#");
          const text = textWithout(byId(page(`EPUB/${file}`), id, "id"));
          assert.ok(
            text.includes(termIn(term, chineseOf(lang))),
            `${own}: ${href}`,
          );
        }
      }
    });

    test(`${name}: no internal link is broken, and ids are unique`, () => {
      for (const [path, root] of texts) {
        const ids = elements(root).flatMap((one) => attribute(one, "id") ?? []);
        assert.equal(new Set(ids).size, ids.length, path);
        for (const link of all(root, "a")) {
          const href = attribute(link, "href") ?? assert.fail(path);
          if (/^https?:/.test(href)) continue;
          const [file = "", id] = href.split("#");
          const target = file === "" ? root : page(`EPUB/${file}`);
          if (id !== undefined) byId(target, id, "id");
        }
      }
    });

    test(`${name}: the title page has the citation and the address`, () => {
      const text = textOf(page("EPUB/title.xhtml"));
      assert.ok(text.includes("Xinhua. People’s Daily & “一页”"));
      assert.ok(text.includes(ADDRESS));
      assert.ok(text.includes(document.status[lang]));
    });
  }
}

test("the bytes do not depend on the current time", () => {
  const [document = assert.fail()] = edition.documents;
  const zone = process.env["TZ"];
  const all = [
    "UTC",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Pacific/Kiritimati",
  ].map((one) => {
    process.env["TZ"] = one;
    return made(document, "en");
  });
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  for (const one of all) assert.deepEqual(one, all[0]);
});
