import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

// Each worker loads this file; what the first found holds for all.
process.env['CHROME_PATH'] = findChromium();

/** `OUT` names another built site than `dist/`. */
const outDir = process.env['OUT'] || 'dist';
const port = Number(process.env['PORT'] ?? 4387);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROME_PATH'],
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
  webServer: {
    command: `astro preview --host 127.0.0.1 --port ${port} --outDir ${JSON.stringify(outDir)} --ignore-lock`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
