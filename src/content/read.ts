import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { readHistory, type Version } from "../edition/history/history.ts";
import { buildEdition, type Content } from "../edition/build.ts";
import { unreadableFile, type SourceFile } from "../edition/source-file.ts";
import type { Edition } from "../edition/model.ts";
import type { Traditional } from "../edition/traditional/traditional.ts";
import { placeAt, type Problem, problem } from "../edition/problems.ts";

/**
 * Reads `content/` of a project and builds the Edition from it.
 *
 * @param root The project's folder, with a slash at its end.
 * @returns The edition, the versions of its texts (oldest first), every problem found in
 *   its files, and the conversion that made its Traditional texts.
 */
export async function readEdition(root: URL): Promise<{
  edition: Edition;
  versions: Version[];
  problems: Problem[];
  traditional: Traditional;
}> {
  const problems: Problem[] = [];
  const content = await readContent(root, problems);
  const built = buildEdition(content);
  const history = await readVersions(root, built, problems);
  return {
    edition: built.edition,
    versions: history.versions,
    problems: [...problems, ...built.problems, ...history.problems],
    traditional: built.conversion,
  };
}

/**
 * Astro loads collections through Vite and integrations through Node, each with its own copy
 * of this module. The two share the Edition through a property of the global object.
 */
const LOADED = Symbol.for("one-page.edition");
const shared = globalThis as { [LOADED]?: Edition };

/** Stores the Edition for integrations. The content loader calls this. */
export function setLoadedEdition(edition: Edition): void {
  shared[LOADED] = edition;
}

/**
 * The Edition, for integrations. Available from `astro:build:start`.
 *
 * @throws If the content loader has not run.
 */
export function loadedEdition(): Edition {
  if (!shared[LOADED])
    throw new Error("The content loader has not read the edition");
  return shared[LOADED];
}

async function readVersions(
  root: URL,
  { edition, incomplete, conversion }: ReturnType<typeof buildEdition>,
  problems: Problem[],
) {
  const release = await readDataSource(root, "content/edition.yaml", problems);
  const changes = await readDataSource(root, "content/changes.yaml", problems);
  return readHistory(
    release,
    changes,
    edition.documents,
    incomplete,
    conversion,
  );
}

async function readContent(root: URL, problems: Problem[]): Promise<Content> {
  const entries = await entriesOf(root, "content/documents", problems);
  const ids = entries
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);
  if (ids.length === 0) {
    problems.push(
      problem({
        code: "file-missing",
        place: { file: "content/documents", line: 1, column: 1 },
        found: "empty folder",
        expected: "a folder for each document",
      }),
    );
  }
  const data = (path: string) => readDataSource(root, path, problems);
  const source = (path: string) => readSource(root, path, problems);
  const optional = async (path: string) =>
    (await source(path)) ?? { path, text: "[]" };
  reportStray(
    "content/documents",
    entries.filter(({ isFolder }) => !isFolder),
    [],
    problems,
  );
  return {
    documents: await Promise.all(
      ids.map(async (id) => {
        const path = `content/documents/${id}`;
        reportStray(
          path,
          await entriesOf(root, path, problems),
          ["zh-Hans.md", "en.md"],
          problems,
        );
        return {
          id,
          folder: path,
          zh: await source(`${path}/zh-Hans.md`),
          en: await source(`${path}/en.md`),
        };
      }),
    ),
    glossary: await data("content/glossary.yaml"),
    sources: await data("content/sources.yaml"),
    traditional: await data("content/traditional.yaml"),
    parallels: await optional("content/parallels.yaml"),
    pinyin: await optional("content/pinyin.yaml"),
    witnesses: await readWitnesses(root, problems),
  };
}

/** Reports texts that would silently be left out of the site. */
function reportStray(
  folder: string,
  entries: readonly Entry[],
  known: readonly string[],
  problems: Problem[],
): void {
  for (const { name, isFolder } of entries) {
    if (
      known.includes(name) ||
      !(isFolder || /\.(md|mdx|markdown|txt)$/i.test(name))
    )
      continue;
    problems.push(
      problem({
        code: "file-stray",
        place: { file: `${folder}/${name}`, line: 1, column: 1 },
        found: `${isFolder ? "folder" : "text"} that no page would show`,
        expected:
          known.length > 0
            ? `only ${known.join(" and ")}`
            : "only folders, one for each document",
      }),
    );
  }
}

