import type { Rule } from './rule.ts';

export const sourceRepeated: Rule = {
  title: 'A source that is listed twice',
  why: 'A reference to the id could mean either of the two.',
  fix: 'Merge the two entries of content/sources.yaml.',
  examples: [],
};
