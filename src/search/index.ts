/** Makes the files of search from the Edition: Pagefind's index and the texts of results. */
import { createHash } from "node:crypto";
import { close, createIndex } from "pagefind";
import { type Edition, TEXT_LANGS } from "../edition/model.ts";
import { generateCharacters } from "./character-data.ts";
import { type Characters, readCharacters } from "./characters.ts";
import {
  type Catalogue,
  catalogueFile,
  editionText,
  textsFile,
  WORDS_FILE,
} from "./files.ts";
import {
  type Findable,
  findablesOf,
  recordOf,
  scriptPairsOf,
  textsOf,
} from "./records.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** File contents by their path under `search/`. */
export type SearchFiles = Map<string, string | Uint8Array>;

/**
 * Indexes the Edition. The files are returned, not written, so that the build, the development
 * server and tests can share them.
 *
 * @throws If Pagefind reports an error.
 */
export async function indexEdition({
  documents,
}: Edition): Promise<SearchFiles> {
  const findables = documents.map(findablesOf);
  const characters = generateCharacters(findables.flatMap(scriptPairsOf));
  const records = [
    ...findables.flatMap(({ sections }) => sections.flat()),
    ...findables.flatMap(({ extras }) => extras),
  ];
  const files = await indexRecords(records, readCharacters(characters));
  const start = [...files.keys()]
    .filter((path) => !/\/|\.js$/.test(path))
    .sort();
  documents.forEach((document, at) => {
    const found = findables[at];
    if (!found) return;
    for (const [script, lang] of [
      ["hans", "zh-Hans"],
      ["hant", "zh-Hant"],
    ] as const) {
      textsOf(document, found, lang).forEach((texts, section) => {
        files.set(
          textsFile(
            script,
            document.id,
            section < found.sections.length ? section : -1,
          ),
          JSON.stringify(texts),
        );
      });
    }
  });
  files.set(
    WORDS_FILE,
    JSON.stringify(
      vocabularyOf(records.map(({ texts }) => editionText(texts.en))),
    ),
  );

  const version = versionOf(files);
  const placed: SearchFiles = new Map(
    [...files].map(([path, content]) => [`${version}/${path}`, content]),
  );
  for (const lang of TEXT_LANGS) {
    const catalogue: Catalogue = {
      version,
      characters,
      start,
      documents: documents.map(({ id, shortTitle }, at) => ({
        id,
        title: shortTitle[lang],
        sections: findables[at]?.sections.map(({ length }) => length) ?? [],
        extras: findables[at]?.extras.length ?? 0,
      })),
    };
    placed.set(catalogueFile(lang), JSON.stringify(catalogue));
  }
  return placed;
}

/** Adds one record for each findable, sorted by its position: https://pagefind.app/docs/node-api/ */
async function indexRecords(
  records: readonly Findable[],
  characters: Characters,
): Promise<SearchFiles> {
  const { index, errors } = await createIndex({ forceLanguage: "unknown" });
  if (!index)
    throw new Error(`Pagefind cannot make an index: ${errors.join("; ")}`);
  try {
    for (const [at, findable] of records.entries()) {
      const added = await index.addCustomRecord({
        url: String(at),
        content: recordOf(findable, characters),
        language: "unknown",
        sort: { place: String(at) },
      });
      if (added.errors.length > 0)
        throw new Error(
          `Pagefind cannot index a record: ${added.errors.join("; ")}`,
        );
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0)
      throw new Error(
        `Pagefind cannot write the index: ${failures.join("; ")}`,
      );
    return new Map(
      files
        .filter(({ path }) => !UNUSED.test(path))
        .map(({ path, content }) => [path, content]),
    );
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Files of Pagefind that this search never loads: its interfaces, its worker and its fragments. */
const UNUSED = /^pagefind-.*\.(js|css)$|^fragment\//;

function versionOf(files: SearchFiles): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort())
    hash.update(`${path}\n`).update(files.get(path) ?? "");
  return hash.digest("hex").slice(0, 12);
}
