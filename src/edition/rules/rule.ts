import type { Problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";

/** Something that an author can get wrong, with its documentation. */
export interface Rule {
  /** What is wrong, as a heading. */
  title: string;
  /** Why it is reported. */
  why: string;
  /** How to fix it, in any case of this code. */
  fix: string;
  /** Mistakes with their reports; they are run as tests. */
  examples: readonly Example[];
  /** Checks any file of `content/`, if the rule needs nothing else. */
  checkFile?: (file: SourceFile) => Problem[];
}

/** A mistake in one of the base documents of `examples.ts`, and the report on it. */
export interface Example {
  base: "plain" | "sections" | "witness";
  /** By file: its whole text, or `null` if it is missing, or passages that are replaced. */
  files: Readonly<
    Record<
      string,
      string | null | readonly (readonly [from: string, to: string])[]
    >
  >;
  /** Each problem as `file:line:column code message`; files of the document without their folder. */
  report: readonly string[];
}
