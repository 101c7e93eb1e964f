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

    test(`${name}: the sentences of a paragraph, and the parts of a sentence, are its two texts`, () => {
      /** The segments of the units whose ids match, by language. */
      const segmentsOf = (id: RegExp) =>
        [...units]
          .filter(([tuid]) => id.test(tuid ?? ""))
          .map(([, unit]) => {
            const variants = all(unit, "tuv");
            assert.deepEqual(
              variants.map((one) => attribute(one, "xml:lang")),
              [TAGS[chinese], TAGS.en],
            );
            return variants.map((one) => all(one, "seg").map(textOf).join());
          });
      const join = (segments: string[][]) => [
        segments.map(([chinese]) => chinese).join(""),
        segments.map(([, english]) => english).join(" "),
      ];
      for (const { id, kind, texts } of document.sections.flatMap(
        ({ blocks }) => blocks,
      )) {
        const paragraph = [plainText(texts[chinese]), plainText(texts.en)];
        const start = `^${document.id}#${id.replace(".", "\\.")}`;
        const sentences = segmentsOf(new RegExp(`${start}(:\\d+)?$`));
        assert.deepEqual(join(sentences), paragraph, id);
        assert.equal(
          units.has(`${document.id}#${id}`),
          kind === "signature",
          id,
        );
        sentences.forEach((sentence, index) => {
          const parts = segmentsOf(new RegExp(`${start}:${index + 1}\\.\\d+$`));
          if (parts.length > 0) assert.deepEqual(join(parts), sentence, id);
        });
      }
    });

    test(`${name}: a sentence has its paragraph as context, unless it is the whole`, () => {
      for (const { id, texts } of document.sections.flatMap(
        ({ blocks }) => blocks,
      )) {
        const first = units.get(`${document.id}#${id}:1`);
        if (!first) continue;
        assert.deepEqual(
          all(first, "prop").map((one) => [
            attribute(one, "type"),
            attribute(one, "xml:lang"),
            textOf(one),
          ]),
          units.has(`${document.id}#${id}:2`)
            ? [
                ["x-context", TAGS[chinese], plainText(texts[chinese])],
                ["x-context", TAGS.en, plainText(texts.en)],
              ]
            : [],
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
      const tuids = all(root, "tu").map((unit) => attribute(unit, "tuid"));
      assert.equal(new Set(tuids).size, tuids.length);
      assert.deepEqual(
        [...new Set(tuids.map((tuid) => tuid?.replace(/:.*/, "")))],
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
          [...units]
            .filter(([tuid]) => tuid?.startsWith(`${document.id}#${at}:`))
            .flatMap(([, unit]) => all(unit, "note").map(textOf))
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
