import type { Rule } from './rule.ts';

export const idMissing: Rule = {
  title: 'A block without an id',
  why: 'Each paragraph has a permanent id, by which it is cited and by which the two languages are matched.',
  fix: 'End the block with a space and its permanent id, for example {#s3.4}.',
  examples: [],
};
