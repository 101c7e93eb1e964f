/**
 * The Markdown pipelines: from a source file through mdast to the hast of the Edition, and from
 * there to the HTML of a page. Each plugin of this project is a file in this folder.
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
import { rehypeReadings } from "./rehype-readings.ts";
import { rehypeSentences, type SentenceOptions } from "./rehype-sentences.ts";
import {
  rehypeTitleBreaks,
  type TitleBreakOptions,
} from "./rehype-title-breaks.ts";
import { rehypeUnbroken } from "./rehype-unbroken.ts";
import { remarkBlockIds } from "./remark-block-ids.ts";
import { remarkEmendations } from "./remark-emendations.ts";
import { remarkNotes } from "./remark-notes.ts";
import { remarkPlainText } from "./remark-plain-text.ts";
import { remarkSections } from "./remark-sections.ts";

/** From a source file to the hast of its text. Problems become messages of the file. */
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

/** The plugins that a text needs on a page. */
export interface PageOptions {
  titleBreaks?: TitleBreakOptions | false;
  foreignWords?: ForeignWordOptions | false;
  noteReferences?: NoteReferenceOptions | false;
  /** Whether emended places have their readings in an attribute. */
  readings?: boolean;
  sentences?: SentenceOptions | false;
  /** Whether numbers stay on one line with their units. */
  unbroken?: boolean;
}

/** From the hast of a text, or the HTML of a citation, to the HTML of a page. */
export const page = ({
  titleBreaks = false,
  foreignWords = false,
  noteReferences = false,
  readings = false,
  sentences = false,
  unbroken = false,
}: PageOptions) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeTitleBreaks, titleBreaks)
    .use(rehypeForeignWords, foreignWords)
    .use(rehypeNoteReferences, noteReferences)
    .use(readings ? [rehypeReadings] : [])
    .use(rehypeSentences, sentences)
    .use(unbroken ? [rehypeUnbroken] : [])
    .use(rehypeStringify)
    .freeze();
