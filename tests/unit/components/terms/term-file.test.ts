import assert from "node:assert/strict";
import { test } from "node:test";
import { termFile } from "../../../../src/components/terms/term-file.ts";
import { edition } from "../../../support/edition.ts";

const { documents, glossary, termUses } = edition;

test("the file has the terms that occur, with the places of the page of terms", () => {
  for (const lang of ["zh-Hans", "zh-Hant", "en"] as const) {
    const file = termFile(edition, lang, "/x/", (key) => key);
    assert.deepEqual(
      file.terms.flatMap(({ id, places }) =>
        Object.entries(places).flatMap(([document, ids]) =>
          ids.split(" ").map((place) => `${id} ${document} ${place}`),
        ),
      ),
      glossary.flatMap(({ zh }) =>
        termUses
          .filter(({ term }) => term === zh)
          .map(({ term, document, id }) => `${term} ${document} ${id}`),
      ),
    );
    assert.deepEqual(
      Object.values(file.documents),
      documents.map(({ shortTitle }) => shortTitle[lang]),
    );
    const pinyinOf = (id: string) =>
      file.terms.find((one) => one.id === id)?.pinyin;
    assert.equal(pinyinOf("人类命运共同体"), "rénlèi mìngyùn gòngtóng tǐ");
    for (const { id, zh, note, pinyin } of file.terms) {
      assert.doesNotMatch(pinyin.normalize("NFD"), /'|’(?![aoe])/);
      const term = glossary.find((one) => one.zh === id) ?? assert.fail(id);
      assert.equal(zh, lang === "zh-Hant" ? term.hant : term.zh);
      assert.equal(note, term.note?.[lang]);
    }
  }
});
