import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noForms } from '../support/search/characters.ts';
import { fold } from '../../src/search/fold.ts';
import { marksOf, mergeRanges, runsOf } from '../../src/search/marks.ts';
import { findChunk } from '../../src/search/match.ts';
import { readQuery } from '../../src/search/query.ts';


/** The text with what is marked of it: `a <community> <with> <a> <shared> <future>`. */
function marked(query: string, text: string): string {
  const read = readQuery(query, noForms);
  const units = fold(text, noForms);
  const found = read.chunks.flatMap((chunk, at) => findChunk(chunk, units, true).map((range) => ({ chunk: at, range })));
  const marks = mergeRanges(marksOf(read, units, found));
  return marks.toReversed().reduce((shown, [start, end]) => `${shown.slice(0, start)}<${shown.slice(start, end)}>${shown.slice(end)}`, text);
}

const CASES: [query: string, marked: string][] = [
  ['community with a shared future', 'He is a man with a view; a <community> <with> <a> <shared> <future>, a <future> with a <community>.'],
  ['Belt and Road', 'Peace and the “<Belt> <and> <Road>” and the <Belt>, and the <road>.'],
  ['the pipeline to China', '<The> <pipeline> that leads to it, to the east, <to> <China>.'],
  // A beginning: words that go on are no common words.
  ['pipeline a', 'A <pipeline> <across> <Asia>, a <pipeline> <and> more.'],
  // Nothing but common words; a phrase; both languages.
  ['of the ', '<The> people <of> <the> east'],
  ['"the east" pipeline', '<The east>, the <pipeline>, <the east>'],
  ['能源 and', 'energy and <能源> <and> more'],
];
for (const [query, wanted] of CASES) {
  test(`${query} is marked: ${wanted}`, () => assert.equal(marked(query, wanted.replace(/[<>]/g, '')), wanted));
}

test('marks that nothing divides are a run; the longest comes first, and the others as they stand', () => {
  const text = 'future of a community, with a shared future, shared';
  const marks = [...text.matchAll(/future|community|with|a shared|shared/g)].map(({ index, 0: word }): [number, number] => [index, index + word.length]);
  assert.deepEqual(runsOf(text, marks).map((range) => text.slice(...range)), ['with a shared future', 'future', 'community', 'shared']);
  assert.deepEqual(runsOf(text, []), []);
});
