/** Messages for invalid YAML, in words for authors. */
import { diffChars } from "diff";
import {
  isNode,
  isPair,
  isScalar,
  isSeq,
  type parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import { excerpt, type Place, problem, type Problem } from "../problems.ts";

/** Messages for YAML syntax errors, by the error codes of `yaml`. */
export const YAML_ERRORS: Record<string, [found: string, expected: string]> = {
  BAD_INDENT: ["indentation", "as many spaces as the lines around it have"],
  BLOCK_AS_IMPLICIT_KEY: [
    "second colon with a space in one line",
    "quotation marks around the value",
  ],
  BLOCK_IN_FLOW: [
    "list or field on its own line inside brackets",
    "items separated by commas",
  ],
  DUPLICATE_KEY: ["repeated field", "each field once"],
  MULTILINE_IMPLICIT_KEY: [
    "line without a field",
    "a field, a half-width colon, a space and the value",
  ],
  MULTIPLE_DOCS: ["line --- inside the data", "only data: remove the line"],
  TAB_AS_INDENT: ["tab at the start of a line", "spaces"],
  UNEXPECTED_TOKEN: ["text", "a list item or a field"],
};

/** Names of schema types. */
const TYPES: Record<string, string> = {
  array: "a list",
  int: "a whole number",
  number: "a number",
  object: "fields with values",
  record: "fields with values",
  string: "text",
};

const FORMATS: Record<string, string> = {
  url: "an address such as https://example.org/",
};

/** What the schema expects instead of an invalid value. */
export function expectation(issue: z.core.$ZodIssue): string {
  // A custom message of the schema.
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message))
    return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return FORMATS[issue.format] ?? issue.message;
    case "too_small":
      return "a value";
    default:
      return issue.message;
  }
}

/**
 * Pairs misspelled fields with missing fields, so that the two are one problem.
 *
 * @returns From the path of the misspelled field to the path of the missing one, parts joined.
 */
export function findMisspelledKeys(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
): Map<string, string> {
  const missing = issues.filter(
    (issue) =>
      issue.code !== "unrecognized_keys" &&
      valueAt(data, issue.path) === undefined,
  );
  const misspelled = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      const found = missing.find(
        ({ path }) =>
          path.slice(0, -1).join() === issue.path.join() &&
          areSimilar(key, String(path.at(-1))),
      );
      if (found) misspelled.set([...issue.path, key].join(), found.path.join());
    }
  }
  return misspelled;
}

/** Whether one name can be a misspelling of the other, such as two letters swapped. */
function areSimilar(a: string, b: string): boolean {
  return (
    diffChars(a, b, { maxEditLength: Math.min(4, a.length, b.length) }) !==
    undefined
  );
}

/** Finds syntax that YAML reads as something else than the author’s text, with the fields or entries that contain it. */
export function findPitfalls(
  yaml: ReturnType<typeof parseDocument>,
  at: (offset: number) => Place,
): { problems: Problem[]; fields: Set<PropertyKey>; hasAlias: boolean } {
  const problems: Problem[] = [];
  const fields = new Set<PropertyKey>();
  let hasAlias = false;
  const report = (
    path: readonly unknown[],
    offset: number | undefined,
    found: string,
  ) => {
    const [, outer, inner] = path;
    if (isPair(inner) && isScalar(inner.key))
      fields.add(String(inner.key.value));
    if (isSeq(outer)) fields.add(outer.items.indexOf(inner));
    problems.push(
      problem({
        code: "yaml",
        place: at(offset ?? 0),
        found,
        expected:
          "quotation marks around a value that contains such characters",
      }),
    );
  };
  visit(yaml, {
    Pair(_, { key }, path) {
      if (isNode(key) && !isScalar(key))
        report(path, key.range?.[0], "brackets before a colon");
    },
    Alias(_, { source, range }, path) {
      hasAlias = true;
      report(path, range?.[0], `alias (*${source})`);
    },
    Node(_, node, path) {
      const { range } = node;
      const here = [...path, node];
      if ("anchor" in node && node.anchor)
        report(here, range?.[0], `anchor (&${node.anchor})`);
      if ("tag" in node && node.tag && !node.tag.startsWith("tag:yaml.org"))
        report(here, range?.[0], `tag (${node.tag})`);
      if (
        isScalar(node) &&
        node.type === "PLAIN" &&
        typeof node.value === "string" &&
        node.comment
      ) {
        report(
          here,
          range?.[1],
          `comment (#${excerpt(node.comment, 20)}) after “${excerpt(node.value, 20)}”`,
        );
      }
    },
  });
  return { problems, fields, hasAlias };
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}
