/**
 * Builds the site into `dist/`: `npm run build`.
 *
 * The new site is built beside the old one and takes its place only when it is
 * whole; a build that fails leaves `dist/` as it was. `OUT` names another folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Step } from './build/step.ts';

/** What Astro does not do. Each finds the files as the one before left them. They are loaded when Astro has ended, and needs no more memory. */
const loadSteps = async (): Promise<Step[]> => [
  (await import('./build/offline.ts')).offlineCopy,
  (await import('./build/compress.ts')).compress,
];

const target = resolve(process.env['OUT'] || 'dist');
const fresh = `${target}.new`;
const old = `${target}.old`;
const base = `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/+/g, '/');

rmSync(fresh, { recursive: true, force: true });
const { status } = spawnSync('astro', ['build', '--outDir', fresh], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) fail();
for (const { name, run } of await loadSteps()) {
  try {
    await run({ folder: fresh, base });
  } catch (error) {
    console.error(`The ${name} could not be written.`, error);
    fail();
  }
}
rmSync(old, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, old);
renameSync(fresh, target);
rmSync(old, { recursive: true, force: true });
if (!process.env['SITE']) {
  console.log('SITE is not set: citations, cards and the sitemap name http://localhost:4321. Before you publish the site, build it with the address where it will stand: SITE=https://example.org npm run build');
}

function fail(): never {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`The site was not built.${existsSync(target) ? ` ${target} is as it was.` : ''}`);
  process.exit(1);
}
