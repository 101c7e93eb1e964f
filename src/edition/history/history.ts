import { z } from "zod";
import { checkFile } from "../rules/index.ts";
import { lenient } from "../traditional/lenient.ts";
import type { Conversion } from "../traditional/traditional.ts";
import { readDataFile } from "../front-matter/data.ts";
import { excerpt, problem, type Problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import {
  type Document,
  plainText,
  SOURCE_LANGS,
  type SourceLang,
  type Texts,
} from "../model.ts";
import { compareVersions } from "./versions.ts";

/** A paragraph whose published text was changed, in one language. */
export interface Change {
  document: string;
  id: string;
  lang: SourceLang;
  /** The whole paragraph before and after. */
  old: string;
  new: string;
  reason: Texts<string>;
}

/** A published state of the edition's texts. */
export interface Version {
  /** `1.0.0`: the first number changes with the set of texts, the second with their readings. */
  version: string;
  /** ISO 8601 date of its publication. */
  date: string;
  summary: Texts<string>;
  changes: Change[];
}

const text = z.string().trim().min(1);
const number = z
  .string("a version such as 1.0.0")
  .regex(/^\d+\.\d+\.\d+$/, "a version such as 1.0.0");
const bilingual = z.strictObject({ "zh-Hans": text, en: text });

/** `content/edition.yaml`. */
const releaseSchema = z.strictObject({
  version: number,
  date: z.iso.date("a date such as 2022-09-14"),
});

/** `content/changes.yaml`. */
const changesSchema = z
  .array(
    z.strictObject({
      version: number,
      date: z.iso.date("a date such as 2022-09-14"),
      summary: bilingual,
      changes: z.array(
        z.strictObject({
          document: text,
          id: text,
          lang: z.enum(SOURCE_LANGS),
          old: text,
          new: text,
          reason: bilingual,
        }),
      ),
    }),
  )
  .min(1);

/**
 * Reads the list of published changes, and checks it against the texts.
 *
 * @param release `content/edition.yaml`.
 * @param changes `content/changes.yaml`.
 * @param incomplete Ids of documents that could not be read completely: changes to them are not
 *   checked for missing paragraphs.
 * @param traditional The conversion to Traditional.
 * @returns The versions, oldest first; the last one is the current version.
 */
export function readHistory(
  release: SourceFile,
  changes: SourceFile,
  documents: readonly Document[],
  incomplete: ReadonlySet<string>,
  traditional: Conversion,
): { versions: Version[]; problems: Problem[] } {
  const problems = [release, changes].flatMap(checkFile);
  const current = readDataFile(release, releaseSchema);
  const history = readDataFile(changes, changesSchema);
  problems.push(...current.problems, ...history.problems);
  const conversion = lenient(traditional);
  const textsOf = (source: {
    "zh-Hans": string;
    en: string;
  }): Texts<string> => ({
    ...source,
    "zh-Hant": conversion.convert(source["zh-Hans"]),
  });
  const entries = history.valid.flatMap((version, index) =>
    version
      ? [
          {
            index,
            version: {
              ...version,
              summary: textsOf(version.summary),
              changes: version.changes.map((change) => ({
                ...change,
                reason: textsOf(change.reason),
              })),
            },
          },
        ]
      : [],
  );
  problems.push(...conversion.problemsIn(changes));
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
  return { versions, problems };
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
