import { LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Place, Problem } from './problems.ts';

/** A file as its author wrote it. */
export interface SourceFile {
  /** Relative to the project, with `/`. */
  path: string;
  text: string;
  /** Its bytes are not text: this has been reported, and nothing else is worth a report. */
  unreadable?: boolean;
}

/** Checked data, and where its fields stand. */
export interface Data<T> {
  /** `null` when there are problems. */
  value: T | null;
  problems: Problem[];
  /** The place of a field, or of the nearest field around it. */
  place(path: readonly PropertyKey[]): Place;
}

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
  const yaml = parseDocument(source, { lineCounter, prettyErrors: false });

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

  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(
      (error): Problem => ({
        code: 'yaml',
        place: at(error.pos[0]),
        found: `YAML that breaks off (${error.message.split('\n')[0]?.replace(/\.$/, '')})`,
        expected: 'YAML 1.2',
      }),
    );
    return { value: null, problems, place };
  }

  let data: unknown;
  try {
    data = yaml.toJS() ?? {};
  } catch (error) {
    // An alias of nothing, or aliases of too much.
    let alias = 0;
    visit(yaml, {
      Alias(_, node) {
        if (node.resolve(yaml)) return undefined;
        alias = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const found = `YAML that cannot be resolved (${(error as Error).message.split('\n')[0]})`;
    return { value: null, problems: [{ code: 'yaml', place: at(alias), found, expected: 'YAML 1.2; a string that begins with * in quotation marks' }], place };
  }
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [], place };

  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'field',
        place: keyPlace(yaml, [...issue.path, key]) ?? place(issue.path),
        found: `the field “${[...issue.path, key].join('.')}”`,
        expected: 'only fields that the source format has',
      }));
    }
    const value = issue.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      data,
    );
    const name = issue.path.join('.') || 'the data';
    return [
      {
        code: 'field',
        place: place(issue.path),
        found:
          value === undefined
            ? `nothing for the field “${name}”`
            : `${excerpt(JSON.stringify(value))} for the field “${name}”`,
        expected: expectation(issue),
      },
    ];
  });
  return { value: null, problems, place };

  function keyPlace(document: typeof yaml, path: PropertyKey[]): Place | null {
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const items = (parent as { items?: { key?: { value?: unknown; range?: [number] } }[] })?.items;
    const range = items?.find((item) => item.key?.value === path.at(-1))?.key?.range;
    return range ? at(range[0]) : null;
  }
}

/** At most 60 characters of a string, with an ellipsis where it was cut. */
export function excerpt(text: string, length = 60): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as 2022-09-14' : issue.message;
    case 'too_small':
      return 'a value that is not empty';
    default:
      return issue.message;
  }
}
