/**
 * Every change of a published paragraph is in content/changes.yaml.
 *
 * `tests/fixtures/published-texts.tsv` lists every published paragraph with its digest. When a text
 * changes, add the paragraph with its old and new reading to content/changes.yaml. Then run
 * `UPDATE_FIXTURES=1 npx node --test tests/unit/edition/history/changes.test.ts` to accept the change
 * and to add new paragraphs. If the file does not exist, this creates it.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { blockDigest } from "../../../../src/citation/digest.ts";
import { readHistory } from "../../../../src/edition/history/history.ts";
import { edition, versions } from "../../../support/edition.ts";
import { plainText, SOURCE_LANGS } from "../../../../src/edition/model.ts";
import { formatProblems } from "../../../../src/edition/report.ts";

const FIXTURE = new URL(
  "../../../fixtures/published-texts.tsv",
  import.meta.url,
);
const UPDATE = process.env["UPDATE_FIXTURES"] === "1";
const HEADER = "document\tid\tdigest\tzh-Hans\ten";

interface Row {
  document: string;
  id: string;
  digest: string;
  "zh-Hans": string;
  en: string;
}

const now = edition.documents.flatMap((document) =>
  document.sections.flatMap(({ blocks }) =>
    blocks.map((block): Row => ({
      document: document.id,
      id: block.id,
      digest: blockDigest(block),
      "zh-Hans": plainText(block.texts["zh-Hans"]),
      en: plainText(block.texts.en),
    })),
  ),
);

test("no published paragraph is missing, and every change is in content/changes.yaml", () => {
  if (UPDATE && !existsSync(FIXTURE)) write();
  assert.deepEqual(unlisted(read(), now), []);
  if (UPDATE) write();
});

test("the paragraphs are those of the fixture, in the same order", () => {
  assert.deepEqual(
    now.map(line),
    read().map(line),
    "A text was changed or added. Add a change to content/changes.yaml, then accept it with UPDATE_FIXTURES=1.",
  );
});

test("a change without an entry is detected, in either language", () => {
  for (const lang of SOURCE_LANGS) {
    const changed = now.map((row, index) =>
      index === 3 ? { ...row, [lang]: `${row[lang]}!` } : row,
    );
    assert.deepEqual(unlisted(now, changed), [
      `${now[3]?.document}#${now[3]?.id} ${lang}: no entry in content/changes.yaml for this change`,
    ]);
  }
});

test("a missing paragraph is detected", () => {
  const [first, ...others] = now;
  assert.deepEqual(unlisted(now, others), [
    `${first?.document}#${first?.id}: a published paragraph is missing`,
  ]);
});

test("the list of changes is checked against the texts", () => {
  const old = `${now[0]?.en} As it was.`;
  const entry = (before: string, after: string) => `
  changes:
    - document: ${now[0]?.document}
      id: ${now[0]?.id}
      lang: en
      old: ${JSON.stringify(before)}
      new: ${JSON.stringify(after)}
      reason: { zh-Hans: 笔误, en: A slip }`;
  const first = `- version: 1.0.0\n  date: 2026-11-22\n  summary: { zh-Hans: 首次, en: First }\n  changes: []\n`;
  const second = (changes: string) =>
    `${first}- version: 1.0.1\n  date: 2026-12-01\n  summary: { zh-Hans: 其次, en: Second }${changes}\n`;
  const release = "version: 1.0.1\ndate: 2026-12-01\n";
  assert.equal(report(release, second(entry(old, now[0]?.en ?? ""))), "");
  assert.match(
    report(release, second(entry(old, "Another text"))),
    /changes\.yaml:13:12 {2}change[\s\S]*the present text of the paragraph/,
  );
  assert.match(
    report(release, first),
    /edition\.yaml:1:10 {2}change[\s\S]*version 1\.0\.1[\s\S]*edition\.yaml:2:7/,
  );
  assert.match(report(release, second(entry(old, old))), /as both old and new/);
  assert.match(
    report(release, `${second("\n  changes: []")}${first}`),
    /version 1\.0\.0 after 1\.0\.1/,
  );
  assert.match(
    report('version: "1"\ndate: 2026-11-22\n', first),
    /edition\.yaml:1:10 {2}field[\s\S]*a version such as 1\.0\.0/,
  );
  assert.match(report(release, ""), /changes\.yaml:1:1 {2}field/);
});

/** The changes of published paragraphs that content/changes.yaml does not list. */
function unlisted(
  published: readonly Row[],
  present: readonly Row[],
): string[] {
  const entries = versions.flatMap(({ changes }) => changes);
  return published.flatMap((row) => {
    const name = `${row.document}#${row.id}`;
    const found = present.find(
      ({ document, id }) => document === row.document && id === row.id,
    );
    if (!found) return [`${name}: a published paragraph is missing`];
    return SOURCE_LANGS.flatMap((lang) => {
      if (found[lang] === row[lang]) return [];
      const own = entries.filter(
        ({ document, id, lang: of }) =>
          document === row.document && id === row.id && of === lang,
      );
      // There may be several changes since the fixture was last updated.
      const start = own.findIndex((entry) => entry.old === row[lang]);
      const listed = start >= 0 && own.at(-1)?.new === found[lang];
      return listed
        ? []
        : [`${name} ${lang}: no entry in content/changes.yaml for this change`];
    });
  });
}

function report(release: string, changes: string): string {
  const file = (path: string, text: string) => ({
    path: `content/${path}`,
    text,
  });
  const { problems } = readHistory(
    file("edition.yaml", release),
    file("changes.yaml", changes),
    edition.documents,
    new Set(),
    {
      convert: (text) => text,
      convertRuns: (runs) => [...runs],
      crossings: () => [],
    },
  );
  return formatProblems(problems);
}

function line(row: Row): string {
  return [row.document, row.id, row.digest, row["zh-Hans"], row.en].join("\t");
}

function read(): Row[] {
  const [header, ...lines] = readFileSync(FIXTURE, "utf8")
    .trimEnd()
    .split("\n");
  assert.equal(header, HEADER);
  return lines.map((text) => {
    const [document = "", id = "", digest = "", zh = "", en = ""] =
      text.split("\t");
    return { document, id, digest, "zh-Hans": zh, en };
  });
}

function write(): void {
  writeFileSync(FIXTURE, `${[HEADER, ...now.map(line)].join("\n")}\n`);
}
