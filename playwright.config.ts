import { defineConfig } from "@playwright/test";

/** Tests that read the second site, which is built for a base path. */
const BASE_PATH_TESTS = /(base-path|multi-index|offline)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  reporter: "list",
  // Room for slow machines; a test that passes takes a few seconds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes only when repeated is listed as flaky.
  retries: 1,
  globalSetup: "./tests/support/browser-setup.ts",
  projects: [
    { name: "site", testIgnore: BASE_PATH_TESTS },
    { name: "build for a base path", testMatch: "base-path.setup.ts" },
    {
      name: "base path",
      testMatch: BASE_PATH_TESTS,
      dependencies: ["build for a base path"],
    },
  ],
  use: {
    baseURL: process.env["SITE_URL"] ?? "",
    viewport: { width: 1440, height: 900 },
    // Tests answer for the server; a service worker would answer before them.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env["TEST_BROWSER"] ?? "",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
