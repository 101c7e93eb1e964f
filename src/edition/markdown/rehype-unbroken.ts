import type { ElementContent, Root, Text } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";

/**
 * What stands on one line: `80亿美元`, `2022年`; `$8 billion`, `14 September`, not a year and the
 * word after it, nor a number and a preposition or a long word; `win-win`, `COVID-19`, not a long compound.
 */
const UNBROKEN =
  /(\d[\d.,]*[十百千万萬亿億]*[余餘多]?(?:美元|[周週]年|\p{Script=Han})|(?<![\w.,-])\$?\d{1,3}(?:[.,]\d+)*(?:st|nd|rd|th)? (?!(?:and|at|by|for|in|of|on|or|the|to|with)\b)[A-Za-z]{1,10}(?![A-Za-z])|(?<![\w-])[A-Za-z]{1,5}-(?:[A-Za-z]{1,5}|\d{1,3})(?![\w-]))/u;

/**
 * Keeps numbers with their units, and short compounds together. The text stays as it is: other
 * characters, such as no-break spaces, would be copied and not be found.
 *
 * HTML in: `达80亿美元`; HTML out: `达<span class="unbroken">80亿美元</span>`.
 */
export function rehypeUnbroken() {
  return (tree: Root): void => {
    visit(tree, "text", (node: Text, index, parent) => {
      if (index === undefined || !parent) return;
      const parts = node.value
        .split(UNBROKEN)
        .flatMap((value, at): ElementContent[] => {
          if (value === "") return [];
          const text: Text = { type: "text", value };
          return [at % 2 === 1 ? h("span.unbroken", [text]) : text];
        });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
