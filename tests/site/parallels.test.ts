import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "../../src/edition/model.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";
import { edition } from "../support/edition.ts";

const { documents, parallels } = edition;
const site = readSite();

test("the page of parallels shows each passage as its paragraph has it, in both languages", () => {
  for (const { path, lang, chinese } of LANGUAGES) {
    const { root } = site.page(`/${path}/parallels/`);
    for (const parallel of parallels) {
      const section = root.querySelector(`#${parallel.id}`);
      assert.ok(section, parallel.id);
      assert.equal(
        section.querySelector("h2")?.textContent.trim(),
        parallel.title[lang],
      );
      const quotations = [...section.querySelectorAll("blockquote")];
      assert.equal(quotations.length, parallel.passages.length);
      parallel.passages.forEach(({ document: id, block: at }, index) => {
        const block = documents
          .find((document) => document.id === id)
          ?.sections.flatMap(({ blocks }) => blocks)
          .find((one) => one.id === at);
        assert.ok(block);
        for (const textLang of [chinese, "en"] as const) {
          const shown = quotations[index]?.querySelector(
            `p[lang="${textLang}"]`,
          )?.textContent;
          assert.ok(shown && plainText(block.texts[textLang]).includes(shown));
        }
        assert.equal(
          quotations[index]?.querySelector("a")?.getAttribute("href"),
          `/${path}/${id}/#${at}`,
        );
      });
    }
  }
});

test("a paragraph leads to the parallels of its passages, and no other paragraph does", () => {
  for (const { path } of LANGUAGES)
    for (const { id, sections } of documents) {
      const { root } = site.page(`/${path}/${id}/`);
      const expected = sections
        .flatMap(({ blocks }) => blocks)
        .flatMap(({ id: block }) =>
          parallels
            .filter(({ passages }) =>
              passages.some(
                (one) => one.document === id && one.block === block,
              ),
            )
            .map((one) => `/${path}/parallels/#${one.id}`),
        );
      const links = [...root.querySelectorAll(".parallel-links a")].map(
        (link) => link.getAttribute("href"),
      );
      assert.deepEqual(links, expected);
    }
});
