/** Runs an example of a rule, or another mistake in a base document, in a temporary project. */
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readEdition } from "../../src/content/read.ts";
import { formatPlace, type Problem } from "../../src/edition/problems.ts";
import { BASES } from "../../src/edition/rules/bases.ts";
import type { Example } from "../../src/edition/rules/rule.ts";

const FOLDER = "content/documents/case/";

/** The problems of a base document after the changes of an example. */
export async function problemsOf({
  base,
  folder = "case",
  files,
}: Example): Promise<Problem[]> {
  const texts: Record<string, string | Uint8Array | { link: string }> = {
    ...BASES[base],
  };
  for (const [file, change] of Object.entries(files)) {
    if (typeof change === "string") texts[file] = change;
    else if (change === null) delete texts[file];
    else if ("bytes" in change) texts[file] = Uint8Array.from(change.bytes);
    else if ("link" in change) texts[file] = change;
    else {
      for (const [from, to] of change) {
        const text = String(texts[file] ?? "");
        if (text.split(from).length !== 2)
          throw new Error(
            `“${from}” must occur once in ${file} of the base “${base}”`,
          );
        texts[file] = text.replace(from, () => to);
      }
    }
  }
  const root = mkdtempSync(join(tmpdir(), "case-"));
  try {
    for (const [file, text] of Object.entries(texts)) {
      const path = join(root, pathOf(file).replace("/case/", `/${folder}/`));
      mkdirSync(dirname(path), { recursive: true });
      if (typeof text === "object" && "link" in text)
        symlinkSync(text.link, path);
      else writeFileSync(path, text);
    }
    return (await readEdition(pathToFileURL(`${root}/`))).problems;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function pathOf(file: string): string {
  if (file.endsWith(".md")) return FOLDER + file;
  return file === "witness.txt"
    ? "content/witness/witness.txt"
    : `content/${file}`;
}

/** Formats problems as in the examples of rules, in the order of the report. */
export function reportOf(problems: readonly Problem[]): string[] {
  const short = (text: string) =>
    text
      .replaceAll(/content\/documents\/[^/]+\//g, "")
      .replace(/^content\//, "");
  return [...problems]
    .sort((a, b) =>
      a.place.file < b.place.file
        ? -1
        : a.place.file > b.place.file
          ? 1
          : a.place.line - b.place.line || a.place.column - b.place.column,
    )
    .map(
      ({ place, ruleId, reason, other }) =>
        `${short(formatPlace(place))} ${ruleId} ${short(reason)}${other ? ` See also ${short(formatPlace(other))}.` : ""}`,
    );
}
