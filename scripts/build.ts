/**
 * Builds the site into `dist/`: `npm run build`.
 *
 * The new site is built under `.cache/` and takes the old one's place only when
 * it is whole; a build that fails leaves `dist/` as it was. `OUT` names another folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Step } from './build/step.ts';

/** What Astro does not do. Each finds the files as the one before left them. They are loaded when Astro has ended, and needs no more memory. */
const loadSteps = async (): Promise<Step[]> => [
  (await import('./build/offline.ts')).offlineCopy,
  (await import('./build/compress.ts')).compress,
];

const root = fileURLToPath(new URL('../', import.meta.url));
/** Folders of the project itself. */
const KEPT = ['content', 'docs', 'node_modules', 'public', 'scripts', 'src', 'tests', '.git'];
/** What a build writes at the root of the site, and hardly anybody else: all of it. */
const MARKS = ['index.html', '_headers', 'service-worker.js'];
const target = resolve(process.env['OUT'] || 'dist');
const way = relative(root, target);
const isInside = !/^\.\.($|[/\\])/.test(way);
checkTarget();
/** Astro finds the project's libraries only from within the project. What a build that was stopped left here, the next one for the same target removes. */
const fresh = join(root, `.cache/new-${createHash('sha256').update(target).digest('hex').slice(0, 8)}`);

/**
 * Where there is much memory, Node lets garbage grow to twice what is in use: for thousands of
 * documents that is a gigabyte. A heap that grows by half costs little time.
 */
const HEAP = ['--heap-growing-percent=50'];
const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

rmSync(fresh, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [...HEAP, astro, 'build', '--outDir', fresh], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) fail();
for (const { name, run } of await loadSteps()) {
  try {
    await run(fresh);
  } catch (error) {
    console.error(`The ${name} could not be written.`, error);
    fail();
  }
}
mkdirSync(dirname(target), { recursive: true });
const old = existsSync(target) ? setAside() : null;
move(fresh, target);
if (old !== null) await remove(old);
if (!process.env['SITE']) {
  console.log('SITE is not set: citations, cards and the sitemap name http://localhost:4321. Before you publish the site, build it with the address where it will stand: SITE=https://example.org npm run build');
}

/** What stands in the place of the site is removed: that must be a site. */
function checkTarget(): void {
  let existing = target;
  while (!existsSync(existing)) existing = dirname(existing);
  if (!statSync(existing).isDirectory()) {
    console.error(`The site cannot be written to ${target}: ${existing} is a file. Move it away, or name with OUT a folder that does not exist yet.`);
    process.exit(1);
  }
  const [first = ''] = way.split(sep);
  const isOurs = way === '' || root.startsWith(target + sep) || (isInside && KEPT.includes(first));
  const isOther = way !== 'dist' && existsSync(target) && readdirSync(target).length > 0 && !MARKS.every((name) => existsSync(join(target, name)));
  if (!isOurs && !isOther) return;
  console.error(`OUT names ${target}, which is not a built site: its files would be lost. Name a folder that does not exist yet, or one that a build has written.`);
  process.exit(1);
}

/** Moves the old site into a new folder beside it, whose name nothing has. */
function setAside(): string {
  const folder = mkdtempSync(`${target}.old-`);
  renameSync(target, join(folder, 'site'));
  return folder;
}

/** To remove tens of thousands of files takes seconds, for which nobody needs to wait. */
async function remove(folder: string): Promise<void> {
  const program = `require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  const remover = spawn(process.execPath, ['-e', program], { detached: true, stdio: 'ignore' });
  await Promise.race([once(remover, 'exit'), setTimeout(1000, undefined, { ref: false })]);
  remover.unref();
}

/** To another disk a folder can only be copied. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function fail(): never {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`The site was not built.${existsSync(target) ? ` ${target} is as it was.` : ''}`);
  process.exit(1);
}
