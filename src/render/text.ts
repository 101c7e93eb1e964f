/** Renders texts of the Edition with the page pipeline: as HTML for pages, as a tree for EPUBs. */
import type { ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { referenceTo } from "../edition/markdown/handlers.ts";
import { page, type PageOptions } from "../edition/markdown/pipeline.ts";
import type { Block, Document, Note, TextLang } from "../edition/model.ts";
import { extentOf } from "../edition/sentences.ts";
import { translator } from "../i18n/t.ts";

/** Renders a text, given as a tree or as a plain string, to HTML. */
export function textHtml(
  text: string | readonly ElementContent[],
  options: PageOptions,
): string {
  const processor = page(options);
  return processor.stringify(processor.runSync(rootOf(text)));
}

/** Renders a text to the tree that its page shows. */
export function textTree(
  text: string | readonly ElementContent[],
  options: PageOptions,
): ElementContent[] {
  return page(options).runSync(rootOf(text)).children as ElementContent[];
}

/**
 * Parses a formatted citation for a page.
 *
 * @param html The result of `citationsOf`.
 * @param chinese The script of Chinese words in an English citation; `null` if the citation is Chinese.
 * @param accessed The text that replaces `{accessed}`.
 */
export function citationTree(
  html: string,
  chinese: "zh-Hans" | "zh-Hant" | null,
  accessed = "",
): ElementContent[] {
  const processor = page({
    foreignWords: chinese !== null && { lang: "en", chinese },
  });
  const tree = processor.parse(html);
  visit(tree, "text", (node) => {
    node.value = node.value.replace("{accessed}", accessed);
  });
  return processor.runSync(tree).children as ElementContent[];
}

/** Returns the page options that render a document's note references. */
export function noteReferencesIn(
  { notes }: Pick<Document, "notes">,
  lang: TextLang,
): PageOptions {
  return {
    noteReferences: {
      notes,
      name: (note) => noteName(note, lang),
    },
  };
}

/**
 * Returns the page options that wrap the sentences of a paragraph.
 *
 * @param hasIds Whether they get their ids, in one of the languages of a page.
 */
export function sentencesIn(
  { id, sentences }: Pick<Block, "id" | "sentences">,
  lang: TextLang,
  hasIds: boolean,
): PageOptions {
  const spans = sentences[lang].map(extentOf);
  if (spans.length === 0) return {};
  return { sentences: { spans, id: hasIds ? id : undefined } };
}

/** Names a note by its kind and mark. */
export function noteName(
  { kind, mark }: Pick<Note, "kind" | "mark">,
  lang: TextLang,
): string {
  return translator(lang)(`note.${kind}`, { mark });
}

/** Returns the references to notes that follow a title. */
export function referencesTo(notes: readonly Note[]): ElementContent[] {
  return notes.map(({ id }) => referenceTo(id));
}

function rootOf(text: string | readonly ElementContent[]): Root {
  return {
    type: "root",
    children:
      typeof text === "string" ? [{ type: "text", value: text }] : [...text],
  };
}
