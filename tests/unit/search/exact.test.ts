import assert from "node:assert/strict";
import { test } from "node:test";
import { readEdition } from "../../../src/content/read.ts";
import { searcherOf } from "../../support/search/searcher.ts";
import { scanHan } from "../../support/search/scan.ts";

const { edition } = await readEdition(new URL("../../../", import.meta.url));
const searcher = await searcherOf(edition);

test("a seventh of all Han substrings of length 1 to 8 find what a plain scan finds", async () => {
  const ids = new Map(
    edition.documents.map(({ id, sections }) => [
      id,
      sections.flatMap(({ blocks }) => blocks.map((block) => block.id)),
    ]),
  );
  const wrong: string[] = [];
  let at = 0;
  for (const [query, expected] of scanHan(edition)) {
    at += 1;
    if (at % 7 !== 0) continue;
    const { paragraphs } = await searcher.start(query);
    const found = paragraphs.map(
      ({ document, at }) => `${document.id}#${ids.get(document.id)?.[at]}`,
    );
    if (found.sort().join() !== [...expected].sort().join()) wrong.push(query);
  }
  assert.deepEqual(wrong, []);
  assert.ok(at > 50_000);
});
