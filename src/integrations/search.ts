/** Writes the files of search into the built site, and serves them in development. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { loadedEdition, readEdition } from "../content/read.ts";
import { type Edition, TEXT_LANGS } from "../edition/model.ts";
import { translator } from "../i18n/t.ts";
import { type Catalogue, PANEL_STRINGS } from "../search/files.ts";
import { indexEdition, type SearchFiles } from "../search/index.ts";

/**
 * Creates the integration that writes `search/` into the built site. The development server
 * answers requests for it from the current `content/`.
 *
 * @param searchWith Base paths of other editions on the same host, which search includes:
 *   `/annals/ /letters`.
 */
export function search(searchWith = ""): AstroIntegration {
  const others = readOtherEditions(searchWith);
  let root = new URL("./", import.meta.url);
  let base = "/";
  return {
    name: "search",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.root;
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const files = completed(await indexAll(loadedEdition()), others);
        for (const [path, content] of files) {
          const file = new URL(`search/${path}`, dir);
          await mkdir(new URL("./", file), { recursive: true });
          await writeFile(file, content);
        }
        const bytes = [...files.values()].reduce(
          (sum, content) => sum + Buffer.byteLength(content),
          0,
        );
        logger.info(`${files.size} files, ${Math.round(bytes / 1024)} KB`);
      },
      "astro:server:setup": ({ server }) => {
        let files: Promise<SearchFiles> | null = null;
        const content = fileURLToPath(new URL("content/", root));
        server.watcher.on("all", (_event, path) => {
          if (path.startsWith(content)) files = null;
        });
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? "", "http://localhost");
          const at = [`${base}search/`, "/search/"].find((prefix) =>
            pathname.startsWith(prefix),
          );
          if (at === undefined || !/\.\w+$/.test(pathname)) {
            next();
            return;
          }
          files ??= readEdition(root).then(({ edition }) =>
            indexAll(edition).then((indexed) => completed(indexed, [])),
          );
          files.then(
            (indexed) => {
              const file = indexed.get(pathname.slice(at.length));
              if (file === undefined) response.statusCode = 404;
              response.setHeader(
                "Content-Type",
                pathname.endsWith(".js")
                  ? "text/javascript"
                  : "application/json",
              );
              response.end(file ?? "{}");
            },
            (error: unknown) => {
              files = null;
              next(error);
            },
          );
        });
      },
    },
  };
}

/** Indexes the documents and the page of parallel passages. */
function indexAll(edition: Edition): Promise<SearchFiles> {
  return indexEdition(edition, {
    "zh-Hans": translator("zh-Hans")("parallels.title"),
    "zh-Hant": translator("zh-Hant")("parallels.title"),
    en: translator("en")("parallels.title"),
  });
}

/** Adds the interface strings and the other editions to each catalogue. */
function completed(files: SearchFiles, others: readonly string[]): SearchFiles {
  const whole = new Map(files);
  for (const lang of TEXT_LANGS) {
    const path = `${lang.toLowerCase()}.json`;
    const t = translator(lang);
    const catalogue: Catalogue = {
      ...(JSON.parse(String(files.get(path))) as Catalogue),
      strings: Object.fromEntries(
        PANEL_STRINGS.map((key) => [key, t(`search.${key}`)]),
      ),
    };
    if (others.length > 0)
      catalogue.with = others.map((other) => `${other}search/`);
    whole.set(path, JSON.stringify(catalogue));
  }
  return whole;
}

/**
 * Parses `SEARCH_WITH`.
 *
 * @param listed Base paths on the same host, separated by white space.
 * @returns The paths, each with a slash at its end.
 * @throws If one is not a path on this host; the content security policy forbids others.
 */
export function readOtherEditions(listed: string): string[] {
  const paths = listed.split(/\s+/).filter(Boolean);
  const wrong = paths.filter(
    (path) => !/^\/(?:[\w~-][\w.~-]*(?:\/|$))*$/.test(path),
  );
  if (wrong.length === 0) return paths.map((path) => path.replace(/\/?$/, "/"));
  throw new Error(
    `SEARCH_WITH names ${wrong.map((path) => `“${path}”`).join(", ")}. Expected base paths on the same host, separated by spaces: /annals/ /letters/.`,
  );
}
