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
  withTraditional,
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
  /** Who answers for the edition; of the current version only. */
  imprint?: Imprint;
}

/** Who answers for the edition, as far as `content/edition.yaml` says so. */
export interface Imprint {
  publisher?: Texts<string>;
  /** An e-mail address or a URL. */
  contact?: string;
  /** The URL of the edition's source. */
  repository?: string;
}

const text = z.string().trim().min(1);
const number = z
  .string("a version such as 1.0.0")
  .regex(/^\d+\.\d+\.\d+$/, "a version such as 1.0.0");
const webAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: "a web address such as https://example.org/",
});
const CONTACT =
  "an e-mail address, or a web address such as https://example.org/";
const bilingual = z.strictObject({ "zh-Hans": text, en: text });

/** `content/edition.yaml`. */
const releaseSchema = z.strictObject({
  version: number,
  date: z.iso.date("a date such as 2022-09-14"),
  publisher: bilingual.optional(),
  contact: z.union([z.email(), webAddress], CONTACT).optional(),
  repository: webAddress.optional(),
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
 * @returns The versions, oldest first; the last one is the current version, with the imprint.
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
  const [ofRelease, ofChanges] = [lenient(traditional), lenient(traditional)];
  const textsOf = (
    source: Pick<Texts<string>, "zh-Hans" | "en">,
    { convert } = ofChanges,
  ) => withTraditional(source, convert);
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
  const versions: Version[] = entries.map(({ version }) => version);
  const { publisher, contact, repository } = current.valid;
  const latest = versions.at(-1);
  if (latest)
    latest.imprint = {
      ...(publisher ? { publisher: textsOf(publisher, ofRelease) } : {}),
      ...(contact ? { contact } : {}),
      ...(repository ? { repository } : {}),
    };
  problems.push(
    ...ofRelease.problemsIn(release),
    ...ofChanges.problemsIn(changes),
    ...checkChanges(current, history, entries, documents, incomplete, changes),
  );
  return { versions, problems };
}
