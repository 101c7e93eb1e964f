import { WHOLE_BLOCK, type Flaw } from "../markdown/nodes.ts";
import type { ParsedText } from "../markdown/read-text.ts";
import { plainText, type SourceLang } from "../model.ts";
import { excerpt, type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const language: Rule = {
  title: "A paragraph in the language of the other file",
  why: "A paragraph that was copied but not translated, or put into the wrong file, is easily overlooked.",
  fix: "Write the Chinese in zh-Hans.md and its translation in en.md.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement.双方签署声明。 {#p2}",
          ],
        ],
      },
      report: [
        "en.md:11:1 language Unexpected Chinese text “双方签署声明。”. Expected its translation.",
      ],
    },
    {
      base: "witness",
      files: {
        "glossary.yaml":
          "- { zh-Hans: 双方, en: [two sides], kind: concept }\n",
        "zh-Hans.md": [
          [
            '双方:corr[签署]{sic="签订"}声明。 {#p2}',
            "The two sides signed a statement. {#p2}",
          ],
        ],
      },
      report: [
        "zh-Hans.md:18:1 language Unexpected foreign text “The two sides signe…”. Expected Chinese.",
      ],
    },
  ],
};

/** The letters of each language (punctuation and numbers belong to both), and what to expect. */
const LANGUAGES = {
  "zh-Hans": { letters: /\p{Script=Han}/u, expected: "Chinese" },
  en: { letters: /\p{Script=Latin}/u, expected: "its translation" },
};

/** A Chinese sentence, left untranslated. */
const SENTENCE = /\p{Script=Han}[^A-Za-z]*[。；！？]/u;

/** Quotations may be in any language. */
const QUOTED = /[“‘《（(「『][^“”‘’《》（）()「」『』]*[”’》）)」』]/gu;

/**
 * Finds texts in the language of the other file: not translated, or in the wrong file. They
 * become flaws, so that nothing else is reported for them.
 */
export function checkLanguage(
  { sections, notes }: ParsedText<unknown>,
  language: SourceLang,
): Problem[] {
  const { letters, expected } = LANGUAGES[language];
  const other = LANGUAGES[language === "en" ? "zh-Hans" : "en"].letters;
  // Signatures are names, in any script.
  const blocks = sections.flatMap((section) =>
    section.blocks.filter(({ id }) => !id.startsWith("signature.")),
  );
  const texts = blocks.map(({ runs, place, flaws }) => ({
    text: plainText(runs),
    place,
    flaws,
  }));
  return [
    ...texts,
    ...[...notes.values()].map((note) => ({ ...note, flaws: [] as Flaw[] })),
  ].flatMap(({ text, place, flaws }): Problem[] => {
    const isOther = !letters.test(text) && other.test(text);
    if (isOther) flaws.push(WHOLE_BLOCK);
    const found = isOther
      ? text
      : language === "en"
        ? SENTENCE.exec(text.replace(QUOTED, ""))?.[0]
        : undefined;
    return found === undefined
      ? []
      : [
          problem({
            code: "language",
            place,
            found: `${language === "en" ? "Chinese" : "foreign"} text “${excerpt(found, 20)}”`,
            expected,
          }),
        ];
  });
}