/** Reads a required data file. A missing file is reported, and returned as unreadable. */
async function readDataSource(
  root: URL,
  path: string,
  problems: Problem[],
): Promise<SourceFile> {
  const file = await readSource(root, path, problems);
  if (!file)
    problems.push(
      problem({
        code: "file-missing",
        place: { file: path, line: 1, column: 1 },
        found: "missing file",
        expected: `the file ${path}`,
      }),
    );
  return file && !file.unreadable ? file : unreadableFile(path);
}

async function readWitnesses(
  root: URL,
  problems: Problem[],
): Promise<Content["witnesses"]> {
  const files = (await entriesOf(root, "content/witness", problems)).filter(
    ({ name, isFolder }) => !isFolder && name.endsWith(".txt"),
  );
  return Promise.all(
    files.map(async ({ name }) => {
      const path = `content/witness/${name}`;
      const bytes = await readBytes(root, path, problems);
      if (bytes === "missing" || bytes === "unreadable")
        return { file: name, text: "", unreadable: true, sha256: "" };
      const { text, unreadable = false } = decode(path, bytes, problems);
      return {
        file: name,
        text,
        unreadable,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      };
    }),
  );
}

interface Entry {
  name: string;
  /** For a symbolic link, whether its target is a folder. */
  isFolder: boolean;
}

/** The entries of a folder, sorted by name; none if it is missing, as git does not store empty folders. */
async function entriesOf(
  root: URL,
  path: string,
  problems: Problem[],
): Promise<Entry[]> {
  const folder = new URL(`${path}/`, root);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const isFolder = async (entry: Dirent): Promise<boolean> =>
      entry.isSymbolicLink()
        ? await stat(new URL(entry.name, folder)).then(
            (one) => one.isDirectory(),
            () => false,
          )
        : entry.isDirectory();
    const list = await Promise.all(
      entries.map(async (entry) => ({
        name: entry.name,
        isFolder: await isFolder(entry),
      })),
    );
    return list.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) !== "ENOENT")
      reportUnreadable(path, "folder", error, problems);
    return [];
  }
}

/** Reads a file; `null` if it is missing. Reports a file that cannot be read or is not UTF-8. */
async function readSource(
  root: URL,
  path: string,
  problems: Problem[],
): Promise<SourceFile | null> {
  const bytes = await readBytes(root, path, problems);
  if (bytes === "missing") return null;
  return bytes === "unreadable"
    ? unreadableFile(path)
    : decode(path, bytes, problems);
}

async function readBytes(
  root: URL,
  path: string,
  problems: Problem[],
): Promise<Buffer | "missing" | "unreadable"> {
  try {
    return await readFile(new URL(path, root));
  } catch (error) {
    // A folder with the file's name counts as a missing file.
    if (["ENOENT", "EISDIR"].includes(codeOf(error))) return "missing";
    reportUnreadable(path, "file", error, problems);
    return "unreadable";
  }
}

function reportUnreadable(
  file: string,
  what: string,
  error: unknown,
  problems: Problem[],
): void {
  problems.push(
    problem({
      code: "file-unreadable",
      place: { file, line: 1, column: 1 },
      found: `error when opening the ${what} (${codeOf(error)})`,
      expected: `a ${what} that can be read`,
    }),
  );
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function decode(path: string, bytes: Buffer, problems: Problem[]): SourceFile {
  try {
    return {
      path,
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        bytes,
      ),
    };
  } catch {
    const lossy = bytes.toString("utf8");
    problems.push(
      problem({
        code: "encoding",
        place: placeAt(path, lossy, lossy.indexOf("\uFFFD")),
        found: "bytes that are not UTF-8",
        expected: "UTF-8",
      }),
    );
    return { path, text: lossy, unreadable: true };
  }
}
