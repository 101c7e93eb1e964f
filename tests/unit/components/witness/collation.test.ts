import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CollationRow, collationRows } from '../../../../src/components/witness/collation.ts';
import { readEdition } from '../../../../src/content/read.ts';
import { plainText, witnessText } from '../../../../src/edition/model.ts';
import { formatProblems } from '../../../../src/edition/problems.ts';
import { projectOf } from '../../../support/fixture-project.ts';

const ROOT = new URL('../../../../', import.meta.url);
const CASE = new URL('../../../fixtures/valid/with-witness/', import.meta.url);

test('each piece stands in a row of its own, with all of its lines', async () => {
  assert.deepEqual(shown(await rowsOf(['两国关系', '', '两国元首会谈。', '', '双方签订声', '', '明。'])), [
    { ids: ['title'], lines: ['1 两国关系'] },
    { ids: ['p1'], lines: ['3 两国元首[+的]会谈。'] },
    { ids: ['p2'], lines: ['5 双方签[-订][+署]声', '7 明。'] },
  ]);
});

test('pieces that run on in one line stand in one row, and nothing that was kept is dropped', async () => {
  assert.deepEqual(shown(await rowsOf(['两国关系', '两国元', '首会谈。双方', '签订声明。'])), [
    { ids: ['title'], lines: ['1 两国关系'] },
    { ids: ['p1', 'p2'], lines: ['2 两国元', '3 首[+的]会谈。双方', '4 签[-订][+署]声明。'] },
  ]);
  assert.deepEqual(shown(await rowsOf(['两国关', '系两国元', '首会谈。双方签订声', '明。'])), [
    { ids: ['title', 'p1', 'p2'], lines: ['1 两国关', '2 系两国元', '3 首[+的]会谈。双方签[-订][+署]声', '4 明。'] },
  ]);
});

test('of the edition’s own transcript, each line stands once, and each row has all of its pieces', async () => {
  const { edition } = await readEdition(ROOT);
  const proved = edition.documents.filter(({ witness }) => witness);
  assert.ok(proved.length > 0);
  for (const document of proved) {
    const witness = edition.witnesses.find(({ file }) => file === document.witness?.file) ?? assert.fail();
    const rows = collationRows(document, witness);
    const numbers = rows.flatMap(({ lines }) => lines.map(({ number }) => number));
    assert.equal(new Set(numbers).size, numbers.length);
    const blocks = new Map(document.sections.flatMap((section) => section.blocks.map((block) => [block.id, block] as const)));
    for (const { ids, lines } of rows) {
      if (!ids.every((id) => blocks.has(id))) continue;
      const runs = ids.flatMap((id) => blocks.get(id)?.texts['zh-Hans'] ?? []);
      const textWithout = (left: string) => lines.flatMap(({ stretches }) => stretches.map(({ kind, text }) => (kind === left ? '' : text))).join('');
      if (ids.length > 0) assert.equal(textWithout('dropped').trim(), plainText(runs), ids.join());
      if (ids.length > 0) assert.equal(textWithout('added').replace(/\s/g, ''), witnessText(runs).replace(/\s/g, ''), ids.join());
    }
  }
});

/** The rows of the case's document, if its transcript had these lines. */
async function rowsOf(lines: string[]): Promise<CollationRow[]> {
  const { root, remove } = projectOf(CASE);
  try {
    const file = new URL('content/documents/with-witness/zh-Hans.md', root);
    writeFileSync(file, readFileSync(file, 'utf8').replace('lines: 1-7', `lines: 1-${lines.length}`));
    writeFileSync(new URL('content/witness/witness.txt', root), lines.join('\n'));
    const { edition, problems } = await readEdition(root);
    assert.equal(formatProblems(problems), '');
    const [document = assert.fail()] = edition.documents;
    const [witness = assert.fail()] = edition.witnesses;
    return collationRows(document, witness);
  } finally {
    remove();
  }
}

function shown(rows: readonly CollationRow[]): { ids: string[]; lines: string[] }[] {
  const marked = { same: (text: string) => text, dropped: (text: string) => `[-${text}]`, added: (text: string) => `[+${text}]` };
  return rows.map(({ ids, lines }) => ({
    ids,
    lines: lines.map(({ number, stretches }) => `${number} ${stretches.map(({ kind, text }) => marked[kind](text)).join('')}`),
  }));
}
