import { excerpt, type Place, problem, type Problem } from '../problems.ts';
import { plainText, type SourceLang } from '../model.ts';
import type { ParsedNote, ParsedSection, ParsedText } from '../markdown/read-text.ts';
import { ALL, type Flaw } from '../markdown/nodes.ts';

/** Checks the text of one file: that it has paragraphs, and that they are in its language. */
export function checkText({ start, sections, notes }: ParsedText<unknown>, language: SourceLang): Problem[] {
  return start ? [...checkParagraphs(sections, start), ...checkLanguage(sections, notes.values(), language)] : [];
}

/**
 * Checks that each page of a document has a paragraph.
 *
 * @param sections Of one file.
 * @param end Where its front matter ends.
 */
function checkParagraphs(sections: readonly ParsedSection[], end: Place): Problem[] {
  if (sections.length === 0) return [problem({ code: 'block', place: end, found: 'no text after the front matter', expected: 'at least one paragraph' })];
  return sections.flatMap(({ id, place, blocks }, index): Problem[] => {
    if (blocks.length === 0) return [problem({ code: 'block', place, found: 'a section without a paragraph', expected: 'at least one paragraph after its heading' })];
    if (id !== 'body' || sections.length === 1 || !blocks.some(({ runs }) => runs.length > 0)) return [];
    return [problem({ code: 'block', place, found: 'a paragraph before the first heading', expected: 'the heading of its section, for example ## {#preamble}', other: sections[index + 1]?.place ?? place })];
  });
}

/** Letters of a text in each language (signs and numbers are of any), and what the text should be. */
const LANGUAGES = {
  'zh-Hans': { letters: /\p{Script=Han}/u, expected: 'Chinese' },
  en: { letters: /\p{Script=Latin}/u, expected: 'a translation' },
};

/** A whole sentence of the original, left where its translation belongs. */
const SENTENCE = /\p{Script=Han}[^A-Za-z]*[。；！？]/u;

/** What is quoted may be in any language. */
const QUOTED = /[“‘《（(「『][^“”‘’《》（）()「」『』]*[”’》）)」』]/gu;

/**
 * Finds texts of one file that are in the other one's language: forgotten, or written into the
 * wrong file. Nothing else is said of them: they are flaws from then on.
 */
function checkLanguage(sections: readonly ParsedSection[], notes: Iterable<ParsedNote>, language: SourceLang): Problem[] {
  const { letters, expected } = LANGUAGES[language];
  const other = LANGUAGES[language === 'en' ? 'zh-Hans' : 'en'].letters;
  // A signature is a name, in whatever letters.
  const blocks = sections.flatMap((section) => section.blocks.filter(({ id }) => !id.startsWith('signature.')));
  const texts = blocks.map(({ runs, place, flaws }) => ({ text: plainText(runs), place, flaws }));
  return [...texts, ...[...notes].map((note) => ({ ...note, flaws: [] as Flaw[] }))].flatMap(({ text, place, flaws }): Problem[] => {
    const isOther = !letters.test(text) && other.test(text);
    if (isOther) flaws.push(ALL);
    const found = isOther ? text : language === 'en' ? SENTENCE.exec(text.replace(QUOTED, ''))?.[0] : undefined;
    return found === undefined ? [] : [problem({ code: 'language', place, found: `“${excerpt(found, 20)}”`, expected })];
  });
}
