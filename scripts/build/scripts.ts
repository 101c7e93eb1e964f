/** The scripts that a page runs unasked, in the page: nothing that it needs comes apart from it. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './step.ts';

/** As Astro writes it for a script that it has bundled; what a page's own script loads lies beside that. */
const SCRIPT = /<script type="module" src="([^"]+\.js)"><\/script>/g;
const LOADED = /\bimport\((["'`])\.\//g;

/**
 * Puts the files of `<script type="module" src>` into the pages, and removes them. Astro itself
 * puts scripts into pages only if they load no others.
 */
export const scripts: Step = {
  name: 'scripts of the pages',
  async run({ folder, base }) {
    const contents = new Map<string, string>();
    for (const file of (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.html'))) {
      const path = join(folder, file);
      const html = await readFile(path, 'utf8');
      for (const [, src = ''] of html.matchAll(SCRIPT)) {
        if (!contents.has(src)) contents.set(src, await contentOf(folder, base, src));
      }
      await writeFile(path, html.replaceAll(SCRIPT, (_, src: string) => `<script type="module">${contents.get(src)}</script>`));
    }
    for (const src of contents.keys()) await rm(join(folder, src.slice(base.length)));
  },
};

/** @throws if the script cannot stand in a page */
async function contentOf(folder: string, base: string, src: string): Promise<string> {
  const content = (await readFile(join(folder, src.slice(base.length)), 'utf8')).trim();
  if (/<\/script|<!--|\bimport\.meta\b|^import\b|[;}]import\s*["'{*]/.test(content)) throw new Error(`${src} cannot stand in a page: it imports, names its own address, or ends it`);
  return content.replaceAll(LOADED, (_, quote: string) => `import(${quote}${src.slice(0, src.lastIndexOf('/') + 1)}`);
}
