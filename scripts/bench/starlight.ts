/** The Starlight site for comparison in benchmarks: one page for each document and each section. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import {
  type Document,
  type Edition,
  hasSections,
  plainText,
  type Run,
  type Section,
  titleOf,
} from "../../src/edition/model.ts";

const SOURCE = fileURLToPath(new URL("starlight/", import.meta.url));
const FOLDER = fileURLToPath(
  new URL("../../.cache/starlight/", import.meta.url),
);

/** The paths of Starlight's pages, from the root of its site. */
export const PEER_PATHS = {
  cover: "",
  document: "joint-statement/",
  section: "joint-statement/s4/",
};

/**
 * Sets up the Starlight project under `.cache/` with the pages of an edition. Its packages are
 * installed once.
 *
 * @returns The folder of the project, which is built into `dist/`.
 */
export function prepareStarlight(edition: Edition): string {
  const lock = readFileSync(join(SOURCE, "package-lock.json"), "utf8");
  const installed = join(FOLDER, "installed.json");
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
    rmSync(FOLDER, { recursive: true, force: true });
    cpSync(SOURCE, FOLDER, { recursive: true });
    execFileSync("npm", ["ci", "--ignore-scripts"], {
      cwd: FOLDER,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    writeFileSync(installed, lock);
  }
  cpSync(SOURCE, FOLDER, { recursive: true });
  for (const output of [
    "dist",
    ".astro",
    "node_modules/.astro",
    "src/content/docs",
  ])
    rmSync(join(FOLDER, output), { recursive: true, force: true });
  writePages(edition);
  return FOLDER;
}

/** The arguments of `node` that build the Starlight site, in its folder. */
export const BUILD_STARLIGHT = ["node_modules/astro/bin/astro.mjs", "build"];

function writePages({ documents }: Edition): void {
  const list = documents.map(
    (document) =>
      `- [${titleOf(document, "zh-Hans")} ${titleOf(document, "en")}](/${document.id}/)`,
  );
  write("index", "一页 One Page", list);
  for (const document of documents) {
    const { id, sections } = document;
    const title = `${titleOf(document, "zh-Hans")} ${titleOf(document, "en")}`;
    write(`${id}/index`, title, [
      ...sections.flatMap((section) => [
        `## ${nameOf(section)}`,
        ...blocksOf(section),
      ]),
      ...notesOf(document, sections),
    ]);
    if (!hasSections(document)) continue;
    for (const section of sections)
      write(`${id}/${section.id}`, nameOf(section), [
        ...blocksOf(section),
        ...notesOf(document, [section]),
      ]);
  }
}

/** @param path Without `.md`. */
function write(
  path: string,
  title: string,
  paragraphs: readonly string[],
): void {
  const file = join(FOLDER, "src/content/docs", `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\n${stringify({ title })}---\n\n${paragraphs.join("\n\n")}\n`,
  );
}

function nameOf({ numeral, title }: Section): string {
  return (
    `${numeral["zh-Hans"]} ${title["zh-Hans"]} ${numeral.en} ${title.en}`.trim() ||
    "Text"
  );
}

function blocksOf({ blocks }: Section): string[] {
  return blocks.flatMap(({ texts }) => [
    markdown(texts["zh-Hans"]),
    markdown(texts.en),
  ]);
}

/** Writes the notes as footnotes. */
function notesOf({ notes }: Document, sections: readonly Section[]): string[] {
  const ids = new Set(
    sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  );
  return notes
    .filter(({ at }) => ids.has(at))
    .map(({ id, texts }) => `[^${id}]: ${texts["zh-Hans"]} ${texts.en}`);
}

function markdown(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.type === "note" ? `[^${run.id}]` : plainText([run])))
    .join("");
}
