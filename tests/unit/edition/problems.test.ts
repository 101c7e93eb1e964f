import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { readEdition } from "../../../src/content/read.ts";
import { type Problem, problem } from "../../../src/edition/problems.ts";
import { formatProblems } from "../../../src/edition/report.ts";

const CONTENT = new URL("../../../content/", import.meta.url);

test("the report groups problems by file, in the order of their places", () => {
  const link = (file: string, line: number, column: number): Problem =>
    problem({
      code: "link",
      place: { file, line, column },
      found: "a link",
      expected: "plain text",
    });
  const report = formatProblems([
    link("b.md", 2, 1),
    link("a.md", 10, 1),
    link("b.md", 1, 20),
    link("a.md", 9, 2),
    link("b.md", 1, 3),
  ]);
  assert.deepEqual(
    report.split("\n").filter((line) => /^(\S|$)|link$/.test(line)),
    [
      "a.md",
      "  a.md:9:2  link",
      "  a.md:10:1  link",
      "",
      "b.md",
      "  b.md:1:3  link",
      "  b.md:1:20  link",
      "  b.md:2:1  link",
    ],
  );
});

test("without problems the report is empty", () => {
  assert.equal(formatProblems([]), "");
});

test("all problems of all documents are reported at once", async () => {
  const problems = await problemsOf(async (content) => {
    for (const id of [
      "joint-statement",
      "talks",
      "golden-eagle",
      "uzbekistan",
    ]) {
      const file = join(content, `documents/${id}/en.md`);
      await writeFile(
        file,
        (await readFile(file, "utf8")).replace(/^title: .*\n/m, ""),
      );
    }
  });
  assert.deepEqual(
    problems
      .map(({ ruleId, actual, place }) => `${ruleId} ${place.file} ${actual}`)
      .sort(),
    ["golden-eagle", "joint-statement", "talks", "uzbekistan"].map(
      (id) =>
        `field content/documents/${id}/en.md missing value for the field “title”`,
    ),
  );
});

/** The problems in a changed copy of the content. */
async function problemsOf(
  change: (content: string) => Promise<void>,
): Promise<Problem[]> {
  const root = await mkdtemp(join(tmpdir(), "content-"));
  try {
    await cp(CONTENT, join(root, "content"), { recursive: true });
    await change(join(root, "content"));
    return (await readEdition(new URL(`${pathToFileURL(root).href}/`)))
      .problems;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
