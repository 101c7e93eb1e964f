import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { readHistory, type Version } from '../citation/history.ts';
import { buildEdition, type Content, conversionWith, type Keep, readExceptions } from '../edition/edition.ts';
import type { SourceFile } from '../edition/data.ts';
import type { Edition } from '../edition/model.ts';
import type { Problem } from '../edition/problems.ts';

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
  const [release, changes] = await Promise.all(['content/edition.yaml', 'content/changes.yaml'].map((path) => readDataSource(root, path, problems)));
  if (!release || !changes) throw new Error('two files give two sources');
  const unread = new Set(content.documents.map(({ id }) => id));
  for (const { id } of documents) unread.delete(id);
  return readHistory(release, changes, documents, unread, conversionWith(readExceptions(content.traditional).exceptions));
}

async function readContent(root: URL, problems: Problem[]): Promise<Content> {
  const folder = new URL('content/documents/', root);
  const entries = await entriesOf(folder);
  const ids = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const data = (path: string) => readDataSource(root, path, problems);
  const source = (path: string) => readSource(root, path, problems);
  reportStray('content/documents', entries, [], problems);
  return {
    documents: await Promise.all(
      ids.map(async (id) => {
        const path = `content/documents/${id}`;
        reportStray(path, await entriesOf(new URL(`${path}/`, root)), ['zh-Hans.md', 'en.md'], problems);
        return { id, folder: path, zh: await source(`${path}/zh-Hans.md`), en: await source(`${path}/en.md`) };
      }),
    ),
    glossary: await data('content/glossary.yaml'),
    sources: await data('content/sources.yaml'),
    traditional: await data('content/traditional.yaml'),
    witnesses: await readWitnesses(root, problems),
  };
}

/** Texts that would be left out without a word. */
function reportStray(folder: string, entries: readonly Dirent[], known: readonly string[], problems: Problem[]): void {
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(md|markdown)$/i.test(entry.name) || known.includes(entry.name)) continue;
    problems.push({
      code: 'file-stray',
      place: { file: `${folder}/${entry.name}`, line: 1, column: 1 },
      found: 'a text that no page would show',
      expected: known.length > 0 ? known.join(' and ') : 'folders, one for each document',
    });
  }
}

/** A file of data; if it is not there, this is a problem, and it is empty. */
async function readDataSource(root: URL, path: string, problems: Problem[]): Promise<SourceFile> {
  const file = await readSource(root, path, problems);
  if (!file) problems.push({ code: 'file-missing', place: { file: path, line: 1, column: 1 }, found: 'no such file', expected: 'a file of the edition’s data' });
  return file && !file.unreadable ? file : { path, text: '', unreadable: true };
}

async function readWitnesses(root: URL, problems: Problem[]): Promise<Content['witnesses']> {
  const folder = new URL('content/witness/', root);
  const files = (await entriesOf(folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(new URL(file, folder));
      const { text, unreadable = false } = decode(`content/witness/${file}`, bytes, problems);
      return { file, text, unreadable, sha256: createHash('sha256').update(bytes).digest('hex') };
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
    // A folder of this name is no such file either.
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
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
