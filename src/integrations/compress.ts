/** Writes compressed copies of files, which web servers can send. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { AstroIntegration } from "astro";

const ENCODERS = {
  ".br": (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ".gz": (content: Buffer) =>
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Other formats are already compressed: pictures, fonts, Pagefind's files. */
const COMPRESSIBLE = new Set([
  ".bib",
  ".css",
  ".html",
  ".js",
  ".json",
  ".ris",
  ".svg",
  ".tmx",
  ".txt",
  ".webmanifest",
  ".xml",
]);

/**
 * Creates the integration that writes `page.html.br` and `page.html.gz` beside `page.html`, if
 * they are smaller. It must be the last that writes files.
 */
export function compress(): AstroIntegration {
  return {
    name: "compress",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const entries = await readdir(fileURLToPath(dir), {
          recursive: true,
          withFileTypes: true,
        });
        const files = entries
          .filter(
            (entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)),
          )
          .map((entry) => join(entry.parentPath, entry.name));
        // zlib uses threads: this many files keep them busy without filling the memory.
        const workers = Array.from({ length: 8 }, async () => {
          for (let file = files.pop(); file !== undefined; file = files.pop())
            await compressFile(file);
        });
        await Promise.all(workers);
      },
    },
  };
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  for (const [extension, encode] of Object.entries(ENCODERS)) {
    const encoded = await encode(content);
    if (encoded.length < content.length)
      await writeFile(file + extension, encoded);
  }
}
