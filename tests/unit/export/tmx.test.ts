/** The translation memory of each document has exactly its texts, word for word. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { edition, versions } from "../../support/edition.ts";
import { plainText, TEXT_LANGS } from "../../../src/edition/model.ts";
import { all, attribute, parseXml, textOf } from "../../support/xml.ts";
import { tmx } from "../../../src/export/tmx.ts";

const current = versions.at(-1) ?? assert.fail();
const ADDRESS = "https://example.org/zh-hans/talks/?v=1.0.0-0a1b2c3d";
const TAGS = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en-US" };

for (const document of edition.documents) {
  const root = parseXml(tmx(document, current, ADDRESS));
  const units = new Map(
    all(root, "tu").map((unit) => [attribute(unit, "tuid"), unit]),
  );

  test(`${document.id}: every paragraph is a unit with its three texts`, () => {
    for (const { id, texts } of document.sections.flatMap(
      ({ blocks }) => blocks,
    )) {
      const unit = units.get(`${document.id}#${id}`) ?? assert.fail(id);
      const variants = all(unit, "tuv");
      assert.deepEqual(
        variants.map((one) => attribute(one, "xml:lang")),
        Object.values(TAGS),
      );
      for (const lang of TEXT_LANGS) {
        const seg = all(
          variants.find((one) => attribute(one, "xml:lang") === TAGS[lang]) ??
            assert.fail(),
          "seg",
        );
        assert.deepEqual(
          seg.map(textOf),
          [plainText(texts[lang])],
          `${id} ${lang}`,
        );
      }
    }
  });

  test(`${document.id}: titles, bylines and datelines are units too, each with a unique name`, () => {
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
    assert.equal(
      textOf(
        all(units.get(`${document.id}#title`) ?? assert.fail(), "seg")[2] ??
          assert.fail(),
      ),
      title.en,
    );
  });

  test(`${document.id}: the header has the version, the date and the language of the original`, () => {
    const [header = assert.fail()] = all(root, "header");
    assert.equal(attribute(root, "version"), "1.4");
    assert.equal(attribute(header, "creationtoolversion"), current.version);
    assert.equal(
      attribute(header, "creationdate"),
      `${current.date.replaceAll("-", "")}T000000Z`,
    );
    assert.equal(attribute(header, "srclang"), "zh-CN");
    const notes = all(header, "note").map(textOf).join("\n");
    for (const said of [
      "unofficial translation",
      "CC BY 4.0",
      ADDRESS,
      "zh-TW is converted",
    ])
      assert.ok(notes.includes(said), said);
  });

  test(`${document.id}: only units with a doubtful text are marked as such`, () => {
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
