import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Creates the integration that protects the output folder, which Astro empties: a build fails if
 * `OUT` names a folder that is not a built site. It also warns at the end if `SITE` is not set.
 */
export function output(): AstroIntegration {
  return {
    name: "output",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (
          command === "build" &&
          config.outDir.href !== new URL("dist/", config.root).href
        )
          checkFolder(fileURLToPath(config.outDir), config.build.assets);
      },
      "astro:build:done": ({ logger }) => {
        if (process.env["SITE"]) return;
        logger.warn(
          "SITE is not set, so citations, social cards and the sitemap contain http://localhost:4321. Before you publish the site, build it with its address: SITE=https://example.org npm run build",
        );
      },
    },
  };
}

/**
 * Checks that a build may empty a folder.
 *
 * @param assets The name of Astro's folder for assets, which every built site has, even an incomplete one.
 * @throws If other files would be deleted, or the path cannot be a folder.
 */
function checkFolder(folder: string, assets: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR")
      throw new OutputError(
        `OUT names ${folder}, which is a file or lies below one. Choose another folder.`,
      );
    if (code !== "ENOENT") throw error;
  }
  if (names.length === 0 || names.includes(assets)) return;
  throw new OutputError(
    `OUT names ${folder}, which is not a built site: the build would delete its files. Choose a new folder, or one that contains a built site.`,
  );
}

/** An error without a stack: the message is enough. */
class OutputError extends Error {
  override name = "OutputError";
  override stack = "";
}
