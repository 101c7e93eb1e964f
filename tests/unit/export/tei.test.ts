/** A document's TEI contains both the transcript's lines and the edition's texts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Nodes } from "xast";
import { edition, versions } from "../../support/edition.ts";
import { readDocument } from "../../../src/edition/document.ts";
import {
  piecesOf,
  plainText,
  SOURCE_LANGS,
} from "../../../src/edition/model.ts";
import { extentOf } from "../../../src/edition/sentences.ts";
import { createTraditional } from "../../../src/edition/traditional/traditional.ts";
import {
  all,
  attribute,
  byId,
  elements,
  parseXml,
  textOf,
} from "../../support/xml.ts";
import { tei } from "../../../src/export/tei.ts";

const ADDRESS = "https://example.org/zh-hans/talks/?v=1.0.0-0a1b2c3d";
const dropSpace = (text: string) => text.replaceAll(/\s/g, "");

/**
 * The text of a reading, without notes: the transcript's `sic` without `supplied`, or the edition's `corr`.
 *
 * @param line The string to insert at the start of each line of the transcript.
 */
function reading(
  node: Nodes,
  take: "sic" | "corr",
  line: (number: string) => string = () => "",
): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.name === "note" || (node.name === "supplied" && take === "sic"))
    return "";
  if (node.name === "lb") return line(node.attributes["n"] ?? "");
  const children = node.name === "choice" ? all(node, take) : node.children;
  return children.map((child) => reading(child, take, line)).join("");
}

