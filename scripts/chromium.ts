/** Finds a Chromium or Chrome for the browser tests; gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Usual places outside the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
];

/**
 * The path of a Chromium or Chrome: that of `CHROME_PATH`, an installed one, Playwright's own;
 * failing these, one that is downloaded or installed now.
 *
 * @throws If there is none and none can be had: with what to install.
 */
export function findChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (works(named)) return named;
    throw new Error(`CHROME_PATH is “${named}”, which is not a browser that starts.`);
  }
  const found = installed() ?? (works(chromium.executablePath()) ? chromium.executablePath() : null);
  if (found) return found;

  console.error('No Chromium or Chrome is installed; getting one.');
  run('playwright', ['install', 'chromium']);
  if (works(chromium.executablePath())) return chromium.executablePath();
  if (isDebianRoot()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium fonts-noto-cjk; elsewhere: ' +
      'npx playwright install --with-deps chromium), or let CHROME_PATH name the program.',
  );
}

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...PLACES].find(works) ?? null;
}

/** Whether the program starts: a name in the PATH may be an empty shell that asks for a package. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function run(program: string, parameters: string[]): void {
  // Nothing of it on stdout, which belongs to the tests' own report.
  spawnSync(program, parameters, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
