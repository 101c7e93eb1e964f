import { fileURLToPath } from "node:url";
import { z } from "astro/zod";
import type { Loader } from "astro/loaders";
import type { Version } from "../edition/history/history.ts";
import type { Edition } from "../edition/model.ts";
import { formatProblems } from "../edition/report.ts";
import { setTraditional } from "../i18n/t.ts";
import { ContentError } from "./content-error.ts";
import { readEdition, setLoadedEdition } from "./read.ts";

/** The data of the collection's only entry. Building the Edition has already checked it. */
const schema = z.object({
  edition: z.custom<Edition>(),
  versions: z.custom<Version[]>(),
  /** Problems in the content, as text; empty if there are none. */
  report: z.string(),
});

/**
 * Creates the loader that puts the Edition into Astro's data store, and reloads it in development
 * when a file under `content/` changes.
 *
 * A build with problems fails here, with all of them, before anything is written. In
 * development the pages show the report in the browser's overlay.
 */
export function editionLoader() {
  return {
    name: "edition",
    schema,
    async load({ config, store, watcher, logger, generateDigest, parseData }) {
      const load = async () => {
        const { edition, versions, problems, traditional } = await readEdition(
          config.root,
        );
        const report = formatProblems(problems);
        if (report && !watcher)
          throw new ContentError(
            `${problems.length} problem(s) in content/\n\n${report}\n`,
          );
        if (report) logger.error(`\n${report}\n`);
        setLoadedEdition(edition);
        setTraditional(traditional);
        const data = await parseData({
          id: "edition",
          data: { edition, versions, report },
        });
        store.set({ id: "edition", data, digest: generateDigest(data) });
      };
      await load();
      const content = fileURLToPath(new URL("content/", config.root));
      let pending: NodeJS.Timeout | undefined;
      watcher?.add(content);
      watcher?.on("all", (_event, path) => {
        if (!path.startsWith(content)) return;
        clearTimeout(pending);
        pending = setTimeout(
          () =>
            void load().catch((error: unknown) => logger.error(String(error))),
          50,
        );
      });
    },
  } satisfies Loader;
}
