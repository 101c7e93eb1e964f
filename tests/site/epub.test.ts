/** Every EPUB is valid. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SITE_FOLDER } from './built.ts';
import { missing, reportOf } from './epubcheck.ts';

const skip = missing() ?? false;
const files = globSync('**/*.epub', { cwd: SITE_FOLDER }).sort();

test('there is one for each document and language', () => {
  assert.equal(files.length, 12);
});

test('EPUBCheck finds no error and no warning', { skip }, () => {
  for (const file of files) assert.deepEqual(reportOf(join(SITE_FOLDER, file)), [], file);
});

test('EPUBCheck finds an error where there is one', { skip }, () => {
  const [file = assert.fail()] = files;
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const { mimetype = assert.fail(), ...rest } = unzipSync(readFileSync(join(SITE_FOLDER, file)));
    const nav = strFromU8(rest['EPUB/nav.xhtml'] ?? assert.fail());
    rest['EPUB/nav.xhtml'] = strToU8(nav.replace('href="title.xhtml"', 'href="none.xhtml"'));
    writeFileSync(join(folder, 'broken.epub'), zipSync({ mimetype: [mimetype, { level: 0 }], ...rest }));
    assert.match(reportOf(join(folder, 'broken.epub')).join('\n'), /none\.xhtml/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
