/**
 * What an author is told. A folder of `tests/fixtures/documents/` is a case: the two files of
 * one document, whose id is the folder's name, perhaps with a `witness.txt`, `glossary.yaml`,
 * `sources.yaml` or `traditional.yaml`; and `expected.txt`, the whole report on them.
 *
 * After each changed report has been reviewed,
 * `UPDATE_FIXTURES=1 node --test tests/unit/parse.test.ts` accepts it.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SourceFile } from '../../src/edition/data.ts';
import { buildEdition } from '../../src/edition/edition.ts';
import type { Witness } from '../../src/edition/model.ts';
import { formatProblems, PROBLEMS } from '../../src/edition/problems.ts';

const CASES = new URL('../fixtures/documents/', import.meta.url);
/** Reported by the reader of files alone: see `problems.test.ts`. */
const ELSEWHERE = ['encoding', 'change'];

const cases = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const reports = new Map(cases.map((name) => [name, report(name)]));

for (const [name, found] of reports) {
  test(`the report on “${name}”`, () => {
    const file = new URL(`${name}/expected.txt`, CASES);
    if (process.env['UPDATE_FIXTURES']) writeFileSync(file, found);
    assert.equal(found, readFileSync(file, 'utf8'));
  });
}

test('there is a case for every problem that can be reported', () => {
  const all = [...reports.values()].join('\n');
  const without = Object.keys(PROBLEMS).filter((code) => !all.includes(`  ${code}\n`) && !ELSEWHERE.includes(code));
  assert.deepEqual(without, []);
});

test('the cases called valid have no problem, and the others have one', () => {
  for (const [name, found] of reports) assert.equal(found === '', name.startsWith('valid'), name);
});

function report(name: string): string {
  const read = (file: string, path: string): SourceFile | null => {
    const url = new URL(`${name}/${file}`, CASES);
    return existsSync(url) ? { path, text: readFileSync(url, 'utf8') } : null;
  };
  const data = (file: string): SourceFile => read(file, `content/${file}`) ?? { path: `content/${file}`, text: '[]' };
  const folder = `content/documents/${name}`;
  const witness = read('witness.txt', 'content/witness/witness.txt');
  const witnesses: Witness[] = witness ? [{ file: 'witness.txt', text: witness.text, sha256: '' }] : [];
  const { problems } = buildEdition({
    documents: [{ id: name, folder, zh: read('zh-Hans.md', `${folder}/zh-Hans.md`), en: read('en.md', `${folder}/en.md`) }],
    glossary: data('glossary.yaml'),
    sources: data('sources.yaml'),
    traditional: data('traditional.yaml'),
    witnesses,
  });
  const text = formatProblems(problems);
  return text === '' ? '' : `${text}\n`;
}
