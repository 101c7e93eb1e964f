import type { ReadDocument } from "../document.ts";
import { plainText, type Term, type TermUse } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import { findEnglish } from "../term-places.ts";
import type { Rule } from "./rule.ts";

export const termUnrendered: Rule = {
  title: "A term of the glossary without its translation",
  why: "The same term is translated in the same way throughout the edition, so that search and the glossary find it in both languages.",
  fix: "Use one of the accepted translations; where the meaning differs, add the translation to content/glossary.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a paper. {#p2}",
          ],
        ],
        "glossary.yaml":
          "- zh-Hans: 声明\n  en: [statement, declaration]\n  kind: concept\n",
      },
      report: [
        "en.md:11:1 term-unrendered Unexpected translation of “p2” without the term “声明”. Expected “statement” or “declaration”.",
      ],
    },
  ],
};

/**
 * Finds paragraphs whose Chinese has a term while their English has none of its accepted
 * renderings. Paragraphs with flaws in either language are skipped.
 *
 * @param uses The terms of the document.
 */
export function checkTerms(
  {
    document,
    translationPlaces,
  }: Pick<ReadDocument, "document" | "translationPlaces">,
  terms: readonly Term[],
  uses: readonly TermUse[],
): Problem[] {
  // Of a repeated term, which is reported, the first entry is used.
  const byChinese = new Map(terms.toReversed().map((term) => [term.zh, term]));
  const blocks = document.sections.flatMap((section) => section.blocks);
  const translations = new Map(
    blocks.map(({ id, texts }) => [id, plainText(texts.en)]),
  );
  return uses.flatMap(({ term, id }): Problem[] => {
    const place = translationPlaces[id];
    const english = translations.get(id);
    const { en = [] } = byChinese.get(term) ?? {};
    if (
      !place ||
      english === undefined ||
      findEnglish(
        english,
        en.map((name) => ({ name, term })),
      ).length > 0
    )
      return [];
    return [
      problem({
        code: "term-unrendered",
        place,
        found: `translation of “${id}” without the term “${term}”`,
        expected: en.map((rendering) => `“${rendering}”`).join(" or "),
      }),
    ];
  });
}
