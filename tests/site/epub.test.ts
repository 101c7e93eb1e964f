/** All EPUBs exist, and one of them is valid. `epub.slow.test.ts` checks more. */
import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { edition } from "../support/edition.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import { reportOf } from "../support/epubcheck.ts";
import { epubcheck, skipWithout } from "../support/requirements.ts";

const files = edition.documents.map(({ id }) =>
  LANGUAGES.map(({ path }) => `${path}/${id}/${id}-${path}.epub`),
);

test("there is an EPUB for each document and language", () => {
  assert.deepEqual(
    globSync("**/*.epub", { cwd: SITE_FOLDER }).sort(),
    files.flat().sort(),
  );
});

test(
  "EPUBCheck finds no error and no warning",
  { skip: skipWithout(epubcheck) },
  () => {
    const [[file = assert.fail()] = []] = files;
    assert.deepEqual(reportOf(join(SITE_FOLDER, file)), [], file);
  },
);
