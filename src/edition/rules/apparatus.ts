import { noteOf } from "../collation/emendations.ts";
import type { ReadDocument } from "../document.ts";
import type { ApparatusKind, Run } from "../model.ts";
import { type Problem, problem } from "../problems.ts";
import { entryReport, reportRepeatedSources } from "./entry-report.ts";
import type { Rule } from "./rule.ts";
import type { Text } from "./texts.ts";

export const apparatus: Rule = {
  title: "An apparatus entry that does not match the text",
  why: "Each entry describes one editorial decision. If it points at the wrong place or note, readers are shown a wrong reason.",
  fix: "Name the id of a block of this document (or title), a note with the entry’s id at that place, what was done there, and sources of content/sources.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "agency: 新华社",
            "agency: 新华社\napparatus:\n  - { id: a, at: p1, kind: remark, certainty: high, sources: [NOWHERE] }",
          ],
        ],
      },
      report: [
        "zh-Hans.md:11:63 apparatus Unexpected source “NOWHERE”. Expected an id of content/sources.yaml.",
      ],
    },
    {
      base: "witness",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement.[^b] {#p2}\n\n[^b]: Two.",
          ],
        ],
        "zh-Hans.md": [
          [
            "  lines: 1-7",
            "  lines: 1-7\napparatus:\n  - { id: a, at: p1, kind: supplied, certainty: high, sources: [] }\n  - { id: b, at: p2, kind: corrected, certainty: high, sources: [] }",
          ],
          [
            '双方:corr[签署]{sic="签订"}声明。 {#p2}',
            '双方:corr[签署]{sic="签订"}声明。[^b] {#p2}\n\n[^b]: 二。',
          ],
        ],
      },
      report: [
        "zh-Hans.md:19:20 apparatus Unexpected reference to the note “a” away from the :supplied that it explains. Expected [^a] directly after the :supplied.",
        "zh-Hans.md:21:25 apparatus Unexpected reference to the note “b” away from the :corr that it explains. Expected [^b] directly after the :corr.",
      ],
    },
  ],
};

/** The type of run that each kind of entry describes. */
const EMENDATIONS: Partial<Record<ApparatusKind, Run["type"]>> = {
  corrected: "corr",
  supplied: "supplied",
};

/** Checks that the apparatus and the text agree: ids, places, notes, and what was done there. */
export function checkApparatus(zh: Text): Problem[] {
  const blocks = new Map(
    zh.sections.flatMap((section) =>
      section.blocks.map((block) => [block.id, block]),
    ),
  );
  const notesAt = new Map([
    ...zh.data.entriesOf("notes").map(({ entry }) => [entry, "title"] as const),
    ...zh.references.map(({ id, at }) => [id, at] as const),
  ]);
  const entries = zh.data.entriesOf("apparatus");
  const problems = entries.flatMap(
    ({ index, entry: { id, at, kind, sources } }): Problem[] => {
      const { report, problems } = entryReport(
        zh,
        "apparatus",
        "apparatus",
        index,
      );
      const first =
        entries.find(({ entry }) => entry.id === id)?.index ?? index;
      if (first < index)
        report(
          ["id"],
          `second entry with the id “${id}”`,
          "each id once",
          zh.data.place(["apparatus", first, "id"]),
        );
      const block = blocks.get(at);
      if (at !== "title" && !block)
        report(
          ["at"],
          `place “${at}”`,
          "the id of a block of this document, or title",
        );
      const note = notesAt.get(id);
      // A missing note that the text refers to has been reported already.
      if (kind !== "join" && !zh.notes.has(id) && note === undefined)
        report(["id"], `entry “${id}” without a note`, `a note [^${id}]`);
      else if (note !== undefined && note !== at && (block || at === "title"))
        report(
          ["at"],
          `place “${at}”`,
          `“${note}”, where the reference to the note “${id}” is`,
        );
      const type = EMENDATIONS[kind];
      if (
        type &&
        !block?.flaws.length &&
        (block || at === "title") &&
        !block?.runs.some((run) => run.type === type)
      ) {
        report(
          ["kind"],
          `kind “${kind}” at “${at}”, which has no :${type}`,
          `:${type}[…] in the paragraph, or another kind`,
        );
      }
      reportRepeatedSources(sources, report);
      return problems;
    },
  );
  // If there is an apparatus and it can be read, it must have an entry for every emendation.
  if (entries.length === 0 || !zh.data.isKnown("apparatus")) return problems;
  for (const { id, runs, runPlaces, place, flaws } of blocks.values()) {
    for (const [kind, type] of Object.entries(EMENDATIONS)) {
      const emended = runs.flatMap((run, index) =>
        run.type === type ? [runPlaces[index] ?? place] : [],
      );
      const matching = entries.filter(
        ({ entry }) => entry.at === id && entry.kind === kind,
      );
      const [missing, tooMany] = [
        emended[matching.length],
        matching[emended.length],
      ];
      const reasons = runs.map((run, index) =>
        run.type === type ? noteOf(runs, index) : undefined,
      );
      if (missing) {
        problems.push(
          problem({
            code: "apparatus",
            place: missing,
            found: `:${type} in “${id}” without an entry in the apparatus`,
            expected: `an entry of the kind “${kind}” at “${id}” for each :${type}`,
          }),
        );
      } else if (tooMany && emended.length > 0 && flaws.length === 0) {
        problems.push(
          problem({
            code: "apparatus",
            place: zh.data.place(["apparatus", tooMany.index, "kind"]),
            found: `entry of the kind “${kind}” at “${id}” without a :${type}`,
            expected: `one entry for each :${type}`,
          }),
        );
      } else if (flaws.length === 0) {
        for (const { entry } of matching) {
          const at = runs.findIndex(
            (run) => run.type === "note" && run.id === entry.id,
          );
          if (at === -1 || reasons.includes(entry.id)) continue;
          problems.push(
            problem({
              code: "apparatus",
              place: runPlaces[at] ?? place,
              found: `reference to the note “${entry.id}” away from the :${type} that it explains`,
              expected: `[^${entry.id}] directly after the :${type}`,
            }),
          );
        }
      }
    }
  }
  return problems;
}

/** Checks that the sources that front matter names are known. */
export function checkSources(
  { mentions }: Pick<ReadDocument, "mentions">,
  known: Set<string>,
): Problem[] {
  return mentions.flatMap(({ source, place }): Problem[] =>
    known.has(source)
      ? []
      : [
          problem({
            code: "apparatus",
            place,
            found: `source “${source}”`,
            expected: "an id of content/sources.yaml",
          }),
        ],
  );
}
