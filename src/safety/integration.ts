/** Pages as they are published: `finishPage` finishes each when it is rendered, this all of them together. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setBuiltSite } from './built-site.ts';
import { allowedIn } from './finish-page.ts';
import { headersFile } from './headers.ts';
import { SCRIPTS } from './page-scripts.ts';

/** @returns an integration that removes the scripts that stand in pages, and writes `_headers` with a policy that allows those of all pages */
export function finishedPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ order: 'post', entrypoint: new URL('./middleware.ts', import.meta.url) });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        setBuiltSite({ folder: fileURLToPath(config.outDir), base });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await rm(join(folder, SCRIPTS), { recursive: true, force: true });
        const scripts = new Set<string>();
        const styles = new Set<string>();
        for (const file of (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.html')).sort()) {
          const allowed = allowedIn(headOf(join(folder, file)));
          for (const one of allowed.scripts) scripts.add(one);
          for (const one of allowed.styles) styles.add(one);
        }
        await writeFile(join(folder, '_headers'), headersFile(base, { scripts: [...scripts], styles: [...styles] }, await versioned(folder)));
      },
    },
  };
}

/** More than stands before the end of the policy. */
const head = Buffer.alloc(2048);

/** Of thousands of pages no more is read than is asked for. */
function headOf(file: string): string {
  const opened = openSync(file, 'r');
  try {
    return head.toString('latin1', 0, readSync(opened, head));
  } finally {
    closeSync(opened);
  }
}

/** What lies in `search/` under a name that changes with its content. */
async function versioned(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'search'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/`);
  const engine = entries.filter(({ name }) => name.endsWith('.pagefind')).map(({ name }) => name);
  return [...folders, ...engine].sort();
}
