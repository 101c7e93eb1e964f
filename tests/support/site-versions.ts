/** What a browser keeps of the edition, and versions of the edition for it to keep. */
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

/** The site that the tests are about. */
export const BUILT = resolve(process.env["OUT"] || "dist");

/**
 * Copies the built site, changes it, and writes its service worker anew. The copy is gone
 * when the tests are over.
 *
 * @param change Changes the files of the folder.
 * @param mostBytes How large an offline copy may be.
 */
export async function makeVersion(
  change: (folder: string) => void = () => {},
  mostBytes?: number,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "version-"));
  made.push(folder);
  cpSync(BUILT, folder, {
    recursive: true,
    filter: (file) => !/\.(br|gz)$/.test(file),
  });
  change(folder);
  await writeServiceWorker(folder, mostBytes);
  return folder;
}

/** Leaves of a version what can be kept in a moment: the English pages beside one document. */
export function onlyTalks(folder: string): void {
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

const made: string[] = [];
test.afterAll(() => {
  for (const folder of made.splice(0))
    rmSync(folder, { recursive: true, force: true });
});

/** Replaces a text in a file of a version. @throws If it is not there. */
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

/** A few hundred files come one after the other, on a machine that may be busy. */
const PATIENCE = { timeout: 45_000 };

/** Waits until a worker answers for the page: it has every file then. The page may load anew meanwhile. */
export async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .evaluate(() => navigator.serviceWorker.controller?.state)
          .catch(() => "loads anew"),
      PATIENCE,
    )
    .toBe("activated");
}

/**
 * Follows the workers of a page from now on.
 *
 * @returns Waits until one more worker has been tried, and given up; an earlier one does not count.
 */
export async function watchWorkers(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const givenUp = new Set<string>();
  let counted = 0;
  devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, status } of versions)
      if (status === "redundant") givenUp.add(versionId);
  });
  await devtools.send("ServiceWorker.enable");
  return async () => {
    await expect.poll(() => givenUp.size, PATIENCE).toBeGreaterThan(counted);
    counted = givenUp.size;
  };
}

/** The addresses of all that is stored, from the root of the host, with the SHA-256 of each. */
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

/** Expects that all that is stored are whole files of a version; not that all of them are stored. */
export async function expectWhole(page: Page, folder: string): Promise<void> {
  for (const [path, digest] of await storedFiles(page)) {
    const file = join(folder, path.replace(/\/$/, "/index.html"));
    expect(digest, path).toBe(
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    );
  }
}
