import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../../support/edition.ts";
import {
  characterAt,
  ids,
  onlyProblem,
  problemsIn,
  sourceOf,
  testOneCharacter,
  witness,
} from "../../../support/one-character.ts";
import { checkCoverage } from "../../../../src/edition/rules/witness-uncovered.ts";
import { type Document, witnessText } from "../../../../src/edition/model.ts";
import { formatPlace, type Problem } from "../../../../src/edition/problems.ts";

const { documents, witnesses } = edition;

for (const id of ids) {
  // collate.slow.test.ts takes more of them.
  testOneCharacter(id, 4);

  test(`undoing the emendations of “${id}” restores the transcript`, () => {
    const document = documents.find((one) => one.id === id) ?? assert.fail();
    const part = document.witness ?? assert.fail();
    const lines = witness.text.split("\n");
    const numbers = range(part.lines).filter(
      (line) =>
        !part.repeated.some(
          ({ lines: { from, to } }) => line >= from && line <= to,
        ),
    );
    const transcript = numbers
      .map((line) => lines[line - 1])
      .join("")
      .replace(/\s/g, "");
    assert.equal(pageText(document).replace(/\s/g, ""), transcript);
  });

  test(`the pieces of “${id}” have the line numbers of their text`, () => {
    const document = documents.find((one) => one.id === id) ?? assert.fail();
    const part = document.witness ?? assert.fail();
    const lines = witness.text.split("\n");
    for (const section of document.sections) {
      for (const { id: block, texts } of section.blocks) {
        const piece =
          part.pieces.find((one) => one.id === block) ??
          assert.fail(`${block} has no lines`);
        const text = piece.lines
          .map((line) => lines[line - 1])
          .join("")
          .replace(/\s/g, "");
        assert.equal(
          witnessText(texts["zh-Hans"]).replace(/\s/g, ""),
          text,
          block,
        );
      }
    }
  });
}

test("the transcript is the original, byte for byte", () => {
  assert.equal(
    witness.sha256,
    "6a0f0cfea995fb08e1728bafe10e6df1614172844336a6ce4644ab0ee442ca47",
  );
});

test("a declared repetition with another text is reported", () => {
  const source = sourceOf("golden-eagle").replace("of: 198-212", "of: 200-212");
  const problem =
    problemsIn("golden-eagle", source).find(
      ({ ruleId }) => ruleId === "witness-repeated",
    ) ?? assert.fail("none");
  assert.equal(characterAt(source, problem.place), "{");
  assert.match(source.split("\n")[problem.place.line - 1] ?? "", /of: 200-212/);
  assert.equal(
    problem.actual,
    "difference between lines 214-228 and lines 200-212",
  );
});

test("an undeclared repetition is reported", () => {
  const source = sourceOf("golden-eagle").replace(/ {2}repeated:\n.*\n/, "");
  const problem = onlyProblem("golden-eagle", source);
  assert.equal(problem.ruleId, "witness-differs");
  assert.equal(problem.other?.line, 214);
  assert.match(source.split("\n")[problem.place.line - 1] ?? "", /\{#p8\}$/);
});

test("lines that no document or two documents contain are reported", () => {
  const none = { file: "", line: 1, column: 1 };
  const placed = (list: readonly Document[]) =>
    list.map((document) => ({
      document,
      witnessPlaces: {
        file: none,
        lines: { file: `${document.id}.md`, line: 1, column: 1 },
      },
    }));
  assert.deepEqual(checkCoverage(placed(documents), witnesses), []);
  const shifted = (id: string, lines: { from: number; to: number }) =>
    placed(
      documents.map((one): Document =>
        one.id === id && one.witness
          ? { ...one, witness: { ...one.witness, lines } }
          : one,
      ),
    );
  const places = (problems: Problem[]) =>
    problems.map(
      ({ ruleId, place, actual }) =>
        `${ruleId} ${formatPlace(place)} ${actual}`,
    );
  assert.deepEqual(
    places(checkCoverage(shifted("talks", { from: 170, to: 190 }), witnesses)),
    [
      `witness-uncovered content/witness/${witness.file}:192:1 lines 192-194 outside every document`,
    ],
  );
  assert.deepEqual(
    places(checkCoverage(shifted("talks", { from: 168, to: 194 }), witnesses)),
    [
      `witness-uncovered talks.md:1:1 line 168 of ${witness.file} in a second document`,
    ],
  );
});

function range({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The witness's text of everything that is printed on the page. */
function pageText(document: Document): string {
  return [
    document.titleBy === "page" ? document.title["zh-Hans"] : "",
    document.byline?.at === "head" ? document.byline.texts["zh-Hans"] : "",
    ...document.sections.flatMap(({ numeral, blocks }) => [
      numeral["zh-Hans"],
      ...blocks.map(({ texts }) => witnessText(texts["zh-Hans"])),
    ]),
    document.dateline?.at === "foot" ? document.dateline.texts["zh-Hans"] : "",
  ].join("");
}
