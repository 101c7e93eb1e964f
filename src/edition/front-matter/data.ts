import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { forbiddenIn } from "../rules/character.ts";
import { excerpt, type Place, type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import {
  expectation,
  findMisspelledKeys,
  findPitfalls,
  valueAt,
  YAML_ERRORS,
} from "./yaml-messages.ts";

/** Validated data, with the places of its fields. */
export interface Data<T> {
  /** `null` when there are problems. */
  value: T | null;
  /** The valid parts: fields, or entries at their index. */
  valid: Partial<T>;
  /** Whether a field is valid, or validly left out. */
  isKnown(field: keyof T): boolean;
  /** The valid entries of a list. */
  entriesOf<K extends keyof T>(
    field: K,
  ): { index: number; entry: EntryOf<T[K]> }[];
  problems: Problem[];
  /** The place of a field; if it is missing, of the nearest enclosing one. */
  place(path: readonly PropertyKey[]): Place;
}

/** The type of a list's entries. */
type EntryOf<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

/**
 * Parses YAML 1.2 and validates it against a schema.
 *
 * @param file The path of the file, for problems.
 * @param source The YAML.
 * @param firstLine The line of the file on which `source` begins, from 1.
 */
export function readData<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): Data<T> {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(source, {
    lineCounter,
    prettyErrors: false,
    logLevel: "error",
  });

  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = yaml.getIn(path.slice(0, length), true) as
        { range?: [number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return at(0);
  };

  const invalid = (problems: Problem[]): Data<T> => ({
    ...unreadableData(schema, place),
    problems,
  });

  // After a fatal syntax error, further errors are consequences of it.
  const fatal = yaml.errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  const reported = fatal < 0 ? yaml.errors : yaml.errors.slice(0, fatal + 1);
  const errors = reported.map(({ code, message, pos }): Problem =>
    problem({
      code: "yaml",
      place: at(pos[0]),
      found:
        YAML_ERRORS[code]?.[0] ??
        `YAML syntax (${message.split("\n")[0]?.replace(/\.$/, "")})`,
      expected: YAML_ERRORS[code]?.[1] ?? "valid YAML 1.2",
    }),
  );
  if (fatal >= 0) return invalid(errors);
  const pitfalls = findPitfalls(yaml, at);
  errors.push(...pitfalls.problems);
  if (pitfalls.hasAlias) return invalid(errors);

  // Characters written as escapes in double quotation marks, such as "\u200B".
  const escaped: Problem[] = [];
  visit(yaml, {
    Scalar(_, { type, value, range }) {
      if (type !== "QUOTE_DOUBLE" || typeof value !== "string" || !range)
        return;
      const literal = new Set(
        forbiddenIn(source.slice(range[0], range[1])).map(({ found }) => found),
      );
      for (const { found, expected } of forbiddenIn(value, true)) {
        if (!literal.has(found))
          escaped.push(
            problem({
              code: "character",
              place: at(range[0]),
              found,
              expected,
            }),
          );
      }
    },
  });

  const data: unknown =
    yaml.toJS() ?? (schema instanceof z.ZodObject ? {} : null);
  const result = schema.safeParse(data);
  if (result.success && escaped.length + errors.length === 0) {
    const entriesOf: Data<T>["entriesOf"] = (field) =>
      entriesIn(result.data[field]);
    return {
      value: result.data,
      valid: result.data,
      isKnown: () => true,
      entriesOf,
      problems: [],
      place,
    };
  }
  // Keep the first issue of each field: a value of the wrong type often has a second issue.
  const issues = (result.error?.issues ?? []).filter(
    ({ code, path }, index, all) =>
      !pitfalls.fields.has(path[0] ?? "") &&
      (code === "unrecognized_keys" ||
        all.findIndex((other) => other.path.join() === path.join()) === index),
  );

  const misspelled = findMisspelledKeys(issues, data);
  const problems = issues.flatMap((issue): Problem[] => {
    if ([...misspelled.values()].includes(issue.path.join())) return [];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) =>
        problem({
          code: "field",
          place: keyPlace(yaml, [...issue.path, key]) ?? place(issue.path),
          found: `field “${fieldName([...issue.path, key])}”`,
          expected:
            correctionFor(issue.path, key) ??
            "a field of the source format: correct its name or remove it",
        }),
      );
    }
    const value = valueAt(data, issue.path);
    const shown =
      value === undefined || value === null
        ? "missing value"
        : typeof value === "string"
          ? `“${excerpt(value)}”`
          : excerpt(sourceAt(issue.path) ?? JSON.stringify(value));
    return [
      problem({
        code: "field",
        place: place(issue.path),
        found: `${shown} ${fieldName(issue.path) ? `for the field “${fieldName(issue.path)}”` : issue.path.length > 0 ? "as a list item" : "as the content of the file"}`,
        expected: expectation(issue),
      }),
    ];
  });
  const valid = validParts(schema, data);
  for (const field of pitfalls.fields) delete valid[field as keyof T];
  // An unknown field may be any of the missing fields.
  const hasUnknownFields = issues.some(({ path }) => path.length === 0);
  const invalidFields = new Set([
    ...issues.map(({ path }) => path[0]),
    ...pitfalls.fields,
  ]);
  return {
    value: null,
    valid,
    isKnown: (field) =>
      field in valid || !(hasUnknownFields || invalidFields.has(field)),
    entriesOf: (field) =>
      entriesIn(valid[field] ?? partsOfList(schema, field, data)),
    problems: [...errors, ...problems, ...escaped],
    place,
  };

  function correctionFor(
    path: readonly PropertyKey[],
    key: string,
  ): string | undefined {
    const missing = misspelled.get([...path, key].join());
    return missing === undefined
      ? undefined
      : `the field “${fieldName(missing.split(","))}”, which is missing`;
  }

  /** The source of a scalar: `1.0`, not the number 1. */
  function sourceAt(path: readonly PropertyKey[]): string | undefined {
    const node: unknown = yaml.getIn(path, true);
    return isScalar(node) && node.range
      ? source.slice(node.range[0], node.range[1])
      : undefined;
  }

  function keyPlace(document: typeof yaml, path: PropertyKey[]): Place | null {
    const parent: unknown =
      path.length > 1
        ? document.getIn(path.slice(0, -1), true)
        : document.contents;
    const items = (
      parent as { items?: { key?: { value?: unknown; range?: [number] } }[] }
    )?.items;
    const range = items?.find((item) => item.key?.value === path.at(-1))?.key
      ?.range;
    return range ? at(range[0]) : null;
  }
}

