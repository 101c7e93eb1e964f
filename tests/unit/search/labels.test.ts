import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { blockLabel } from "../../../src/edition/ids.ts";
import { findLabeled, readLabel } from "../../../src/search/labels.ts";
import { readPlace } from "../../../src/search/source.ts";
import { searcherOf } from "../../support/search/searcher.ts";

const { sources } = (await searcherOf(edition)).indexes;

const CASES: [typed: string, label: string | null][] = [
  ["§2.5", "§2.5"],
  [" 2.5 ", "§2.5"],
  ["s2.5", "§2.5"],
  ["S2.05", "§2.5"],
  ["§ 2.5", "§2.5"],
  ["２．５", "§2.5"],
  ["§p.1", "§P.1"],
  ["§C.2", "§C.2"],
  ["¶3", "¶3"],
  ["p3", "¶3"],
  ["P 3", "¶3"],
  ["3", null],
  ["p.3", null],
  ["2.5%", null],
  ["1.5 billion", null],
  ["1992.1.3", null],
  ["", null],
];
for (const [typed, label] of CASES) {
  test(`${JSON.stringify(typed)} is ${label ?? "no label"}`, () =>
    assert.equal(readLabel(typed), label));
}

test("every label leads to the paragraphs that have it, in each document or in the chosen one", async () => {
  const all = edition.documents.flatMap((document) =>
    document.sections.flatMap(({ blocks }) =>
      blocks.map(({ id }) => ({
        document: document.id,
        id,
        label: blockLabel(id),
      })),
    ),
  );
  const labels = new Set(all.map(({ label }) => label).filter(Boolean));
  assert.ok(labels.size > 60);
  for (const label of labels) {
    const wanted = all
      .filter((one) => one.label === label)
      .map(({ document, id }) => `${document}#${id}`);
    const places = async (only: string) =>
      Promise.all(
        (await findLabeled(label, sources, only)).map(
          async (place) =>
            `${place.document.id}#${(await readPlace(place)).entry.hash}`,
        ),
      );
    assert.deepEqual(await places(""), wanted, label);
    assert.deepEqual(
      await places("talks"),
      wanted.filter((place) => place.startsWith("talks#")),
      label,
    );
  }
  assert.deepEqual(await findLabeled("§9.9", sources), []);
  assert.deepEqual(await findLabeled("¶99", sources), []);
});
