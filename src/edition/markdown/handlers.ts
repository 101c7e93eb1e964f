import type { Element, ElementData, Text as HastText } from "hast";
import type {
  FootnoteDefinition,
  FootnoteReference,
  Paragraph,
  Text,
} from "mdast";
import { h } from "hastscript";
import type { Handlers } from "mdast-util-to-hast";
import type { SectionNode, SentenceMarkNode } from "./nodes.ts";

/**
 * Handlers for remark-rehype. The `data` of sections and blocks is copied to their elements.
 *
 * mdast in: a section s3, in it a paragraph s3.1 with a reference to the note w3; HTML out:
 * `<section id="s3"><p id="s3.1">…<sup class="note-ref"><a href="#note-w3"></a></sup></p></section>`.
 */
export const handlers: Handlers = {
  section(state, node: SectionNode): Element {
    const { section } = node.data;
    const element: Element = {
      type: "element",
      tagName: "section",
      properties: { id: section.id },
      children: state.all(node),
      data: { section } as ElementData,
    };
    state.patch(node, element);
    return element;
  },

  paragraph(state, node: Paragraph): Element {
    const block = node.data?.block;
    const element: Element = {
      type: "element",
      tagName: "p",
      properties: block ? { id: block.id } : {},
      children: state.all(node),
      data: { block } as ElementData,
    };
    state.patch(node, element);
    return element;
  },

  footnoteReference(state, node: FootnoteReference): Element {
    const element = referenceTo(node.identifier);
    state.patch(node, element);
    return element;
  },

  footnoteDefinition(state, node: FootnoteDefinition): Element {
    const properties = {
      id: `note-${node.identifier}`,
      ...(node.data?.isInferred ? { dataInferred: true } : {}),
    };
    const element: Element = {
      type: "element",
      tagName: "aside",
      properties,
      children: state.all(node),
    };
    state.patch(node, element);
    return element;
  },

  sentenceMark(state, node: SentenceMarkNode): Element {
    const element = h("wbr");
    state.patch(node, element);
    return element;
  },

  text(state, node: Text): HastText {
    const text: HastText = { type: "text", value: node.value };
    state.patch(node, text);
    return text;
  },
};

/** Creates a reference to a note. `rehypeNoteReferences` adds its mark. */
export function referenceTo(note: string): Element {
  return h("sup.note-ref", [h("a", { href: `#note-${note}` })]);
}
