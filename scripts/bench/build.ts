/**
 * What a build costs as the edition grows: `npm run bench:build [documents…]`. Prints a table
 * in Markdown.
 *
 * The corpora are the real documents and others that are dealt from their paragraphs with a
 * fixed seed. They are built in a copy of the project; then one document is changed, and the
 * copy is built again.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../tests/support/project-copy.ts';
import { changeDocument, writeCorpus } from './bench-build/corpus.ts';
import { measure } from './bench-build/measure.ts';

const SEED = 2022;
const SIZES = [10, 100, 1000];
/** Social cards and compressed copies: pages can be read without. */
const LEFT_OUT = { CARDS: 'off', PRECOMPRESS: 'off' };

console.log(`Left out: ${Object.entries(LEFT_OUT).map(([name, value]) => `${name}=${value}`).join(', ')}.\n`);
console.log(
  '| documents | build | HTML pages | files | time | processors | per HTML page | memory | dist, per document |\n' +
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
);
const asked = process.argv.slice(2).map(Number);
for (const documents of asked.length > 0 ? asked : SIZES) {
  const project = copyProject();
  try {
    writeCorpus(project.folder, documents, SEED);
    const env = project.environment(LEFT_OUT);
    for (const build of ['first', 'second']) {
      if (build === 'second') changeDocument(project.folder, lastDocument(project.folder));
      const { time, processors, memory } = await measure(['scripts/build.ts'], project.folder, env);
      const { files, pages, bytes } = sizeOf(join(project.folder, 'dist'));
      const cells = [
        documents.toLocaleString('en'),
        build,
        pages.toLocaleString('en'),
        files.toLocaleString('en'),
        `${time.toFixed(1)} s`,
        `${processors.toFixed(0)} s`,
        `${((time / pages) * 1000).toFixed(1)} ms`,
        `${(memory / 2 ** 30).toFixed(2)} GB`,
        `${Math.round(bytes / documents / 1024)} KB`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  } finally {
    project.remove();
  }
}

function lastDocument(project: string): string {
  const ids = readdirSync(join(project, 'content/documents'));
  return ids.find((id) => /-\d+$/.test(id)) ?? ids[0] ?? '';
}

function sizeOf(folder: string): { files: number; pages: number; bytes: number } {
  const sum = { files: 0, pages: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    sum.files += 1;
    if (entry.name.endsWith('.html')) sum.pages += 1;
    sum.bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return sum;
}
