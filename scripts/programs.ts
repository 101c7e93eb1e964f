/** Programs of the machine that tests and measurements need: finds them; on Debian installs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of the first program that starts: by its names in the PATH, then at places outside it.
 * `null` where there is none.
 *
 * @param question What the program answers without doing anything else.
 */
export function findProgram(names: readonly string[], places: readonly string[] = [], question = '--version'): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...places].find((path) => starts(path, question)) ?? null;
}

/** Whether the program starts: a name in the PATH may be an empty shell that asks for a package. */
export function starts(path: string, question = '--version'): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, [question], { timeout: 30_000 }).status === 0;
}

/** Kept while packages are installed: of two that install at once, apt lets the second fail. */
const INSTALLING = '/run/lock/one-page-installs';

/** Installs packages where that can be done unasked: on Debian, as root. Elsewhere nothing happens. */
export function installOnDebian(...packages: string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  run('flock', [INSTALLING, 'sh', '-c', 'apt-get update; apt-get install -y --no-install-recommends "$@"', 'sh', ...packages]);
}

/** Runs a program with nothing of it on stdout, which belongs to the tests' own report. */
export function run(program: string, parameters: readonly string[]): void {
  spawnSync(program, parameters, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
