/** The content security policy of each page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentPolicy } from '../../src/safety/content-policy.ts';
import { inlineHashes } from './inline.ts';
import type { Step } from './step.ts';

/** The policy stands behind this: before everything that it governs. */
const CHARSET = '<meta charset="utf-8">';

/**
 * Writes into each page the policy that allows its own inline scripts and styles.
 *
 * Astro's own `security.csp` knows only the scripts that it has bundled, not those that stand
 * in a page as they are, and gives each page the hash of every script of the site.
 */
export const policy: Step = {
  name: 'content security policy',
  async run({ folder }) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
    for (const file of files) {
      const path = join(folder, file);
      const html = await readFile(path, 'utf8');
      const [before, after, ...rest] = html.split(CHARSET);
      if (before === undefined || after === undefined || rest.length > 0) throw new Error(`${file} has not one ${CHARSET}`);
      await writeFile(path, `${before}${CHARSET}<meta http-equiv="content-security-policy" content="${pagePolicy(html)}">${after}`);
    }
  },
};

function pagePolicy(html: string): string {
  return contentPolicy({ ...inlineHashes(html), search: html.includes('<search-panel') });
}
