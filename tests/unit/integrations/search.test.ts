/** What `SEARCH_WITH` may say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOtherEditions } from '../../../src/integrations/search.ts';

test('base paths are read with a slash at their end', () => {
  assert.deepEqual(readOtherEditions(''), []);
  assert.deepEqual(readOtherEditions('  '), []);
  assert.deepEqual(readOtherEditions('/annals/ /letters\n/a/b-c/ /'), ['/annals/', '/letters/', '/a/b-c/', '/']);
});

test('what is no path on this host is refused, and named', () => {
  for (const wrong of ['annals', 'https://example.org/annals/', '//example.org/', '/a//b/', '/../', '/a?b']) {
    assert.throws(() => readOtherEditions(`/annals/ ${wrong}`), (error: Error) => error.message.startsWith(`SEARCH_WITH names “${wrong}”: expected base paths`));
  }
});
