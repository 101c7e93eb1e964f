import type { Rule } from './rule.ts';

export const noteMalformed: Rule = {
  title: 'A note id that does not have the expected form',
  why: 'The id of a note becomes part of an address, beside the ids of sections and blocks.',
  fix: 'Write lower-case letters, digits and hyphens of ASCII, starting with a letter: [^a1].',
  examples: [],
};
