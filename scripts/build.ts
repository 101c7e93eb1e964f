/**
 * Builds the site into `dist/`: `npm run build`.
 *
 * The new site is built beside the old one and takes its place only when it is
 * whole; a build that fails leaves `dist/` as it was. `OUT` names another folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const target = resolve(process.env['OUT'] || 'dist');
const fresh = `${target}.new`;
const old = `${target}.old`;

rmSync(fresh, { recursive: true, force: true });
const { status } = spawnSync('astro', ['build', '--outDir', fresh], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`The site was not built.${existsSync(target) ? ` ${target} is as it was.` : ''}`);
  process.exit(1);
}
rmSync(old, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, old);
renameSync(fresh, target);
rmSync(old, { recursive: true, force: true });
