/**
 * Measures builds of growing editions beside Starlight's builds of the same text:
 * `npm run bench:build [documents…]`. Prints a table in Markdown.
 *
 * Larger editions contain generated documents (`corpus.ts`, with a fixed seed). Each is built in a
 * copy of the project without caches. Starlight's site has the same documents and sections, with
 * the interface in one language.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readEdition } from "../../src/content/read.ts";
import { copyProject } from "../../tests/support/project-copy.ts";
import { writeCorpus } from "./corpus.ts";
import { measure } from "./measure.ts";
import { BUILD_STARLIGHT, prepareStarlight } from "./starlight.ts";

const SEED = 2022;
const SIZES = [4, 100, 400];
/** Social cards and compressed copies, which Starlight does not make. */
const OMITTED = { CARDS: "off", PRECOMPRESS: "off" };

console.log(
  `Without: ${Object.entries(OMITTED)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ")}.\n`,
);
console.log(
  "| documents | site | HTML pages | time | processors | per HTML page | memory |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
);
const asked = process.argv.slice(2).map(Number);
for (const documents of asked.length > 0 ? asked : SIZES) {
  const project = copyProject();
  try {
    writeCorpus(project.folder, documents, SEED);
    const env = project.environment(OMITTED);
    await row(
      documents,
      "this edition",
      ["node_modules/astro/bin/astro.mjs", "build"],
      project.folder,
      env,
    );
    const { edition } = await readEdition(pathToFileURL(`${project.folder}/`));
    await row(
      documents,
      "Starlight",
      BUILD_STARLIGHT,
      prepareStarlight(edition),
      env,
    );
  } finally {
    project.remove();
  }
}

async function row(
  documents: number,
  site: string,
  build: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { time, processors, memory } = await measure(build, folder, env);
  const pages = readdirSync(join(folder, "dist"), {
    recursive: true,
    encoding: "utf8",
  }).filter((file) => file.endsWith(".html")).length;
  const cells = [
    documents,
    site,
    pages.toLocaleString("en"),
    `${time.toFixed(1)} s`,
    `${processors.toFixed(0)} s`,
    `${((time / pages) * 1000).toFixed(1)} ms`,
    `${(memory / 2 ** 30).toFixed(2)} GB`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
