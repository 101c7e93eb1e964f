import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readEdition } from "../../../../src/content/read.ts";
import {
  checkCoverage,
  collate,
} from "../../../../src/edition/collation/collate.ts";
import { readDocument } from "../../../../src/edition/document.ts";
import { type Document, witnessText } from "../../../../src/edition/model.ts";
import { formatPlace, type Problem } from "../../../../src/edition/problems.ts";
import { formatProblems } from "../../../../src/edition/report.ts";
import type { Conversion } from "../../../../src/edition/traditional/traditional.ts";

const ROOT = new URL("../../../../", import.meta.url);
/** How many characters of each document are changed, dropped and added. */
const SAMPLES = 30;
/** A character that no document has. */
const FOREIGN = "囧";

const { edition } = await readEdition(ROOT);
const { documents, witnesses } = edition;
/** The transcript of the first documents. Others have their own transcripts, or none. */
const witness =
  witnesses.find(({ file }) => file === "000_be5958379947584a.txt") ??
  assert.fail("no witness");
const unconverted: Conversion = {
  crossings: () => [],
  convert: (text) => text,
  convertRuns: (runs) => [...runs],
};

for (const { id } of documents.filter(
  (document) => document.witness?.file === witness.file,
)) {
  const source = withoutInnerLines(sourceOf(id));
  const places = textPlaces(source);

  test(`“${id}” equals its transcript, and one changed character is reported at its place`, () => {
    assert.deepEqual(problemsIn(id, source), []);
    for (const place of sample(places, `change ${id}`)) {
      const problem = onlyProblem(id, splice(source, place, 1, FOREIGN));
      assert.equal(
        formatPlace(problem.place),
        formatPlace({ file: "zh-Hans.md", ...place }),
      );
      assert.match(problem.actual, new RegExp(`▸${FOREIGN}`));
    }
  });

  test(`several changed characters of “${id}” are each reported`, () => {
    const spots = sample(places, `several ${id}`).filter(
      ({ line, column }, index, all) =>
        all
          .slice(0, index)
          .every(
            (other) =>
              other.line !== line || Math.abs(other.column - column) > 40,
          ),
    );
    const changed = spots.reduce(
      (text, spot) => splice(text, spot, 1, FOREIGN),
      source,
    );
    const problems = problemsIn(id, changed);
    assert.ok(spots.length > 5);
    assert.deepEqual(
      problems.map(({ place }) => formatPlace(place)).sort(),
      spots.map((spot) => formatPlace({ file: "zh-Hans.md", ...spot })).sort(),
    );
    for (const { ruleId, actual } of problems)
      assert.match(
        `${ruleId} ${actual}`,
        new RegExp(`^witness-differs .*▸${FOREIGN}`),
      );
  });

  test(`one added character of “${id}” is reported at its place`, () => {
    for (const place of sample(places, `add ${id}`)) {
      const problem = onlyProblem(id, splice(source, place, 0, FOREIGN));
      assert.equal(
        formatPlace(problem.place),
        formatPlace({ file: "zh-Hans.md", ...place }),
      );
      assert.match(problem.actual, new RegExp(`▸${FOREIGN}`));
    }
  });

  test(`one dropped character of “${id}” is reported at its place`, () => {
    for (const place of sample(places, `drop ${id}`)) {
      const problem = onlyProblem(id, splice(source, place, 1, ""));
      assert.equal(problem.place.line, place.line);
      const dropped = characterAt(source, place);
      assert.equal(problem.place.column, differsAt(source, place));
      assert.match(
        problem.expected[0],
        new RegExp(`▸${dropped.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`),
      );
    }
  });

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

interface Spot {
  line: number;
  column: number;
}

function sourceOf(id: string): string {
  return readFileSync(
    new URL(`content/documents/${id}/zh-Hans.md`, ROOT),
    "utf8",
  );
}

/** Removes a byline or dateline that is within the first paragraph from the front matter. */
function withoutInnerLines(source: string): string {
  return source.replace(/^(byline|dateline): .*at: paragraph.*\n/gm, "");
}

function problemsIn(id: string, text: string): Problem[] {
  const translation = readFileSync(
    new URL(`content/documents/${id}/en.md`, ROOT),
    "utf8",
  ).replace(/^(byline|dateline): .*\n/gm, (line, field: string) =>
    text.includes(`\n${field}: `) ? line : "",
  );
  const source = { path: "zh-Hans.md", text };
  const read = readDocument(
    id,
    source,
    { path: "en.md", text: translation },
    unconverted,
  );
  return [...read.problems, ...collate(read, source, witnesses).problems];
}

function onlyProblem(id: string, text: string): Problem {
  const problems = problemsIn(id, text);
  assert.equal(problems.length, 1, formatProblems(problems));
  const [problem = assert.fail()] = problems;
  assert.equal(problem.ruleId, "witness-differs");
  return problem;
}

/** The places of the characters that are printed on the page: not ids, notes, marks or emendations. */
function textPlaces(source: string): Spot[] {
  const lines = source.split("\n");
  const end = lines.indexOf("---", 1);
  return lines.flatMap((content, index): Spot[] => {
    const inFront = index <= end;
    const from = inFront
      ? /^title: /.test(content) && source.includes("\ntitleBy: page\n")
        ? content.indexOf(" ") + 1
        : /^(dateline|byline): .*at: (foot|head)/.test(content)
          ? content.indexOf("text: ") + 6
          : -1
      : /^\[\^/.test(content)
        ? -1
        : /^## /.test(content)
          ? 3
          : 0;
    if (from < 0) return [];
    const to =
      inFront && content.includes(", at:")
        ? content.indexOf(", at:")
        : content.length;
    // Blank out emendations, note references and ids.
    const plain = content
      .slice(0, to)
      .replace(/:\w+\[[^\]]*\](\{[^}]*\})?|\[\^[^\]]*\]|\{#[^}]*\}/g, (mark) =>
        " ".repeat(mark.length),
      );
    return [...plain].flatMap((character, column): Spot[] =>
      column < from || /\s/.test(character)
        ? []
        : [{ line: index + 1, column: column + 1 }],
    );
  });
}

/** The column at which a line begins to differ if a character is dropped. */
function differsAt(source: string, { line, column }: Spot): number {
  const content = source.split("\n")[line - 1] ?? "";
  const dropped = content[column - 1] ?? "";
  const after = content.slice(column);
  // Among equal characters it is unknown which one was dropped: the texts differ after them.
  const same = [...after].findIndex((character) => character !== dropped);
  const mark =
    /^((\[\^[^\]]*\]|:supplied\[[^\]]*\]|\s)*(:corr\[)?)/.exec(
      after.slice(same),
    )?.[0] ?? "";
  const ended = after.slice(same + mark.length).startsWith("{#");
  return column + same + (ended ? 0 : mark.length);
}

function characterAt(source: string, { line, column }: Spot): string {
  return source.split("\n")[line - 1]?.[column - 1] ?? "";
}

function splice(
  source: string,
  { line, column }: Spot,
  dropped: number,
  added: string,
): string {
  const lines = source.split("\n");
  const content = lines[line - 1] ?? "";
  lines[line - 1] =
    content.slice(0, column - 1) + added + content.slice(column - 1 + dropped);
  return lines.join("\n");
}

/** Random spots, the same for the same seed. */
function sample(spots: Spot[], seed: string): Spot[] {
  let state =
    [...seed].reduce(
      (sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16777619),
      2166136261,
    ) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from(
    { length: SAMPLES },
    () => spots[Math.floor(next() * spots.length)] ?? assert.fail(),
  );
}

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
