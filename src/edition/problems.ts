/**
 * The one table of everything that an author can get wrong.
 *
 * A problem is a message of vfile: it names its place in the author's own file, what was found
 * there, what was expected, and how to mend it. Problems are collected, never thrown: a build
 * reports all of them at once and then fails once.
 */
import { VFileMessage } from 'vfile-message';

/**
 * Lines and columns count from 1, front matter included. A column is a character, as editors
 * and language servers count: in code units of UTF-16, so that only characters beyond the
 * Basic Multilingual Plane count two.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** The place of an offset into a file's text, in code units of UTF-16. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** What an author got wrong. */
export interface Report {
  code: ProblemCode;
  place: Place;
  /** What stands there. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** A second place that takes part: the first of two, the other language. */
  other?: Place;
}

/** A report as a message of vfile, with the fields that its utilities know. */
export interface Problem extends VFileMessage {
  file: string;
  place: Place;
  ruleId: ProblemCode;
  /** What stands there. */
  actual: string;
  /** What should stand there. */
  expected: [string];
  /** How to mend it. */
  note: string;
  /** A second place that takes part. */
  other?: Place;
}

/** Makes the message of a report. */
export function problem({ code, place, found, expected, other }: Report): Problem {
  const message = new VFileMessage(`Unexpected ${found}, expected ${expected}.`, { place, ruleId: code, source: 'edition' });
  const fields = { file: place.file, place, ruleId: code, actual: found, expected: [expected] as [string], note: PROBLEMS[code].mend, fatal: true };
  return Object.assign(message, fields, other && { other });
}

