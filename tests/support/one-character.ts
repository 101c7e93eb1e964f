/** One wrong character of a document is reported at its place, wherever it is. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { collate } from "../../src/edition/collation/collate.ts";
import { readDocument } from "../../src/edition/document.ts";
import { formatPlace, type Problem } from "../../src/edition/problems.ts";
import { formatProblems } from "../../src/edition/report.ts";
import type { Conversion } from "../../src/edition/traditional/traditional.ts";
import { edition } from "./edition.ts";

const ROOT = new URL("../../", import.meta.url);
/** A character that no document has. */
const FOREIGN = "囧";

const { documents, witnesses } = edition;
/** The transcript of the first documents. Others have their own transcripts, or none. */
export const witness =
  witnesses.find(({ file }) => file === "000_be5958379947584a.txt") ??
  assert.fail("no witness");
/** The ids of the documents that it contains. */
export const ids = documents.flatMap((document) =>
  document.witness?.file === witness.file ? [document.id] : [],
);
const unconverted: Conversion = {
  crossings: () => [],
  convert: (text) => text,
  convertRuns: (runs) => [...runs],
};

/**
 * Registers the tests of a document.
 *
 * @param samples How many characters are changed, dropped and added.
 */
export function testOneCharacter(id: string, samples: number): void {
  const source = withoutInnerLines(sourceOf(id));
  const places = textPlaces(source);

  test(`“${id}” equals its transcript, and one changed character is reported at its place`, () => {
    assert.deepEqual(problemsIn(id, source), []);
    for (const place of sample(places, samples, `change ${id}`)) {
      const problem = onlyProblem(id, splice(source, place, 1, FOREIGN));
      assert.equal(
        formatPlace(problem.place),
        formatPlace({ file: "zh-Hans.md", ...place }),
      );
      assert.match(problem.actual, new RegExp(`▸${FOREIGN}`));
    }
  });

  test(`several changed characters of “${id}” are each reported`, () => {
    const spots = sample(places, 30, `several ${id}`).filter(
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
    for (const place of sample(places, samples, `add ${id}`)) {
      const problem = onlyProblem(id, splice(source, place, 0, FOREIGN));
      assert.equal(
        formatPlace(problem.place),
        formatPlace({ file: "zh-Hans.md", ...place }),
      );
      assert.match(problem.actual, new RegExp(`▸${FOREIGN}`));
    }
  });

  test(`one dropped character of “${id}” is reported at its place`, () => {
    for (const place of sample(places, samples, `drop ${id}`)) {
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
}

interface Spot {
  line: number;
  column: number;
}

export function sourceOf(id: string): string {
  return readFileSync(
    new URL(`content/documents/${id}/zh-Hans.md`, ROOT),
    "utf8",
  );
}

/** Removes a byline or dateline that is within the first paragraph from the front matter. */
function withoutInnerLines(source: string): string {
  return source.replace(/^(byline|dateline): .*at: paragraph.*\n/gm, "");
}

export function problemsIn(id: string, text: string): Problem[] {
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
  // A mistake in a character that ends a sentence is reported for the pairs of sentences, too.
  return [
    ...read.problems.filter(({ ruleId }) => ruleId !== "sentence-unpaired"),
    ...collate(read, source, witnesses).problems,
  ];
}

export function onlyProblem(id: string, text: string): Problem {
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

export function characterAt(source: string, { line, column }: Spot): string {
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
function sample(spots: Spot[], count: number, seed: string): Spot[] {
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
    { length: count },
    () => spots[Math.floor(next() * spots.length)] ?? assert.fail(),
  );
}
