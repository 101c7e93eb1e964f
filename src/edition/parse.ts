import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { z } from 'zod';
import { checkCharacters } from './characters.ts';
import { type Data, excerpt, noData, readData, type SourceFile } from './data.ts';
import { checkFrontMatterLines } from './front-matter-lines.ts';
import { idOrNone, isSectionId, parseBlockId } from './ids.ts';
import type { Run, SourceLang } from './model.ts';
import { readNote } from './notes.ts';
import { type Place, placeAt, type Problem } from './problems.ts';
import { ALL, type Flaw, nameOf, readRuns } from './runs.ts';
import { arrangeSections } from './sections.ts';
import { checkReferences, strayId } from './stray.ts';
import { supposeIds } from './supposed-ids.ts';
import { checkLanguage, checkParagraphs } from './text-checks.ts';

/** A block of one file, with its place. */
export interface ParsedBlock {
  /** The author's, or the one that its place suggests; else one that no block can have. */
  id: string;
  /** The author's; if there is none, the same as `id`. */
  writtenId: string;
  runs: Run[];
  place: Place;
  /** Where the id stands; where it should. */
  idPlace: Place;
  /** Where each run's text begins. */
  runPlaces: Place[];
  flaws: Flaw[];
}

export interface ParsedSection {
  /** As that of a block. */
  id: string;
  writtenId: string;
  numeral: string;
  flaws: Flaw[];
  /** What is wrong with its heading has been reported. */
  isTold: boolean;
  place: Place;
  idPlace: Place;
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
  /** It was read to its end, so that what the other language has can be missed here. */
  isWhole: boolean;
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
  const tree: Root = processor.parse(source.text);
  const at = (node: Nodes, end = false): Place => {
    const point = end ? node.position?.end : node.position?.start;
    return { file: source.path, line: point?.line ?? 1, column: point?.column ?? 1 };
  };
  const writtenOf = ({ position }: Nodes): string => source.text.slice(position?.start.offset, position?.end.offset);

  const sections: ParsedSection[] = [];
  const notes = new Map<string, ParsedNote>();
  const seen = new Map<string, Place>();
  /** Those that Markdown took for something else. */
  const lostNotes = new Map<string, ParsedNote>();
  const referring: { id: string; block: ParsedBlock; place: Place }[] = [];

  const [first, ...rest] = tree.children;
  const yaml = first?.type === 'yaml' ? first : null;
  const broken = checkFrontMatterLines(source, yaml);
  // All that follows is then taken for text, or for what it happens to look like.
  if (!yaml || broken) return { ...unreadText<T>(source), problems: [...problems, ...(broken ? [broken] : [])] };
  const data: Data<T> = readData(source.path, yaml.value, schema, at(yaml).line + 1);
  problems.push(...data.problems);
  let isWhole = true;
  for (const node of rest) {
    if (node.type === 'heading') readHeading(node);
    else if (node.type === 'paragraph') readParagraph(node);
    else if (node.type === 'footnoteDefinition') readNote(source, node, notes, problems);
    else {
      problems.push(
        node.type === 'html'
          ? { code: 'raw-html', place: at(node), found: `HTML (${excerpt(node.value)})`, expected: 'Markdown' }
          : { code: 'block', place: at(node), found: nameOf(node), expected: 'a heading “## …”, a paragraph or a note' },
      );
      addLost(node);
    }
  }
  for (const [id, note] of lostNotes) if (!notes.has(id) && referring.some((one) => one.id === id)) notes.set(id, note);
  arrangeSections(sections, problems);
  supposeIds(sections);
  problems.push(...checkParagraphs(sections, at(yaml, true)), ...checkLanguage(sections, notes.values(), language));
  const references = referring.map(({ id, block, place }) => ({ id, at: block.id, place }));
  return { file: source.path, isWhole, data, sections, notes, references, problems };

