import { excerpt } from './data.ts';
import { plainText, type SourceLang } from './model.ts';
import type { ParsedNote, ParsedSection } from './parse.ts';
import type { Place, Problem } from './problems.ts';

/**
 * Checks that each page of a document has a paragraph.
 *
 * @param sections Of one file.
 * @param end Where its front matter ends.
 */
export function checkParagraphs(sections: readonly ParsedSection[], end: Place): Problem[] {
  if (sections.length === 0) return [{ code: 'block', place: end, found: 'no text after the front matter', expected: 'at least one paragraph' }];
  return sections.flatMap(({ id, place, blocks }, index): Problem[] => {
    if (blocks.length === 0) return [{ code: 'block', place, found: 'a section without a paragraph', expected: 'at least one paragraph after its heading' }];
    if (id !== 'body' || sections.length === 1 || !blocks.some(({ runs }) => runs.length > 0)) return [];
    return [{ code: 'block', place, found: 'a paragraph before the first heading', expected: 'the heading of its section, for example ## {#preamble}', other: sections[index + 1]?.place ?? place }];
  });
}

/** Letters of a text in each language; signs and numbers are of any. */
const LETTERS = { 'zh-Hans': /\p{Script=Han}/u, en: /\p{Script=Latin}/u };

/** A whole sentence of the original, left where its translation belongs. */
const SENTENCE = /\p{Script=Han}[^A-Za-z]*[。；！？]/u;

/** Finds texts of one file that are in the other one's language: forgotten, or written into the wrong file. */
export function checkLanguage(sections: readonly ParsedSection[], notes: Iterable<ParsedNote>, language: SourceLang): Problem[] {
  const other = language === 'en' ? 'zh-Hans' : 'en';
  const blocks = sections.flatMap((section) => section.blocks.map(({ runs, place }) => ({ text: plainText(runs), place })));
  return [...blocks, ...notes].flatMap(({ text, place }): Problem[] => {
    const isOther = !LETTERS[language].test(text) && LETTERS[other].test(text);
    const found = isOther ? text : language === 'en' ? SENTENCE.exec(text)?.[0] : undefined;
    return found === undefined ? [] : [{ code: 'language', place, found: `“${excerpt(found, 20)}”`, expected: language === 'en' ? 'a translation' : 'Chinese' }];
  });
}
