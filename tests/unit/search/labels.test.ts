import assert from "node:assert/strict";
import { test } from "node:test";
import { edition } from "../../support/edition.ts";
import { blockLabel } from "../../../src/edition/ids.ts";
import {
  findLabeled,
  labelText,
  readLabel,
} from "../../../src/search/labels.ts";
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
  // Ranges
  ["3.4-3.6", "§3.4–§3.6"],
  ["§3.4–6", "§3.4–§3.6"],
  ["s3.4 - s3.6", "§3.4–§3.6"],
  ["¶3-5", "¶3–¶5"],
  ["2023-2024", null],
  ["3.4-x", null],
  // Sentences
  ["§2.5:3", "§2.5:3"],
  ["2.5：3", "§2.5:3"],
  ["¶6 : 7", "¶6:7"],
  ["12:30", null],
  ["2.5:0", null],
  // Notes
  ["note 8", "8"],
  ["Note B", "b"],
  ["注8", "8"],
  ["註 8", "8"],
  ["notes", null],
  ["notebook", null],
];
for (const [typed, label] of CASES) {
  test(`${JSON.stringify(typed)} is ${label ?? "no label"}`, () => {
    const read = readLabel(typed);
    assert.equal(read && labelText(read), label);
  });
}

test("a range leads to its paragraphs, a note’s mark to the notes", async () => {
  const placesOf = async (typed: string, only: string) => {
    const label = readLabel(typed) ?? assert.fail();
    const places = await findLabeled(label, sources, only);
    return Promise.all(
      places.map(async (place) => (await readPlace(place)).entry.hash),
    );
  };
  const only = "joint-statement";
  assert.deepEqual(await placesOf("3.2-3.4", only), ["s3.2", "s3.3", "s3.4"]);
  assert.deepEqual(await placesOf("2.5-3.1", only), [
    ...(await placesOf("2.5-2.6", only)),
    ...(await placesOf("2.7-3.1", only)),
  ]);
  assert.deepEqual(await placesOf("3.2-3.99", only), []);
  const [note] = edition.documents[0]?.notes ?? [];
  assert.deepEqual(
    await placesOf(`note ${note?.mark}`, edition.documents[0]?.id ?? ""),
    [`note-${note?.id}`],
  );
});

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
        (
          await findLabeled(readLabel(label) ?? assert.fail(), sources, only)
        ).map(
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
  for (const label of ["§9.9", "¶99"])
    assert.deepEqual(
      await findLabeled(readLabel(label) ?? assert.fail(), sources),
      [],
    );
});
