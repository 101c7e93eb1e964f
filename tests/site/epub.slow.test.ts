/** EPUBs are valid: those of the first document in every language, of each other document in one. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readEdition } from "../../src/content/read.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import { reportOf } from "../support/epubcheck.ts";
import { epubcheck, skipWithout } from "../support/requirements.ts";

const skip = skipWithout(epubcheck);
const { edition } = await readEdition(new URL("../../", import.meta.url));
const files = edition.documents.map(({ id }) =>
  LANGUAGES.map(({ path }) => `${path}/${id}/${id}-${path}.epub`),
);

test("EPUBCheck finds no error and no warning", { skip }, () => {
  const [first = [], ...others] = files;
  const looked = [
    ...first,
    ...others.flatMap((list, at) => list[at % list.length] ?? []),
  ];
  assert.equal(looked.length, LANGUAGES.length + edition.documents.length - 1);
  for (const file of looked)
    assert.deepEqual(reportOf(join(SITE_FOLDER, file)), [], file);
});

test("EPUBCheck finds the error in an invalid book", { skip }, () => {
  const [file = assert.fail()] = files.flat();
  const folder = mkdtempSync(join(tmpdir(), "epub-"));
  try {
    const { mimetype = assert.fail(), ...rest } = unzipSync(
      readFileSync(join(SITE_FOLDER, file)),
    );
    const nav = strFromU8(rest["EPUB/nav.xhtml"] ?? assert.fail());
    rest["EPUB/nav.xhtml"] = strToU8(
      nav.replace('href="title.xhtml"', 'href="none.xhtml"'),
    );
    writeFileSync(
      join(folder, "broken.epub"),
      zipSync({ mimetype: [mimetype, { level: 0 }], ...rest }),
    );
    assert.match(
      reportOf(join(folder, "broken.epub")).join("\n"),
      /none\.xhtml/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
