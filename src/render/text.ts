/** The texts of the Edition as markup, each made by the one pipeline: for pages as HTML, for books as a tree. */
import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { referenceTo } from '../edition/markdown/handlers.ts';
import { page, type PageOptions } from '../edition/markdown/pipeline.ts';
import type { Document, Note, TextLang } from '../edition/model.ts';
import { translator } from '../i18n/t.ts';

/** The HTML of a text: of its tree, or of a string without any markup. */
export function textHtml(text: string | readonly ElementContent[], options: PageOptions): string {
  const processor = page(options);
  return processor.stringify(processor.runSync(rootOf(text)));
}

/** The tree of a text as its page has it. */
export function textTree(text: string | readonly ElementContent[], options: PageOptions): ElementContent[] {
  return page(options).runSync(rootOf(text)).children as ElementContent[];
}

/**
 * The tree of a formatted citation.
 *
 * @param html As the build formats citations.
 * @param chinese What Chinese words of an English citation are written in; `null` if the citation is Chinese.
 * @param accessed What stands in it for the day of reading.
 */
export function citationTree(html: string, chinese: 'zh-Hans' | 'zh-Hant' | null, accessed = ''): ElementContent[] {
  const processor = page({ foreignWords: chinese !== null && { lang: 'en', chinese } });
  const tree = processor.parse(html);
  visit(tree, 'text', (node) => {
    node.value = node.value.replace('{accessed}', accessed);
  });
  return processor.runSync(tree).children as ElementContent[];
}

/** What the references to the notes of a document need. */
export function noteReferencesIn({ notes }: Pick<Document, 'notes'>, lang: TextLang): PageOptions {
  return { noteReferences: { notes, name: (number) => translator(lang)('note.reference', { number }) } };
}

/** The tree of references to notes alone: those that follow a title. */
export function referencesTo(notes: readonly Note[]): ElementContent[] {
  return notes.map(({ id }) => referenceTo(id));
}

function rootOf(text: string | readonly ElementContent[]): Root {
  return { type: 'root', children: typeof text === 'string' ? [{ type: 'text', value: text }] : [...text] };
}
