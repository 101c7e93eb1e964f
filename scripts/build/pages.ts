/** What Astro leaves to do in each page: its scripts, its content security policy. And what hosts are to send. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPolicy } from '../../src/safety/content-policy.ts';
import { headersFile } from '../../src/safety/headers.ts';
import { inlineHashes } from './inline.ts';
import { PageScripts } from './page-scripts.ts';
import type { Step } from './step.ts';

/** The policy stands behind this: before everything that it governs. */
const CHARSET = '<meta charset="utf-8">';

/**
 * Puts its scripts into each page, and the policy that allows its own scripts and styles; and
 * writes the file `_headers` with one that allows those of all pages.
 *
 * Astro's own `security.csp` knows only the scripts that it has bundled, not those that stand
 * in a page as they are, and gives each page the hash of every script of the site.
 */
export const pages: Step = {
  name: 'scripts and policies of the pages',
  async run({ folder, base }) {
    const pageScripts = new PageScripts(folder, base);
    const scripts = new Set<string>();
    const styles = new Set<string>();
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
    // One after the other: thousands of pages are read and written twice as fast as with promises.
    for (const file of files) {
      const path = join(folder, file);
      const html = await pageScripts.putInto(readFileSync(path, 'utf8'));
      const [before, after, ...rest] = html.split(CHARSET);
      if (before === undefined || after === undefined || rest.length > 0) throw new Error(`${file} has not one ${CHARSET}`);
      const hashes = inlineHashes(html);
      for (const one of hashes.scripts) scripts.add(one);
      for (const one of hashes.styles) styles.add(one);
      const content = contentPolicy({ ...hashes, search: html.includes('<search-panel') });
      writeFileSync(path, `${before}${CHARSET}<meta http-equiv="content-security-policy" content="${content}">${after}`);
    }
    await pageScripts.removeFiles();
    await writeFile(join(folder, '_headers'), headersFile(base, { scripts: [...scripts], styles: [...styles] }, await versioned(folder)));
  },
};

/** What lies in `search/` under a name that changes with its content. */
async function versioned(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'search'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/`);
  const engine = entries.filter(({ name }) => name.endsWith('.pagefind')).map(({ name }) => name);
  return [...folders, ...engine].sort();
}