  function readHeading(node: Heading): void {
    // A line of dashes under a paragraph makes a heading of it.
    const isUnderlined = !writtenOf(node).startsWith('#');
    const isWrong = isUnderlined || node.depth !== 2;
    if (isWrong) {
      problems.push({ code: 'block', place: at(node), found: isUnderlined ? 'a paragraph with a line of dashes under it' : `a heading of level ${node.depth}`, expected: 'a heading “## …” or a paragraph' });
    }
    const content = readContent(node, !isWrong);
    if (content.id === null || !parseBlockId(content.id)) addSection(node, content, isWrong);
    else {
      if (!isWrong) problems.push({ code: 'id-malformed', place: content.idPlace, found: `the section id “${content.id}”`, expected: 'preamble, s1, s2 … or closing' });
      addParagraph(node, content);
    }
  }

  function addSection(node: Heading | Paragraph, { id, idPlace, runs, runPlaces, flaws }: ReturnType<typeof readContent>, isTold: boolean): void {
    if (id !== null && !isSectionId(id)) {
      problems.push({ code: 'id-malformed', place: idPlace, found: `the section id “${excerpt(id)}”`, expected: 'preamble, s1, s2 … or closing' });
    }
    for (const run of runs) {
      if (run.type === 'text' && run.hant === undefined) continue;
      flaws.push(ALL);
      problems.push({ code: 'block', place: at(node), found: `${run.type === 'note' ? 'a note' : 'a directive'} in a heading`, expected: 'the numeral as it stands on the page' });
    }
    if (id !== null) unique(id, idPlace);
    const numeral = runs.map((run) => (run.type === 'text' ? run.text : '')).join('').trim();
    const ownId = idOrNone(id, at(node));
    sections.push({ id: ownId, writtenId: ownId, numeral, flaws, isTold, place: at(node), idPlace, numeralPlace: runPlaces[0] ?? at(node), blocks: [] });
  }

