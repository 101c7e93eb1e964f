/** A build of content with problems names them all, fails, and leaves the built site as it was. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

test('no folder that is not a site is replaced by one', () => {
  const before = readdirSync(join(project.folder, 'content'), { recursive: true });
  mkdirSync(join(project.folder, 'papers'));
  writeFileSync(join(project.folder, 'papers/letter.txt'), 'to be kept');
  for (const out of ['content', 'content/documents', '.', '..', 'src/site', 'papers']) {
    const { status, output } = project.build({ OUT: out });
    assert.equal(status, 1, out);
    assert.match(output, /OUT names .+, which is not a built site/, out);
  }
  assert.deepEqual(readdirSync(join(project.folder, 'content'), { recursive: true }), before);
  assert.equal(readFileSync(join(project.folder, 'papers/letter.txt'), 'utf8'), 'to be kept');
});

test('a site can be built outside the project, and again', () => {
  const elsewhere = copyProject();
  const out = join(mkdtempSync(join(tmpdir(), 'site-')), 'site');
  try {
    for (let time = 0; time < 2; time += 1) {
      const { status, output } = elsewhere.build({ OUT: out, CARDS: 'off' });
      assert.equal(status, 0, output);
      assert.ok(existsSync(join(out, 'en/talks/index.html')));
    }
    assert.deepEqual(readdirSync(join(out, '..')), ['site']);
  } finally {
    elsewhere.remove();
    rmSync(join(out, '..'), { recursive: true });
  }
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(project.folder, file);
  const text = readFileSync(path, 'utf8');
  assert.notEqual(change(text), text);
  writeFileSync(path, change(text));
}
