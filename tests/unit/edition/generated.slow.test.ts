/** The documents that benchmarks generate are valid, so that builds of them can be measured. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { writeCorpus } from "../../../scripts/bench/corpus.ts";
import { readEdition } from "../../../src/content/read.ts";
import { copyProject } from "../../support/project-copy.ts";

test("an edition of 20 documents, of which 16 are generated, has no problems", async (context) => {
  const project = copyProject();
  context.after(() => project.remove());
  writeCorpus(project.folder, 20, 2022);
  const { edition, problems } = await readEdition(
    pathToFileURL(`${project.folder}/`),
  );
  assert.deepEqual(problems, []);
  assert.equal(edition.documents.length, 20);
});
