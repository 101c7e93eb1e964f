/** Bundles the service worker (`src/service-worker/`) with the list of files that it stores. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";
import type { ManifestTransform } from "workbox-build";
import { BROWSERS } from "./browsers.ts";

/** The file name in the built site. The worker answers for all files in its folder and below. */
export const SERVICE_WORKER = "service-worker.js";

const SOURCE = fileURLToPath(
  new URL("../service-worker/worker.ts", import.meta.url),
);

/** The most that a reader's browser downloads in advance. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Files that no page needs: for hosts and crawlers, social cards, downloads, feeds. */
const IGNORED = [
  "404.html",
  "_headers",
  ".*",
  "*.txt",
  "sitemap*",
  "**/*card*.png",
  "**/*.{br,epub,gz,map,tmx}",
  "{tbx,tei}/**",
  "*/feed.xml",
  SERVICE_WORKER,
];

/** Files that grow with the edition: documents, transcripts, the search index. */
const GROWING = [
  "*/!(about|search|terms|*.*)/**",
  "pinyin/**",
  "search/**",
  "witness/**",
];

/** Creates the integration that writes the service worker. It stores the digest of every file, so no file may change after it. */
export function serviceWorker(): AstroIntegration {
  return {
    name: "service-worker",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { files, bytes, partial } = await writeServiceWorker(
          fileURLToPath(dir),
        );
        const rest = partial
          ? "; the edition is too large to be stored whole, so documents are stored when they are read"
          : "";
        logger.info(`${files} files, ${Math.round(bytes / 1024)} KB${rest}`);
      },
    },
  };
}

export interface OfflineCopy {
  files: number;
  bytes: number;
  /** Whether the edition is too large to be stored whole, so that documents are stored when they are read. */
  partial: boolean;
}

/**
 * Writes `service-worker.js` with the list of files that it stores. Each has a digest of its
 * bytes, so that the worker rejects incomplete or altered responses.
 *
 * @param folder The complete built site.
 * @param maxBytes Above this size, documents and the search index are omitted.
 * @returns What a reader's browser will store.
 * @throws If a file cannot be read or written.
 */
export async function writeServiceWorker(
  folder: string,
  maxBytes = MAX_BYTES,
): Promise<OfflineCopy> {
  // Imported here, because it takes half a second that `astro dev` and `astro check` need not spend.
  const { getManifest, injectManifest } = await import("workbox-build");
  const list = {
    globDirectory: folder,
    globPatterns: ["**/*"],
    globIgnores: IGNORED,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  };
  const whole = await getManifest(list);
  const partial = whole.size > maxBytes;
  if (partial) list.globIgnores = [...IGNORED, ...GROWING];
  const { size: bytes } = partial ? await getManifest(list) : whole;
  const worker = join(folder, SERVICE_WORKER);
  await build({
    entryPoints: [SOURCE],
    outfile: worker,
    bundle: true,
    minify: true,
    format: "iife",
    target: BROWSERS,
    legalComments: "none",
    define: {
      "process.env.NODE_ENV": '"production"',
      OFFLINE_BYTES: String(bytes),
      OFFLINE_PARTIAL: String(partial),
    },
  });
  const { count: files, warnings } = await injectManifest({
    ...list,
    swSrc: worker,
    swDest: worker,
    manifestTransforms: [describeFiles(folder)],
  });
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return { files, bytes, partial };
}

/** Sorts the files, and gives each its address and the SHA-256 of its bytes. */
function describeFiles(folder: string): ManifestTransform {
  return async (entries) => {
    const manifest: typeof entries = [];
    // One after the other, because the number of open files is limited.
    for (const entry of entries.sort((a, b) => (a.url < b.url ? -1 : 1))) {
      const digest = createHash("sha256")
        .update(await readFile(join(folder, entry.url)))
        .digest("base64");
      const url = entry.url.replace(/(^|\/)index\.html$/, "$1") || "./";
      // The revision repeats the start of the digest, so that it compresses well.
      manifest.push({
        ...entry,
        url,
        revision: digest.slice(0, 12),
        integrity: `sha256-${digest}`,
      });
    }
    return { manifest };
  };
}
