import { diffChars } from 'diff';
import { isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { signsOf } from './characters.ts';
import type { Place, Problem } from './problems.ts';

/** A file as its author wrote it. */
export interface SourceFile {
  /** Relative to the project, with `/`. */
  path: string;
  text: string;
  /** It is not there, or its bytes are not text: this has been reported, and nothing else is worth a report. */
  unreadable?: boolean;
}

/** Checked data, and where its fields stand. */
export interface Data<T> {
  /** `null` when there are problems. */
  value: T | null;
  /** What there is of it without a problem: fields, or entries at their index. */
  sound: Partial<T>;
  /** Whether a field is sound, or rightly left out. */
  isKnown(field: keyof T): boolean;
  /** The entries of a list that are sound, if not all of them. */
  entriesOf<K extends keyof T>(field: K): { index: number; entry: EntryOf<T[K]> }[];
  problems: Problem[];
  /** The place of a field, or of the nearest field around it. */
  place(path: readonly PropertyKey[]): Place;
}

/** What a list has in it. */
type EntryOf<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

/**
 * Reads YAML 1.2 and checks it against a schema.
 *
 * @param file Where the YAML stands.
 * @param source The YAML itself.
 * @param schema What it must be.
 * @param firstLine The line of `file` on which `source` begins, from 1.
 */
export function readData<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): Data<T> {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'error' });

  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const place = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = yaml.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return at(node.range[0]);
    }
    return at(0);
  };

  const unread = (problems: Problem[]): Data<T> => ({ ...noData(schema, place), problems });

  // After what breaks it off, the rest is not read as it was meant.
  const breaks = yaml.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const told = breaks < 0 ? yaml.errors : yaml.errors.slice(0, breaks + 1);
  const errors = told.map(({ code, message, pos }): Problem => ({
    code: 'yaml',
    place: at(pos[0]),
    found: YAML_ERRORS[code]?.[0] ?? `YAML that breaks off (${message.split('\n')[0]?.replace(/\.$/, '')})`,
    expected: YAML_ERRORS[code]?.[1] ?? 'YAML 1.2',
  }));
  if (breaks >= 0) return unread(errors);
  const swallowed = findSwallowed(yaml, at);
  errors.push(...swallowed.problems);
  if (swallowed.hasAlias) return unread(errors);

  // What quotation marks let in by a number.
  const escaped: Problem[] = [];
  visit(yaml, {
    Scalar(_, { type, value, range }) {
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string' || !range) return;
      const written = new Set(signsOf(source.slice(range[0], range[1])).map(({ found }) => found));
      for (const { found, expected } of signsOf(value, true)) {
        if (!written.has(found)) escaped.push({ code: 'character', place: at(range[0]), found, expected });
      }
    },
  });

  const data: unknown = yaml.toJS() ?? (schema instanceof z.ZodObject ? {} : null);
  const result = schema.safeParse(data);
  if (result.success && escaped.length + errors.length === 0) {
    const entriesOf: Data<T>['entriesOf'] = (field) => entriesIn(result.data[field]);
    return { value: result.data, sound: result.data, isKnown: () => true, entriesOf, problems: [], place };
  }
  // A value of a wrong type is often too small as well.
  const issues = (result.error?.issues ?? []).filter(
    ({ code, path }, index, all) => !swallowed.fields.has(path[0] ?? '') && (code === 'unrecognized_keys' || all.findIndex((other) => other.path.join() === path.join()) === index),
  );

  const slips = findSlips(issues, data);
  const problems = issues.flatMap((issue): Problem[] => {
    if ([...slips.values()].includes(issue.path.join())) return [];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'field',
        place: keyPlace(yaml, [...issue.path, key]) ?? place(issue.path),
        found: `the field “${fieldName([...issue.path, key])}”`,
        expected: slipFor(issue.path, key) ?? 'only fields that the source format has',
      }));
    }
    const value = valueAt(data, issue.path);
    const shown = value === undefined || value === null ? 'nothing' : typeof value === 'string' ? `“${excerpt(value)}”` : excerpt(writtenAt(issue.path) ?? JSON.stringify(value));
    return [
      {
        code: 'field',
        place: place(issue.path),
        found: `${shown} ${fieldName(issue.path) ? `for the field “${fieldName(issue.path)}”` : issue.path.length > 0 ? 'as an entry' : 'as the data of the file'}`,
        expected: expectation(issue),
      },
    ];
  });
  const sound = soundParts(schema, data);
  for (const field of swallowed.fields) delete sound[field as keyof T];
  // Where a field is misspelt, which of those that are missing is not known.
  const isOfOtherFields = issues.some(({ path }) => path.length === 0);
  const bad = new Set([...issues.map(({ path }) => path[0]), ...swallowed.fields]);
  return {
    value: null,
    sound,
    isKnown: (field) => field in sound || !(isOfOtherFields || bad.has(field)),
    entriesOf: (field) => entriesIn(sound[field] ?? partsOfList(schema, field, data)),
    problems: [...errors, ...problems, ...escaped],
    place,
  };

  function slipFor(path: readonly PropertyKey[], key: string): string | undefined {
    const missing = slips.get([...path, key].join());
    return missing === undefined ? undefined : `the field “${fieldName(missing.split(','))}”, which is missing`;
  }

  /** A single value as its author wrote it: `1.0` is a number. */
  function writtenAt(path: readonly PropertyKey[]): string | undefined {
    const node: unknown = yaml.getIn(path, true);
    return isScalar(node) && node.range ? source.slice(node.range[0], node.range[1]) : undefined;
  }

  function keyPlace(document: typeof yaml, path: PropertyKey[]): Place | null {
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const items = (parent as { items?: { key?: { value?: unknown; range?: [number] } }[] })?.items;
    const range = items?.find((item) => item.key?.value === path.at(-1))?.key?.range;
    return range ? at(range[0]) : null;
  }
}

