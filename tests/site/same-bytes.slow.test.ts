/**
 * Builds are reproducible byte for byte: in another folder, time zone and locale, for another
 * user, a year later. The built site itself is the first build.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { after, test } from "node:test";
import { SITE_FOLDER } from "../support/built-site.ts";
import { copyProject } from "../support/project-copy.ts";

const LATER = new URL("../support/a-year-later.mjs", import.meta.url).href;

const project = copyProject();
after(() => project.remove());

test("a build elsewhere and later gives the same files", () => {
  const mask = process.umask(0o077);
  const { status, output } = project.build({
    TZ: process.env["TZ"] === "Asia/Kathmandu" ? "UTC" : "Asia/Kathmandu",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    NODE_OPTIONS: `--import=${LATER}`,
    // Everything that the build writes.
    PRECOMPRESS: "on",
    ...sameSite(),
  });
  process.umask(mask);
  assert.equal(status, 0, output);
  const [built, again] = [
    digests(SITE_FOLDER),
    digests(join(project.folder, "dist")),
  ];
  assert.ok(built.size > 0);
  const names = [...new Set([...built.keys(), ...again.keys()])].sort();
  assert.deepEqual(
    names.filter((name) => built.get(name) !== again.get(name)),
    [],
    `${SITE_FOLDER} must have been built from the files as they are now`,
  );
});

test("a second build in the same folder gives the same files", () => {
  const before = digests(join(project.folder, "dist"));
  const { status, output } = project.build({
    PRECOMPRESS: "on",
    ...sameSite(),
  });
  assert.equal(status, 0, output);
  assert.deepEqual(digests(join(project.folder, "dist")), before);
});

/** The environment with the base path and host of the built site. */
function sameSite(): Record<string, string> {
  return Object.fromEntries(
    ["SITE", "BASE"].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  );
}

/** SHA-256 of each file, by its path. */
function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ];
    }),
  );
}
