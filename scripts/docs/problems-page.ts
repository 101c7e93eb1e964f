/** Writes docs/problems.md from the rules: `npm run docs`. */
import { writeFileSync } from "node:fs";
import { RULES } from "../../src/edition/rules/index.ts";
import type { Example, Rule } from "../../src/edition/rules/rule.ts";

/** Longer lines are shown without their middle, in characters. */
const MAX_SHOWN = 1_000;

const INTRODUCTION = `# Problems that an author can cause

A build and \`npm run check:content\` report all problems at once, each with its place as \`file:line:column\`, and then fail. Lines count from 1, front matter included. Columns count from 1 in UTF-16 code units, as editors count them.

This page is generated from src/edition/rules/ by \`npm run docs\`. The examples are changes to the base documents of src/edition/rules/bases.ts and are run as tests.`;

/** Returns the documentation of all rules as Markdown. */
export function problemsPage(): string {
  const rules = Object.entries(RULES);
  const list = rules
    .map(([code, { title }]) => `- [${code}](#${code}): ${title}`)
    .join("\n");
  return `${[INTRODUCTION, list, ...rules.map(([code, rule]) => sectionOf(code, rule))].join("\n\n")}\n`;
}

function sectionOf(code: string, { title, why, fix, examples }: Rule): string {
  return [
    `## ${code}`,
    `${title}. ${why}`,
    `**How to fix it.** ${fix}`,
    ...examples.map(exampleOf),
  ].join("\n\n");
}

function exampleOf({ folder, files, report }: Example): string {
  const changes = Object.entries(files).map(([file, change]) => {
    if (change === null) return `${file} (missing)\n`;
    if (typeof change === "object" && "link" in change)
      return `${file} (a symbolic link to ${change.link})\n`;
    if (typeof change === "object" && "bytes" in change)
      return `${file} (the bytes ${Buffer.from(change.bytes).toString("hex")})\n`;
    const lines =
      typeof change === "string"
        ? prefixed("+", change)
        : change
            .map(([from, to]) => prefixed("-", from) + prefixed("+", to))
            .join("");
    return `${file}\n${lines}`;
  });
  if (folder) changes.unshift(`content/documents/${folder}/\n`);
  return `\`\`\`diff\n${changes.join("\n")}\`\`\`\n\n\`\`\`text\n${report.map(visible).join("\n")}\n\`\`\``;
}

/** Prefixes each line of a text, as in a diff. */
function prefixed(prefix: string, text: string): string {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `${prefix} ${visible(line)}`.trimEnd() + "\n")
    .join("");
}

/** Replaces invisible characters by their code points, and the middle of a very long line by an ellipsis. */
function visible(line: string): string {
  const shown =
    line.length > MAX_SHOWN
      ? `${line.slice(0, MAX_SHOWN / 2)} … ${line.slice(-MAX_SHOWN / 2)}`
      : line;
  return shown.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u00A0\uFFFD]/gu,
    (character) =>
      `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

if (import.meta.main)
  writeFileSync(
    new URL("../../docs/problems.md", import.meta.url),
    problemsPage(),
  );
