/** Search as a part of the site: its files are written beside the pages, and served while developing. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadedEdition, readEdition } from '../content/read.ts';
import type { Catalogue } from '../search/files.ts';
import { indexEdition, type SearchFiles } from '../search/index.ts';

/**
 * @param searchWith the base paths of other built sites of this kind, on the same host, whose
 *   texts are found here as well: `/annals/ /letters`
 * @returns an integration that writes `search/` into the built site, and answers requests
 *   for it from `content/` as it stands in the development server
 */
export function search(searchWith = ''): AstroIntegration {
  const others = readOtherEditions(searchWith);
  let root = new URL('./', import.meta.url);
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = withOthers(await indexEdition(loadedEdition()), others);
        for (const [path, content] of files) {
          const file = new URL(`search/${path}`, dir);
          await mkdir(new URL('./', file), { recursive: true });
          await writeFile(file, content);
        }
        const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
        logger.info(`${files.size} files, ${Math.round(bytes / 1024)} KB`);
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<SearchFiles> | null = null;
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
          files ??= readEdition(root).then(({ edition }) => indexEdition(edition));
          files.then((indexed) => {
            const file = indexed.get(pathname.slice(at.length));
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

/** Names in each catalogue what else is searched. */
function withOthers(files: SearchFiles, others: readonly string[]): SearchFiles {
  if (others.length === 0) return files;
  return new Map([...files].map(([path, content]) => {
    if (path.includes('/')) return [path, content];
    const catalogue: Catalogue = { ...(JSON.parse(String(content)) as Catalogue), with: others.map((other) => `${other}search/`) };
    return [path, JSON.stringify(catalogue)];
  }));
}

/**
 * @param listed base paths on the same host, with white space between them
 * @returns the paths, each with a slash at its end
 * @throws if one is no path, or leads to another host: pages let search ask no other
 */
export function readOtherEditions(listed: string): string[] {
  const paths = listed.split(/\s+/).filter(Boolean);
  const wrong = paths.filter((path) => !/^\/(?:[\w~-][\w.~-]*(?:\/|$))*$/.test(path));
  if (wrong.length === 0) return paths.map((path) => path.replace(/\/?$/, '/'));
  throw new Error(`SEARCH_WITH names ${wrong.map((path) => `“${path}”`).join(', ')}: expected base paths on the same host, such as /annals/, with a space between them.`);
}
