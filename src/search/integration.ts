/**
 * Search as a part of the site: its files are written with the pages, and served while
 * developing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadedEdition, readEdition } from '../content/read.ts';
import { TEXT_LANGS, type TextLang } from '../edition/model.ts';
import { catalogueFile, indexEdition } from './indexer.ts';
import { cutPanel } from './panel.ts';
import type { Catalogue } from './records.ts';

/**
 * @param others the base paths of other built sites of this kind, on the same host, whose
 *   texts are found here as well: `/annals/`, with slashes at both ends
 * @returns an integration that writes `search/` into the built site, and answers requests
 *   for it from `content/` as it stands in the development server
 */
export function search(others: readonly string[] = []): AstroIntegration {
  let root = new URL('./', import.meta.url);
  let base = '/';
  let dir = root;
  let indexing: ReturnType<typeof indexEdition>;
  let writing: Promise<void> | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root, outDir: dir } = config);
        base = config.base.replace(/\/?$/, '/');
      },
      // While the pages are made: the index needs nothing of them.
      'astro:build:start': () => {
        indexing = indexEdition(loadedEdition());
        // Asked for when the pages stand; a build that fails before says why.
        indexing.catch(() => {});
      },
      // The folder is empty now.
      'astro:build:setup': () => {
        writing ??= indexing.then((files) => writeFiles(files, new URL('search/', dir)));
        writing.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        const files = await indexing;
        await writing;
        const catalogues = new Map(await Promise.all(TEXT_LANGS.map((lang) => finishCatalogue(files, lang, dir, others))));
        await writeFiles(catalogues, new URL('search/', dir));
        const bytes = [...files, ...catalogues].reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
        logger.info(`${files.size} files, ${Math.round(bytes / 1024)} KB`);
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<Map<string, string | Uint8Array>> | null = null;
        const content = fileURLToPath(new URL('content/', root));
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(content)) files = null;
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '', 'http://localhost');
          const at = [`${base}search/`, '/search/'].find((prefix) => pathname.startsWith(prefix));
          if (at === undefined || !/\.\w+$/.test(pathname)) {
            next();
            return;
          }
          files ??= build(root);
          files.then((built) => {
            const file = built.get(pathname.slice(at.length));
            if (file === undefined) response.statusCode = 404;
            response.setHeader('Content-Type', pathname.endsWith('.js') ? 'text/javascript' : 'application/json');
            response.end(file ?? '{}');
          }, (error: unknown) => {
            files = null;
            next(error);
          });
        });
      },
    },
  };
}

async function build(root: URL): Promise<Map<string, string | Uint8Array>> {
  return indexEdition((await readEdition(root)).edition);
}

/** The dialog takes its panel with the catalogue, not from the search page: one request less. */
async function finishCatalogue(
  files: ReadonlyMap<string, string | Uint8Array>,
  lang: TextLang,
  dir: URL,
  others: readonly string[],
): Promise<[path: string, content: string]> {
  const name = catalogueFile(lang);
  const catalogue = JSON.parse(String(files.get(name))) as Catalogue;
  const page = await readFile(new URL(`${lang.toLowerCase()}/search/index.html`, dir), 'utf8');
  const joined = others.length > 0 ? { with: others.map((base) => `${base}search/`) } : {};
  return [name, JSON.stringify({ ...catalogue, ...joined, panel: cutPanel(page) })];
}

/** How many files are written at the same time: the pages are written meanwhile. */
const AT_ONCE = 8;

async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, folder: URL): Promise<void> {
  for (const one of new Set([...files.keys()].map((path) => new URL(`${path}/..`, folder).href))) await mkdir(new URL(one), { recursive: true });
  const left = files.entries();
  const write = async (): Promise<void> => {
    for (const [path, content] of left) await writeFile(new URL(path, folder), content);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
}
