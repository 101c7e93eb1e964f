import type { Data } from "../front-matter/data.ts";
import type { Problem } from "../problems.ts";
import { reportRepeatedEntries } from "./entry-report.ts";
import type { Rule } from "./rule.ts";

export const sourceRepeated: Rule = {
  title: "A source that is listed twice",
  why: "A reference to the id could mean either of the two.",
  fix: "Merge the two entries of content/sources.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "sources.yaml":
          "- { id: A, zh-Hans: 甲, en: A }\n- { id: A, zh-Hans: 甲, en: A }\n",
      },
      report: [
        "sources.yaml:2:9 source-repeated Unexpected second entry “A”. Expected one entry. See also sources.yaml:1:9.",
      ],
    },
  ],
};

/** Reports sources that are listed twice. */
export function checkRepeatedSources({
  valid,
  place,
}: Pick<Data<{ id: string }[]>, "valid" | "place">): Problem[] {
  return reportRepeatedEntries(
    "source-repeated",
    valid.map((one) => one?.id),
    (index) => place([index, "id"]),
  );
}
