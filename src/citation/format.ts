import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { CONTINUE, visit } from 'unist-util-visit';
import { type CslRecord, dayOf, nameOf } from './record.ts';

/** The styles that a reader can choose from, in this order. */
export const STYLES = ['chicago', 'apa', 'mla', 'gb-t-7714'] as const;
export type StyleName = (typeof STYLES)[number];

/** The formats of reference managers. */
export const FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The files that a reader can download. */
export const FILES = [
  { format: 'bibtex', extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { format: 'ris', extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { format: 'csl-json', extension: 'json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const satisfies { format: FormatName; extension: string; name: string; type: string }[];

/** A formatted citation, as HTML with `<i>`, `<b>` and `<sup>` at most. */
export interface Formatted {
  /** For the list of works cited. */
  entry: string;
  /** For the place in the text, or for a note. */
  inText: string;
}

const config = plugins.config.get('@csl');
for (const style of ['chicago', 'chicago-chinese', 'apa-chinese', 'mla', 'mla-chinese', 'gb-t-7714']) config.styles.add(style, read(`${style}.csl`));
config.locales.add('zh-CN', read('locales-zh-CN.xml'));
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, asciiOnly: false, checkLabel: false });

/**
 * Formats one form of a citation.
 *
 * @param lang The language in which the citation is written.
 * @param accessed The date of access, in styles that have one.
 * @returns HTML with `<i>`, `<b>` and `<sup>` at most.
 */
export function formatRecord(record: CslRecord, form: keyof Formatted, style: StyleName, lang: 'zh' | 'en', accessed?: string): string {
  const { language, genre, 'collection-title': edition, ...rest } = record;
  const isBuiltIn = style === 'apa' && lang === 'en';
  const item = {
    ...rest,
    // English citations set romanised names as English names, whatever the language of the text.
    ...(lang === 'zh' ? { language } : {}),
    // citation-js's APA style prints the collection title as part of the newspaper's name.
    ...(isBuiltIn || edition === undefined ? {} : { 'collection-title': edition }),
    ...(isBuiltIn && record.type === 'webpage' ? { genre } : {}),
    ...(accessed === undefined ? {} : { accessed: { literal: accessed } }),
  };
  const formatted = new Cite([item]).format(form === 'entry' ? 'bibliography' : 'citation', {
    format: 'html',
    style: lang === 'en' || style === 'gb-t-7714' ? style : `${style}-chinese`,
    lang: lang === 'zh' ? 'zh-CN' : 'en-US',
  });
  const html = withoutDivs(formatted, language === 'zh-TW');
  // citation-js's APA style omits the locator.
  return form === 'inText' && isBuiltIn && record.section !== undefined ? html.replace(/\)$/, `, ${record.section})`) : html;
}

/** A record as reference managers read it. */
export function exportRecord(record: CslRecord, format: FormatName): string {
  if (format === 'csl-json') return `${JSON.stringify([record], null, 2)}\n`;
  if (format === 'bibtex') return bibtex(record);
  return ris(record);
}

/** Who translated a record's text, and what of its original BibLaTeX knows. */
function translated({ translator = [], 'original-title': title, 'original-date': date }: CslRecord): Record<string, string> {
  return {
    ...(translator.length === 0 ? {} : { translator: translator.map((name) => ('literal' in name ? `{${name.literal}}` : nameOf(name))).join(' and ') }),
    ...(title === undefined ? {} : { origtitle: title }),
    ...(date === undefined ? {} : { origdate: dayOf(date, '-') }),
  };
}

/** What is a command in LaTeX, and how LaTeX sets it. citation-js escapes only where it leaves out all Chinese (`asciiOnly`). */
const COMMANDS: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** A record whose texts LaTeX can set. Its address stands as it is, and so do braces: what is filled in later stands in them. */
function forLatex(record: CslRecord): CslRecord {
  const escaped = (field: string, value: unknown) =>
    typeof value !== 'string' || ['id', 'type', 'URL'].includes(field) ? value : value.replace(/[\\~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
  return JSON.parse(JSON.stringify(record), escaped) as CslRecord;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A record in BibTeX.
 *
 * The fields are joined here: citation-js writes month and day into one field, which neither
 * BibTeX nor biber can read, and of a translation neither where it was published nor by whom
 * and from what it was made. The version, translator and original are those of BibLaTeX.
 */
function bibtex(texts: CslRecord): string {
  const record = forLatex(texts);
  const [entry] = new Cite([record]).format('bibtex', { format: 'object' });
  if (!entry) throw new Error('citation-js gives an entry for a record');
  const [, month, day] = record.issued['date-parts'][0];
  const translation = record.type === 'webpage';
  const fields = {
    ...entry.properties,
    ...(translation ? { howpublished: `${record['container-title']}, version ${record.version}`, ...translated(record) } : {}),
    version: record.version,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    name === 'month' ? [`month = ${MONTHS[month - 1]}`, `day = {${day}}`] : [`${name} = {${value}}`],
  );
  return [`@${entry.type}{${entry.label},`, ...lines.map((line) => `\t${line},`), '}', ''].join('\n');
}

/**
 * A record in RIS.
 *
 * The lines are joined here: citation-js breaks them at 70 characters, and so
 * breaks addresses. It gives a newspaper article neither author nor day, and a
 * translation neither the site on which it stands nor the translator; and it
 * lets the original title overwrite the title, so the record goes in without
 * the one and comes out with the others.
 */
function ris({ 'original-title': original, ...record }: CslRecord): string {
  const [fields] = new Cite([record]).format('ris', { format: 'object' });
  const { TY: type, ...tags } = fields ?? {};
  const translation = record.type === 'webpage';
  const printed = record['original-date'];
  const all = {
    ...tags,
    AU: record.author.map(nameOf),
    ...(translation ? { A4: (record.translator ?? []).map(nameOf), T2: record['container-title'], PB: record['container-title'] } : {}),
    ...(original === undefined ? {} : { OP: printed ? `${original}, ${dayOf(printed, '/')}` : original }),
    DA: dayOf(record.issued, '/'),
    ET: record.version,
  };
  const lines = Object.entries(all).flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`));
  return [`TY  - ${type}`, ...lines, 'ER  - ', ''].join('\n');
}

/** A file of `styles/`. Pages are bundled and run elsewhere, so its path is taken from the project's root. */
function read(file: string): string {
  return readFileSync(join('src/citation/styles', file), 'utf8');
}

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify, { characterReferences: { useNamedReferences: true } }).freeze();

/**
 * Removes the `div` elements that citeproc puts around an entry, and collapses white space.
 *
 * @param isTraditional Whether quotation marks become 「」.
 */
function withoutDivs(html: string, isTraditional: boolean): string {
  const tree = processor.parse(html);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'div' && parent && index !== undefined) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (node.type === 'text') {
      node.value = node.value.replace(/\s+/g, ' ');
      if (isTraditional) node.value = node.value.replaceAll('“', '「').replaceAll('”', '」');
    }
    return CONTINUE;
  });
  return processor.stringify(tree).trim();
}
