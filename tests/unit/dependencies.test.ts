/** Install scripts are allowed by name, versions are exact, and every package is documented. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (file: string) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const { dependencies, devDependencies, allowScripts } = JSON.parse(
  read("package.json"),
) as Record<string, Record<string, unknown>>;
const { packages } = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, { hasInstallScript?: boolean; resolved?: string }>;
};

test("allowScripts names every package with an install script, and no other", () => {
  const withScripts = Object.entries(packages)
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) =>
      path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    );
  assert.ok(withScripts.length > 0);
  assert.deepEqual(
    Object.keys(allowScripts ?? {}).sort(),
    [...new Set(withScripts)].sort(),
  );
});

test("versions are exact", () => {
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
  }))
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
});

test("docs/dependencies.md names every package", () => {
  const named = new Set(
    [...read("docs/dependencies.md").matchAll(/`([^`]+)`/g)].map(
      ([, name = ""]) => name,
    ),
  );
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    assert.ok(named.has(name), name);
});
