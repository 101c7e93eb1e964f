import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";
import type { Translation } from "./texts.ts";

export const directiveTranslation: Rule = {
  title: "An emendation in the translation",
  why: "Only the Chinese is compared with a transcript; the translation renders the emended text.",
  fix: "Put the emendation in zh-Hans.md; explain it in the translation by a note.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            'The two sides signed a :corr[statement]{sic="statment"}. {#p2}',
          ],
        ],
      },
      report: [
        "en.md:11:46 directive-translation Unexpected emendation (“statement”) in the translation. Expected plain text.",
      ],
    },
  ],
};

/** Finds emendations in the translation. */
export function checkEmendations(en: Translation): Problem[] {
  return en.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs, runPlaces, place }) =>
      runs.flatMap((run, index): Problem[] =>
        run.type === "corr" ||
        run.type === "supplied" ||
        (run.type === "text" && run.hant !== undefined)
          ? [
              problem({
                code: "directive-translation",
                place: runPlaces[index] ?? place,
                found: `emendation (“${run.text}”) in the translation`,
                expected: "plain text",
              }),
            ]
          : [],
      ),
    ),
  );
}
