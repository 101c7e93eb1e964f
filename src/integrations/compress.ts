/** Compressed copies of the files, which a web server sends as they are. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const ENCODERS = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Everything else is compressed in itself: pictures, fonts, Pagefind's files. */
const COMPRESSIBLE = new Set(['.bib', '.css', '.html', '.js', '.json', '.ris', '.svg', '.tmx', '.txt', '.webmanifest', '.xml']);

/**
 * @returns an integration that writes `page.html.br` and `page.html.gz` beside each `page.html`,
 *   where they are smaller; it comes last
 */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const entries = await readdir(fileURLToPath(dir), { recursive: true, withFileTypes: true });
        const files = entries
          .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
          .map((entry) => join(entry.parentPath, entry.name));
        // zlib works on threads: as many files at a time as keep them busy, and no more in memory.
        const workers = Array.from({ length: 8 }, async () => {
          for (let file = files.pop(); file !== undefined; file = files.pop()) await compressFile(file);
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
    if (encoded.length < content.length) await writeFile(file + extension, encoded);
  }
}