  function readParagraph(node: Paragraph): void {
    const [, label] = /^\[\^([^\]]+)\](?:[：:]|[ 　])/.exec(writtenOf(node)) ?? [];
    if (label !== undefined && !/\{#[^{}]*\}\s*$/.test(writtenOf(node))) {
      problems.push({ code: 'block', place: at(node), found: `“${excerpt(writtenOf(node), 20)}”, which defines no note`, expected: `a half-width colon and a space: “[^${label}]: ”` });
      notes.set(label.toLowerCase(), { text: '', place: at(node) });
      return;
    }
    const content = readContent(node);
    const [first] = content.runs;
    const [hashes] = first?.type === 'text' ? (/^[#＃]+[ 　]*/.exec(first.text) ?? []) : [];
    if (first?.type === 'text' && hashes !== undefined && (content.id === null || !parseBlockId(content.id))) {
      problems.push({ code: 'block', place: at(node), found: `“${excerpt(first.text, 20)}”, which is no heading`, expected: 'a heading: two half-width signs ##, a space, the numeral' });
      addSection(node, { ...content, runs: [{ ...first, text: first.text.slice(hashes.length) }, ...content.runs.slice(1)], flaws: [ALL] }, true);
      return;
    }
    addParagraph(node, content);
  }

  function addParagraph(node: Heading | Paragraph, { id, idPlace, runs, runPlaces, flaws }: ReturnType<typeof readContent>): void {
    if (id !== null && !parseBlockId(id)) {
      problems.push({ code: 'id-malformed', place: idPlace, found: `the id “${excerpt(id)}”`, expected: 'an id such as s3.4, preamble.2, p4 or signature.1' });
    }
    if (id !== null && runs.every((run) => run.type === 'note' || run.text.trim() === '')) {
      problems.push({ code: 'block', place: at(node), found: `no text before the id “${id}”`, expected: 'a paragraph' });
    }
    if (id !== null) unique(id, idPlace);
    const block = addBlock({ id, runs, place: at(node), idPlace, runPlaces, flaws });
    runs.forEach((run, index) => {
      if (run.type === 'note') referring.push({ id: run.id, block, place: runPlaces[index] ?? at(node) });
    });
  }

  /** A block that is none of the source format: it may still have an id, and refer to notes. */
  function addLost(node: Nodes): void {
    const written = writtenOf(node);
    const [, id = null] = /\{#([^{}]*)\}\s*$/.exec(written) ?? [];
    const isKnown = id !== null && parseBlockId(id) !== null;
    const block = addBlock({ id: isKnown ? id : null, runs: [], place: at(node), idPlace: at(node), runPlaces: [], flaws: [ALL] });
    for (const [, label = ''] of written.matchAll(/\[\^([^\]]+)\](?!:)/g)) referring.push({ id: label.toLowerCase(), block, place: at(node) });
    // What was meant to be a note, and is the definition of a link to Markdown.
    if (node.type === 'definition') lostNotes.set(node.identifier, { text: '', place: at(node) });
    // It is not known what else it holds.
    if (/\n\s*\n|\n\[\^/.test(written)) isWhole = false;
  }

  function addBlock({ id, ...rest }: Omit<ParsedBlock, 'id' | 'writtenId'> & { id: string | null }): ParsedBlock {
    const { place, idPlace } = rest;
    if (sections.length === 0) sections.push({ id: 'body', writtenId: 'body', numeral: '', flaws: [], isTold: false, place, idPlace, numeralPlace: place, blocks: [] });
    const ownId = idOrNone(id, place);
    const block: ParsedBlock = { id: ownId, writtenId: ownId, ...rest };
    sections.at(-1)?.blocks.push(block);
    return block;
  }

  /** The runs of a block without the id at its end. */
  function readContent(node: Heading | Paragraph, needsId = true) {
    const references = checkReferences(source, node);
    problems.push(...references);
    const { runs, runPlaces, flaws } = readRuns(source, node.children, problems);
    // What a reference stands for cannot be followed to its place.
    if (references.length > 0) flaws.push(ALL);
    const end = at(node, true);
    const last = runs.at(-1);
    const match = last?.type === 'text' ? /(^|\s*)\{#([^{}]*)\}$/.exec(last.text) : null;
    let id = match?.[2] ?? null;
    let idPlace = id === null ? end : placeAt(source.path, source.text, source.text.lastIndexOf('{#', node.position?.end.offset));
    if (last?.type === 'text' && match) {
      const text = last.text.slice(0, match.index);
      if (text === '') {
        runs.pop();
        runPlaces.pop();
      } else runs[runs.length - 1] = { ...last, text };
    }
    for (const [index, run] of runs.entries()) {
      const stray = run.type === 'text' ? strayId(source, run.text, runPlaces[index] ?? end) : null;
      if (!stray) continue;
      problems.push({ code: 'id-malformed', place: stray.place, found: `“{#${stray.id}}” within the text`, expected: 'one id, at the end of the block' });
      flaws.push(ALL);
      if (id === null) [id, idPlace] = [stray.id, stray.place];
    }
    if (id === null && needsId) problems.push({ code: 'id-missing', place: end, found: 'a block that ends without an id', expected: 'an id such as {#s3.4} at its end' });
    return { runs, runPlaces, id, idPlace, flaws };
  }

  function unique(id: string, place: Place): void {
    const first = seen.get(id);
    if (first) problems.push({ code: 'id-repeated', place, found: `the id “${id}” a second time`, expected: 'each id once', other: first });
    else seen.set(id, place);
  }
}

/** A file of a document that could not be read, which has been reported. */
export function unreadText<T>({ path }: Pick<SourceFile, 'path'>): ParsedText<T> {
  const place: Place = { file: path, line: 1, column: 1 };
  return {
    file: path,
    isWhole: false,
    data: noData<T>(null, () => place),
    sections: [],
    notes: new Map(),
    references: [],
    problems: [],
  };
}
