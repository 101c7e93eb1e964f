import type { Rule } from './rule.ts';

export const field: Rule = {
  title: 'A field is missing, misspelled or of the wrong kind',
  why: 'Every field has a known name and type. A misspelled one would be ignored.',
  fix: 'Write the field as docs/source-format.md describes it.',
  examples: [],
};
