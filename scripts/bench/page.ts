/**
 * What a page costs a reader: `npm run bench:page [part of a path…]`, after `npm run build`.
 * Prints a table in Markdown, with one page of each kind, and below it what Lighthouse finds
 * wanting.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { readEdition } from '../src/content/read.ts';
import { bareText, brotliBytes, wholeText } from './bench-page/bare-text.ts';
import { isFirstScreenComplete } from './bench-page/first-screen.ts';
import { KINDS, type Kind } from './bench-page/kinds.ts';
import { judge } from './bench-page/lighthouse.ts';
import { visit } from './bench-page/visit.ts';
import { serve } from './server.ts';
import { findChromium } from './chromium.ts';

const site = resolve(process.env['OUT'] || 'dist');
const asked = process.argv.slice(2);
const program = findChromium();
const { edition } = await readEdition(new URL('../', import.meta.url));
const server = await serve([site]);
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-quic'] });
const wanting: string[] = [];

console.log(
  '| page | requests | bytes | of them the page | all of them, times the bare text | times text and notes | script | layout shift | largest paint | first screen in 14 KB | Lighthouse |\n' +
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | :---: | --- |',
);
for (const kind of KINDS.filter(({ path }) => asked.length === 0 || asked.some((part) => path.includes(part)))) {
  console.log(await row(kind));
}
await browser.close();
server.close();
if (wanting.length > 0) console.log(`\n${wanting.join('\n')}`);

async function row(kind: Kind): Promise<string> {
  const { name, path } = kind;
  const address = server.address + path;
  const response = brotliCompressSync(readFileSync(join(site, path.replace(/(^|\/)$/, '$1index.html'))));
  const { requests, bytes, script, shift } = await visit(browser, address);
  const complete = await isFirstScreenComplete(browser, address, response);
  const { scores, largestContentfulPaint, faults } = await judge(program, address);
  if (faults.length > 0) wanting.push(`${name}: ${faults.join(', ')}`);
  const cells = [
    name,
    requests,
    kilobytes(bytes),
    kilobytes(response.length),
    times(bareText, kind, bytes),
    times(wholeText, kind, bytes),
    kilobytes(script),
    shift.toFixed(shift === 0 ? 0 : 4),
    `${Math.round(largestContentfulPaint)} ms`,
    complete ? 'yes' : 'no',
    scores.join(' '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Only a document has a text of which the rest of the page is the cost. */
function times(textOf: typeof bareText, { path, document, section }: Kind, bytes: number): string {
  if (document === undefined) return '–';
  const text = textOf(edition, document, path.startsWith('zh-hant') ? 'zh-Hant' : 'zh-Hans', section);
  return (bytes / brotliBytes(text)).toFixed(2);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
