/** Nothing runs at `npm ci` that nobody has allowed by name, and every package has its reason. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { hasInstallScript?: boolean; resolved?: string }> };

test('every package with an install script is named in allowScripts, and no other', () => {
  const having = Object.entries(packages)
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  assert.ok(having.length > 0);
  assert.deepEqual(Object.keys(allowScripts ?? {}).sort(), [...new Set(having)].sort());
});

test('versions are exact', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
});

test('CONTRIBUTING gives the reason for every package', () => {
  const [, section = ''] = read('CONTRIBUTING.md').split('\n## Dependencies\n');
  const named = [...section.split('\n## ')[0]?.matchAll(/`([^`]+)`/g) ?? []].map(([, name = '']) => new RegExp(`^${name.replaceAll('*', '.*')}$`));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) assert.ok(named.some((pattern) => pattern.test(name)), name);
});
