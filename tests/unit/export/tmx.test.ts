/** The translation memories of each document have exactly its texts, word for word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edition, versions } from "../../support/edition.ts";
import { plainText } from "../../../src/edition/model.ts";
import { CHINESE } from "../../../src/i18n/languages.ts";
import { all, attribute, parseXml, textOf } from "../../support/xml.ts";
import { tmx } from "../../../src/export/tmx.ts";

const current = versions.at(-1) ?? assert.fail();
const ADDRESS = "https://example.org/zh-hans/talks/?v=1.0.0-0a1b2c3d";
const TAGS = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-US" };

for (const document of edition.documents)
  for (const chinese of CHINESE) {
    const name = `${document.id} ${TAGS[chinese]}`;
    const root = parseXml(tmx(document, chinese, current, ADDRESS));
    const units = new Map(
      all(root, "tu").map((unit) => [attribute(unit, "tuid"), unit]),
    );

    test(`${name}: every paragraph is a unit with its two texts`, () => {
      for (const { id, texts } of document.sections.flatMap(
        ({ blocks }) => blocks,
      )) {
        const unit = units.get(`${document.id}#${id}`) ?? assert.fail(id);
        assert.deepEqual(
          all(unit, "tuv").map((one) => [
            attribute(one, "xml:lang"),
            ...all(one, "seg").map(textOf),
          ]),
          [
            [TAGS[chinese], plainText(texts[chinese])],
            [TAGS.en, plainText(texts.en)],
          ],
          id,
        );
      }
    });

    test(`${name}: titles, bylines and datelines are units too, each with a unique name`, () => {
      const { title, byline, dateline, sections } = document;
      const expected = [
        "title",
        ...(byline?.at === "head" ? ["byline"] : []),
        ...sections.flatMap((section) => [
          ...(section.id === "body" ? [] : [section.id]),
          ...section.blocks.map(({ id }) => id),
        ]),
        ...(dateline?.at === "foot" ? ["dateline"] : []),
      ];
      assert.deepEqual(
        all(root, "tu").map((unit) => attribute(unit, "tuid")),
        expected.map((id) => `${document.id}#${id}`),
      );
      assert.deepEqual(
        all(units.get(`${document.id}#title`) ?? assert.fail(), "seg").map(
          textOf,
        ),
        [title[chinese], title.en],
      );
    });

    test(`${name}: the header has the version, the date and the language of the Chinese`, () => {
      const [header = assert.fail()] = all(root, "header");
      assert.equal(attribute(root, "version"), "1.4");
      assert.equal(attribute(header, "creationtoolversion"), current.version);
      assert.equal(
        attribute(header, "creationdate"),
        `${current.date.replaceAll("-", "")}T000000Z`,
      );
      assert.equal(attribute(header, "srclang"), TAGS[chinese]);
      const notes = all(header, "note").map(textOf).join("\n");
      for (const said of ["unofficial translation", "CC BY 4.0", ADDRESS])
        assert.ok(notes.includes(said), said);
      assert.equal(notes.includes("zh-TW is converted"), chinese === "zh-Hant");
    });

    test(`${name}: only units with a doubtful text are marked as such`, () => {
      const doubtful = document.apparatus.filter(
        ({ kind }) => kind === "doubtful",
      );
      for (const { id, at } of doubtful) {
        const note =
          document.notes.find((one) => one.id === id) ?? assert.fail(id);
        assert.ok(
          all(units.get(`${document.id}#${at}`) ?? assert.fail(at), "note")
            .map(textOf)
            .includes(note.texts.en),
          id,
        );
      }
      assert.equal(
        [...units.values()].flatMap((unit) => all(unit, "note")).length,
        doubtful.length,
      );
    });
  }
