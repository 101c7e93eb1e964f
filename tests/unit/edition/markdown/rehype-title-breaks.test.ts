import assert from "node:assert/strict";
import { test } from "node:test";
import { breaksIn } from "../../../../src/edition/markdown/rehype-title-breaks.ts";
import { edition } from "../../../support/edition.ts";

/** The title, with a bar at each line break opportunity. */
function broken(title: string): string {
  const breaks = breaksIn(title, edition.glossary);
  return [...breaks, title.length]
    .map((end, at) => title.slice(breaks[at - 1] ?? 0, end))
    .join("|");
}

test("a title does not break within a name, a word, or a number with its measure word", () => {
  assert.equal(
    broken("中华人民共和国和哈萨克斯坦共和国建交30周年联合声明"),
    "中华人民共和国和|哈萨克斯坦共和国|建交30周年|联合|声明",
  );
  assert.equal(
    broken("[习近平同哈萨克斯坦总统托卡耶夫会谈]"),
    "[习近平同|哈萨克斯坦|总统|托卡耶夫|会谈]",
  );
  assert.equal(
    broken("[习近平接受哈萨克斯坦总统托卡耶夫授予“金鹰”勋章]"),
    "[习近平|接受|哈萨克斯坦|总统|托卡耶夫|授予|“金鹰”勋章]",
  );
});

test("a title does not break before a number, but may after the number and its measure word", () => {
  assert.equal(
    broken("中国2022年至2027年合作规划"),
    "中国2022年至2027年|合作|规划",
  );
});

test("a title without names and words has no breaks, and no title loses text", () => {
  assert.deepEqual(breaksIn("", edition.glossary), []);
  assert.deepEqual(breaksIn("一", []), []);
  assert.deepEqual(
    breaksIn("中国+中亚五国(外长)会晤", [
      {
        zh: "中国+中亚五国(外长)",
        hant: "中國+中亞五國(外長)",
        en: ["C+C5"],
        kind: "organisation",
        note: null,
        see: [],
        formerly: [],
        abbreviations: [],
        pinyin: "",
        date: null,
        short: null,
        sources: [],
      },
    ]),
    [],
  );
  for (const { title } of edition.documents) {
    assert.equal(
      broken(title["zh-Hans"]).replaceAll("|", ""),
      title["zh-Hans"],
    );
  }
});
