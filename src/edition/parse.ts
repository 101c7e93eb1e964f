import type { FootnoteDefinition, Heading, Nodes, Paragraph, PhrasingContent, Root, Yaml } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import { checkCharacters } from './characters.ts';
import { type Data, excerpt, readData, type SourceFile } from './data.ts';
import { isSectionId, parseBlockId } from './ids.ts';
import type { Run } from './model.ts';
import type { Place, Problem } from './problems.ts';
import { readRuns } from './runs.ts';

/** A block of one file, with its place. */
export interface ParsedBlock {
  id: string;
  runs: Run[];
  place: Place;
  /** Where each run's text begins. */
  runPlaces: Place[];
}

export interface ParsedSection {
  id: string;
  numeral: string;
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
 * @returns What could be read, with everything that is wrong with the file alone.
 */
export function parseText<T>(source: SourceFile, schema: z.ZodType<T>): ParsedText<T> {
  const problems: Problem[] = checkCharacters(source);
  const tree: Root = processor.parse(source.text);
  const at = (node: Nodes, end = false): Place => {
    const point = end ? node.position?.end : node.position?.start;
    return { file: source.path, line: point?.line ?? 1, column: point?.column ?? 1 };
  };

  const sections: ParsedSection[] = [];
  const notes = new Map<string, ParsedNote>();
  const references: ParsedText<T>['references'] = [];
  const seen = new Map<string, Place>();

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
    } else {
      problems.push({ code: 'block', place: at(node), found: `a block of type ${node.type}`, expected: 'a heading “## …”, a paragraph or a note' });
    }
  }
  return { file: source.path, data, sections, notes, references, problems };

  function readFrontMatter(node: Yaml | null): Data<T> {
    if (node) {
      const read = readData(source.path, node.value, schema, at(node).line + 1);
      problems.push(...read.problems);
      return read;
    }
    const place: Place = { file: source.path, line: 1, column: 1 };
    const found = source.text.trim() === '' ? 'an empty file' : unclosed ? 'front matter without an end' : 'text';
    problems.push({ code: 'front-matter-missing', place, found, expected: 'front matter between two lines ---' });
    return { value: null, problems: [], place: () => place };
  }

  function readHeading(node: Heading): void {
    const { runs, runPlaces, id, place } = readContent(node, node.children);
    if (id === null) return;
    if (!isSectionId(id)) {
      problems.push({ code: 'id-malformed', place, found: `the section id “${id}”`, expected: 'preamble, s1, s2 … or closing' });
    }
    for (const run of runs) {
      if (run.type !== 'text') {
        problems.push({ code: 'block', place: at(node), found: `a ${run.type} in a heading`, expected: 'the numeral as it stands on the page' });
      }
    }
    unique(id, place);
    const numeral = runs.map((run) => (run.type === 'text' ? run.text : '')).join('').trim();
    sections.push({ id, numeral, place: at(node), numeralPlace: runPlaces[0] ?? at(node), blocks: [] });
  }

  function readParagraph(node: Paragraph): void {
    const { runs, runPlaces, id, place } = readContent(node, node.children);
    if (id === null) return;
    if (!parseBlockId(id)) {
      problems.push({ code: 'id-malformed', place, found: `the id “${id}”`, expected: 'an id such as s3.4, preamble.2, p4 or signature.1' });
    }
    if (runs.every((run) => run.type === 'note' || run.text.trim() === '')) {
      problems.push({ code: 'block', place: at(node), found: `no text before the id “${id}”`, expected: 'a paragraph' });
    }
    unique(id, place);
    if (sections.length === 0) sections.push({ id: 'body', numeral: '', place: at(node), numeralPlace: at(node), blocks: [] });
    runs.forEach((run, index) => {
      if (run.type === 'note') references.push({ id: run.id, at: id, place: runPlaces[index] ?? at(node) });
    });
    sections.at(-1)?.blocks.push({ id, runs, place: at(node), runPlaces });
  }

  function readNote(node: FootnoteDefinition): void {
    const [paragraph, ...more] = node.children;
    const place = at(node);
    if (paragraph?.type !== 'paragraph' || more.length > 0) {
      problems.push({ code: 'block', place, found: `a note “${node.identifier}” that is not one paragraph`, expected: 'one paragraph of plain text' });
      return;
    }
    const first = notes.get(node.identifier);
    if (first) {
      problems.push({ code: 'note-repeated', place, found: `a second definition of the note “${node.identifier}”`, expected: 'one definition', other: first.place });
      return;
    }
    const { runs } = readRuns(source, paragraph.children, problems);
    if (runs.some((run) => run.type !== 'text')) {
      problems.push({ code: 'block', place, found: `a directive or a note within the note “${node.identifier}”`, expected: 'plain text' });
    }
    notes.set(node.identifier, { text: runs.map((run) => (run.type === 'text' ? run.text : '')).join(''), place });
  }

  /** The runs of a block without the id at its end. */
  function readContent(node: Heading | Paragraph, children: PhrasingContent[]) {
    const { runs, runPlaces } = readRuns(source, children, problems);
    const last = runs.at(-1);
    const match = last?.type === 'text' ? /(^|\s*)\{#([^{}]*)\}$/.exec(last.text) : null;
    if (!last || last.type !== 'text' || !match) {
      problems.push({ code: 'id-missing', place: at(node, true), found: 'a block that ends without an id', expected: 'an id such as {#s3.4} at its end' });
      return { runs, runPlaces, id: null, place: at(node, true) };
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
    return { runs, runPlaces, id: match[2] ?? '', place };
  }

  function unique(id: string, place: Place): void {
    const first = seen.get(id);
    if (first) problems.push({ code: 'id-repeated', place, found: `the id “${id}” a second time`, expected: 'each id once', other: first });
    else seen.set(id, place);
  }
}
