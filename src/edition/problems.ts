/**
 * A problem is a `VFileMessage`: it names the place in the source file, what was found there and
 * what was expected. Its rule in `rules/` says how to fix it. Problems are collected, not thrown:
 * a build reports all of them and then fails.
 */
import { VFileMessage } from "vfile-message";
import type { ProblemCode } from "./rules/index.ts";

/**
 * A position in a file. Lines and columns count from 1, front matter included. Columns count
 * UTF-16 code units, as editors and language servers do.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Converts an offset in a file's text, in UTF-16 code units, to a place. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return {
    file,
    line: before.split("\n").length,
    column: offset - before.lastIndexOf("\n"),
  };
}

/** The data of a problem. */
export interface Report {
  code: ProblemCode;
  place: Place;
  /** What is there. */
  found: string;
  /** What should be there. */
  expected: string;
  /** A related place, such as the first of two duplicates. */
  other?: Place;
}

/** A report as a `VFileMessage`, with the fields that vfile utilities use. */
export interface Problem extends VFileMessage {
  file: string;
  place: Place;
  ruleId: ProblemCode;
  /** What is there. */
  actual: string;
  /** What should be there. */
  expected: [string];
  /** A related place. */
  other?: Place;
}

/** Creates the problem of a report. */
export function problem({
  code,
  place,
  found,
  expected,
  other,
}: Report): Problem {
  const message = new VFileMessage(
    `Unexpected ${found}. Expected ${expected}.`,
    { place, ruleId: code, source: "edition" },
  );
  const fields = {
    file: place.file,
    place,
    ruleId: code,
    actual: found,
    expected: [expected] as [string],
    fatal: true,
  };
  return Object.assign(message, fields, other && { other });
}

/** Formats a place as `file:line:column`, which editors and terminals link. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Shortens a text to `length` characters on one line, with an ellipsis if it was cut. */
export function excerpt(text: string, length = 60): string {
  const characters = [...text.replace(/\s*\n\s*/g, " ")];
  return characters.length <= length
    ? characters.join("")
    : `${characters.slice(0, length - 1).join("")}…`;
}
