import type { FootnoteDefinition, Heading, Nodes, Paragraph, PhrasingContent, Root, Yaml } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import { checkCharacters } from './characters.ts';
import { type Data, excerpt, readData, type SourceFile } from './data.ts';
import { idOrNone, isSectionId, parseBlockId } from './ids.ts';
import { plainText, type Run, type SourceLang } from './model.ts';
import type { Place, Problem } from './problems.ts';
import { checkNoteId, readRuns } from './runs.ts';
import { supposeIds } from './supposed-ids.ts';

/** A block of one file, with its place. */
export interface ParsedBlock {
  /** The author's, or the one that its place suggests; else one that no block can have. */
  id: string;
  runs: Run[];
  place: Place;
  /** Where each run's text begins. */
  runPlaces: Place[];
  /** It has a problem of form, so that its text may not be whole. */
  isFlawed: boolean;
}

export interface ParsedSection {
  /** As that of a block. */
  id: string;
  /** The author's; if there is none, the same as `id`. */
  writtenId: string;
  numeral: string;
  isFlawed: boolean;
  place: Place;
  /** Where the numeral begins. */
  numeralPlace: Place;
  blocks: ParsedBlock[];
}

export interface ParsedNote {
  text: string;
  place: Place;
}

/** One language of a document: what its file says, nothing compared yet. */
export interface ParsedText<T> {
  file: string;
  data: Data<T>;
  sections: ParsedSection[];
  notes: Map<string, ParsedNote>;
  /** In the order of the text; `at` is the block's id. */
  references: { id: string; at: string; place: Place }[];
  problems: Problem[];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective);

/**
 * Reads one file of a document: front matter, sections, blocks with their ids,
 * runs, notes.
 *
 * @param source The author's file.
 * @param schema What its front matter must be.
 * @param language Of its text.
 * @returns What could be read, with everything that is wrong with the file alone.
 */
