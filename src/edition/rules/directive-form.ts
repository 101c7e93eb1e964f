import type { Rule } from './rule.ts';

export const directiveForm: Rule = {
  title: 'An incomplete directive',
  why: 'An emendation must say what the transcript has and what the edition prints. Otherwise the text cannot be compared with the transcript.',
  fix: 'Write :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}, with plain text between the brackets.',
  examples: [],
};
