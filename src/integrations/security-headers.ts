import { readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headersFile } from "../security/headers.ts";

/** Creates the integration that writes `_headers` for Netlify and Cloudflare Pages. It must come after `search`, whose files it names. */
export function securityHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "security-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        await writeFile(
          new URL("_headers", dir),
          headersFile(base, await versionedSearchFiles(dir)),
        );
      },
    },
  };
}

/** Lists the files and folders in `search/` whose names change with their content. */
async function versionedSearchFiles(dir: URL): Promise<string[]> {
  const entries = await readdir(fileURLToPath(new URL("search/", dir)), {
    withFileTypes: true,
  });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`);
  const engine = entries
    .filter(({ name }) => name.endsWith(".pagefind"))
    .map(({ name }) => name);
  return [...folders, ...engine].sort();
}
