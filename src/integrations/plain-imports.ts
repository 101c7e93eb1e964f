import type { Plugin } from "vite";

/**
 * Creates the Vite plugin that leaves dynamic imports to the browser. Vite's own loader of chunks,
 * 2 KB on each page, also preloads what they import; here that is small, and mostly loaded before.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id.endsWith("vite/preload-helper.js")
        ? "export const __vitePreload = (load) => load();"
        : null,
  };
}
