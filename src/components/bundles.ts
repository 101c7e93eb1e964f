import type { Plugin } from 'vite';
import { ENGINE_FILE } from '../search/engine-file.ts';

/**
 * Keeps the browser's scripts at three files: `page.client.ts`, which every page runs, and
 * what it loads when the reader asks for it, `reading.client.ts` and `program.client.ts`.
 * All that these two share is the line that makes Trusted Types policies, so Vite's helper
 * that asks beforehand for what a file will import, a quarter of all that a page would run
 * unasked, has next to nothing to do.
 */
export function bundles(): Plugin {
  return {
    name: 'bundles',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: false }, define: { 'import.meta.env.ENGINE_FILE': JSON.stringify(ENGINE_FILE) } }),
    load: (id) => (id === PRELOAD ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** The module with which Vite asks for what an `import()` will need, as Vite names it. */
const PRELOAD = '\0vite/preload-helper.js';
