import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../src/search/excerpt.ts';
import type { Range } from '../../src/search/match.ts';

const shown = (text: string, marks: Range[], length: number, share = 0): string =>
  excerptOf(text, marks, length, share)
    .map((piece) => (piece.kind === 'mark' ? `<${piece.text}>` : piece.text))
    .join('');

test('a short text is shown whole, with its marks', () => {
  assert.equal(shown('甲乙丙丁', [[1, 3]], 10), '甲<乙丙>丁');
  assert.equal(shown('甲乙丙丁', [], 10), '甲乙丙丁');
  assert.equal(shown('', [], 10), '');
});

test('a long text is shown around its marks, and no word is cut', () => {
  const text = 'zero one two three four five six seven eight nine ten';
  const five: Range = [24, 28];
  assert.equal(shown(text, [five], 12), ' … four <five> six seven … ');
  assert.equal(shown(text, [[5, 8], [50, 53]], 20), 'zero <one> two three … seven eight nine <ten>');
});

test('Chinese begins and ends with a clause, if one ends near', () => {
  const text = '双方高度评价中哈友好关系，一致认为两国合作富有成果，决心共同努力；双方将继续相互支持，携手发展，共同前进。';
  const mark: Range = [text.indexOf('成果'), text.indexOf('成果') + 2];
  assert.equal(shown(text, [mark], 12), ' … 一致认为两国合作富有<成果>，决心共同努力； … ');
  const long = `${'友'.repeat(30)}中华人民共和国${'好'.repeat(30)}`;
  assert.match(shown(long, [[45, 46]], 36), /^ … 中华人民共和国/);
  const none = '甲'.repeat(100);
  assert.equal(shown(none, [[50, 51]], 12), ` … ${'甲'.repeat(4)}<甲>${'甲'.repeat(8)} … `);
});

test('a long text without marks is shown where its translation has one', () => {
  const text = 'one two three four five six seven eight nine ten';
  assert.ok(shown(text, [], 12).startsWith('one two'));
  assert.ok(shown(text, [], 12, 0.9).includes('ten'));
});

test('no pair of surrogates is cut', () => {
  const text = '𠀀'.repeat(40);
  assert.ok(shown(text, [[40, 42]], 13).isWellFormed());
});
