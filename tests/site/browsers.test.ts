/** Scripts and styles run in the oldest browsers that `package.json` states: by syntax and, for what is newer, with a fallback. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { transform } from "esbuild";
import { BROWSERS } from "../../src/integrations/browsers.ts";
import { readSite } from "../support/built-site.ts";
import {
  declaredNames,
  missingInScript,
  missingInStyle,
  stylesIn,
} from "../support/compat.ts";

/** What scripts use and the oldest browsers lack, with what happens there. */
const SCRIPT_FALLBACKS: Record<string, string> = {
  ClipboardItem: "The text alone is copied, without its HTML.",
  Highlight: "Asked for by `CSS.highlights`; the paragraph is marked instead.",
  highlights: "Asked for; the paragraph is marked instead.",
  priority: "Of a highlight.",
  Segmenter: "Asked for; excerpts begin at any character.",
  requestIdleCallback: "`setTimeout` instead.",
  togglePopover: "A class shows the notice instead.",
  maxBlockSize: "A property of CSS, which MDN lists among the properties.",
};

/** Names in the scripts of packages that are not the browser's, or are asked for first. */
const NAMES_OF_PACKAGES: Record<string, readonly string[]> = {
  "service-worker.js": [
    // Of Workbox.
    "blocking",
    "destroy",
    "details",
    "handle",
    "suffix",
    // Asked for by `?.`.
    "estimate",
    "quota",
    "usage",
  ],
  "pagefind.js": ["captureStackTrace", "destroy", "fallback", "memory"],
};

/** What styles use and the oldest browsers lack, with what happens there. */
const STYLE_FALLBACKS: Record<string, string> = {
  ":has":
    "Always in a list in which browsers skip what they do not know, or for looks: scripts set attributes for the same choices.",
  ":details-content": "What is closed is not printed.",
  ":popover-open": "In such a list, beside the class that scripts set.",
  ":highlight": "Only used where `CSS.highlights` is there.",
  ":first": "Of `@page`: the first sheet has the line at its head too.",
  "@page": "The browser's own margins.",
  "@container": "A media query hides the words of the bar's buttons.",
  container: "As above.",
  "container: inline-size": "As above.",
  "content-visibility": "Used with `hidden=until-found`, which is newer.",
  "content-visibility: hidden": "As above.",
  "content-visibility: visible": "As above.",
  "cursor: default": "Phones have no pointer.",
  "cursor: pointer": "As above.",
  "cursor: progress": "As above.",
  "font-size-adjust": "English may look a little smaller or larger.",
  "forced-color-adjust": "The system's colours are used.",
  "forced-color-adjust: none": "As above.",
  "grid-template-columns: subgrid": "The columns of a list are not aligned.",
  "hanging-punctuation": "Punctuation does not hang.",
  "hanging-punctuation: allow-end": "As above.",
  "print-color-adjust": "Ornaments may be left out on paper.",
  "print-color-adjust: exact": "As above.",
  "box-decoration-break": "With its prefix beside it.",
  "break-after: avoid": "A heading may be alone at the end of a sheet.",
  "break-before: avoid": "As above.",
  orphans: "A paragraph may be divided anywhere.",
  widows: "As above.",
  "text-autospace": "No space between Chinese and Latin.",
  "text-autospace: no-autospace": "As above.",
  "text-autospace: normal": "As above.",
  "text-size-adjust": "With its prefix beside it.",
  "text-size-adjust: none": "As above.",
  "text-spacing-trim": "Punctuation at the start of a line keeps its space.",
  "text-spacing-trim: trim-start": "As above.",
  "text-wrap": "Lines are divided as they come.",
  "text-wrap: balance": "As above.",
  "text-wrap: pretty": "As above.",
  "user-select": "With its prefix beside it.",
};

const site = readSite();

const scripts = [
  ...globSync(join(site.folder, "**/*.js")).map(
    (file) => [basename(file), readFileSync(file, "utf8")] as const,
  ),
  ...new Set(
    site.pages.flatMap(({ root }) =>
      [...root.querySelectorAll("script:not([src])")]
        .filter((script) => !script.hasAttribute("type"))
        .map(({ textContent }) => textContent),
    ),
  ),
].map((script) =>
  typeof script === "string" ? (["inline", script] as const) : script,
);

