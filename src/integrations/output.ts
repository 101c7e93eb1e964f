import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro empties the folder into which it builds.
 *
 * @returns an integration that fails a build before that if another folder than `dist/` holds
 *   anything but a built site, and says so at its end if `SITE` is not set
 */
export function output(): AstroIntegration {
  return {
    name: 'output',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build' && config.outDir.href !== new URL('dist/', config.root).href) checkFolder(fileURLToPath(config.outDir), config.build.assets);
      },
      'astro:build:done': ({ logger }) => {
        if (process.env['SITE']) return;
        logger.warn('SITE is not set: citations, cards and the sitemap name http://localhost:4321. To publish the site, build it with its address: SITE=https://example.org npm run build');
      },
    },
  };
}

/**
 * @param assets The folder of Astro's that is in every built site, also in one that was not finished.
 * @throws If something would be lost, or nothing can be written.
 */
function checkFolder(folder: string, assets: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new OutputError(`OUT names ${folder}, which is a file or lies below one. Name another folder.`);
    if (code !== 'ENOENT') throw error;
  }
  if (names.length === 0 || names.includes(assets)) return;
  throw new OutputError(`OUT names ${folder}, which is not a built site: its files would be lost. Name a folder that does not exist yet, or one that a build has written.`);
}

/** The message is all that there is to say. */
class OutputError extends Error {
  override name = 'OutputError';
  override stack = '';
}
