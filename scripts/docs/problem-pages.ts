/** Writes a page under `docs/problems/` for each code of the one table: `npm run docs`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { PROBLEMS } from '../../src/edition/problems.ts';

const folder = new URL('../../docs/problems/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(new URL(file, folder));

const entries = Object.entries(PROBLEMS);
for (const [code, { title, mend }] of entries) {
  writeFileSync(new URL(`${code}.md`, folder), `# ${code}\n\n${title}.\n\n**How to mend it.** ${mend}\n\n[All problems](README.md)\n`);
}
const list = entries.map(([code, { title }]) => `- [${code}](${code}.md): ${title}`).join('\n');
writeFileSync(
  new URL('README.md', folder),
  `# Problems that an author can cause\n\nA build and \`npm run check:content\` report all of them at once, as \`file:line:column\`, and then fail. Lines count from 1, front matter included; columns count characters from 1, as editors do (code units of UTF-16: a character beyond the Basic Multilingual Plane counts two). These pages are written by \`npm run docs\` from the table in src/edition/problems.ts.\n\n${list}\n`,
);
