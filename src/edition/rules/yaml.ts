import type { Rule } from './rule.ts';

export const yaml: Rule = {
  title: 'YAML that cannot be read as it was meant',
  why: 'YAML gives some characters a meaning of their own, so that part of a value can disappear silently. Such values are reported, not guessed.',
  fix: 'Fix the YAML at this place; put a value in quotation marks if it contains “: ” or “ #”, or begins with a special character.',
  examples: [],
};
