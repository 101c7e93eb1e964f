import type { Rule } from './rule.ts';

export const idRepeated: Rule = {
  title: 'An id that is used twice in one file',
  why: 'A link or citation with this id would lead to the first of the two blocks only.',
  fix: 'Give the second block its own id. Published ids keep their meaning.',
  examples: [],
};
