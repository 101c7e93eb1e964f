import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import zhHans from '../../../src/i18n/zh-Hans.json' with { type: 'json' };
import taiwanWords from '../../../src/i18n/zh-Hant.json' with { type: 'json' };
import { readEdition } from '../../../src/content/read.ts';
import { setTraditional, translator } from '../../../src/i18n/t.ts';

const { traditional } = await readEdition(new URL('../../../', import.meta.url));
setTraditional(traditional);
const SRC = new URL('../../../src/', import.meta.url);
const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(astro|ts|js)$/.test(file))
  .map((file) => {
    const text = readFileSync(new URL(file, SRC), 'utf8');
    // The scripts of the search panel name its strings without `search.`: see `panelStrings`.
    return /^components\/search\/.*\.client\.ts$/.test(file) ? text.replace(/(?<=\b(?:t|state)\()(['`])/g, '$1search.') : text;
  })
  .join('\n');

const literals = new Set([...source.matchAll(/'([^'\\\n]*)'/g)].map(([, text = '']) => text));
/** Names put together from parts, such as `about.${topic}.text`. */
const composed = [...source.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, text = '']) => text.split(/\$\{[^}]*\}/));

test('both files have the same strings, in the same order', () => {
  assert.deepEqual(Object.keys(zhHans), Object.keys(en));
});

test('a string has the same parameters in both languages', () => {
  const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(parameters(zhHans[key as keyof typeof zhHans]), parameters(text), key);
  }
});

test('no string is empty, or has white space at its ends', () => {
  for (const [key, text] of [...Object.entries(en), ...Object.entries(zhHans)]) {
    assert.notEqual(text, '', key);
    assert.equal(text, text.trim(), key);
  }
});

test('what the edition calls 注 has no other name, in either script', () => {
  for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
    const t = translator(lang);
    for (const key of Object.keys(zhHans) as (keyof typeof zhHans)[]) assert.doesNotMatch(t(key), /注[释釋]|註/, key);
    assert.equal(t('witness.note'), t('about.proof.notes'));
  }
});

test('the interface prints no 佈, which the edition does not write', () => {
  const t = translator('zh-Hant');
  for (const key of Object.keys(zhHans) as (keyof typeof zhHans)[]) assert.doesNotMatch(t(key), /佈/, key);
});

test('the interface in Traditional has the words of Taiwan, and no string that is not about them has them', () => {
  const t = translator('zh-Hant');
  const converted = Object.values(zhHans).map((text) => traditional.convert(text));
  const shown = (Object.keys(zhHans) as (keyof typeof zhHans)[]).map((key) => t(key));
  let rest = converted;
  for (const [from, to] of Object.entries(taiwanWords)) {
    assert.ok(rest.some((text) => text.includes(from)), `${from} stands in no string`);
    assert.ok(shown.some((text) => text.includes(to)) && !shown.some((text) => text.includes(from)), from);
    rest = rest.map((text) => text.replaceAll(from, to));
  }
  // 文件 is a document: only where it is a file it has another word.
  assert.match(t('about.translation.text'), /外交文件/);
  assert.equal(t('settings.title'), '閱讀設定');
});

test('every string is used', () => {
  assert.deepEqual(Object.keys(en).filter((key) => !literals.has(key) && !isComposed(key)), []);
});

test('every string that is asked for by name is there', () => {
  const asked = [...source.matchAll(/(?:\bt|\ben|translator\([^()]*\))\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  assert.ok(asked.length > 50);
  assert.deepEqual(asked.filter((key) => !(key in en)), []);
});

/** Whether the fixed parts of a name fit and what stands for the others is named somewhere. */
function isComposed(key: string): boolean {
  return composed.some((parts) => {
    const pattern = parts.map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('(.+)');
    const match = new RegExp(`^${pattern}$`).exec(key);
    return match?.slice(1).every((part) => literals.has(part)) ?? false;
  });
}
