import type { Term } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const termUnused: Rule = {
  title: "A term of the glossary that no text has",
  why: "A term that occurs nowhere is misspelled or no longer needed.",
  fix: "Write the term as the texts have it, or remove the entry from content/glossary.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "glossary.yaml":
          "- { zh-Hans: 圆首, en: [heads of state], kind: concept }\n- { zh-Hans: 双方, en: [two sides], kind: concept }\n",
      },
      report: [
        "glossary.yaml:1:14 term-unused Unexpected term “圆首”, which occurs in no text. Expected a term as the texts have it.",
      ],
    },
  ],
};

/**
 * Finds terms that occur in no text. The translations of such a term are never checked, so it
 * may be misspelled.
 *
 * @param texts The Chinese source files, the Chinese texts, and the transcripts.
 */
export function checkUnused(
  terms: readonly Term[],
  texts: readonly string[],
  placeOf: (term: Term) => Problem["place"],
): Problem[] {
  let left = [...terms];
  for (const text of texts) {
    if (left.length === 0) break;
    const joined = text.replace(MARKS, "$1").replace(/\s/g, "");
    left = left.filter(({ zh }) => !text.includes(zh) && !joined.includes(zh));
  }
  return left.map((term) =>
    problem({
      code: "term-unused",
      place: placeOf(term),
      found: `term “${term.zh}”, which occurs in no text`,
      expected: "a term as the texts have it",
    }),
  );
}

/** Directives, even mistyped ones, capturing the text in brackets; note references. */
const MARKS = /:\w+\[([^\]]*)\](?:\{[^}]*\})?|\[\^[^\]]*\]/g;
