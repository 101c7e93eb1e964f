/** Editions that were built apart and are searched as one find what one index of all finds. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { randomFrom } from "../../../scripts/bench/random.ts";
import { edition } from "../../support/edition.ts";
import {
  type Edition,
  plainText,
  TEXT_LANGS,
  type TextLang,
} from "../../../src/edition/model.ts";
import { findLabeled, readLabel } from "../../../src/search/labels.ts";
import { readQuery } from "../../../src/search/query.ts";
import { readResult, type Result } from "../../../src/search/search.ts";
import { type Place, readPlace } from "../../../src/search/source.ts";
import { suggestQuery } from "../../../src/search/suggest.ts";
import { openSearch, writeSearch } from "../../support/search/searcher.ts";

const host = await mkdtemp(join(tmpdir(), "editions-"));
after(() => rm(host, { recursive: true }));

const part = (from: number, to?: number): Edition => ({
  ...edition,
  documents: edition.documents.slice(from, to),
});
const write = (site: string, corpus: Edition, others?: string[]) =>
  writeSearch(corpus, join(host, site, "search"), others);
const open = (site: string, lang: TextLang) =>
  openSearch(join(host, site, "search"), lang.toLowerCase());
await write("whole", edition);
await write("first", part(0, 1), [
  "../../second/search/",
  "../../third/search/",
]);
await write("second", part(1, 2));
await write("third", part(2));

for (const lang of TEXT_LANGS) {
  test(`three editions find what one finds, in the same order: ${lang}`, async () => {
    const [whole, first] = await Promise.all([
      open("whole", lang),
      open("first", lang),
    ]);
    for (const query of queriesOf(lang)) {
      for (const order of ["relevance", "text"] as const) {
        const [one, several] = await Promise.all([
          whole.start(query, order),
          first.start(query, order),
        ]);
        const places = (all: readonly Place[]) =>
          Promise.all(
            all.map(
              async (place) =>
                `${place.document.id}#${(await readPlace(place)).entry.hash}`,
            ),
          );
        assert.deepEqual(
          await places(several.paragraphs),
          await places(one.paragraphs),
          `${query} (${order})`,
        );
        assert.deepEqual(
          await places(several.extras),
          await places(one.extras),
          query,
        );
        assert.equal(several.adjacent, one.adjacent, query);
        assert.deepEqual(
          several.documents.map(({ id }) => id).sort(),
          one.documents.map(({ id }) => id).sort(),
        );
      }
    }
  });
}

test("what another edition has leads there", async () => {
  const results = await (await open("first", "en")).read("金鹰", "relevance");
  assert.ok(results.length > 0);
  for (const { document } of results) {
    const folder =
      document.id === "joint-statement"
        ? undefined
        : document.id === "talks"
          ? "second"
          : "third";
    assert.equal(
      document.base,
      folder && `${pathToFileURL(host).pathname}/${folder}/en/`,
    );
  }
});

test("a document can be searched alone, whichever edition it is of", async () => {
  const results = await (
    await open("first", "zh-Hans")
  ).read("中国", "text", "talks");
  assert.deepEqual(
    new Set(results.map(({ document }) => document.id)),
    new Set(["talks"]),
  );
});

test("a label leads to the paragraphs of all editions, or of the chosen document, whichever edition it is of", async () => {
  const [whole, first] = await Promise.all([
    open("whole", "en"),
    open("first", "en"),
  ]);
  const labeled = async (
    label: string,
    { indexes }: typeof whole,
    only?: string,
  ): Promise<Result[]> =>
    Promise.all(
      (
        await findLabeled(
          readLabel(label) ?? assert.fail(),
          indexes.sources,
          only,
        )
      ).map((place) => readResult(place, readQuery(""))),
    );
  const places = (results: Result[]) =>
    results.map(({ document, entry }) => `${document.id}#${entry.hash}`);
  for (const label of ["¶3", "§2.1"]) {
    const wanted = places(await labeled(label, whole));
    assert.notEqual(wanted.length, 0);
    assert.deepEqual(places(await labeled(label, first)), wanted);
  }
  const [paragraph, ...more] = await labeled("¶3", first, "talks");
  assert.deepEqual(more, []);
  assert.match(paragraph?.document.base ?? "", /second\/en\/$/);
  assert.deepEqual(await labeled("§2.1", first, "talks"), []);
});

test("the nearest query is the one of a single index, and found in all editions or in the chosen document", async () => {
  for (const lang of TEXT_LANGS) {
    const [whole, first] = await Promise.all([
      open("whole", lang),
      open("first", lang),
    ]);
    for (const only of ["", "golden-eagle"]) {
      const nearest = async (typed: string, { indexes }: typeof whole) =>
        (await suggestQuery(readQuery(typed), indexes, only, () => false))
          ?.query ?? null;
      for (const typed of ["金鹰勋章囧", "golden eaglets", "托卡耶夫 zebra"]) {
        const wanted = await nearest(typed, whole);
        assert.notEqual(wanted, null);
        assert.equal(await nearest(typed, first), wanted, typed);
      }
    }
  }
});

test("an edition that cannot be read fails the search", async () => {
  await write("lonely", part(0, 1), ["../../nowhere/search/"]);
  await assert.rejects(open("lonely", "en"), { name: "SearchFailure" });
});

/** Runs of characters and words at random places of the text, as a reader of the language types them. */
function queriesOf(lang: TextLang): string[] {
  const random = randomFrom(lang.length);
  const texts = edition.documents.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.map((block) => plainText(block.texts[lang])),
    ),
  );
  return Array.from({ length: 60 }, () => {
    const text = texts[Math.floor(random() * texts.length)] ?? "";
    const start = Math.floor(random() * text.length);
    const length = 1 + Math.floor(random() * 6);
    return lang === "en"
      ? text
          .slice(start)
          .split(" ")
          .slice(1, 1 + Math.ceil(length / 3))
          .join(" ") || "China"
      : text.slice(start, start + length);
  }).filter((query) => query.trim() !== "");
}
