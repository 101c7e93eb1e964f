import type { Rule } from './rule.ts';

export const witnessRepeated: Rule = {
  title: 'A passage declared as repeated is not a repetition',
  why: 'Lines under witness.repeated are left out of the comparison, so that they must repeat other lines exactly.',
  fix: 'Under witness.repeated name lines of the document that have the same text, white space aside, as those named by of.',
  examples: [],
};
