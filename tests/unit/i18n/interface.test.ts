import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import en from "../../../src/i18n/en.json" with { type: "json" };
import zhHans from "../../../src/i18n/zh-Hans.json" with { type: "json" };
import taiwanWords from "../../../src/i18n/zh-Hant.json" with { type: "json" };
import { traditional } from "../../support/edition.ts";
import { setTraditional, translator } from "../../../src/i18n/t.ts";

setTraditional(traditional);
const SRC = new URL("../../../src/", import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(astro|ts|js)$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, SRC), "utf8") }));
/** The source of the search panel's scripts, which omit `search.` in keys (see `SearchPanel.astro`), and of all other files. */
const [panel, others] = [true, false].map((isPanel) =>
  files
    .filter(
      ({ file }) =>
        /^components\/search\/.*\.client\.ts$/.test(file) === isPanel,
    )
    .map(({ text }) => text)
    .join("\n"),
) as [string, string];

const literalsIn = (source: string) =>
  [...source.matchAll(/(['"])((?:(?!\1)[^\\\n])*)\1/g)].map(
    ([, , text = ""]) => text,
  );
const literals = new Set([
  ...literalsIn(others),
  ...literalsIn(panel).flatMap((text) => [text, `search.${text}`]),
]);
/** Keys composed of parts, such as `about.${topic}.text`. */
const composed = [
  ...[...others.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, text = ""]) => text,
  ),
  ...[...panel.matchAll(/(?:\bt|\.string|\.say)\(\s*`([^`]*\$\{[^`]*)`/g)].map(
    ([, text = ""]) => `search.${text}`,
  ),
].map((text) => text.split(/\$\{[^}]*\}/));

test("both files have the same strings, in the same order", () => {
  assert.deepEqual(Object.keys(zhHans), Object.keys(en));
});

test("a string has the same parameters in both languages", () => {
  const parameters = (text: string) =>
    [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [key, text] of Object.entries(en)) {
    assert.deepEqual(
      parameters(zhHans[key as keyof typeof zhHans]),
      parameters(text),
      key,
    );
  }
});

test("no string is empty, or has white space at its ends", () => {
  for (const [key, text] of [
    ...Object.entries(en),
    ...Object.entries(zhHans),
  ]) {
    assert.notEqual(text, "", key);
    assert.equal(text, text.trim(), key);
  }
});

test("a note is 注 in Simplified and 註 in Traditional; only explanatory notes are 注释", () => {
  const explanatory = [
    "note.explanatory",
    "settings.notes.explanatory",
    "search.kind.explanation",
    "about.editing.notes",
  ];
  for (const lang of ["zh-Hans", "zh-Hant"] as const) {
    const t = translator(lang);
    for (const key of Object.keys(zhHans) as (keyof typeof zhHans)[])
      if (explanatory.includes(key)) assert.match(t(key), /注释|註釋/, key);
      else
        assert.doesNotMatch(
          t(key),
          lang === "zh-Hans" ? /注[释册]|[关专备]注|注[意重入]/ : /注|註[釋冊]/,
          key,
        );
    assert.equal(t("witness.note"), t("about.proof.notes"));
  }
});

test("the interface does not use 佈, like the edition", () => {
  const t = translator("zh-Hant");
  for (const key of Object.keys(zhHans) as (keyof typeof zhHans)[])
    assert.doesNotMatch(t(key), /佈/, key);
});

test("the Traditional interface uses each of the words of Taiwan, and not the words that they replace", () => {
  const t = translator("zh-Hant");
  const converted = Object.values(zhHans).map((text) =>
    traditional.convert(text),
  );
  const shown = (Object.keys(zhHans) as (keyof typeof zhHans)[]).map((key) =>
    t(key),
  );
  let rest = converted;
  for (const [from, to] of Object.entries(taiwanWords)) {
    assert.ok(
      rest.some((text) => text.includes(from)),
      `${from} is in no string`,
    );
    assert.ok(
      shown.some((text) => text.includes(to)) &&
        !shown.some((text) => text.includes(from)),
      from,
    );
    rest = rest.map((text) => text.replaceAll(from, to));
  }
  // 文件 means “document”; in the sense of “file” it has another word.
  assert.match(t("about.translation.text"), /外交文件/);
  assert.equal(t("settings.title"), "閱讀設定");
});

test("every string is used", () => {
  assert.deepEqual(
    Object.keys(en).filter((key) => !literals.has(key) && !isComposed(key)),
    [],
  );
});

test("every used key exists", () => {
  const inFull = [
    ...others.matchAll(
      /(?:\bt|\ben|translator\([^()]*\))\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map(([, key = ""]) => key);
  const inPanel = [
    ...panel.matchAll(/(?:\bt|\.string)\(\s*['"]([^'"]+)['"]/g),
  ].map(([, key = ""]) => `search.${key}`);
  const asked = [...inFull, ...inPanel];
  assert.ok(asked.length > 50);
  assert.deepEqual(
    asked.filter((key) => !(key in en)),
    [],
  );
});

/** Whether a key matches the fixed parts of a pattern, and its other parts occur in the code. */
function isComposed(key: string): boolean {
  return composed.some((parts) => {
    const pattern = parts
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"))
      .join("(.+)");
    const match = new RegExp(`^${pattern}$`).exec(key);
    return match?.slice(1).every((part) => literals.has(part)) ?? false;
  });
}