/**
 * Parses and validates a YAML file. @see readData
 *
 * @returns Empty data without problems if the file is unreadable, which has been reported.
 */
export function readDataFile<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
): Data<T> {
  if (!file.unreadable) return readData(file.path, file.text, schema);
  return unreadableData(schema, () => ({
    file: file.path,
    line: 1,
    column: 1,
  }));
}

/** The valid fields of an object, or the valid entries of a list; empty for anything else. */
function validParts<T>(schema: z.ZodType<T>, data: unknown): Partial<T> {
  const part = (inner: z.core.$ZodType, value: unknown) =>
    z.safeParse(inner, value).data;
  let valid: unknown = {};
  if (schema instanceof z.ZodArray) {
    const entries: unknown[] = Array.isArray(data) ? data : [];
    valid = entries.map((entry) => part(schema.element, entry));
  } else if (schema instanceof z.ZodObject) {
    const fields = (
      typeof data === "object" && data !== null ? data : {}
    ) as Record<string, unknown>;
    valid = Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]) => {
        const value = part(field as z.core.$ZodType, fields[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
  return valid as Partial<T>;
}

/** A path without list indices: `apparatus.kind`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part !== "number").join(".");
}

/** Empty data for a file that could not be read. */
export function unreadableData<T>(
  schema: z.ZodType<T> | null,
  place: Data<T>["place"],
): Data<T> {
  return {
    value: null,
    valid: schema ? validParts(schema, null) : {},
    isKnown: () => false,
    entriesOf: () => [],
    problems: [],
    place,
  };
}

/** The valid entries of an invalid list; `undefined` for the others. */
function partsOfList<T>(
  schema: z.ZodType<T>,
  field: keyof T,
  data: unknown,
): unknown {
  let inner: unknown =
    schema instanceof z.ZodObject ? schema.shape[field as string] : undefined;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
    inner = inner.unwrap();
  const list = valueAt(data, [field]);
  return inner instanceof z.ZodArray && Array.isArray(list)
    ? validParts(inner, list)
    : [];
}

function entriesIn<T>(list: unknown): { index: number; entry: EntryOf<T> }[] {
  return Array.isArray(list)
    ? list.flatMap((entry: EntryOf<T> | undefined, index) =>
        entry === undefined ? [] : [{ index, entry }],
      )
    : [];
}
