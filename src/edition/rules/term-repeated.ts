import type { Rule } from './rule.ts';

export const termRepeated: Rule = {
  title: 'A term that is in the glossary twice',
  why: 'The two entries could require different translations of the same term.',
  fix: 'Merge the two entries.',
  examples: [],
};