export function parseText<T>(source: SourceFile, schema: z.ZodType<T>, language: SourceLang): ParsedText<T> {
  const problems: Problem[] = checkCharacters(source);
  const flawedLines = new Set(problems.map(({ place }) => place.line));
  const tree: Root = processor.parse(source.text);
  const at = (node: Nodes, end = false): Place => {
    const point = end ? node.position?.end : node.position?.start;
    return { file: source.path, line: point?.line ?? 1, column: point?.column ?? 1 };
  };

  const sections: ParsedSection[] = [];
  const notes = new Map<string, ParsedNote>();
  const seen = new Map<string, Place>();
  const referring: { id: string; block: ParsedBlock; place: Place }[] = [];

  const [first, ...rest] = tree.children;
  const yaml = first?.type === 'yaml' ? first : null;
  // All that follows is then taken for text, or for what it happens to look like.
  const unclosed = !yaml && source.text.startsWith('---\n');
  const data = readFrontMatter(yaml);
  for (const node of yaml || !first ? rest : unclosed ? [] : [first, ...rest]) {
    if (node.type === 'heading' && node.depth === 2) readHeading(node);
    else if (node.type === 'paragraph') readParagraph(node);
    else if (node.type === 'footnoteDefinition') readNote(node);
    else if (node.type === 'html') {
      problems.push({ code: 'raw-html', place: at(node), found: `HTML (${excerpt(node.value)})`, expected: 'Markdown' });
      addBlock({ id: null, runs: [], place: at(node), runPlaces: [], isFlawed: true });
    } else {
      problems.push({ code: 'block', place: at(node), found: `a block of type ${node.type}`, expected: 'a heading “## …”, a paragraph or a note' });
      addBlock({ id: null, runs: [], place: at(node), runPlaces: [], isFlawed: true });
    }
  }
  problems.push(...checkBlocks(), ...checkLanguage());
  supposeIds(sections);
  const references = referring.map(({ id, block, place }) => ({ id, at: block.id, place }));
  return { file: source.path, data, sections, notes, references, problems };

  /** A page needs a paragraph. */
  function checkBlocks(): Problem[] {
    if (yaml && sections.length === 0) {
      return [{ code: 'block', place: at(yaml, true), found: 'no text after the front matter', expected: 'at least one paragraph' }];
    }
    return sections.flatMap(({ id, place, blocks }, index): Problem[] => {
      if (blocks.length === 0) return [{ code: 'block', place, found: 'a section without a paragraph', expected: 'at least one paragraph after its heading' }];
      if (id !== 'body' || sections.length === 1 || !blocks.some(({ runs }) => runs.length > 0)) return [];
      return [{ code: 'block', place, found: 'a paragraph before the first heading', expected: 'the heading of its section, for example ## {#preamble}', other: sections[index + 1]?.place ?? place }];
    });
  }

  /** A translation forgotten, or written into the other file; signs and numbers are of any language. */
  function checkLanguage(): Problem[] {
    const [own, other] = language === 'en' ? [/\p{Script=Latin}/u, /\p{Script=Han}/u] : [/\p{Script=Han}/u, /\p{Script=Latin}/u];
    const texts = [...sections.flatMap(({ blocks }) => blocks.map(({ runs, place }) => ({ text: plainText(runs), place }))), ...notes.values()];
    return texts.flatMap(({ text, place }): Problem[] =>
      own.test(text) || !other.test(text) ? [] : [{ code: 'language', place, found: `“${excerpt(text, 20)}”`, expected: language === 'en' ? 'a translation' : 'Chinese' }],
    );
  }

  function readFrontMatter(node: Yaml | null): Data<T> {
    if (node) {
      const read = readData(source.path, node.value, schema, at(node).line + 1);
      problems.push(...read.problems);
      return read;
    }
    const place: Place = { file: source.path, line: 1, column: 1 };
    const found = source.text.trim() === '' ? 'an empty file' : unclosed ? 'front matter without an end' : 'text';
    problems.push({ code: 'front-matter-missing', place, found, expected: 'front matter between two lines ---' });
    return { value: null, sound: {}, isKnown: () => false, problems: [], place: () => place };
  }

  function readHeading(node: Heading): void {
    const { runs, runPlaces, id, place, isFlawed } = readContent(node, node.children);
    if (id !== null && !isSectionId(id)) {
      problems.push({ code: 'id-malformed', place, found: `the section id “${id}”`, expected: 'preamble, s1, s2 … or closing' });
    }
    for (const run of runs) {
      if (run.type === 'text' && run.hant === undefined) continue;
      problems.push({ code: 'block', place: at(node), found: `a ${run.type === 'text' ? 'directive' : run.type} in a heading`, expected: 'the numeral as it stands on the page' });
    }
    if (id !== null) unique(id, place);
    const numeral = runs.map((run) => (run.type === 'text' ? run.text : '')).join('').trim();
    const ownId = idOrNone(id, at(node));
    sections.push({ id: ownId, writtenId: ownId, numeral, isFlawed, place: at(node), numeralPlace: runPlaces[0] ?? at(node), blocks: [] });
  }

  function readParagraph(node: Paragraph): void {
    const { runs, runPlaces, id, place, isFlawed } = readContent(node, node.children);
    if (id !== null && !parseBlockId(id)) {
      problems.push({ code: 'id-malformed', place, found: `the id “${id}”`, expected: 'an id such as s3.4, preamble.2, p4 or signature.1' });
    }
    if (id !== null && runs.every((run) => run.type === 'note' || run.text.trim() === '')) {
      problems.push({ code: 'block', place: at(node), found: `no text before the id “${id}”`, expected: 'a paragraph' });
    }
    if (id !== null) unique(id, place);
    const block = addBlock({ id, runs, place: at(node), runPlaces, isFlawed });
    runs.forEach((run, index) => {
      if (run.type === 'note') referring.push({ id: run.id, block, place: runPlaces[index] ?? at(node) });
    });
  }

  function addBlock({ id, ...rest }: Omit<ParsedBlock, 'id'> & { id: string | null }): ParsedBlock {
    const { place } = rest;
    if (sections.length === 0) sections.push({ id: 'body', writtenId: 'body', numeral: '', isFlawed: false, place, numeralPlace: place, blocks: [] });
    const block: ParsedBlock = { id: idOrNone(id, place), ...rest };
    sections.at(-1)?.blocks.push(block);
    return block;
  }

  function readNote(node: FootnoteDefinition): void {
    const [paragraph, ...more] = node.children;
    const place = at(node);
    checkNoteId(node, place, problems);
    if (paragraph?.type !== 'paragraph' || more.length > 0) {
      problems.push({ code: 'block', place, found: `a note “${node.identifier}” that is not one paragraph`, expected: 'one paragraph of plain text' });
      return;
    }
    const first = notes.get(node.identifier);
    if (first) {
      problems.push({ code: 'note-repeated', place, found: `a second definition of the note “${node.identifier}”`, expected: 'one definition', other: first.place });
      return;
    }
    checkReferences(paragraph);
    const { runs } = readRuns(source, paragraph.children, problems);
    if (runs.some((run) => run.type !== 'text')) {
      problems.push({ code: 'block', place, found: `a directive or a note within the note “${node.identifier}”`, expected: 'plain text' });
    }
    notes.set(node.identifier, { text: runs.map((run) => (run.type === 'text' ? run.text : '')).join(''), place });
  }

  /** The runs of a block without the id at its end. */
  function readContent(node: Heading | Paragraph, children: PhrasingContent[]) {
    const before = problems.length;
    checkReferences(node);
    const { runs, runPlaces } = readRuns(source, children, problems);
    const isFlawed = () => problems.length > before || flawedLines.has(at(node).line);
    const last = runs.at(-1);
    const match = last?.type === 'text' ? /(^|\s*)\{#([^{}]*)\}$/.exec(last.text) : null;
    if (!last || last.type !== 'text' || !match) {
      problems.push({ code: 'id-missing', place: at(node, true), found: 'a block that ends without an id', expected: 'an id such as {#s3.4} at its end' });
      return { runs, runPlaces, id: null, place: at(node, true), isFlawed: isFlawed() };
    }
    const end = at(node, true);
    const place = { ...end, column: end.column - (match[2]?.length ?? 0) - 3 };
    for (const [index, run] of runs.entries()) {
      const [stray] = run.type === 'note' ? [] : (/\{#[^{}]*\}/.exec(run === last ? last.text.slice(0, match.index) : run.text) ?? []);
      if (stray) problems.push({ code: 'id-malformed', place: runPlaces[index] ?? place, found: `“${stray}” within the text`, expected: 'one id, at the end of the block' });
    }
    const text = last.text.slice(0, match.index);
    if (text === '') {
      runs.pop();
      runPlaces.pop();
    } else runs[runs.length - 1] = { ...last, text };
    return { runs, runPlaces, id: match[2] ?? '', place, isFlawed: isFlawed() };
  }

  /** A sign that is written as a reference is seen by no reviewer. */
  function checkReferences({ position }: Heading | Paragraph): void {
    const from = position?.start.offset ?? 0;
    const written = source.text.slice(from, position?.end.offset);
    for (const { 0: found, index } of written.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi)) {
      const before = source.text.slice(0, from + index);
      const place = { file: source.path, line: before.split('\n').length, column: from + index - before.lastIndexOf('\n') };
      problems.push({ code: 'character', place, found: `the character reference “${found}”`, expected: 'the character itself, or \\& for an ampersand' });
    }
  }

  function unique(id: string, place: Place): void {
    const first = seen.get(id);
    if (first) problems.push({ code: 'id-repeated', place, found: `the id “${id}” a second time`, expected: 'each id once', other: first });
    else seen.set(id, place);
  }
}
