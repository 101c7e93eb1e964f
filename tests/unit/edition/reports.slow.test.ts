/** The report on ten thousand paragraphs: a slow case of `reports.test.ts`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readEdition } from "../../../src/content/read.ts";
import { formatProblems } from "../../../src/edition/report.ts";
import { createProject } from "../../support/fixture-project.ts";

test("the report on “ten-thousand-paragraphs”", async () => {
  const folder = new URL(
    "../../fixtures/slow-problems/ten-thousand-paragraphs/",
    import.meta.url,
  );
  const { root, remove } = createProject(folder);
  try {
    const { problems } = await readEdition(root);
    assert.equal(
      `${formatProblems(problems)}\n`,
      readFileSync(new URL("report.txt", folder), "utf8"),
    );
  } finally {
    remove();
  }
});
