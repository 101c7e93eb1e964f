import type { Rule } from './rule.ts';

export const witnessDiffers: Rule = {
  title: 'The text differs from the transcript',
  why: 'The edition promises the transcript’s text, with every change marked. A difference without a mark is a typing mistake or an unmarked emendation. The mark ▸ shows where the two part.',
  fix: 'Restore the transcript’s characters, or mark the change with :corr[new]{sic="old"} or :supplied[new].',
  examples: [],
};
