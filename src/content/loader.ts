import type { Loader } from 'astro/loaders';
import { formatProblems } from '../edition/problems.ts';
import { digestOf } from './digest.ts';
import { hold } from './held.ts';
import { readEdition } from './read.ts';

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
      const load = async () => {
        const { edition, versions, problems } = await readEdition(config.root);
        const report = formatProblems(problems);
        if (report && !watcher) throw new Error(`${problems.length} problem(s) in content/\n\n${report}\n`);
        if (report) logger.error(`\n${report}\n`);
        hold({ edition, versions });
        const { documents, ...rest } = edition;
        const digest = digestOf([...documents, rest, versions, report].map(digestOf));
        store.set({ id: 'edition', data: { digest, report }, digest });
      };
      await load();
      const content = new URL('content/', config.root).pathname;
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