const styles = new Set([
  ...site.pages.flatMap(({ root }) =>
    [...root.querySelectorAll("style")].map(({ textContent }) => textContent),
  ),
  ...globSync(join(site.folder, "**/*.css")).map((file) =>
    readFileSync(file, "utf8"),
  ),
  ...scripts.flatMap(([, code]) => stylesIn(code)),
]);

test("scripts have the syntax of the oldest browsers", async () => {
  assert.ok(scripts.length > 10);
  for (const [name, code] of scripts)
    assert.deepEqual(await laterSyntax(code), [], name);
});

test("what the oldest browsers lack has a fallback in scripts", () => {
  const own = declaredNames(globSync("src/**/*.ts"));
  const used = new Set<string>();
  for (const [name, code] of scripts) {
    const ofPackages = NAMES_OF_PACKAGES[name] ?? [];
    for (const missing of missingInScript(code, own)) {
      if (ofPackages.includes(missing)) continue;
      assert.ok(missing in SCRIPT_FALLBACKS, `${name}: ${missing}`);
      used.add(missing);
    }
  }
  assert.deepEqual([...used].sort(), Object.keys(SCRIPT_FALLBACKS).sort());
});

test("what the oldest browsers lack has a fallback in styles", () => {
  // The styles of popovers, menus and results are in scripts.
  assert.ok([...styles].some((css) => css.includes(".paragraph-menu")));
  const missing = new Set([...styles].flatMap(missingInStyle));
  assert.deepEqual([...missing].sort(), Object.keys(STYLE_FALLBACKS).sort());
});

test("what is too new is found", async () => {
  for (const [code, names] of [
    ["[2, 1].toSorted()", ["toSorted"]],
    ["a.with(-1, b)", ["with"]],
    ["const { groupBy } = Map", ["groupBy"]],
    ["new RegExp('(?<=a)b')", ["(?<="]],
    ["document.adoptedStyleSheets.push(a)", ["adoptedStyleSheets"]],
    ["a.ariaLabel = b", ["ariaLabel"]],
    ["a.at(-1).replaceAll(b, c)", []],
  ] as const)
    assert.deepEqual(missingInScript(code, new Set()), names, code);
  for (const [css, names] of [
    ["a { color: light-dark(red, blue) }", ["light-dark()"]],
    ["a { & b { color: red } }", ["&"]],
    ["@media (width >= 60rem) { a { color: red } }", ["(a < b)"]],
    ["@media not (min-width: 60rem) { a { color: red } }", ["not (a)"]],
    ["@media not all and (min-width: 60rem) { a { color: red } }", []],
    ["a { height: 100dvh }", ["1dvh"]],
    ["@scope (a) { b { color: red } }", ["@scope"]],
    ["@supports (height: 1dvh) { a { height: 100dvh } }", []],
    ["a:is(b, :focus-visible) { color: red }", []],
  ] as const)
    assert.deepEqual(missingInStyle(css), names, css);
  assert.notDeepEqual(await laterSyntax("class A { static { a() } }"), []);
  assert.notDeepEqual(await laterSyntax("/(?<=a)b/.test(c)"), []);
  assert.deepEqual(await laterSyntax("a?.b ?? c"), []);
  assert.deepEqual(stylesIn("x(`a{color:red}b{top:0}`)"), [
    "a{color:red}b{top:0}",
  ]);
});

/** The lines that esbuild would write otherwise for the oldest browsers. */
async function laterSyntax(code: string): Promise<string[]> {
  const [plain, lowered] = await Promise.all(
    ["esnext", BROWSERS].map(async (target) => {
      const options = {
        target,
        supported: {
          // They have it, but not the newest characters.
          "regexp-unicode-property-escapes": true,
        },
      };
      return (await transform(code, options)).code.split("\n");
    }),
  );
  return (lowered ?? []).filter((line) => !plain?.includes(line));
}
