import type { Rule } from './rule.ts';

export const rawHtml: Rule = {
  title: 'HTML in the text',
  why: 'HTML would reach the page unchecked and has no equivalent in the exports.',
  fix: 'Remove the HTML, or write \\< for a less-than sign of the text.',
  examples: [],
};
