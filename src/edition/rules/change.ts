import type { Data } from "../front-matter/data.ts";
import type { Change, Version } from "../history/history.ts";
import { compareVersions } from "../history/versions.ts";
import { type Document, plainText } from "../model.ts";
import { excerpt, type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import type { Rule } from "./rule.ts";

export const change: Rule = {
  title: "A version or a change that does not match the rest",
  why: "The list of changes is what readers can cite. It must lead from each published reading to the present text.",
  fix: "List the versions of content/changes.yaml in ascending order, the last as in content/edition.yaml; give each change the paragraph as it was published and as it is now.",
  examples: [
    {
      base: "plain",
      files: {
        "changes.yaml":
          "- version: 1.0.0\n  date: 2026-11-20\n  summary: { zh-Hans: 首次发布。, en: First publication. }\n  changes:\n    - document: case\n      id: p2\n      lang: zh-Hans\n      old: 双方签定声明。\n      new: 双方签署声明。\n      reason: { zh-Hans: 误。, en: A slip. }\n",
        "edition.yaml": "version: 1.0.0\ndate: 2026-11-20\n",
      },
      report: [
        "changes.yaml:5:7 change Unexpected change in the first version. Expected “changes: []”, since nothing was published before it.",
      ],
    },
  ],
};

/**
 * Checks the published versions and changes against each other, against the current version, and
 * against the texts.
 *
 * @param current `content/edition.yaml`.
 * @param history `content/changes.yaml`.
 * @param entries The versions that could be read, with their positions in the file.
 * @param incomplete Ids of documents that could not be read completely: changes to them are not
 *   checked for missing paragraphs.
 */
export function checkChanges(
  current: Data<Pick<Version, "version" | "date">>,
  history: Pick<Data<Pick<Version, "version" | "date">[]>, "valid" | "place">,
  entries: readonly { index: number; version: Version }[],
  documents: readonly Document[],
  incomplete: ReadonlySet<string>,
  changes: Pick<SourceFile, "path">,
): Problem[] {
  const problems: Problem[] = [];
  const versions = entries.map(({ version }) => version);
  const report = (place: Problem["place"], found: string, expected: string) =>
    problems.push(problem({ code: "change", place, found, expected }));
  const last = history.valid.at(-1);
  for (const field of ["version", "date"] as const) {
    const now = current.valid[field];
    if (!last || now === undefined || now === last[field]) continue;
    report(
      current.place([field]),
      `${field} ${now}`,
      `${last[field]}, the last ${field} in ${changes.path}`,
    );
  }
  entries.forEach(
    ({ index, version: { version, date, changes: list } }, at) => {
      const before = versions[at - 1];
      if (!before) {
        if (index === 0 && list.length > 0)
          report(
            history.place([index, "changes", 0]),
            "change in the first version",
            "“changes: []”, since nothing was published before it",
          );
        return;
      }
      if (compareVersions(before.version, version) >= 0) {
        report(
          history.place([index, "version"]),
          `version ${version} after ${before.version}`,
          "versions in ascending order",
        );
      }
      if (before.date > date) {
        report(
          history.place([index, "date"]),
          `date ${date} after ${before.date}`,
          "dates in ascending order",
        );
      }
    },
  );

  const readings = new Map<string, string>();
  entries.forEach(({ index, version }) =>
    version.changes.forEach((change, at) => {
      const key = `${change.document}#${change.id} ${change.lang}`;
      const place = (field: string) =>
        history.place([index, "changes", at, field]);
      if (
        currentText(documents, change) === null &&
        !incomplete.has(change.document)
      ) {
        report(
          place("id"),
          `paragraph ${change.document}#${change.id}`,
          "a paragraph of the edition",
        );
      }
      if (change.old === change.new)
        report(
          place("new"),
          `“${excerpt(change.new)}” as both old and new`,
          "a new reading that differs from the old one",
        );
      const before = readings.get(key);
      if (before !== undefined && before !== change.old) {
        report(
          place("old"),
          `old reading “${excerpt(change.old)}”`,
          `the new reading of the entry before: “${excerpt(before)}”`,
        );
      }
      readings.set(key, change.new);
      const all = versions
        .flatMap(({ changes: list }) => list)
        .filter((one) => sameText(one, change));
      const now = currentText(documents, change);
      if (change === all.at(-1) && now !== null && now !== change.new) {
        report(
          place("new"),
          `new reading “${excerpt(change.new)}”`,
          `the present text of the paragraph: “${excerpt(now)}”`,
        );
      }
    }),
  );
  return problems;
}

/** Whether two changes concern the same paragraph and language. */
function sameText(a: Change, b: Change): boolean {
  return a.document === b.document && a.id === b.id && a.lang === b.lang;
}

function currentText(
  documents: readonly Document[],
  { document, id, lang }: Change,
): string | null {
  const block = documents
    .find((one) => one.id === document)
    ?.sections.flatMap(({ blocks }) => blocks)
    .find((one) => one.id === id);
  return block ? plainText(block.texts[lang]) : null;
}
