/** calibre shows the cover of an EPUB, knows its language, and reads its texts in order. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import { readEdition } from "../../src/content/read.ts";
import { plainText, titleOf } from "../../src/edition/model.ts";
import { pairOf } from "../../src/i18n/languages.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import { calibre, need, skipWithout } from "../support/requirements.ts";

const skip = skipWithout(calibre);
const { edition } = await readEdition(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "calibre-"));
after(() => {
  rmSync(folder, { recursive: true });
});

/** calibre's names of the languages (ISO 639-2). */
const CODES = { "zh-Hans": "zho", "zh-Hant": "zho", en: "eng" };

/** Runs one of calibre's programs. @returns What it prints. */
function run(program: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    join(dirname(need(calibre)), program),
    parameters,
    {
      encoding: "utf8",
      env: {
        ...process.env,
        CALIBRE_CONFIG_DIRECTORY: folder,
        LANG: "C.UTF-8",
      },
    },
  );
  assert.equal(status, 0, stderr);
  return stdout;
}

for (const { path, lang } of LANGUAGES) {
  const [document = assert.fail()] = edition.documents;
  const book = join(
    SITE_FOLDER,
    path,
    document.id,
    `${document.id}-${path}.epub`,
  );

  test(
    `${path}: the library has cover, title and languages`,
    { skip },
    async () => {
      const picture = join(folder, `${path}.png`);
      const about = run("ebook-meta", book, `--get-cover=${picture}`);
      assert.ok(about.includes(titleOf(document, lang)), about);
      assert.match(
        about,
        new RegExp(
          `^Languages +: ${pairOf(lang)
            .map((one) => CODES[one])
            .join(", ")}$`,
          "m",
        ),
      );
      const { width, height } = await sharp(picture).metadata();
      assert.deepEqual([width, height], [1200, 1600]);
    },
  );

  test(`${path}: title, paragraphs and notes come in order`, { skip }, () => {
    const output = join(folder, `${path}.txt`);
    run("ebook-convert", book, output, "--max-line-length=0");
    const text = squeeze(readFileSync(output, "utf8"));
    const expected = [
      titleOf(document, lang),
      ...document.sections.flatMap((section) => [
        ...section.blocks.flatMap(({ id, texts }) =>
          pairOf(lang)
            // A note number or an emendation stands within the text.
            .filter(() => !isMarked(id))
            .map((one) => plainText(texts[one])),
        ),
        ...document.notes
          .filter(({ at }) => section.blocks.some(({ id }) => id === at))
          .map(({ texts }) => texts[lang]),
      ]),
    ];
    assert.ok(expected.length > 60, String(expected.length));
    let from = 0;
    for (const part of expected) {
      const at = text.indexOf(squeeze(part), from);
      assert.ok(at >= 0, `not found in order: ${part}`);
      from = at + squeeze(part).length;
    }
  });

  function isMarked(id: string): boolean {
    return (
      document.notes.some(({ at }) => at === id) ||
      document.apparatus.some(({ at }) => at === id)
    );
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