/** Each code's short description and the way out. */
export const PROBLEMS = {
  'file-missing': {
    title: 'A file that the edition needs is not there',
    mend: 'Add the missing file: a document is a folder with zh-Hans.md and en.md, beside the files of data in content/.',
  },
  'file-stray': {
    title: 'A text where none is read',
    mend: 'Move or rename the file: a document is a folder under content/documents with zh-Hans.md and en.md.',
  },
  'document-id': {
    title: 'A document’s folder name cannot be an address',
    mend: 'Rename the folder: lower-case letters, digits and hyphens, and not the name of another page.',
  },
  'encoding': {
    title: 'A file is not UTF-8',
    mend: 'Save the file as UTF-8 without a byte order mark.',
  },
  'file-unreadable': {
    title: 'A file that cannot be opened',
    mend: 'See to the file’s permissions; a link must lead to a file.',
  },
  'character': {
    title: 'A character that must not stand in the text',
    mend: 'Remove the character, or write the one that a reader should see.',
  },
  'line-length': {
    title: 'A line that is too long for a page',
    mend: 'Divide the paragraph; a page that holds so much cannot be read, searched or cited.',
  },
  'front-matter-missing': {
    title: 'A file without front matter',
    mend: 'Begin the file with a line ---, the fields of the document, and a line ---.',
  },
  'yaml': {
    title: 'YAML that cannot be read',
    mend: 'Mend the YAML at this place; a value that holds “: ” or “ #”, or begins with a sign, needs quotation marks.',
  },
  'field': {
    title: 'A field of the data is missing, misspelt or of the wrong kind',
    mend: 'Write the field as CONTRIBUTING.md lists it.',
  },
  'block': {
    title: 'Markdown that the source format does not have',
    mend: 'Use headings of the second level, paragraphs of one line, notes, and the directives corr, supplied and hant.',
  },
  'raw-html': {
    title: 'HTML in the text',
    mend: 'Remove the HTML: a text holds paragraphs, notes and the directives of the source format.',
  },
  'link': {
    title: 'A link or an image in the text',
    mend: 'Name the source in words; addresses belong in content/sources.yaml.',
  },
  'id-missing': {
    title: 'A block without an id',
    mend: 'End the block with a space and its permanent id, for example {#s3.4}.',
  },
  'id-malformed': {
    title: 'An id that is not of the known form',
    mend: 'Write preamble, s1 … or closing for a section; s3.4, preamble.2, p4 or signature.1 for a block, in ASCII.',
  },
  'id-repeated': {
    title: 'An id that stands twice in one file',
    mend: 'Give the second block its own id. Ids that were ever published keep their meaning.',
  },
  'id-displaced': {
    title: 'An id out of order, or in the wrong section',
    mend: 'Number blocks from 1 without gaps within their section, in the order of the text.',
  },
  'id-unpaired': {
    title: 'A block in one language only',
    mend: 'Add the block with the same id to the other file, at the same place, or remove it here.',
  },
  'language': {
    title: 'A paragraph in another language than its file',
    mend: 'Write the Chinese in zh-Hans.md and its translation in en.md.',
  },
  'numeral': {
    title: 'A section has a numeral in one language only',
    mend: 'Write the heading in both files with its numeral, or in both without.',
  },
  'section-title': {
    title: 'A section without a title, or a title without a section',
    mend: 'Give each section of the text one title under sections in the front matter of both files.',
  },
  'directive-unknown': {
    title: 'An unknown directive',
    mend: 'Use :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}; write \\: for a colon of the text that letters or digits follow.',
  },
  'directive-form': {
    title: 'A directive that is not complete',
    mend: 'Write :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}, with plain text between the brackets.',
  },
  'directive-translation': {
    title: 'An emendation in the translation',
    mend: 'Emend the Chinese; in the translation a note is enough.',
  },
  'note-malformed': {
    title: 'A note’s id that is not of the known form',
    mend: 'Write lower-case letters, digits and hyphens of ASCII, a letter first: [^a1].',
  },
  'note-undefined': {
    title: 'A reference to a note that is not there',
    mend: 'Define the note at the end of the file: [^id]: text.',
  },
  'note-unused': {
    title: 'A note that nothing refers to',
    mend: 'Refer to it from a paragraph as [^id] or under notes in the front matter, or remove it.',
  },
  'note-repeated': {
    title: 'A note that is defined or referred to twice',
    mend: 'Keep one of the two, or give the second its own id.',
  },
  'note-unpaired': {
    title: 'A note in one language only, or at different places',
    mend: 'Define the note in both files and refer to it from the same paragraph.',
  },
  'line-field': {
    title: 'A byline or dateline in one language only, or not in the paragraph',
    mend: 'Give it in both files; with at: paragraph the first paragraph of each must contain it.',
  },
  'apparatus': {
    title: 'An entry of the apparatus that does not agree with the text',
    mend: 'Name the id of a block of this document (or title), a note with the entry’s id that stands there, what was done there, and sources of content/sources.yaml.',
  },
  'witness-file': {
    title: 'A witness that is not there, or lines that it does not have',
    mend: 'Name a file of content/witness, whose name ends in .txt, and lines that it has.',
  },
  'witness-differs': {
    title: 'The text is not the transcript’s',
    mend: 'Restore the transcript’s characters, or declare the change with :corr[new]{sic="old"} or :supplied[new].',
  },
  'witness-uncovered': {
    title: 'Lines of the transcript that no document renders, or two do',
    mend: 'Let the lines of the documents’ witness fields cover each line that is not blank exactly once.',
  },
  'witness-repeated': {
    title: 'A passage declared as repeated is not the same',
    mend: 'Under witness.repeated name lines of the document that say the same, white space aside, as those named by of.',
  },
  'term-repeated': {
    title: 'A term that stands twice in the glossary',
    mend: 'Merge the two entries.',
  },
  'term-unrendered': {
    title: 'A term of the glossary without its rendering',
    mend: 'Use an accepted rendering in the translation; where the sense differs, add the rendering to content/glossary.yaml.',
  },
  'term-unused': {
    title: 'A term of the glossary that no text has',
    mend: 'Write the term as the texts have it, or remove the entry of content/glossary.yaml.',
  },
  'source-repeated': {
    title: 'A source that stands twice',
    mend: 'Merge the two entries of content/sources.yaml.',
  },
  'conversion-length': {
    title: 'A character whose Traditional form has another length',
    mend: 'Write another form of the character: both scripts are as long as one another at every place, so that search, notes and emendations find theirs.',
  },
  'conversion-unused': {
    title: 'A conversion exception that never applies',
    mend: 'Remove the entry of content/traditional.yaml, or mend its from.',
  },
  'change': {
    title: 'A version or a change of the text that does not agree with the rest',
    mend: 'List versions of content/changes.yaml in rising order, the last as in content/edition.yaml; give each change the paragraph as it was published and as it is now.',
  },
} as const satisfies Record<string, { title: string; mend: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** `file:line:column`, as editors and terminals link it. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/**
 * The report on problems, grouped by file, in the order of their places.
 *
 * @returns Plain text; empty when there is no problem.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
  const files = Map.groupBy(sorted, (problem) => problem.place.file);
  return [...files]
    .map(([file, list]) => `${file}\n${list.map(formatProblem).join('\n')}`)
    .join('\n\n');
}

function formatProblem({ place, ruleId, reason, note, other }: Problem): string {
  const lines = [`  ${formatPlace(place)}  ${ruleId}`, `    ${reason}`];
  if (other) lines.push(`    See also ${formatPlace(other)}.`);
  lines.push(`    ${note} (docs/problems/${ruleId}.md)`);
  return lines.join('\n');
}

/** At most 60 characters of a string, on one line, with an ellipsis where it was cut. */
export function excerpt(text: string, length = 60): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
