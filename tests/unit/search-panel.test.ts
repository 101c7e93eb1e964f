import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutPanel, isPanel } from '../../src/search/panel.ts';

test('cuts the panel out of the search page, without the field', () => {
  const page = '<main><search-panel><form></form><div class="search-body" data-lang="en"><p>a</p></div>\n</search-panel></main>';
  assert.equal(cutPanel(page), '<div class="search-body" data-lang="en"><p>a</p></div>');
});

test('a page without a panel is an error, not an empty dialog', () => {
  assert.throws(() => cutPanel('<main></main>'), { message: 'The search page has no panel' });
});

test('takes what was cut for a panel, and nothing with a script in it', () => {
  assert.ok(isPanel('<div class="search-body" data-lang="en"><p>a</p></div>'));
  assert.ok(!isPanel('<div class="search-body" data-lang="en"><SCRIPT>a</SCRIPT></div>'));
  assert.ok(!isPanel('<p>not found</p>'));
});
