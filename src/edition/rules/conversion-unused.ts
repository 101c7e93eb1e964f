import { type Problem, problem } from "../problems.ts";
import type { Exception } from "../traditional/exceptions.ts";
import type { Traditional } from "../traditional/traditional.ts";
import type { Rule } from "./rule.ts";

export const conversionUnused: Rule = {
  title: "A conversion exception that never applies",
  why: "An exception that changes nothing is misspelled or no longer needed.",
  fix: "Remove the entry from content/traditional.yaml, or correct its from.",
  examples: [
    {
      base: "plain",
      files: {
        "traditional.yaml":
          "- from: 会谈\n  to: 會談\n  reason: { zh-Hans: 与词典相同。, en: As the dictionary has it. }\n  source: 字典\n- from: 鲸\n  to: 鯨\n  reason: { zh-Hans: 文中没有。, en: Not in the text. }\n  source: 字典\n",
      },
      report: [
        "traditional.yaml:1:9 conversion-unused Unexpected exception “会谈”, which changes nothing. Expected words that the texts contain and that OpenCC converts differently.",
        "traditional.yaml:5:9 conversion-unused Unexpected exception “鲸”, which changes nothing. Expected words that the texts contain and that OpenCC converts differently.",
      ],
    },
  ],
};

/** Finds conversion exceptions that change no text. */
export function checkExceptions(
  traditional: Traditional,
  texts: readonly string[],
  placeOf: (exception: Exception) => Problem["place"],
): Problem[] {
  return traditional.unused(texts).map((exception): Problem =>
    problem({
      code: "conversion-unused",
      place: placeOf(exception),
      found: `exception “${exception.from}”, which changes nothing`,
      expected:
        "words that the texts contain and that OpenCC converts differently",
    }),
  );
}
