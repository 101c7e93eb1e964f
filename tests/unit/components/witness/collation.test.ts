import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import {
  type CollationRow,
  collationRows,
} from "../../../../src/components/witness/collation.ts";
import { readEdition } from "../../../../src/content/read.ts";
import { plainText, witnessText } from "../../../../src/edition/model.ts";
import { formatProblems } from "../../../../src/edition/report.ts";
import { edition } from "../../../support/edition.ts";
import { createProject } from "../../../support/fixture-project.ts";

const CASE = new URL("../../../fixtures/valid/with-witness/", import.meta.url);

test("each piece has its own row, with all of its lines", async () => {
  assert.deepEqual(
    format(
      await rowsOf([
        "两国关系",
        "",
        "两国元首会谈。",
        "",
        "双方签订声",
        "",
        "明。",
      ]),
    ),
    [
      { ids: ["title"], lines: ["1 两国关系"] },
      { ids: ["p1"], lines: ["3 两国元首[+的]会谈。"] },
      { ids: ["p2"], lines: ["5 双方签[-订][+署]声", "7 明。"] },
    ],
  );
});

test("pieces on the same line share a row, and unchanged text is not marked as dropped", async () => {
  assert.deepEqual(
    format(await rowsOf(["两国关系", "两国元", "首会谈。双方", "签订声明。"])),
    [
      { ids: ["title"], lines: ["1 两国关系"] },
      {
        ids: ["p1", "p2"],
        lines: ["2 两国元", "3 首[+的]会谈。双方", "4 签[-订][+署]声明。"],
      },
    ],
  );
  assert.deepEqual(
    format(await rowsOf(["两国关", "系两国元", "首会谈。双方签订声", "明。"])),
    [
      {
        ids: ["title", "p1", "p2"],
        lines: [
          "1 两国关",
          "2 系两国元",
          "3 首[+的]会谈。双方签[-订][+署]声",
          "4 明。",
        ],
      },
    ],
  );
});

test("each line of the real transcript is in one row, and each row has the text of all its pieces", () => {
  const documents = edition.documents.filter(({ witness }) => witness);
  assert.ok(documents.length > 0);
  for (const document of documents) {
    const witness =
      edition.witnesses.find(({ file }) => file === document.witness?.file) ??
      assert.fail();
    const rows = collationRows(document, witness);
    const numbers = rows.flatMap(({ lines }) =>
      lines.map(({ number }) => number),
    );
    assert.equal(new Set(numbers).size, numbers.length);
    const blocks = new Map(
      document.sections.flatMap((section) =>
        section.blocks.map((block) => [block.id, block] as const),
      ),
    );
    for (const { ids, lines } of rows) {
      if (!ids.every((id) => blocks.has(id))) continue;
      const runs = ids.flatMap((id) => blocks.get(id)?.texts["zh-Hans"] ?? []);
      const textWithout = (excluded: string) =>
        lines
          .flatMap(({ spans }) =>
            spans.map(({ kind, text }) => (kind === excluded ? "" : text)),
          )
          .join("");
      if (ids.length > 0)
        assert.equal(
          textWithout("dropped").trim(),
          plainText(runs),
          ids.join(),
        );
      if (ids.length > 0)
        assert.equal(
          textWithout("added").replace(/\s/g, ""),
          witnessText(runs).replace(/\s/g, ""),
          ids.join(),
        );
    }
  }
});

/** The rows of the fixture's document with another transcript. */
async function rowsOf(lines: string[]): Promise<CollationRow[]> {
  const { root, remove } = createProject(CASE);
  try {
    const file = new URL("content/documents/with-witness/zh-Hans.md", root);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        "lines: 1-7",
        `lines: 1-${lines.length}`,
      ),
    );
    writeFileSync(
      new URL("content/witness/witness.txt", root),
      lines.join("\n"),
    );
    const { edition, problems } = await readEdition(root);
    assert.equal(formatProblems(problems), "");
    const [document = assert.fail()] = edition.documents;
    const [witness = assert.fail()] = edition.witnesses;
    return collationRows(document, witness);
  } finally {
    remove();
  }
}

function format(
  rows: readonly CollationRow[],
): { ids: string[]; lines: string[] }[] {
  const FORMATS = {
    same: (text: string) => text,
    dropped: (text: string) => `[-${text}]`,
    added: (text: string) => `[+${text}]`,
  };
  return rows.map(({ ids, lines }) => ({
    ids,
    lines: lines.map(
      ({ number, spans }) =>
        `${number} ${spans.map(({ kind, text }) => FORMATS[kind](text)).join("")}`,
    ),
  }));
}
