import { z } from "zod";
import { checkChanges } from "../rules/change.ts";
import { checkFile } from "../rules/index.ts";
import { lenient } from "../traditional/lenient.ts";
import type { Conversion } from "../traditional/traditional.ts";
import { readDataFile } from "../front-matter/data.ts";
import type { Problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import {
  type Document,
  SOURCE_LANGS,
  type SourceLang,
  type Texts,
} from "../model.ts";

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
  problems.push(
    ...checkChanges(current, history, entries, documents, incomplete, changes),
  );
  return { versions, problems };
}
