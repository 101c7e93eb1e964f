/** What is wrong with data, in words for whoever writes them. */
import type { z } from 'zod';

/** What breaks YAML off, in words that need no knowledge of its grammar. */
export const YAML_ERRORS: Record<string, [found: string, expected: string]> = {
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

/** What a schema wants in the place of what it refuses. */
export function expectation(issue: z.core.$ZodIssue): string {
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
