/** Writes the service worker of a built site. */
import { createHash } from 'node:crypto';
import { glob, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWorkboxLibraries, getManifest } from 'workbox-build';

/** Its name in the built site: it answers for all that lies beside and below it. */
export const SERVICE_WORKER = 'service-worker.js';

/** No reader is made to download more than this unasked. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What no page needs: files for hosts and crawlers, pictures for other sites that link here, documents to take along. */
const LEFT_OUT = ['404.html', '_*', '.*', '*.txt', 'sitemap*', '**/*card*.png', '**/*.{br,epub,gz,map,tmx}', '{tbx,tei}/**', SERVICE_WORKER];

/** The documents, their transcripts and the index: what grows with the edition. Folders as a whole: they are not even listed. */
const GROWING = ['*/!(about|search|terms|*.*)/**', 'search/**', 'witness/**'];

/** In the order in which each needs the one before. */
const LIBRARIES = ['core', 'routing', 'strategies', 'precaching'];

export interface OfflineCopy {
  files: number;
  bytes: number;
  /** Whether the edition is too large to be kept whole: then documents are kept as they are read. */
  partial: boolean;
}

/**
 * Writes `service-worker.js` with the list of all files that it keeps, each with the digest
 * of its bytes: a response that is cut short or changed on its way is not taken.
 *
 * @param folder The built site, as it will be served.
 * @param mostBytes Above this, documents and the index are left out.
 * @returns What a reader's browser will download.
 * @throws If a file cannot be read or written.
 */
export async function writeServiceWorker(folder: string, mostBytes = MOST_BYTES): Promise<OfflineCopy> {
  // To list the files is to read them: not where the pages alone are too much.
  const whole = (await havePagesMoreThan(mostBytes, folder)) ? null : await listFiles(folder, LEFT_OUT);
  const partial = whole === null || whole.bytes > mostBytes;
  const { files, bytes } = partial ? await listFiles(folder, [...LEFT_OUT, ...GROWING]) : whole;
  const entries: Entry[] = [];
  // One after the other: a system has so many files open and no more.
  for (const file of files) entries.push(await describe(folder, file));
  const worker = await readFile(new URL('worker.js', import.meta.url), 'utf8');
  const known = { files: entries, bytes, partial };
  await writeFile(join(folder, SERVICE_WORKER), `${await readWorkbox()}\nconst COPY = ${JSON.stringify(known)};\n${worker}`);
  return { ...known, files: entries.length };
}

async function havePagesMoreThan(most: number, folder: string): Promise<boolean> {
  let bytes = 0;
  for await (const file of glob('**/index.html', { cwd: folder })) {
    bytes += (await stat(join(folder, file))).size;
    if (bytes > most) return true;
  }
  return false;
}

async function listFiles(folder: string, globIgnores: string[]): Promise<{ files: string[]; bytes: number }> {
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return { files: manifestEntries.map(({ url }) => url).sort(), bytes: size };
}

/** The address at which a file is read, and the SHA-256 of its bytes. */
type Entry = [address: string, digest: string];

async function describe(folder: string, file: string): Promise<Entry> {
  const digest = createHash('sha256').update(await readFile(join(folder, file))).digest('base64');
  return [file.replace(/(^|\/)index\.html$/, '$1') || './', digest];
}

/** Workbox as it comes, in one piece: a worker in one file is taken or left as a whole. */
async function readWorkbox(): Promise<string> {
  const workshop = await mkdtemp(join(tmpdir(), 'workbox-'));
  try {
    const copied = join(workshop, await copyWorkboxLibraries(workshop));
    const libraries = LIBRARIES.map((name) => readFile(join(copied, `workbox-${name}.prod.js`), 'utf8'));
    return (await Promise.all(libraries)).map((library) => library.replace(/^\/\/# sourceMappingURL=.*$/m, '').trim()).join('\n');
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
