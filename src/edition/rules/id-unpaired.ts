import { isPlaceholderId } from "../ids.ts";
import type { ParsedText } from "../markdown/read-text.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";
import type { Text, Translation } from "./texts.ts";

export const idUnpaired: Rule = {
  title: "A block in only one language",
  why: "The two languages are shown side by side, paragraph by paragraph. A block without its counterpart is usually a forgotten translation.",
  fix: "Add the block with the same id to the other file, at the same place, or remove it here.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "双方签署声明。 {#p2}\n",
            "双方签署声明。 {#p2}\n\n双方会见记者。 {#p3}\n",
          ],
        ],
      },
      report: [
        "zh-Hans.md:17:9 id-unpaired Unexpected block “p3” in only one language. Expected the block “p3” in en.md as well. See also en.md:11:35.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}\n",
            "The two sides signed a statement. {#p2}\n\nThe talks ended. {#p3}\n",
          ],
        ],
      },
      report: [
        "en.md:13:18 id-unpaired Unexpected block “p3” in only one language. Expected the block “p3” in zh-Hans.md as well. See also zh-Hans.md:15:9.",
      ],
    },
  ],
};

/** Finds sections and blocks that one language lacks. */
export function checkPairs(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const placesOf = (text: ParsedText<unknown>) =>
    new Map(
      text.sections.flatMap((section): [string, Place][] => [
        ...(section.id === "body"
          ? []
          : [[section.id, section.idPlace] as [string, Place]]),
        ...section.blocks.map((block): [string, Place] => [
          block.id,
          block.idPlace,
        ]),
      ]),
    );
  const [zhIds, enIds] = [placesOf(zh), placesOf(en)];
  for (const [text, here, there, file] of [
    [zh, zhIds, enIds, en.file],
    [en, enIds, zhIds, zh.file],
  ] as const) {
    const order = [...there.keys()];
    const positions = new Map(order.map((id, index) => [id, index]));
    const sectionOf = new Map(
      text.sections.flatMap((section) =>
        [section, ...section.blocks].map(({ id }) => [id, section]),
      ),
    );
    let before: string | undefined;
    for (const [id, place] of here) {
      if (isPlaceholderId(id)) continue;
      if (there.has(id)) {
        before = id;
        continue;
      }
      // The block may be there without an id, which has been reported.
      if (
        isPlaceholderId(
          order[before === undefined ? 0 : (positions.get(before) ?? -1) + 1] ??
            "",
        )
      )
        continue;
      const section = sectionOf.get(id);
      const isSectionMissing =
        section !== undefined &&
        section.id !== "body" &&
        !there.has(section.id) &&
        section.blocks.every((block) => !there.has(block.id));
      if (isSectionMissing && section.id !== id) continue;
      const what = isSectionMissing
        ? `section “${id}” with its paragraphs`
        : `${section?.id === id ? "section" : "block"} “${id}”`;
      const other = before === undefined ? undefined : there.get(before);
      problems.push(
        problem({
          code: "id-unpaired",
          place,
          found: `${what} in only one language`,
          expected: `the ${what} in ${file} as well`,
          other: other ?? { file, line: 1, column: 1 },
        }),
      );
    }
  }
  return problems;
}
