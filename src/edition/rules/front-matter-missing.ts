import type { Rule } from './rule.ts';

export const frontMatterMissing: Rule = {
  title: 'A file has no front matter',
  why: 'The front matter has the title, date and place of a document. Without its two lines --- everything else would be read as text.',
  fix: 'Begin the file with a line ---, the fields of the document, and a line ---.',
  examples: [],
};
