/** Finds a Chromium or Chrome for the browser tests; gets one where there is none. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findProgram, installOnDebian, run, starts } from './programs.ts';

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

/** The same engine without what is there for windows: a page takes half the time. */
const HEADLESS = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The path of a Chromium or Chrome: that of `CHROME_PATH`, an installed one, Playwright's own;
 * failing these, one that is downloaded or installed now.
 *
 * @param kind `headless` prefers the program without windows, where there is one. It knows no
 *   preferences and cannot install a site; `window` is a whole browser.
 * @throws If there is none and none can be had: with what to install.
 */
export function findChromium(kind: 'headless' | 'window' = 'window'): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROME_PATH is “${named}”, which is not a browser that starts.`);
  }
  const whole = findProgram(NAMES, PLACES) ?? playwrights() ?? install();
  return (kind === 'headless' ? findHeadless(whole) : null) ?? whole;
}

/** On Debian it is a package of its own, which not every version has. */
function findHeadless(whole: string): string | null {
  const found = findProgram(HEADLESS);
  if (found || whole !== '/usr/bin/chromium') return found;
  installOnDebian('chromium-headless-shell');
  return findProgram(HEADLESS);
}

function install(): string {
  console.error('No Chromium or Chrome is installed; getting one.');
  run('playwright', ['install', 'chromium']);
  const downloaded = playwrights();
  if (downloaded) return downloaded;
  installOnDebian('chromium', 'fonts-noto-cjk');
  const installed = findProgram(NAMES, PLACES);
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium fonts-noto-cjk; elsewhere: ' +
      'npx playwright install --with-deps chromium), or let CHROME_PATH name the program.',
  );
}

function playwrights(): string | null {
  const path = chromium.executablePath();
  return starts(path) ? path : null;
}