/**
 * Reads a file of YAML. @see readData
 *
 * @returns Nothing, without a problem, of a file that has been reported as a whole.
 */
export function readDataFile<T>(file: SourceFile, schema: z.ZodType<T>): Data<T> {
  if (!file.unreadable) return readData(file.path, file.text, schema);
  return noData(schema, () => ({ file: file.path, line: 1, column: 1 }));
}

/** At most 60 characters of a string, on one line, with an ellipsis where it was cut. */
export function excerpt(text: string, length = 60): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** The fields of an object, or the entries of a list, that are as the schema has them; of anything else nothing. */
function soundParts<T>(schema: z.ZodType<T>, data: unknown): Partial<T> {
  const part = (inner: z.core.$ZodType, value: unknown) => z.safeParse(inner, value).data;
  if (schema instanceof z.ZodArray) {
    return (Array.isArray(data) ? data.map((entry) => part(schema.element, entry)) : []) as unknown as Partial<T>;
  }
  if (!(schema instanceof z.ZodObject)) return {};
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = part(field as z.core.$ZodType, fields[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<T>;
}

/** `apparatus.kind`: which entry of a list it is, its place says. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part !== 'number').join('.');
}

/** Data of which nothing is known. */
export function noData<T>(schema: z.ZodType<T> | null, place: Data<T>['place']): Data<T> {
  return { value: null, sound: schema ? soundParts(schema, null) : {}, isKnown: () => false, entriesOf: () => [], problems: [], place };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** Of fields that are misspelt, those that are missing for them: the two are one problem. Paths, their parts joined. */
function findSlips(issues: readonly z.core.$ZodIssue[], data: unknown): Map<string, string> {
  const missing = issues.filter((issue) => issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined);
  const slips = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const found = missing.find(({ path }) => path.slice(0, -1).join() === issue.path.join() && areAlike(key, String(path.at(-1))));
      if (found) slips.set([...issue.path, key].join(), found.path.join());
    }
  }
  return slips;
}

/** Whether one name can be the other one mistyped: two letters exchanged, or as much. */
function areAlike(a: string, b: string): boolean {
  return diffChars(a, b, { maxEditLength: Math.min(4, a.length, b.length) }) !== undefined;
}

/** What YAML takes for something else than the text that an author meant, with the fields or entries where it stands. */
function findSwallowed(yaml: ReturnType<typeof parseDocument>, at: (offset: number) => Place): { problems: Problem[]; fields: Set<PropertyKey>; hasAlias: boolean } {
  const problems: Problem[] = [];
  const fields = new Set<PropertyKey>();
  let hasAlias = false;
  const report = (path: readonly unknown[], offset: number | undefined, found: string) => {
    const [, outer, inner] = path;
    if (isPair(inner) && isScalar(inner.key)) fields.add(String(inner.key.value));
    if (isSeq(outer)) fields.add(outer.items.indexOf(inner));
    problems.push({ code: 'yaml', place: at(offset ?? 0), found, expected: 'values in quotation marks, if they hold or begin with such a sign' });
  };
  visit(yaml, {
    Pair(_, { key }, path) {
      if (isNode(key) && !isScalar(key)) report(path, key.range?.[0], 'brackets before a colon');
    },
    Alias(_, { source, range }, path) {
      hasAlias = true;
      report(path, range?.[0], `an alias (*${source})`);
    },
    Node(_, node, path) {
      const { range } = node;
      const here = [...path, node];
      if ('anchor' in node && node.anchor) report(here, range?.[0], `an anchor (&${node.anchor})`);
      if ('tag' in node && node.tag && !node.tag.startsWith('tag:yaml.org')) report(here, range?.[0], `a tag (${node.tag})`);
      if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && node.comment) {
        report(here, range?.[1], `a comment (#${excerpt(node.comment, 20)}) behind “${excerpt(node.value, 20)}”`);
      }
    },
  });
  return { problems, fields, hasAlias };
}

