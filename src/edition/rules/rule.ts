import type { Problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";

/** A rule, with its documentation. */
export interface Rule {
  /** What is wrong, as a heading. */
  title: string;
  /** Why it is reported. */
  why: string;
  /** How to fix it, for every report of this rule. */
  fix: string;
  /** Mistakes with their reports, run as tests. */
  examples: readonly Example[];
  /** Checks a single file of `content/`, for rules that need nothing else. */
  checkFile?: (file: SourceFile) => Problem[];
}

/** A mistake in one of the base documents of `bases.ts`, and its report. */
export interface Example {
  base: "plain" | "sections" | "witness";
  /** The name of the document's folder, if it is not `case`. */
  folder?: string;
  /** For each file: its new content or link, `null` to remove it, or replacements in the base file. */
  files: Readonly<
    Record<
      string,
      | string
      | { bytes: readonly number[] }
      /** A symbolic link to a name in the same folder. */
      | { link: string }
      | null
      | readonly (readonly [from: string, to: string])[]
    >
  >;
  /** Each problem as `file:line:column code message`. Files of the document are named without their folder. */
  report: readonly string[];
}
