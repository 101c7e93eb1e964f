import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbering } from '../../src/search/numbering.ts';
import { orderRecords } from '../../src/search/order.ts';

/** Records 0 to 3 are sections of `long`, 4 and 5 of `short`; 6 and 7 are their extras. */
const numbering = new Numbering([
  { id: 'long', title: '', sections: [[5], [5], [5], [5]], extras: 3 },
  { id: 'short', title: '', sections: [[5], [5]], extras: 3 },
]);

function order(blocks: number[], extras: number[] = []): number[] {
  const places = (records: number[]) => records.map((record) => numbering.place(record));
  return orderRecords(places(blocks), places(extras), numbering).map(({ record }) => record);
}

test('the document of whose records the larger part may match comes first', () => {
  assert.deepEqual(order([0, 4]), [4, 0]);
  assert.deepEqual(order([0, 1, 2, 4]), [0, 1, 2, 4]);
});

test('a document whose titles or notes may match counts for more', () => {
  assert.deepEqual(order([0, 4], [6]), [0, 4]);
});

test('within a document the order is that of the text', () => {
  assert.deepEqual(order([0, 1, 4, 5]), [4, 5, 0, 1]);
});
