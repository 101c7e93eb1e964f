/** What is kept of documents between builds changes nothing but the time. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Kept } from '../../src/content/kept.ts';
import { readEdition } from '../../src/content/read.ts';
import { Threads } from '../../src/content/threads.ts';
import { indexEdition } from '../../src/search/indexer.ts';

const ROOT = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'kept-'));
after(() => rm(folder, { recursive: true }));
const root = pathToFileURL(`${folder}/`);
for (const name of ['content', 'package-lock.json']) await cp(new URL(name, ROOT), new URL(name, root), { recursive: true });
await symlink(fileURLToPath(new URL('src', ROOT)), join(folder, 'src'));

const cache = new URL('kept/', root);

test('an edition and its index are the same with what was kept', async () => {
  const anew = await build(false);
  assert.deepEqual(await build(true), anew);
  const names = await readdir(cache);
  assert.equal(names.length, anew.edition.documents.length);
  assert.deepEqual(await build(true), anew);
  assert.deepEqual(await readdir(cache), names);
});

test('a changed document is read again, and what was kept of it goes', async () => {
  const file = new URL('content/documents/talks/en.md', root);
  const before = new Set(await readdir(cache));
  await writeFile(file, (await readFile(file, 'utf8')).replace('formal talks', 'formal and open talks'));
  const anew = await build(false);
  assert.deepEqual(await build(true), anew);
  const names = await readdir(cache);
  assert.equal(names.length, before.size);
  assert.equal(names.filter((name) => !before.has(name)).length, 1);
});

test('what threads make is what this one makes', { skip: availableParallelism() === 1 && 'one processor' }, async () => {
  const threads = Threads.for(100, root);
  assert.ok(threads);
  try {
    await assert.rejects(threads.run('index', null as never, null as never), TypeError);
  } finally {
    await threads.close();
  }
});

test('problems are found again', async () => {
  const file = new URL('content/documents/talks/en.md', root);
  await writeFile(file, (await readFile(file, 'utf8')).replace(' {#p2}', ''));
  const { problems } = await build(false);
  assert.notEqual(problems.length, 0);
  assert.deepEqual((await build(true)).problems, problems);
  assert.deepEqual((await build(true)).problems, problems);
});

async function build(keeping: boolean) {
  const kept = keeping ? new Kept(cache, root) : null;
  const { edition, versions, problems } = await readEdition(root);
  const files = problems.length > 0 ? new Map() : await indexEdition(edition, kept?.keep);
  kept?.prune();
  return { edition, versions, problems, files: [...files].map(([path, content]) => [path, String(content)]).sort() };
}
