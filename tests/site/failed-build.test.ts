/** A build of content with problems names them all, fails, and leaves the built site as it was. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyProject } from './project.ts';

const project = copyProject();
after(() => project.remove());

test('a build with problems exits with 1, names file, line and column, and leaves the site as it was', () => {
  mkdirSync(join(project.folder, 'dist'));
  writeFileSync(join(project.folder, 'dist/index.html'), 'the earlier site');
  edit('content/documents/talks/zh-Hans.md', (text) => text.replace('正式会谈', '正式開谈'));
  edit('content/documents/uzbekistan/en.md', (text) => text.replace(' {#p2}', ''));

  const { status, output } = project.build();

  assert.equal(status, 1);
  const text = readFileSync(join(project.folder, 'content/documents/talks/zh-Hans.md'), 'utf8').split('\n');
  const line = text.findIndex((one) => one.includes('開')) + 1;
  const column = (text[line - 1]?.indexOf('開') ?? 0) + 1;
  assert.ok(output.includes(`content/documents/talks/zh-Hans.md:${line}:${column}  witness-differs`), output);
  assert.match(output, /content\/documents\/uzbekistan\/en\.md:\d+:\d+ {2}id-missing/);
  assert.match(output, /dist is as it was\./);
  assert.equal(readFileSync(join(project.folder, 'dist/index.html'), 'utf8'), 'the earlier site');
  assert.deepEqual(readdirSync(project.folder).filter((name) => name.startsWith('dist')), ['dist']);
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(project.folder, file);
  const text = readFileSync(path, 'utf8');
  assert.notEqual(change(text), text);
  writeFileSync(path, change(text));
}
