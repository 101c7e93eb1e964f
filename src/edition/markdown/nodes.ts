/** What the plugins of this edition add to the nodes of mdast and hast, and how they read them. */
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

/** Where a block's text may not be whole: from which to which of its characters, as the witness has them and white space dropped. */
export type Flaw = [from: number, to: number];

/** A flaw of a whole block. */
export const ALL: Flaw = [0, Number.MAX_SAFE_INTEGER];

/** What is known of a block beside its text. */
export interface BlockData {
  /** The author's, or the one that its place suggests; else one that no block can have. */
  id: string;
  /** The author's; if there is none, the same as `id`. */
  writtenId: string;
  place: Place;
  /** Where the id stands; where it should. */
  idPlace: Place;
  flaws: Flaw[];
  /** References to notes in a block that could not be read. */
  references: { id: string; place: Place }[];
}

/** What is known of a section beside its blocks. */
export interface SectionData extends Omit<BlockData, "references"> {
  numeral: string;
  /** Where the numeral begins. */
  numeralPlace: Place;
  /** What is wrong with its heading has been reported. */
  isReported: boolean;
}

/** A section of the text with its paragraphs. */
export interface SectionNode extends Parent {
  type: "section";
  children: Paragraph[];
  data: Data & { section: SectionData };
}

/** Inline content that is not read; it has been reported. */
export interface Unread extends Literal {
  type: "unread";
}

declare module "mdast" {
  interface Data {
    section?: SectionData;
  }
  interface RootContentMap {
    section: SectionNode;
  }
  interface PhrasingContentMap {
    unread: Unread;
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
    /** Whether the file was read to its end, so that what the other language has can be missed here. */
    isWhole: boolean;
  }
}

/** The place of a node in its file. */
export function placeOf(file: VFile, { position }: Node, end = false): Place {
  const { line = 1, column = 1 } =
    (end ? position?.end : position?.start) ?? {};
  return { file: file.path, line, column };
}

/** A node as its author wrote it. */
export function writtenOf(file: VFile, { position }: Node): string {
  return String(file).slice(position?.start.offset, position?.end.offset);
}

/** Reports a mistake of an author. */
export function report(file: VFile, what: Report): void {
  file.messages.push(problem(what));
}

/** Whether a node has inline content that an author of this edition writes. */
export function isTextBlock(node: Nodes): node is Heading | Paragraph {
  return node.type === "heading" || node.type === "paragraph";
}

/** The paragraph of a note that is as a note must be. */
export function paragraphOf({
  children: [first, ...more],
}: FootnoteDefinition): Paragraph | null {
  return first?.type === "paragraph" && more.length === 0 ? first : null;
}

/** The text of a node without that of the nodes in it that have marks of their own. */
export function plainTextOf({
  children,
}: {
  children: readonly (PhrasingContent | ElementContent)[];
}): string {
  return children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("");
}

/** How an author would call what the source format does not have. */
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

/** What a node is called in a report. */
export function nameOf({ type }: Node): string {
  return NAMES[type] ?? type;
}
