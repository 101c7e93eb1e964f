import type { Rule } from './rule.ts';

export const conversionLength: Rule = {
  title: 'A character whose Traditional form has another length',
  why: 'Notes, emendations and search results are found by their offset, which must be the same in both scripts.',
  fix: 'Write another form of the character, or give it a Traditional form of the same length in content/traditional.yaml.',
  examples: [],
};
