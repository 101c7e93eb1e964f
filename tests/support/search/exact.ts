import assert from "node:assert/strict";
import { edition } from "../edition.ts";
import { scanHan } from "./scan.ts";
import { searcherOf } from "./searcher.ts";

/**
 * Compares Han substrings of length 1 to 8 with a plain scan.
 *
 * @param step How far apart the substrings are that are taken: 1 takes all.
 */
export async function compareWithScan(step: number): Promise<void> {
  const searcher = await searcherOf(edition);
  const ids = new Map(
    edition.documents.map(({ id, sections }) => [
      id,
      sections.flatMap(({ blocks }) => blocks.map((block) => block.id)),
    ]),
  );
  const all = [...scanHan(edition)];
  assert.ok(all.length > 50_000);
  const wrong: string[] = [];
  for (let at = step - 1; at < all.length; at += step) {
    const [query, expected] = all[at] ?? assert.fail();
    const { paragraphs } = await searcher.start(query);
    const found = paragraphs.map(
      ({ document, at }) => `${document.id}#${ids.get(document.id)?.[at]}`,
    );
    if (found.sort().join() !== [...expected].sort().join()) wrong.push(query);
  }
  assert.deepEqual(wrong, []);
}
