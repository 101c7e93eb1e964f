import { plainText } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const lineField: Rule = {
  title: "A byline or dateline in only one language, or not in the paragraph",
  why: "A byline or dateline that is part of the first paragraph must not be shown a second time, and both languages must have it.",
  fix: "Give it in both files; with at: paragraph the first paragraph of each must contain it.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "agency: Xinhua News Agency",
            "agency: Xinhua News Agency\nbyline: both presidents",
          ],
        ],
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\nbyline: { text: 元首, at: paragraph, names: [元首] }",
          ],
        ],
      },
      report: [
        "en.md:6:9 line-field Unexpected “both presidents”, which the first paragraph does not contain. Expected words that the first paragraph contains.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "agency: Xinhua News Agency",
            "agency: Xinhua News Agency\ndateline: Xinhua",
          ],
        ],
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\ndateline: { text: 新华社电, at: paragraph }",
          ],
        ],
      },
      report: [
        "en.md:6:11 line-field Unexpected “Xinhua”, which the first paragraph does not contain. Expected words that the first paragraph contains.",
        "zh-Hans.md:10:19 line-field Unexpected “新华社电”, which the first paragraph does not contain. Expected words that the first paragraph contains.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "agency: Xinhua News Agency",
            "agency: Xinhua News Agency\nsignatories: [China]",
          ],
        ],
        "zh-Hans.md": [
          ["agency: 新华社", "agency: 新华社\nsignatories: [中国, 哈萨克斯坦]"],
        ],
      },
      report: [
        "en.md:6:14 line-field Unexpected another number of signatories than in Chinese. Expected 2 names, in the order of zh-Hans.md.",
      ],
    },
  ],
};

/** Finds fields that one language lacks. */
export function checkFields(zh: Text, en: Translation): Problem[] {
  return (["byline", "dateline", "newspaper", "signatories"] as const).flatMap(
    (field): Problem[] => {
      if (!zh.data.isKnown(field) || !en.data.isKnown(field)) return [];
      if (
        (zh.data.valid[field] === undefined) ===
        (en.data.valid[field] === undefined)
      )
        return field === "signatories" ? checkSignatories(zh, en) : [];
      const [has, lacks] = zh.data.valid[field] ? [zh, en] : [en, zh];
      return [
        problem({
          code: "line-field",
          place: has.data.place([field]),
          found: `field “${field}” in only one language`,
          expected: `“${field}” in ${lacks.file} as well`,
        }),
      ];
    },
  );
}

/** Checks that both languages name equally many signatories. */
function checkSignatories(zh: Text, en: Translation): Problem[] {
  const { length = 0 } = zh.data.valid.signatories ?? [];
  if (en.data.valid.signatories?.length === length || length === 0) return [];
  return [
    problem({
      code: "line-field",
      place: en.data.place(["signatories"]),
      found: "another number of signatories than in Chinese",
      expected: `${length} names, in the order of ${zh.file}`,
    }),
  ];
}

/** Checks that the first paragraph contains a byline or dateline with `at: paragraph`. */
export function checkLines(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  for (const field of ["byline", "dateline"] as const) {
    const line = zh.data.valid[field];
    if (line?.at !== "paragraph") continue;
    for (const [{ data, sections }, words, path] of [
      [zh, line.text, [field, "text"]],
      [en, en.data.valid[field], [field]],
    ] as const) {
      const first = sections[0]?.blocks[0];
      if (
        words === undefined ||
        !first ||
        first.flaws.length > 0 ||
        plainText(first.runs).includes(words)
      )
        continue;
      problems.push(
        problem({
          code: "line-field",
          place: data.place(path),
          found: `“${words}”, which the first paragraph does not contain`,
          expected: "words that the first paragraph contains",
        }),
      );
    }
  }
  return problems;
}
