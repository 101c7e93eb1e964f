import type { Data } from "../front-matter/data.ts";
import type { Problem } from "../problems.ts";
import { reportRepeatedEntries } from "./entry-report.ts";
import type { Rule } from "./rule.ts";

export const termRepeated: Rule = {
  title: "A term that is in the glossary twice",
  why: "The two entries could require different translations of the same term.",
  fix: "Merge the two entries.",
  examples: [
    {
      base: "plain",
      files: {
        "glossary.yaml":
          "- zh-Hans: 元首\n  en: [head of state, heads of state]\n  kind: concept\n- zh-Hans: 声明\n  en: [statement]\n  kind: concept\n- zh-Hans: 元首\n  en: [leaders]\n  kind: concept\n",
      },
      report: [
        "glossary.yaml:7:12 term-repeated Unexpected second entry “元首”. Expected one entry. See also glossary.yaml:1:12.",
      ],
    },
  ],
};

/** Reports terms that are in the glossary twice. */
export function checkRepeatedTerms({
  valid,
  place,
}: Pick<Data<{ "zh-Hans": string }[]>, "valid" | "place">): Problem[] {
  return reportRepeatedEntries(
    "term-repeated",
    valid.map((one) => one?.["zh-Hans"]),
    (index) => place([index, "zh-Hans"]),
  );
}