for (const document of edition.documents) {
  const witness = edition.witnesses.find(
    ({ file }) => file === document.witness?.file,
  );
  const root = parseXml(
    tei({
      document,
      witness,
      sources: edition.sources,
      versions,
      address: ADDRESS,
    }),
  );
  const division = (type: string) =>
    all(root, "div").find((one) => attribute(one, "type") === type) ??
    assert.fail(type);

  if (document.witness)
    test(`${document.id}: without emendations, the Chinese is the transcript, line by line`, () => {
      const part = document.witness ?? assert.fail();
      const lines = (witness ?? assert.fail()).text
        .split("\n")
        .map((text, index): [number, string] => [index + 1, dropSpace(text)])
        .filter(
          ([number, text]) =>
            number >= part.lines.from && number <= part.lines.to && text !== "",
        )
        .filter(
          ([number]) =>
            !part.repeated.some(
              ({ lines: { from, to } }) => number >= from && number <= to,
            ),
        );
      assert.equal(
        dropSpace(reading(division("edition"), "sic")),
        lines.map(([, text]) => text).join(""),
      );
      const [before, ...broken] = reading(
        division("edition"),
        "sic",
        (number) => `\u{0}${number}|`,
      ).split("\u{0}");
      assert.equal(dropSpace(before ?? ""), "");
      assert.deepEqual(
        broken.map((line) => dropSpace(line).split("|")),
        lines.map(([number, text]) => [String(number), text]),
      );
    });

  test(`${document.id}: notes and emendations name their evidence, which is listed with its address`, () => {
    const cited = new Set(
      [...document.apparatus, ...document.notes].flatMap(
        ({ sources }) => sources,
      ),
    );
    for (const { id, sources } of document.notes.filter(
      ({ kind }) => kind === "explanatory",
    )) {
      const note = byId(root, `note-${id}`);
      assert.equal(attribute(note, "type"), "explanatory");
      assert.equal(
        attribute(note, "source"),
        sources.map((one) => `#source-${one}`).join(" "),
      );
    }
    const listed = new Map(
      all(root, "bibl").flatMap((one): [string, string][] =>
        attribute(one, "n")
          ? [[attribute(one, "xml:id") ?? "", textOf(one)]]
          : [],
      ),
    );
    assert.equal(listed.size, cited.size);
    for (const { id, texts, url } of edition.sources) {
      if (cited.has(id))
        assert.equal(
          listed.get(`source-${id}`),
          [texts.en, ...(url === null ? [] : [url])].join(" "),
          id,
        );
    }
    for (const { id, sources, kind } of document.apparatus.filter(
      (entry) => entry.kind !== "join",
    )) {
      const named =
        sources.length > 0
          ? sources.map((one) => `#source-${one}`).join(" ")
          : undefined;
      const note = byId(root, `note-${id}`);
      assert.equal(attribute(note, "source"), named, id);
      if (kind !== "corrected" && kind !== "supplied") continue;
      const emended = elements(root).filter(
        ({ name, attributes }) =>
          (name === "corr" || name === "supplied") &&
          attributes["source"] === named,
      );
      assert.ok(emended.length > 0, id);
    }
  });

  test(`${document.id}: with emendations, both texts are the edition’s`, () => {
    for (const lang of SOURCE_LANGS) {
      const id = (name: string) => (lang === "en" ? `en.${name}` : name);
      for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
        assert.equal(
          reading(byId(root, id(block.id)), "corr"),
          plainText(block.texts[lang]),
          `${block.id} ${lang}`,
        );
      }
      assert.equal(
        reading(byId(root, id("title")), "corr"),
        document.title[lang],
      );
      const own = division(lang === "en" ? "translation" : "edition");
      assert.equal(attribute(own, "xml:lang"), lang);
      const whole = [
        document.title[lang],
        ...(document.byline?.at === "head"
          ? [document.byline.texts[lang]]
          : []),
        ...document.sections.flatMap((section) => [
          section.numeral[lang],
          section.title[lang],
          ...section.blocks.map(({ texts }) => plainText(texts[lang])),
        ]),
        ...(document.dateline?.at === "foot"
          ? [document.dateline.texts[lang]]
          : []),
      ];
      assert.equal(
        dropSpace(reading(own, "corr")),
        dropSpace(whole.join("")),
        lang,
      );
    }
  });

  test(`${document.id}: aligned sentences are those of the edition, in both texts`, () => {
    for (const lang of SOURCE_LANGS) {
      for (const { id, texts, sentences } of document.sections.flatMap(
        ({ blocks }) => blocks,
      )) {
        const paragraph = byId(root, lang === "en" ? `en.${id}` : id);
        const text = plainText(texts[lang]);
        const found = all(paragraph, "s");
        assert.deepEqual(
          found.map((one) => reading(one, "corr")),
          sentences[lang].map((parts) => text.slice(...extentOf(parts))),
          `${id} ${lang}`,
        );
        // Only spaces and notes before the first sentence are outside.
        if (found.length > 0)
          for (const node of paragraph.children)
            if (node.type === "text") assert.match(node.value, /^\s*$/);
      }
    }
  });

  test(`${document.id}: each place has an id and links to its counterpart in the other text`, () => {
    for (const element of elements(division("edition"))) {
      const id = attribute(element, "xml:id");
      if (id === undefined) continue;
      const other = byId(root, `en.${id}`);
      assert.equal(attribute(element, "corresp"), `#en.${id}`);
      assert.equal(attribute(other, "corresp"), `#${id}`);
      assert.equal(other.name, element.name);
    }
    const ids = new Set(
      elements(root).flatMap((element) => attribute(element, "xml:id") ?? []),
    );
    assert.equal(
      ids.size,
      elements(root).filter(
        (element) => attribute(element, "xml:id") !== undefined,
      ).length,
    );
    for (const { id } of piecesOf(document)) assert.ok(ids.has(id), id);
    for (const { id, mark, texts } of document.notes) {
      const note = byId(root, `note-${id}`);
      assert.equal(attribute(note, "n"), mark);
      assert.equal(textOf(note), texts["zh-Hans"]);
      assert.equal(textOf(byId(root, `en.note-${id}`)), texts.en);
    }
    for (const element of elements(root)) {
      for (const name of ["corresp", "target", "resp"]) {
        const to = attribute(element, name);
        if (to?.startsWith("#")) assert.ok(ids.has(to.slice(1)), to);
      }
    }
  });

  test(`${document.id}: emendations and notes have the certainty of the apparatus`, () => {
    const emended = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ texts }) =>
        texts["zh-Hans"].filter(
          ({ type }) => type === "corr" || type === "supplied",
        ),
      ),
    );
    const found = elements(division("edition")).filter(
      (element) =>
        element.name === "corr" || attribute(element, "reason") === "omitted",
    );
    assert.equal(found.length, emended.length);
    for (const element of found)
      assert.match(attribute(element, "cert") ?? "", /^(high|medium|low)$/);
    for (const { id, kind, certainty } of document.apparatus.filter(
      ({ kind: one }) => one !== "join",
    )) {
      const note = byId(root, `note-${id}`);
      assert.deepEqual(
        [attribute(note, "type"), attribute(note, "subtype")],
        [kind, certainty],
        id,
      );
    }
  });

  test(`${document.id}: the header has the source, the license and the changes of the text`, () => {
    const texts = (name: string) => all(root, name).map(textOf);
    assert.ok(texts("idno").includes(ADDRESS));
    if (witness) assert.ok(texts("idno").includes(witness.sha256));
    assert.equal(
      attribute(all(root, "licence")[0] ?? assert.fail(), "target"),
      "https://creativecommons.org/licenses/by/4.0/",
    );
    assert.deepEqual(
      all(root, "change").map((one) => attribute(one, "n")),
      versions.map(({ version }) => version).reverse(),
    );
    const changed = versions.flatMap(({ changes }) =>
      changes.filter((one) => one.document === document.id),
    );
    assert.equal(all(root, "item").length, changed.length);
    assert.equal(
      attribute(all(root, "editor")[0] ?? assert.fail(), "role"),
      "translator",
    );
  });
}

test("a document without a transcript has neither lines nor a digest", () => {
  const file = (name: string) => ({
    path: name,
    text: readFileSync(
      new URL(`../../fixtures/fifth-document/${name}`, import.meta.url),
      "utf8",
    ),
  });
  const { document } = readDocument(
    "planting",
    file("zh-Hans.md"),
    file("en.md"),
    createTraditional([]),
  );
  const root = parseXml(
    tei({
      document: document ?? assert.fail(),
      witness: undefined,
      sources: [],
      versions,
      address: ADDRESS,
    }),
  );
  assert.deepEqual([all(root, "lb").length, all(root, "idno").length], [0, 1]);
  assert.match(reading(byId(root, "p1"), "corr"), /^三月十二日起/);
});
