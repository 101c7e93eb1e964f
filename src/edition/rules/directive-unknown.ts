import type { Rule } from './rule.ts';

export const directiveUnknown: Rule = {
  title: 'An unknown directive',
  why: 'Markdown reads a colon followed by letters as a directive. An unknown one is a typing mistake, or a colon of the text.',
  fix: 'Use :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}; write \\: for a colon of the text that letters or digits follow.',
  examples: [],
};
