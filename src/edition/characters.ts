import type { SourceFile } from './data.ts';
import type { Problem } from './problems.ts';

/** Signs that a reader cannot see, or that change how others are shown. */
const FORBIDDEN: [RegExp, string][] = [
  [/^\uFEFF/g, 'a byte order mark'],
  [/\t/g, 'a tab'],
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, 'a control character'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, 'a bidirectional control'],
  [/[\u00AD\u200B-\u200D\u2060\u2028\u2029\uFFFC]|(?<!^)\uFEFF/g, 'an invisible character'],
  [/\uFFFD/g, 'a replacement character'],
  [/[\uE000-\uF8FF]/g, 'a private-use character'],
];

/**
 * Finds characters that must not stand in an author's file: controls,
 * invisible and bidirectional signs, and letters in decomposed form
 * (Unicode Standard Annex #15: text is kept in normalisation form C).
 */
export function checkCharacters({ path, text }: SourceFile): Problem[] {
  const problems: Problem[] = checkLineEnds(path, text);
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const report = (column: number, found: string, expected: string) =>
      problems.push({
        code: 'character',
        place: { file: path, line: index + 1, column: column + 1 },
        found,
        expected,
      });
    for (const [pattern, name] of FORBIDDEN) {
      if (name === 'a byte order mark' && index > 0) continue;
      for (const match of line.matchAll(pattern)) {
        report(match.index, `${name} (${codePoint(match[0])})`, 'characters that a reader sees');
      }
    }
    if (line.normalize('NFC') !== line) {
      const column = [...line].findIndex((_, i, all) => {
        const pair = (all[i] ?? '') + (all[i + 1] ?? '');
        return pair.normalize('NFC') !== pair;
      });
      const found = [...line].slice(column, column + 2).join('');
      report(
        [...line].slice(0, column).join('').length,
        `“${found}” (${[...found].map(codePoint).join(' ')}), which is not composed`,
        `“${found.normalize('NFC')}”`,
      );
    }
  });
  return problems;
}

/** One problem for all of a file's: where an editor writes them, it writes them everywhere. */
function checkLineEnds(file: string, text: string): Problem[] {
  const first = text.indexOf('\r');
  if (first < 0) return [];
  const before = text.slice(0, first);
  const count = text.split('\r').length - 1;
  return [
    {
      code: 'character',
      place: { file, line: before.split('\n').length, column: first - before.lastIndexOf('\n') },
      found: `a carriage return (U+000D)${count > 1 ? `, the first of ${count}` : ''}`,
      expected: 'line ends of LF alone',
    },
  ];
}

/** `U+00E9` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
