import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { SCRIPTS } from '../safety/page-scripts.ts';
import { ENGINE_FILE } from '../search/engine-file.ts';

/**
 * Keeps the browser's scripts apart: what a page runs unasked is one script for each of
 * settings, search and reading, which `src/safety/page-scripts.ts` puts into the page; what they
 * load when it is asked for is one file for each purpose; and none of them needs another. What
 * two of them share, a bundler puts into a third, and who loses that file loses both: so the
 * little that they share is in each of them.
 */
export function bundles(): Plugin {
  let root = '';
  return {
    name: 'bundles',
    enforce: 'pre',
    config: () => ({
      // Files that are asked for later stand in no page.
      build: { modulePreload: false, assetsInlineLimit: 0 },
      // Short names: pages hold them.
      environments: { client: { build: { rollupOptions: { output: { entryFileNames: `${SCRIPTS}[name].[hash].js`, chunkFileNames: ({ name }) => `_astro/${name.replace('.client', '')}.[hash].js` } } } } },
      define: { 'import.meta.env.ENGINE_FILE': JSON.stringify(ENGINE_FILE) },
    }),
    configResolved: (config) => void ({ root } = config),
    async resolveId(id, importer = '', options) {
      if (this.environment.mode !== 'build' || this.environment.name !== 'client') return null;
      const copy = `?for=${createHash('sha256').update(importer.slice(root.length)).digest('hex').slice(0, 8)}`;
      if (id === PRELOAD) return `${OWN_PRELOAD}${copy}`;
      if (!COPIED.test(id)) return null;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found && `${found.id}${copy}`;
    },
    load: (id) => (id.startsWith(OWN_PRELOAD) ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** Modules of a few lines and without a state. */
const COPIED = /\/(trusted|languages|fill|in-window\.client|notice\.client|style\.client|document-file\.client|text-nodes\.client|elements)\.ts$/;

/** The module with which Vite asks for what an `import()` will need, as Vite names it: none of ours needs anything. */
const PRELOAD = '\0vite/preload-helper.js';
const OWN_PRELOAD = '\0preload-helper';
