/** The reports on files of unusual size: slow cases of `reports.test.ts`. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readEdition } from "../../../src/content/read.ts";
import { formatProblems } from "../../../src/edition/report.ts";
import { createProject } from "../../support/fixture-project.ts";

const FOLDER = new URL("../../fixtures/slow-problems/", import.meta.url);

for (const name of readdirSync(FOLDER)) {
  test(`the report on “${name}”`, async () => {
    const folder = new URL(`${name}/`, FOLDER);
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
}
