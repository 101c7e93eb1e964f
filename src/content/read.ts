import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { readHistory, type Version } from '../citation/history.ts';
import { buildEdition, type Content, type Keep } from '../edition/edition.ts';
import { readData, type SourceFile } from '../edition/data.ts';
import type { Edition, Witness } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';
import { createTraditional, exceptionsSchema } from '../edition/traditional.ts';

/**
 * Reads `content/` of a project and builds the Edition from it.
 *
 * @param root The project's folder, with a slash at its end.
 * @param keep Where documents that were read before are kept.
 * @param ahead Reads what is not kept, before it is asked for.
 * @returns The edition, the versions of its texts (oldest first) and every
 *   problem found in its files.
 * @throws If `content/` cannot be read at all.
 */
export async function readEdition(
  root: URL,
  keep?: Keep,
  ahead: (content: Content) => Promise<void> = async () => {},
): Promise<{ edition: Edition; versions: Version[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const content = await readContent(root, problems);
  await ahead(content);
  const built = buildEdition(content, keep);
  const history = await readVersions(root, content, built.edition, problems);
  return { edition: built.edition, versions: history.versions, problems: [...problems, ...built.problems, ...history.problems] };
}

async function readVersions(root: URL, content: Content, { documents }: Edition, problems: Problem[]) {
  const { path, text } = content.traditional;
  const traditional = createTraditional(readData(path, text, exceptionsSchema).value ?? []);
  const [release, changes] = await Promise.all(
    ['content/edition.yaml', 'content/changes.yaml'].map(
      async (file): Promise<SourceFile> => (await readSource(root, file, problems)) ?? { path: file, text: '' },
    ),
  );
  const none = { path: '', text: '' };
  return readHistory(release ?? none, changes ?? none, documents, (simplified) => traditional.convert(simplified));
}

async function readContent(root: URL, problems: Problem[]): Promise<Content> {
  const folder = new URL('content/documents/', root);
  const ids = (await entriesOf(folder))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const source = (path: string) => readSource(root, path, problems);
  const data = async (path: string): Promise<SourceFile> => {
    const file = await source(path);
    return file && !file.unreadable ? file : { path, text: '[]' };
  };
  return {
    documents: await Promise.all(
      ids.map(async (id) => {
        const path = `content/documents/${id}`;
        return { id, folder: path, zh: await source(`${path}/zh-Hans.md`), en: await source(`${path}/en.md`) };
      }),
    ),
    glossary: await data('content/glossary.yaml'),
    sources: await data('content/sources.yaml'),
    traditional: await data('content/traditional.yaml'),
    witnesses: await readWitnesses(root, problems),
  };
}

async function readWitnesses(root: URL, problems: Problem[]): Promise<Witness[]> {
  const folder = new URL('content/witness/', root);
  const files = (await entriesOf(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(new URL(file, folder));
      const { text } = decode(`content/witness/${file}`, bytes, problems);
      return { file, text, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

/** None where there is no folder: git keeps no empty one. */
async function entriesOf(folder: URL): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A file's text; `null` if it is not there; with a problem if it is not UTF-8. */
async function readSource(root: URL, path: string, problems: Problem[]): Promise<SourceFile | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(new URL(path, root));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read`, { cause: error });
  }
  return decode(path, bytes, problems);
}

function decode(path: string, bytes: Buffer, problems: Problem[]): SourceFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const lossy = bytes.toString('utf8');
    const before = lossy.slice(0, lossy.indexOf('\uFFFD'));
    problems.push({
      code: 'encoding',
      place: { file: path, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') },
      found: 'bytes that are not UTF-8',
      expected: 'UTF-8',
    });
    return { path, text: lossy, unreadable: true };
  }
}
