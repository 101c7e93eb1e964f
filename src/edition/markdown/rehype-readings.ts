import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/**
 * Writes the reading of each emended place into an attribute. Scripts do not take it from the text
 * of a page, which a browser may have translated.
 *
 * HTML in: `<span class="supplied">到</span>`; HTML out:
 * `<span class="supplied" data-reading="到">到</span>`.
 */
export function rehypeReadings() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      const [name] = [node.properties["className"]].flat();
      if (name === "corr" || name === "supplied")
        node.properties["dataReading"] = toString(node);
    });
  };
}
