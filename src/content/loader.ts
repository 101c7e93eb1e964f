import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { formatProblems } from '../edition/problems.ts';
import { ContentError } from './content-error.ts';
import { digestOf } from './digest.ts';
import { hold } from './held.ts';
import { Kept } from './kept.ts';
import { readEdition } from './read.ts';
import { Threads } from './threads.ts';

/**
 * Loads the Edition, and again whenever a file under `content/` changes in
 * development. Astro's content layer has its digest and the report on it.
 *
 * A build fails here, once, with all problems. In development the report goes
 * to the pages instead, which show it in the browser's overlay.
 */
export function editionLoader(): Loader {
  return {
    name: 'edition',
    async load({ config, store, watcher, logger }) {
      // While developing, what is kept would only grow.
      const kept = watcher ? null : new Kept(new URL('kept/', config.cacheDir), config.root);
      const load = async () => {
        const { edition, versions, problems } = await readEdition(config.root);
        const threads = kept && Threads.for(edition.documents.length, config.root);
        const report = formatProblems(problems);
        if (report && !watcher) throw new ContentError(`${problems.length} problem(s) in content/\n\n${report}\n`);
        if (report) logger.error(`\n${report}\n`);
        hold({ edition, versions, kept, threads });
        const { documents, ...rest } = edition;
        const digest = digestOf([...documents, rest, versions, report].map(digestOf));
        store.set({ id: 'edition', data: { digest, report }, digest });
      };
      await load();
      const content = fileURLToPath(new URL('content/', config.root));
      let pending: NodeJS.Timeout | undefined;
      watcher?.add(content);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        clearTimeout(pending);
        pending = setTimeout(() => void load().catch((error: unknown) => logger.error(String(error))), 50);
      });
    },
  };
}