/** Of a list that is not sound, the entries that are; `undefined` for the others. */
function partsOfList<T>(schema: z.ZodType<T>, field: keyof T, data: unknown): unknown {
  let inner: unknown = schema instanceof z.ZodObject ? schema.shape[field as string] : undefined;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  const list = valueAt(data, [field]);
  return inner instanceof z.ZodArray && Array.isArray(list) ? soundParts(inner, list) : [];
}

function entriesIn<T>(list: unknown): { index: number; entry: EntryOf<T> }[] {
  return Array.isArray(list) ? list.flatMap((entry: EntryOf<T> | undefined, index) => (entry === undefined ? [] : [{ index, entry }])) : [];
}

/** What breaks YAML off, in words that need no knowledge of its grammar. */
const YAML_ERRORS: Record<string, [found: string, expected: string]> = {
  BAD_INDENT: ['a line that is not indented as those around it', 'as many spaces as those have'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon with a space in one line', 'the value in quotation marks'],
  BLOCK_IN_FLOW: ['a list or field on a line of its own within brackets', 'items with commas between them'],
  DUPLICATE_KEY: ['a field that stands twice', 'each field once'],
  MULTILINE_IMPLICIT_KEY: ['a line that has no field', 'a field, a half-width colon, a space and the value'],
  MULTIPLE_DOCS: ['a line --- within the data', 'no such line'],
  TAB_AS_INDENT: ['a tab before a line', 'spaces'],
  UNEXPECTED_TOKEN: ['what has no place here', 'an entry of a list or a field'],
};

/** How a schema's type is called where data are lists and fields. */
const TYPES: Record<string, string> = { array: 'a list', int: 'a whole number', number: 'a number', object: 'fields with values', record: 'fields with values', string: 'text' };

const FORMATS: Record<string, string> = { url: 'an address such as https://example.org/' };

function expectation(issue: z.core.$ZodIssue): string {
  // A schema's own words.
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'too_small':
      return 'a value that is not empty';
    default:
      return issue.message;
  }
}
