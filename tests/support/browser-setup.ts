/** Serves the built site, and one built for a base path, while the browser tests run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../scripts/chromium.ts";
import { SITE_FOLDER } from "./built-site.ts";
import { serveSite } from "./site-server.ts";

/**
 * Playwright's global set-up. It passes addresses and paths in environment variables.
 *
 * @returns The teardown function.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  try {
    process.env["TEST_BROWSER"] = findChromium("headless");
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  const basePathFolder = mkdtempSync(join(tmpdir(), "base-path-"));
  const site = await serveSite(SITE_FOLDER);
  // `base-path.setup.ts` builds this site if a test needs it.
  const basePathSite = await serveSite(basePathFolder, "/reader/");
  process.env["SITE_URL"] = site.address;
  process.env["BASE_PATH_URL"] = basePathSite.address;
  process.env["BASE_PATH_FOLDER"] = basePathFolder;
  return async () => {
    await Promise.all([site.stop(), basePathSite.stop()]);
    rmSync(basePathFolder, { recursive: true });
  };
}
