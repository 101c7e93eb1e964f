/** Random mistakes in a file never crash the check, and every reported place exists. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { randomFrom } from "../../../scripts/bench/random.ts";
import { readEdition } from "../../../src/content/read.ts";
import { formatProblems } from "../../../src/edition/report.ts";
import { createProject } from "../../support/fixture-project.ts";

const VALID = new URL("../../fixtures/valid/", import.meta.url);
/** Random mistakes per case. */
const TIMES = 25;
const INSERTIONS = [
  "---\n",
  "\n",
  "\n\n",
  "## ",
  "{#s1}",
  "{#p1}",
  "[^a]",
  "[^b]: ",
  ":corr[",
  ']{sic="',
  "}",
  "`",
  "```\n",
  ":::\n",
  "> ",
  "- ",
  "    ",
  "\t",
  "*",
  "<b>",
  "<!--",
  "&amp;",
  "\\",
  "：",
  "囧",
  "\u200B",
  "\uFEFF",
  "\r\n",
  '"',
  ": ",
  "#",
  "!",
  "&",
  "0",
  "𪟝",
  "é",
];

for (const name of readdirSync(VALID)) {
  test(`random mistakes in “${name}” are reported at existing places`, async () => {
    const { root, remove } = createProject(new URL(`${name}/`, VALID));
    const random = randomFrom(name.length);
    const below = (count: number) => Math.floor(random() * count);
    const files = [
      `documents/${name}/zh-Hans.md`,
      `documents/${name}/en.md`,
      "witness/witness.txt",
      "glossary.yaml",
      "sources.yaml",
      "traditional.yaml",
      "edition.yaml",
      "changes.yaml",
    ]
      .map((path) => new URL(`content/${path}`, root))
      .filter((file) => existsSync(file));
    const originals = files.map((file) => readFileSync(file, "utf8"));
    try {
      for (let time = 0; time < TIMES; time++) {
        const at =
          below(files.length * 2) % 2 === 0 ? below(2) : below(files.length);
        const [file, text] = [
          files[at] ?? assert.fail(),
          originals[at] ?? assert.fail(),
        ];
        const changed = mistake(text, below);
        writeFileSync(file, changed);
        const { problems } = await readEdition(root);
        for (const { place, other } of problems) {
          for (const one of [place, ...(other ? [other] : [])]) {
            const url = new URL(one.file, root);
            const lines =
              existsSync(url) && !url.pathname.endsWith("/documents")
                ? readFileSync(url, "utf8").split("\n")
                : [""];
            const line = lines[one.line - 1];
            assert.ok(
              line !== undefined &&
                one.column >= 1 &&
                one.column <= line.length + 1,
              `${formatProblems(problems)}\n\nin\n\n${changed}`,
            );
          }
        }
        writeFileSync(file, text);
      }
    } finally {
      remove();
    }
  });
}

/** A text with an insertion, or with a passage removed, repeated or moved. */
function mistake(text: string, below: (count: number) => number): string {
  const from = below(text.length + 1);
  const to = Math.min(text.length, from + 1 + below(12));
  const lines = text.split("\n");
  const [a, b] = [below(lines.length), below(lines.length)];
  switch (below(5)) {
    case 0:
      return (
        text.slice(0, from) +
        (INSERTIONS[below(INSERTIONS.length)] ?? "") +
        text.slice(from)
      );
    case 1:
      return text.slice(0, from) + text.slice(to);
    case 2:
      return lines.toSpliced(a, 1).join("\n");
    case 3:
      return lines.toSpliced(b, 0, lines[a] ?? "").join("\n");
    default:
      return lines
        .with(a, lines[b] ?? "")
        .with(b, lines[a] ?? "")
        .join("\n");
  }
}
