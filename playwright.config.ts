import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

// Each worker loads this file; what the first found holds for all.
process.env['TEST_BROWSER'] ||= findChromium('headless');

/** `OUT` names another built site than `dist/`. */
const outDir = process.env['OUT'] || 'dist';
const port = Number(process.env['PORT'] || 4387);
const origin = `http://127.0.0.1:${port}`;

/** The same site once more, built for a base path. */
const basePathOrigin = `http://127.0.0.1:${port + 1}`;
export const basePathDir = '.cache/base-path';
export const BASE_PATH_URL = `${basePathOrigin}/reader/`;

const preview = (at: number, folder: string) =>
  `astro preview --host 127.0.0.1 --port ${at} --outDir ${JSON.stringify(folder)} --ignore-lock`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  reporter: 'list',
  // Room for slow machines; a test that passes takes a few seconds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  use: {
    baseURL: `${origin}/`,
    viewport: { width: 1440, height: 900 },
    // Tests answer for the server; a service worker would answer before them.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['TEST_BROWSER'],
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    {
      command: preview(port, outDir),
      url: `${origin}/`,
      reuseExistingServer: false,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    {
      command: `node scripts/build.ts && ${preview(port + 1, basePathDir)}`,
      url: BASE_PATH_URL,
      reuseExistingServer: false,
      timeout: 120_000,
      env: { ASTRO_TELEMETRY_DISABLED: '1', PRECOMPRESS: 'off', OUT: basePathDir, BASE: '/reader/', SITE: basePathOrigin },
    },
  ],
});
