import type { SourceFile } from '../source-file.ts';
import { placeAt, type Problem, problem } from '../problems.ts';

/** Signs that a reader cannot see, or not tell from others, or that change how others are shown. */
const FORBIDDEN: [RegExp, string][] = [
  [/\t/g, 'a tab'],
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, 'a control character'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, 'a bidirectional control'],
  // Among them variation selectors, tags and fillers.
  [/[[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFFC]--[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]]/gv, 'an invisible character'],
  [/\u00A0/g, 'a no-break space'],
  [/\uFFFD/g, 'a replacement character'],
  [/\p{Co}/gu, 'a private-use character'],
];

/**
 * Finds characters that must not stand in an author's file: controls,
 * invisible and bidirectional signs, and letters in decomposed form
 * (Unicode Standard Annex #15: text is kept in normalisation form C).
 */
export function checkCharacters({ path, text }: SourceFile): Problem[] {
  const problems: Problem[] = checkLineEnds(path, text);
  text.split('\n').forEach((line, index) => {
    for (const { column, found, expected } of signsOf(line, index === 0)) {
      problems.push(problem({ code: 'character', place: { file: path, line: index + 1, column }, found, expected }));
    }
  });
  return problems;
}

/**
 * What `checkCharacters` reports of one line, or of a value that was written otherwise.
 *
 * @param isFirst Whether a byte order mark can stand at its beginning.
 * @returns Columns from 1.
 */
export function signsOf(line: string, isFirst = false): { column: number; found: string; expected: string }[] {
  const signs = FORBIDDEN.flatMap(([pattern, name]) =>
    [...line.matchAll(pattern)].map(({ 0: sign, index }) => ({
      column: index + 1,
      found: `${isFirst && index === 0 && sign === '\uFEFF' ? 'a byte order mark' : name} (${codePoint(sign)})`,
      expected: 'characters that a reader sees',
    })),
  );
  if (line.normalize('NFC') === line) return signs;
  const all = [...line];
  const at = all.findIndex((sign, i) => {
    const pair = sign + (all[i + 1] ?? '');
    return pair.normalize('NFC') !== pair;
  });
  const found = all.slice(at, at + 2).join('');
  signs.push({
    column: all.slice(0, at).join('').length + 1,
    found: `“${found}” (${[...found].map(codePoint).join(' ')}), which is not composed`,
    expected: `“${found.normalize('NFC')}”`,
  });
  return signs;
}

/** One problem for all of a file's: where an editor writes them, it writes them everywhere. */
function checkLineEnds(file: string, text: string): Problem[] {
  const first = text.indexOf('\r');
  if (first < 0) return [];
  const count = text.split('\r').length - 1;
  return [
    problem({
      code: 'character',
      place: placeAt(file, text, first),
      found: `a carriage return (U+000D)${count > 1 ? `, the first of ${count}` : ''}`,
      expected: 'line ends of LF alone',
    }),
  ];
}

/** `U+00E9` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters: a paragraph of this edition has at most 1,500, and a book's chapter fewer. */
const LONGEST = 100_000;

/**
 * Finds lines that no page can show; a paragraph is a line. They are not parsed, so that a
 * file of any size is answered at once.
 */
export function checkLineLengths({ path, text }: SourceFile): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] =>
    line.length <= LONGEST
      ? []
      : [
          problem({
            code: 'line-length',
            place: { file: path, line: index + 1, column: LONGEST + 1 },
            found: `a line of ${line.length.toLocaleString('en')} characters`,
            expected: `at most ${LONGEST.toLocaleString('en')}`,
          }),
        ],
  );
}
