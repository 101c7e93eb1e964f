/**
 * The pinyin of the edition's texts, reviewed and frozen: `tests/fixtures/pinyin/readings.tsv`
 * holds every place of a character with several readings. `npm run accept` accepts a change
 * after each line of it has been reviewed.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pinyin } from "pinyin-pro";
import { plainText } from "../../../src/edition/model.ts";
import {
  chineseTexts,
  hanOffsets,
  isPinyinOf,
} from "../../../src/edition/pinyin.ts";
import { edition } from "../../support/edition.ts";
import { around, expectFrozen } from "../../support/frozen.ts";

const texts = edition.documents.flatMap((document) =>
  [...chineseTexts(document)].map(([id, text]) => ({
    document: document.id,
    id,
    text,
    read: document.pinyin[id] ?? "",
  })),
);

test("every Chinese character of every text has one syllable, in both scripts", () => {
  for (const { document, id, text, read } of texts)
    assert.ok(isPinyinOf(read, text), `${document} ${id}`);
  for (const { id, sections, pinyin } of edition.documents)
    for (const block of sections.flatMap(({ blocks }) => blocks))
      assert.ok(
        isPinyinOf(pinyin[block.id] ?? "", plainText(block.texts["zh-Hant"])),
        `${id} ${block.id}`,
      );
});

test("every reading of a character with several is the reviewed one", async () => {
  const rows = texts.flatMap(({ document, id, text, read }) => {
    const syllables = read.split(/[ ']/);
    return hanOffsets(text).flatMap((offset, at) => {
      const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      const readings = pinyin(character, { multiple: true, type: "array" });
      if (readings.length < 2) return [];
      const context = around(text, offset, character.length);
      return [[document, id, character, syllables[at], context].join("\t")];
    });
  });
  await expectFrozen(
    new URL("../../fixtures/pinyin/readings.tsv", import.meta.url),
    ["document", "id", "character", "reading", "context"],
    rows,
  );
});
