import type { Yaml } from 'mdast';
import type { SourceFile } from './data.ts';
import { type Place, type Problem, problem } from './problems.ts';

/**
 * Finds what is wrong with the lines that divide front matter from the text.
 *
 * @param yaml What Markdown took for front matter; `null` where it found none.
 * @returns `null` only where there is front matter.
 */
export function checkFrontMatterLines({ path, text }: SourceFile, yaml: Yaml | null): Problem | null {
  const report = (found: string, line = 1): Problem => {
    const place: Place = { file: path, line, column: 1 };
    return problem({ code: 'front-matter-missing', place, found, expected: 'front matter between two lines ---, the first of them the file’s first line' });
  };
  if (text.trim() === '') return report('an empty file');
  if (!yaml && /^\s+---\s/.test(text)) return report('a line before the front matter');
  if (!yaml) return report(text.startsWith('---') ? 'front matter without an end' : 'text');
  const lines = text.split('\n');
  const end = yaml.position?.end.line ?? 1;
  const again = lines.findIndex((line, index) => index >= end && /^(---|\.\.\.)\s*$/.test(line));
  const between = lines.slice(end, again).filter((line) => line.trim() !== '');
  if (again < 0 || !between.every((line) => /^\s|^[\w-]+:|^- /.test(line))) return null;
  return report(`a line --- that ends the front matter before line ${again + 1} does`, end);
}
