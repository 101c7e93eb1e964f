import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { Plugin } from "vite";
import { BROWSERS } from "./browsers.ts";

const QUERY = "?inline-script";

/**
 * Creates the Vite plugin that imports a script as compiled and minified text, for a
 * `<script is:inline>` that runs before the page is painted:
 * `import code from './settings.inline.ts?inline-script'`.
 */
export function inlineScripts(): Plugin {
  return {
    name: "inline-scripts",
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const { code } = await transform(await readFile(file, "utf8"), {
        loader: "ts",
        format: "iife",
        minify: true,
        target: BROWSERS,
        sourcefile: file,
      });
      return `export default ${JSON.stringify(code.trim())};`;
    },
  };
}
