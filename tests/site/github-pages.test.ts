/**
 * GitHub Pages' rules: a folder's `index.html` at its address, `name.html` at `name`, `404.html` of
 * the root for what is missing; without `.nojekyll`, no names that begin with `_`
 * (https://docs.github.com/pages). That every link leads to such an address is tested in `links.test.ts`.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SITE_FOLDER } from "../support/built-site.ts";

const files = readdirSync(SITE_FOLDER, { recursive: true }).map((file) =>
  String(file).replaceAll("\\", "/"),
);

test("GitHub Pages serves every file, at one address each", () => {
  assert.ok(existsSync(join(SITE_FOLDER, ".nojekyll")), ".nojekyll");
  assert.ok(existsSync(join(SITE_FOLDER, "404.html")), "404.html");
  const names = new Set(files.map((file) => file.toLowerCase()));
  assert.equal(names.size, files.length, "names that differ in case only");
  for (const file of files) {
    if (!file.endsWith(".html") || file.endsWith("index.html")) continue;
    const address = file.replace(/\.html$/, "");
    assert.ok(!names.has(address), `${address} is a folder and a page`);
  }
});

test("no file is larger than GitHub takes", () => {
  for (const file of files) {
    const { size } = statSync(join(SITE_FOLDER, file));
    assert.ok(size < 100 * 2 ** 20, `${file} has ${size} bytes`);
  }
});

test("the workflow builds for the address of the project’s pages", () => {
  const workflow = readFileSync(
    new URL("../../docs/hosting/github-pages.yml", import.meta.url),
    "utf8",
  );
  assert.match(
    workflow,
    /SITE: https:\/\/\$\{\{ github\.repository_owner \}\}/,
  );
  assert.match(
    workflow,
    /BASE: \/\$\{\{ github\.event\.repository\.name \}\}\//,
  );
  assert.match(workflow, /path: dist/);
});
