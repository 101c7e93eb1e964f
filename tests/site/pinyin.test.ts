/** The files of pinyin, which the setting loads. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { edition } from "../support/edition.ts";
import { readSite } from "../support/built-site.ts";

const { folder } = readSite();

test("each document has its pinyin in one file of at most 25 KB, which is kept offline", () => {
  const worker = readFileSync(join(folder, "service-worker.js"), "utf8");
  for (const { id, pinyin } of edition.documents) {
    const path = `pinyin/${id}.json`;
    const file = readFileSync(join(folder, path));
    assert.deepEqual(JSON.parse(file.toString()), pinyin, path);
    assert.ok(gzipSync(file).length <= 25 * 1024, path);
    assert.ok(worker.includes(`"${path}"`), path);
  }
});
