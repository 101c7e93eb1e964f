/** Types and helpers for the nodes that the plugins add to mdast and hast. */
import type { ElementContent } from "hast";
import type {
  Data,
  FootnoteDefinition,
  Heading,
  Literal,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
} from "mdast";
import type { Node } from "unist";
import type { VFile } from "vfile";
import { type Place, problem, type Report } from "../problems.ts";

/**
 * A range of a block whose text may be incomplete. Offsets count the characters of the witness's
 * reading, without white space.
 */
export type Flaw = [from: number, to: number];

/** The flaw of a block that is unreliable as a whole. */
export const WHOLE_BLOCK: Flaw = [0, Number.MAX_SAFE_INTEGER];

/** Data of a block apart from its text. */
export interface BlockData {
  /** The source file's id, an inferred one, or a placeholder (see `idOrPlaceholder`). */
  id: string;
  /** The id before inference: the source file's, or a placeholder. */
  originalId: string;
  place: Place;
  /** The place of the id, or the place where it is missing. */
  idPlace: Place;
  flaws: Flaw[];
  /** References to notes in a block that could not be read. */
  references: { id: string; place: Place }[];
}

/** Data of a section apart from its blocks. */
export interface SectionData extends Omit<BlockData, "references"> {
  numeral: string;
  /** The start of the numeral. */
  numeralPlace: Place;
  /** Whether a problem with its heading has been reported. */
  isReported: boolean;
}

/** A section of the text with its paragraphs. */
export interface SectionNode extends Parent {
  type: "section";
  children: Paragraph[];
  data: Data & { section: SectionData };
}

/** Inline content that was reported and is skipped. */
export interface UnreadNode extends Literal {
  type: "unread";
}

/** A mark `|` in a paragraph, which divides or joins its sentences. */
export interface SentenceMarkNode extends Literal {
  type: "sentenceMark";
}

declare module "mdast" {
  interface Data {
    section?: SectionData;
  }
  interface RootContentMap {
    section: SectionNode;
    sentenceMark: SentenceMarkNode;
  }
  interface PhrasingContentMap {
    unread: UnreadNode;
    sentenceMark: SentenceMarkNode;
  }
  interface ParagraphData {
    flaws?: Flaw[];
    block?: BlockData;
  }
  interface HeadingData {
    flaws?: Flaw[];
  }
}

declare module "hast" {
  interface ElementData {
    block?: BlockData | undefined;
    section?: SectionData | undefined;
  }
}

declare module "vfile" {
  interface DataMap {
    /** Whether all of the file could be parsed. Only then can missing blocks and notes be reported. */
    isComplete: boolean;
  }
}

/** The start, or the end, of a node. */
export function placeOf(file: VFile, { position }: Node, end = false): Place {
  const { line = 1, column = 1 } =
    (end ? position?.end : position?.start) ?? {};
  return { file: file.path, line, column };
}

/** The Markdown source of a node. */
export function sourceOf(file: VFile, { position }: Node): string {
  return String(file).slice(position?.start.offset, position?.end.offset);
}

/** Adds a problem to the messages of a file. */
export function report(file: VFile, what: Report): void {
  file.messages.push(problem(what));
}

/** Whether a node is a heading or a paragraph. */
export function isTextBlock(node: Nodes): node is Heading | Paragraph {
  return node.type === "heading" || node.type === "paragraph";
}

/** The paragraph of a note; `null` unless the note is exactly one paragraph. */
export function paragraphOf({
  children: [first, ...more],
}: FootnoteDefinition): Paragraph | null {
  return first?.type === "paragraph" && more.length === 0 ? first : null;
}

/** The text of a node's direct text children. */
export function plainTextOf({
  children,
}: {
  children: readonly (PhrasingContent | ElementContent)[];
}): string {
  return children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("");
}

/** Names of Markdown that the source format does not allow, for messages. */
const NAMES: Record<string, string> = {
  blockquote: "block quotation (>)",
  break: "forced line break",
  code: "code block (four spaces or ```)",
  containerDirective: "block directive (:::)",
  definition: "link definition",
  delete: "deletion (~~)",
  emphasis: "emphasis (*)",
  footnoteReference: "note",
  heading: "heading",
  inlineCode: "code (`)",
  leafDirective: "block directive (::)",
  list: "list",
  strong: "strong emphasis (**)",
  table: "table",
  textDirective: "directive",
  thematicBreak: "thematic break (---)",
};

/** The name of a node's type in messages. */
export function nameOf({ type }: Node): string {
  return NAMES[type] ?? type;
}
