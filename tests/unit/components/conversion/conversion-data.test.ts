import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import {
  type ConversionData,
  conversionData,
} from "../../../../src/components/conversion/conversion-data.ts";
import { edition } from "../../../support/edition.ts";
import { type Document, plainText } from "../../../../src/edition/model.ts";
import { choicesInRuns } from "../../../../src/edition/traditional/choices.ts";
import {
  createTraditional,
  type Traditional,
} from "../../../../src/edition/traditional/traditional.ts";
import { editionOf, same } from "../../../support/search/edition.ts";

suite("conversion data of the edition", () => {
  let traditional: Traditional;
  let data: { document: Document; data: ConversionData }[];

  before(() => {
    traditional = createTraditional(edition.exceptions);
    data = edition.documents.map((document) => ({
      document,
      data: conversionData(document, edition.exceptions, traditional),
    }));
  });

  test("every chosen form is in the Traditional text at its offset", () => {
    for (const {
      document,
      data: { texts },
    } of data) {
      const converted = traditionalTexts(document);
      for (const [id, places] of Object.entries(texts)) {
        for (const { offset, chosen, candidates } of places) {
          assert.equal(
            converted.get(id)?.slice(offset, offset + chosen.length),
            chosen,
            `${document.id} ${id} ${offset}`,
          );
          assert.ok(candidates.includes(chosen) && candidates.length > 1);
        }
      }
    }
  });

  test("every choice in every paragraph is listed", () => {
    for (const {
      document,
      data: { texts },
    } of data) {
      for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
        const choices = choicesInRuns(block.texts["zh-Hans"], traditional);
        assert.deepEqual(
          (texts[block.id] ?? []).map(({ offset, chosen }) => ({
            offset,
            chosen,
          })),
          choices.map(({ offset, chosen }) => ({ offset, chosen })),
        );
      }
    }
  });

  test("each exception is listed once, with its reason in Traditional", () => {
    for (const {
      data: { texts, exceptions },
    } of data) {
      const numbers = Object.values(texts).flatMap((places) =>
        places.flatMap(({ ground }) =>
          typeof ground === "object" && "exception" in ground
            ? [ground.exception]
            : [],
        ),
      );
      assert.deepEqual(
        [...new Set(numbers)].sort((a, b) => a - b),
        [...exceptions.keys()],
      );
      assert.equal(
        new Set(exceptions.map(({ from }) => from)).size,
        exceptions.length,
      );
    }
    const found = data
      .flatMap(({ data: { exceptions } }) => exceptions)
      .find(({ from }) => from === "个中");
    assert.match(found?.reason ?? "", /^OpenCC的詞條「个中」（意為此中）/);
  });
});

suite("grounds of a choice", () => {
  const exception = {
    from: "签",
    to: "簽",
    reason: same("理由"),
    source: "詞典",
  };
  const traditional = createTraditional([exception]);
  const dataOf = (
    texts: Parameters<typeof editionOf>[0],
    more: Partial<Document> = {},
  ) => {
    const [document] = editionOf(texts, more).documents;
    assert.ok(document);
    return conversionData(document, [exception], traditional);
  };

  test("are the character, a phrase, an exception or a directive", () => {
    const runs = [
      { type: "text" as const, text: "后，皇后签" },
      { type: "note" as const, id: "w1" },
      { type: "text" as const, text: "里", hant: "里" },
    ];
    const { texts, exceptions } = dataOf([
      [runs, traditional.convertRuns(runs), ""],
    ]);
    assert.deepEqual(texts, {
      p1: [
        {
          offset: 0,
          simplified: "后",
          candidates: ["後", "后"],
          chosen: "後",
          ground: "character",
        },
        {
          offset: 3,
          simplified: "后",
          candidates: ["後", "后"],
          chosen: "后",
          ground: { phrase: "皇后" },
        },
        {
          offset: 4,
          simplified: "签",
          candidates: ["籤", "簽"],
          chosen: "簽",
          ground: { exception: 0 },
        },
        {
          offset: 5,
          simplified: "里",
          candidates: ["裡", "里", "哩"],
          chosen: "里",
          ground: "directive",
        },
      ],
    });
    assert.deepEqual(exceptions, [
      { from: "签", to: "簽", reason: "理由", source: "詞典" },
    ]);
  });

  test("are also given for titles, notes, byline and dateline, by the ids of their elements", () => {
    const { texts } = dataOf([["中", "中", ""]], {
      title: same("后"),
      byline: { texts: same("后"), at: "head", names: [] },
      dateline: { texts: same("后"), at: "foot" },
      notes: [
        {
          id: "w1",
          kind: "textual",
          mark: "1",
          at: "p1",
          texts: same("后"),
          sources: [],
        },
      ],
    });
    assert.deepEqual(Object.keys(texts), [
      "title",
      "byline",
      "dateline",
      "note-w1",
    ]);
  });
});

/** The texts on a document's Traditional page, by the ids of their elements. */
function traditionalTexts(document: Document): Map<string, string> {
  return new Map([
    ["title", document.title["zh-Hant"]],
    ["byline", document.byline?.texts["zh-Hant"] ?? ""],
    ["dateline", document.dateline?.texts["zh-Hant"] ?? ""],
    ...document.notes.map(({ id, texts }): [string, string] => [
      `note-${id}`,
      texts["zh-Hant"],
    ]),
    ...document.sections.flatMap(
      ({ id, title, blocks }): [string, string][] => [
        [`${id}-title`, title["zh-Hant"]],
        ...blocks.map((block): [string, string] => [
          block.id,
          plainText(block.texts["zh-Hant"]),
        ]),
      ],
    ),
  ]);
}
