/** Makes the files of search from the Edition: Pagefind's index and the texts of results. */
import { createHash } from "node:crypto";
import { close, createIndex } from "pagefind";
import {
  type Edition,
  type Term,
  TEXT_LANGS,
  type TextLang,
  type Texts,
} from "../edition/model.ts";
import { generateCharacters } from "./character-data.ts";
import { readCharacters } from "./characters.ts";
import { type Catalogue, editionText } from "./files.ts";
import { textsOf, textsOfParallels } from "./records.ts";
import type { TermNames } from "./terms.ts";
import { recordOf } from "./tokens.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** File contents by their path under `search/`. */
export type SearchFiles = Map<string, string | Uint8Array>;

/**
 * Indexes the Edition. The files are returned, not written, so that the build, the development
 * server and tests can share them.
 *
 * @param titleOfParallels The title of the page of parallel passages, which is then searched, too.
 * @throws If Pagefind reports an error.
 */
export async function indexEdition(
  { documents, glossary, parallels }: Edition,
  titleOfParallels?: Texts<string>,
): Promise<SearchFiles> {
  const texts = documents.map((document) => ({
    id: document.id,
    hans: textsOf(document, "zh-Hans"),
    hant: textsOf(document, "zh-Hant"),
  }));
  if (titleOfParallels && parallels.length > 0)
    texts.push({
      id: "parallels",
      hans: textsOfParallels(parallels, "zh-Hans", titleOfParallels),
      hant: textsOfParallels(parallels, "zh-Hant", titleOfParallels),
    });
  const entries = texts.flatMap(({ hans, hant }) =>
    hans.entries.map(({ zh, en }, at) => ({
      hans: zh,
      hant: hant.entries[at]?.zh ?? [],
      en,
    })),
  );
  const characters = generateCharacters(
    entries.map(({ hans, hant }) => ({
      hans: editionText(hans),
      hant: editionText(hant),
    })),
  );
  const { formsOf } = readCharacters(characters);
  const index = await indexRecords(
    entries.map(({ hans, hant, en }) =>
      recordOf([[hans, hant], [en]], formsOf),
    ),
  );
  const files: SearchFiles = new Map();
  for (const [path, content] of index) files.set(`pagefind/${path}`, content);
  for (const { id, hans, hant } of texts) {
    files.set(`hans/${id}.json`, JSON.stringify(hans));
    files.set(`hant/${id}.json`, JSON.stringify(hant));
  }
  const words = vocabularyOf(entries.map(({ en }) => editionText(en)));
  files.set("words.json", JSON.stringify(words));
  const terms = glossary.map(({ zh, hant, pinyin, en }): TermNames => [
    zh,
    hant,
    pinyin,
    ...en,
  ]);
  files.set("terms.json", JSON.stringify(terms));

  const version = versionOf(files);
  const placed: SearchFiles = new Map(
    [...files].map(([path, content]) => [`${version}/${path}`, content]),
  );
  for (const lang of TEXT_LANGS) {
    const catalogue: Catalogue = {
      version,
      characters,
      abbreviations: glossary.flatMap((term) =>
        term.abbreviations.map((short) => ({
          short,
          names: namesOf(term, lang),
        })),
      ),
      start: startFiles(index),
      documents: texts.map(({ id, hans }, at) => {
        const { shortTitle, sections = [] } = documents[at] ?? {};
        const title = (shortTitle ?? titleOfParallels)?.[lang] ?? "";
        const paragraphs = sections.flatMap(({ blocks }) => blocks).length;
        const extras = hans.entries.length - paragraphs;
        return { id, title, paragraphs, extras };
      }),
    };
    placed.set(`${lang.toLowerCase()}.json`, JSON.stringify(catalogue));
  }
  return placed;
}

/** The names of a term, in this language first. */
function namesOf({ zh, hant, en }: Term, lang: TextLang): string[] {
  if (lang === "en") return [...en, zh];
  return [lang === "zh-Hant" ? hant : zh, ...en];
}

/** Indexes records, sorted by their position: https://pagefind.app/docs/node-api/ */
async function indexRecords(records: readonly string[]): Promise<SearchFiles> {
  const { index, errors } = await createIndex({ forceLanguage: "unknown" });
  const check = (what: string, reported: readonly string[]): void => {
    if (reported.length > 0)
      throw new Error(`Pagefind cannot ${what}: ${reported.join("; ")}`);
  };
  check("make an index", errors);
  if (!index) throw new Error("Pagefind makes no index");
  try {
    for (const [at, content] of records.entries()) {
      const added = await index.addCustomRecord({
        url: String(at),
        content,
        language: "unknown",
        sort: { place: String(at) },
      });
      check("index a record", added.errors);
    }
    const { files, errors: failures } = await index.getFiles();
    check("write the index", failures);
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

/** The files that Pagefind loads when it starts; JSON, which is small, with its content. */
function startFiles(index: SearchFiles): Record<string, string | null> {
  const files = [...index].filter(([path]) => !/\/|\.js$/.test(path));
  return Object.fromEntries(
    files
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [
        path,
        path.endsWith(".json") ? Buffer.from(content).toString() : null,
      ]),
  );
}

function versionOf(files: SearchFiles): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort())
    hash.update(`${path}\n`).update(files.get(path) ?? "");
  return hash.digest("hex").slice(0, 12);
}
