/** Checks a web manifest by Chromium's criteria: https://web.dev/articles/install-criteria. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "./built-site.ts";
import { pageScripts } from "./page-scripts.ts";

interface Manifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  start_url: string;
  scope: string;
  display: string;
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

/**
 * Checks the manifest of a site, its icons, and that a script adds it to every page (see
 * `components/site/service-worker.client.ts`).
 *
 * @throws {assert.AssertionError} If something is missing or wrong.
 */
export function checkManifest({ base, folder, pages, addresses }: Site): void {
  for (const { address, html, root } of pages) {
    assert.equal(
      root.closest("html")?.getAttribute("data-base"),
      base,
      address,
    );
    const { eager, lazy } = pageScripts(folder, html);
    assert.ok(
      [...eager, ...lazy].some((name) =>
        readFileSync(join(folder, "_astro", name), "utf8").includes(
          "manifest.webmanifest",
        ),
      ),
      address,
    );
  }
  const manifest = JSON.parse(
    readFileSync(join(folder, "manifest.webmanifest"), "utf8"),
  ) as Manifest;
  assert.deepEqual(
    [manifest.id, manifest.start_url, manifest.scope],
    [base, base, base],
  );
  assert.equal(manifest.name, "一页 One Page");
  assert.ok(manifest.short_name.length > 0 && manifest.short_name.length <= 12);
  assert.ok(manifest.description.length > 20);
  assert.ok(
    ["standalone", "minimal-ui", "fullscreen"].includes(manifest.display),
  );
  for (const colour of [manifest.background_color, manifest.theme_color])
    assert.match(colour, /^#[0-9a-f]{6}$/);
  const sizes = manifest.icons.map(({ src, sizes: size, type, purpose }) => {
    assert.ok(addresses.has(src), src);
    if (type === "image/png") {
      const png = readFileSync(join(folder, src.slice(base.length)));
      assert.equal(
        `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`,
        size,
        src,
      );
    }
    return `${size} ${purpose}`;
  });
  for (const needed of ["192x192 any", "512x512 any", "512x512 maskable"])
    assert.ok(sizes.includes(needed), needed);
}
