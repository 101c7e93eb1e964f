/** Lists in `tests/fixtures/` that were reviewed and are frozen. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { diffArrays } from "diff";

/** Compares rows with a fixture; with UPDATE_FIXTURES=1, writes it. */
export async function expectFrozen(
  url: URL,
  header: string[],
  rows: string[],
): Promise<void> {
  const lines = [header.join("\t"), ...rows];
  if (process.env["UPDATE_FIXTURES"] === "1") {
    await writeFile(url, `${lines.join("\n")}\n`);
    return;
  }
  const reviewed = (await readFile(url, "utf8")).trimEnd().split("\n");
  const changes = diffArrays(reviewed, lines)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) =>
      value.map((line) => `${added ? "+" : "-"} ${line}`),
    );
  assert.ok(
    changes.length === 0,
    `${basename(url.pathname)} differs in ${changes.length} lines. Review each, then accept them with UPDATE_FIXTURES=1:\n${changes.join("\n")}`,
  );
}

/** Four characters either side: `两国签‹署›共建“`. */
export function around(text: string, offset: number, length: number): string {
  const left = [...text.slice(0, offset)].slice(-4).join("");
  const right = [...text.slice(offset + length)].slice(0, 4).join("");
  return `${left}‹${text.slice(offset, offset + length)}›${right}`;
}
