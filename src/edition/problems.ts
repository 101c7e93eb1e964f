/**
 * A problem is a message of vfile: it names its place in the author's own file, what was found
 * there and what was expected; its rule in `rules/` says how to fix it. Problems are collected, never thrown: a build
 * reports all of them at once and then fails once.
 */
import { VFileMessage } from "vfile-message";
import type { ProblemCode } from "./rules/index.ts";

/**
 * Lines and columns count from 1, front matter included. A column is a character, as editors
 * and language servers count: in code units of UTF-16, so that only characters beyond the
 * Basic Multilingual Plane count two.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** The place of an offset into a file's text, in code units of UTF-16. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return {
    file,
    line: before.split("\n").length,
    column: offset - before.lastIndexOf("\n"),
  };
}

/** What an author got wrong. */
export interface Report {
  code: ProblemCode;
  place: Place;
  /** What stands there. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** A second place that takes part: the first of two, the other language. */
  other?: Place;
}

/** A report as a message of vfile, with the fields that its utilities know. */
export interface Problem extends VFileMessage {
  file: string;
  place: Place;
  ruleId: ProblemCode;
  /** What stands there. */
  actual: string;
  /** What should stand there. */
  expected: [string];
  /** A second place that takes part. */
  other?: Place;
}

/** Makes the message of a report. */
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

/** `file:line:column`, as editors and terminals link it. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** At most 60 characters of a string, on one line, with an ellipsis where it was cut. */
export function excerpt(text: string, length = 60): string {
  const characters = [...text.replace(/\s*\n\s*/g, " ")];
  return characters.length <= length
    ? characters.join("")
    : `${characters.slice(0, length - 1).join("")}…`;
}
