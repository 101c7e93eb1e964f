/** The service worker of the built site: `src/service-worker/`, bundled, with the list of files that it stores. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { ManifestTransform } from 'workbox-build';

/** Its name in the built site: it answers for all that lies beside and below it. */
export const SERVICE_WORKER = 'service-worker.js';

const SOURCE = fileURLToPath(new URL('../service-worker/worker.ts', import.meta.url));

/** No reader is made to download more than this unasked. */
const MAX_BYTES = 8 * 1024 * 1024;

/** What no page needs: files for hosts and crawlers, pictures for other sites that link here, downloads. */
const LEFT_OUT = ['404.html', '_headers', '.*', '*.txt', 'sitemap*', '**/*card*.png', '**/*.{br,epub,gz,map,tmx}', '{tbx,tei}/**', SERVICE_WORKER];

/** The documents, their transcripts and the index: what grows with the edition. */
const GROWING = ['*/!(about|search|terms|*.*)/**', 'search/**', 'witness/**'];

/** @returns an integration that writes the service worker; it knows the digest of every file, so no file may change after it */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes, partial } = await writeServiceWorker(fileURLToPath(dir));
        const rest = partial ? '; the edition is too large to be stored as a whole: documents are stored as they are read' : '';
        logger.info(`${files} files, ${Math.round(bytes / 1024)} KB${rest}`);
      },
    },
  };
}

export interface OfflineCopy {
  files: number;
  bytes: number;
  /** Whether the edition is too large to be stored as a whole: then documents are stored as they are read. */
  partial: boolean;
}

/**
 * Writes `service-worker.js` with the list of all files that it stores, each with the digest
 * of its bytes: a response that is cut short or changed on its way is not taken.
 *
 * @param folder The built site, as it will be served.
 * @param maxBytes Above this, documents and the index are left out.
 * @returns What a reader's browser will download.
 * @throws If a file cannot be read or written.
 */
export async function writeServiceWorker(folder: string, maxBytes = MAX_BYTES): Promise<OfflineCopy> {
  // Half a second, which the development server and `astro check` save.
  const { getManifest, injectManifest } = await import('workbox-build');
  const list = {
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: LEFT_OUT,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  };
  const whole = await getManifest(list);
  const partial = whole.size > maxBytes;
  if (partial) list.globIgnores = [...LEFT_OUT, ...GROWING];
  const { size: bytes } = partial ? await getManifest(list) : whole;
  const worker = join(folder, SERVICE_WORKER);
  await build({
    entryPoints: [SOURCE],
    outfile: worker,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', OFFLINE_BYTES: String(bytes), OFFLINE_PARTIAL: String(partial) },
  });
  const { count: files, warnings } = await injectManifest({ ...list, swSrc: worker, swDest: worker, manifestTransforms: [describeFiles(folder)] });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return { files, bytes, partial };
}

/** Sorts the files, and gives each the address at which it is read and the SHA-256 of its bytes. */
function describeFiles(folder: string): ManifestTransform {
  return async (entries) => {
    const manifest: typeof entries = [];
    // One after the other: a system has so many files open and no more.
    for (const entry of entries.sort((a, b) => (a.url < b.url ? -1 : 1))) {
      const digest = createHash('sha256').update(await readFile(join(folder, entry.url))).digest('base64');
      const url = entry.url.replace(/(^|\/)index\.html$/, '$1') || './';
      // A revision that repeats the digest is compressed to nothing.
      manifest.push({ ...entry, url, revision: digest.slice(0, 12), integrity: `sha256-${digest}` });
    }
    return { manifest };
  };
}
