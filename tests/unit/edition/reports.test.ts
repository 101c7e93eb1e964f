/**
 * The reports on mistakes of authors, in addition to the examples of the rules (`rules.test.ts`).
 *
 * Mistakes in single lines are cases in `report-cases/`. Mistakes that need whole files are folders
 * in `tests/fixtures/problems/`: the files, and `report.txt` with the expected report.
 * `tests/support/fixture-project.ts` describes such a folder. The folders in `tests/fixtures/valid/`
 * have no problems.
 *
 * Review each changed report, then accept those of folders with
 * `UPDATE_FIXTURES=1 npx node --test tests/unit/edition/reports.test.ts`.
 */
import assert from "node:assert/strict";
import {
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { test } from "node:test";
import { readEdition } from "../../../src/content/read.ts";
import { type Problem } from "../../../src/edition/problems.ts";
import { formatProblems } from "../../../src/edition/report.ts";
import { RULES } from "../../../src/edition/rules/index.ts";
import {
  problemsOf as problemsOfCase,
  reportOf,
} from "../../support/edition-case.ts";
import { createProject } from "../../support/fixture-project.ts";
import { cases as characters } from "./report-cases/characters.ts";
import { cases as data } from "./report-cases/data.ts";
import { cases as emendations } from "./report-cases/emendations.ts";
import { cases as frontMatter } from "./report-cases/front-matter.ts";
import { cases as ids } from "./report-cases/ids.ts";
import { cases as markdown } from "./report-cases/markdown.ts";
import { cases as notes } from "./report-cases/notes.ts";
import { cases as witness } from "./report-cases/witness.ts";

const ROOT = new URL("../../../", import.meta.url);
const BROKEN = new URL("../../fixtures/problems/", import.meta.url);
const VALID = new URL("../../fixtures/valid/", import.meta.url);

const CASES = {
  characters,
  data,
  emendations,
  frontMatter,
  ids,
  markdown,
  notes,
  witness,
};

/** The codes that are reported here or in the examples of rules. */
const found = new Set<string>(
  Object.values(RULES).flatMap(({ examples }) =>
    examples.flatMap(({ report }) =>
      report.map((line) => line.split(" ")[1] ?? ""),
    ),
  ),
);

for (const [group, cases] of Object.entries(CASES)) {
  for (const { name, ...example } of cases) {
    test(`the report on ${name} (${group})`, async () => {
      assert.deepEqual(reportOf(await problemsOfCase(example)), example.report);
    });
  }
}

for (const name of readdirSync(BROKEN)) {
  test(`the report on “${name}”`, async () => {
    const problems = await problemsOf(new URL(`${name}/`, BROKEN));
    for (const { ruleId } of problems) found.add(ruleId);
    const text = `${formatProblems(problems)}\n`;
    const file = new URL(`${name}/report.txt`, BROKEN);
    if (process.env["UPDATE_FIXTURES"]) writeFileSync(file, text);
    assert.notEqual(problems.length, 0);
    assert.equal(text, readFileSync(file, "utf8"));
  });
}

for (const name of readdirSync(VALID)) {
  test(`nothing is reported on “${name}”`, async () => {
    assert.equal(
      formatProblems(await problemsOf(new URL(`${name}/`, VALID))),
      "",
    );
  });
}

test("missing folders of transcripts or documents do not crash the check", async () => {
  const [name = ""] = readdirSync(VALID);
  for (const folder of ["witness", "documents"]) {
    const { root, remove } = createProject(new URL(`${name}/`, VALID));
    try {
      rmSync(new URL(`content/${folder}/`, root), { recursive: true });
      if (folder === "documents") {
        const { edition, problems } = await readEdition(root);
        assert.deepEqual(edition.documents, []);
        assert.match(
          formatProblems(problems),
          /^content\/documents\n {2}content\/documents:1:1 {2}file-missing\n {4}Unexpected empty folder\./,
        );
      } else
        assert.doesNotMatch(
          formatProblems((await readEdition(root)).problems),
          /ENOENT/,
        );
    } finally {
      remove();
    }
  }
});

test("a file or folder that cannot be opened is reported with the other problems", async () => {
  const [name = ""] = readdirSync(VALID);
  for (const path of [
    "content/glossary.yaml",
    `content/documents/${name}/en.md`,
    "content/witness",
  ]) {
    const { root, remove } = createProject(new URL(`${name}/`, VALID));
    try {
      rmSync(new URL(path, root), { recursive: true });
      // A symbolic link to itself cannot be read, even by root.
      symlinkSync(path.split("/").at(-1) ?? "", new URL(path, root));
      writeFileSync(new URL("content/sources.yaml", root), "none\n");
      const { problems } = await readEdition(root);
      for (const { ruleId } of problems) found.add(ruleId);
      assert.deepEqual(
        problems.map(({ ruleId, place }) => `${ruleId} ${place.file}`).sort(),
        ["field content/sources.yaml", `file-unreadable ${path}`],
      );
    } finally {
      remove();
    }
  }
});

test("every rule has an example or a case", () => {
  assert.deepEqual(
    Object.keys(RULES).filter((code) => !found.has(code)),
    [],
  );
});

test("every report has a place, what was found and expected, a fix and a link to the documentation", () => {
  const page = readFileSync(new URL("docs/problems.md", ROOT), "utf8");
  for (const name of readdirSync(BROKEN)) {
    const [, ...rest] = readFileSync(
      new URL(`${name}/report.txt`, BROKEN),
      "utf8",
    ).split(/^ {2}(?=\S)/m);
    assert.notEqual(rest.length, 0, name);
    for (const one of rest) {
      const [, code] =
        /^content\/\S+:\d+:\d+ {2}[a-z0-9-]+\n {4}Unexpected .+\. Expected .+\.\n(?: {4}See also content\/\S+:\d+:\d+\.\n)? {4}\S.* \(docs\/problems\.md#([a-z0-9-]+)\)\n/s.exec(
          one,
        ) ?? [];
      assert.ok(code && page.includes(`\n## ${code}\n`), `${name}: ${one}`);
    }
  }
});

async function problemsOf(folder: URL): Promise<Problem[]> {
  const { root, remove } = createProject(folder);
  try {
    return (await readEdition(root)).problems;
  } finally {
    remove();
  }
}
