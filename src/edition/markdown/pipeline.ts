/**
 * How Markdown becomes markup, from top to bottom: an author's file to mdast, to what the source
 * format means, to hast, which the Edition keeps, and from there to the HTML of a page. A plugin
 * is a file beside this one, but for those of unified.
 */
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { handlers } from "./handlers.ts";
import {
  type ForeignWordOptions,
  rehypeForeignWords,
} from "./rehype-foreign-words.ts";
import {
  type NoteReferenceOptions,
  rehypeNoteReferences,
} from "./rehype-note-references.ts";
import {
  rehypeTitleBreaks,
  type TitleBreakOptions,
} from "./rehype-title-breaks.ts";
import { remarkBlockIds } from "./remark-block-ids.ts";
import { remarkEmendations } from "./remark-emendations.ts";
import { remarkNotes } from "./remark-notes.ts";
import { remarkPlainText } from "./remark-plain-text.ts";
import { remarkSections } from "./remark-sections.ts";

/** From a file to the tree of its text; what is wrong with it becomes messages of the file. */
export const source = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkNotes)
  .use(remarkEmendations)
  .use(remarkPlainText)
  .use(remarkBlockIds)
  .use(remarkSections)
  .use(remarkRehype, { handlers })
  .freeze();

/** What a text needs on a page beside what the Edition has of it. */
export interface PageOptions {
  titleBreaks?: TitleBreakOptions | false;
  foreignWords?: ForeignWordOptions | false;
  noteReferences?: NoteReferenceOptions | false;
}

/** From the tree of a text, or the HTML of a citation, to that of a page. */
export const page = ({
  titleBreaks = false,
  foreignWords = false,
  noteReferences = false,
}: PageOptions) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeTitleBreaks, titleBreaks)
    .use(rehypeForeignWords, foreignWords)
    .use(rehypeNoteReferences, noteReferences)
    .use(rehypeStringify)
    .freeze();
