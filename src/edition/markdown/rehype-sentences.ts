import type { ElementContent, Root } from "hast";
import { toString } from "hast-util-to-string";
import { h } from "hastscript";
import type { Span } from "../model.ts";

export interface SentenceOptions {
  /** The extents of the sentences in the text, in order. */
  spans: readonly Span[];
  /** The paragraph's id, if its sentences get ids. */
  id?: string | undefined;
}

/**
 * Wraps the sentences of a paragraph, with their numbers. A note's mark at the end of a sentence
 * belongs to it; the space after it does not.
 *
 * HTML in: `双方会谈。双方签字。`; HTML out:
 * `<span id="p1:1" data-s="1">双方会谈。</span><span id="p1:2" data-s="2">双方签字。</span>`.
 */
export function rehypeSentences({ spans, id }: SentenceOptions) {
  return ({ children }: Root): Root => {
    const result: ElementContent[] = [];
    const sentences = spans.map((_, at) =>
      h("span", { id: id && `${id}:${at + 1}`, dataS: at + 1 }),
    );
    let offset = 0;
    let at = -1;
    const add = (node: ElementContent, length: number): void => {
      const [from = Infinity] = spans[at + 1] ?? [];
      if (length > 0 && offset >= from) {
        at += 1;
        result.push(...sentences.slice(at, at + 1));
      }
      const [, to = 0] = spans[at] ?? [];
      const isInside = length === 0 ? offset <= to : offset < to;
      (isInside ? (sentences[at]?.children ?? result) : result).push(node);
      offset += length;
    };
    for (const node of children as ElementContent[]) {
      if (node.type !== "text") {
        add(node, toString(node).length);
        continue;
      }
      const borders = spans
        .flat()
        .map((border) => border - offset)
        .filter((border) => border > 0 && border < node.value.length);
      let from = 0;
      for (const to of new Set([...borders, node.value.length])) {
        add({ type: "text", value: node.value.slice(from, to) }, to - from);
        from = to;
      }
    }
    return { type: "root", children: result };
  };
}
