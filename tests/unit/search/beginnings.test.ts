import assert from "node:assert/strict";
import { test } from "node:test";
import { readEdition } from "../../../src/content/read.ts";
import { readPlace } from "../../../src/search/source.ts";
import { searcherOf } from "../../support/search/searcher.ts";
import { placesWith, sameStem, wordRuns } from "../../support/search/words.ts";

const { edition } = await readEdition(new URL("../../../", import.meta.url));
const searcher = await searcherOf(edition);

test("the beginnings of words find what a plain scan finds, apart from whole words", async () => {
  const texts = wordRuns(edition);
  const words = [...new Set(texts.flatMap(({ runs }) => runs.flat()))];
  const beginnings = words
    .filter((word) => /^[a-z]{6,}$/.test(word))
    .map((word) => word.slice(0, Math.ceil(word.length / 2) + 1));
  assert.ok(beginnings.length > 500);
  for (const beginning of beginnings.filter((_, at) => at % 9 === 0)) {
    const { begun } = await searcher.start(beginning);
    const found = await Promise.all(
      begun
        .filter(({ document, at }) => at < document.paragraphs)
        .map(
          async (place) =>
            `${place.document.id}/#${(await readPlace(place)).entry.hash}`,
        ),
    );
    const exact = placesWith(texts, sameStem(beginning));
    const wanted = placesWith(texts, (word) => word.startsWith(beginning));
    assert.deepEqual(
      found,
      wanted.filter((place) => !exact.includes(place)),
      beginning,
    );
  }
});
