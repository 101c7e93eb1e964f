/** The web manifest is complete, and its icons exist. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSite } from "../support/built-site.ts";
import { checkManifest } from "../support/web-manifest.ts";

const site = readSite();

test("the manifest makes the edition installable, and its icons have the declared sizes", () => {
  checkManifest(site);
});

test("the icons that browsers request by convention exist", () => {
  const favicon = readFileSync(join(site.folder, "favicon.ico"));
  assert.deepEqual([...favicon.subarray(0, 8)], [0, 0, 1, 0, 1, 0, 32, 32]);
  const png = favicon.subarray(favicon.readUInt32LE(18));
  assert.equal(png.length, favicon.readUInt32LE(14));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [32, 32]);
  const touch = readFileSync(join(site.folder, "apple-touch-icon.png"));
  assert.deepEqual(
    [touch.readUInt32BE(16), touch.readUInt32BE(20)],
    [180, 180],
  );
});
