import type { Rule } from './rule.ts';

export const noteRepeated: Rule = {
  title: 'A note that is defined or referred to twice',
  why: 'A note has one number and one way back to its reference.',
  fix: 'Keep one of the two, or give the second its own id.',
  examples: [],
};
