/** Versions of the built site for offline tests, and checks of what a browser has stored. */
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { writeServiceWorker } from "../../src/integrations/service-worker.ts";

/** The site to test. */
export const BUILT = resolve(process.env["OUT"] || "dist");

/**
 * Copies the built site, changes it, and rewrites its service worker. The copy is removed after
 * the tests.
 *
 * @param change Changes the files of the folder.
 * @param maxBytes The maximum size of an offline copy.
 */
export async function makeVersion(
  change: (folder: string) => void = () => {},
  maxBytes?: number,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  folders.push(folder);
  cpSync(BUILT, folder, {
    recursive: true,
    filter: (file) => !/\.(br|gz)$/.test(file),
  });
  change(folder);
  await writeServiceWorker(folder, maxBytes);
  return folder;
}

/** Removes most files of a version, so that it is stored quickly: all but the English pages with one document. */
export function keepOnlyTalks(folder: string): void {
  for (const path of [
    "zh-hans",
    "zh-hant",
    "search",
    "en/joint-statement",
    "en/golden-eagle",
    "en/uzbekistan",
  ]) {
    rmSync(join(folder, path), { recursive: true });
  }
}

const folders: string[] = [];
test.afterAll(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true });
});

/** Replaces a text in a file of a version. @throws If the file does not contain it. */
export function edit(
  folder: string,
  file: string,
  from: string | RegExp,
  to: string,
): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (text.search(from) < 0) throw new Error(`${file} has no ${from}`);
  writeFileSync(
    path,
    text.replaceAll(
      typeof from === "string" ? from : new RegExp(from, "g"),
      to,
    ),
  );
}

/** Enough time to store a few hundred files on a busy machine. */
export const PATIENCE = { timeout: 60_000 };

/** Waits until a worker controls the page: then it has stored every file. The page may reload meanwhile. */
export async function expectStored(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .evaluate(() => navigator.serviceWorker.controller?.state)
          .catch(() => "reloading"),
      PATIENCE,
    )
    .toBe("activated");
}

/**
 * Watches the workers of a page from now on.
 *
 * @returns A function that waits until one more worker has been discarded since its last call.
 */
export async function watchWorkers(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const discarded = new Set<string>();
  let counted = 0;
  devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, status } of versions)
      if (status === "redundant") discarded.add(versionId);
  });
  await devtools.send("ServiceWorker.enable");
  return async () => {
    await expect.poll(() => discarded.size, PATIENCE).toBeGreaterThan(counted);
    counted = discarded.size;
  };
}

/** The paths of all stored files, from the root of the host, with the SHA-256 of each. */
export async function storedFiles(page: Page): Promise<Map<string, string>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(
          await crypto.subtle.digest("SHA-256", bytes ?? new ArrayBuffer(0)),
        );
        found.push([
          new URL(request.url).pathname,
          [...digest]
            .map((byte) => byte.toString(16).padStart(2, "0"))
            .join(""),
        ]);
      }
    }
    return found;
  });
  return new Map(files);
}

/** Expects that every stored file is a complete file of a version. Files may be missing. */
export async function expectWhole(page: Page, folder: string): Promise<void> {
  for (const [path, digest] of await storedFiles(page)) {
    const file = join(folder, path.replace(/\/$/, "/index.html"));
    expect(digest, path).toBe(
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    );
  }
}
