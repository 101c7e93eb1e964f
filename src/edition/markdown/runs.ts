/** Converts between hast and the runs of the Edition. */
import type { Element, ElementContent } from "hast";
import type { Run } from "../model.ts";

/**
 * The runs of a paragraph's tree.
 *
 * HTML in: `提升<span class="supplied">到</span><sup class="note-ref"><a href="#note-w3"></a></sup>`;
 * runs out: text 提升, supplied 到, note w3.
 */
export function runsOf(children: readonly ElementContent[]): Run[] {
  return children.flatMap((node): Run[] => {
    const run = runOf(node);
    return run ? [run] : [];
  });
}

/** The run of a node; `null` if the node is neither text nor an element. */
export function runOf(node: ElementContent): Run | null {
  if (node.type === "text") return { type: "text", text: node.value };
  if (node.type !== "element") return null;
  const note = noteIdOf(node);
  if (note !== null) return { type: "note", id: note };
  const { className, dataSic, dataHant } = node.properties;
  const text = node.children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("");
  if (typeof dataSic === "string") return { type: "corr", text, sic: dataSic };
  if (Array.isArray(className) && className.includes("supplied"))
    return { type: "supplied", text };
  return {
    type: "text",
    text,
    ...(typeof dataHant === "string" ? { hant: dataHant } : {}),
  };
}

/** The id of the note that an element refers to; `null` if it is not a reference. */
export function noteIdOf({
  tagName,
  children: [link],
}: Element): string | null {
  if (tagName !== "sup" || link?.type !== "element") return null;
  return String(link.properties["href"]).slice("#note-".length);
}

/**
 * Copies a paragraph's tree without positions and with the texts of `runs`, for example those of
 * another script.
 *
 * @param children The tree from the pipeline.
 * @param runs As many as `runsOf(children)` returns.
 */
export function treeOf(
  children: readonly ElementContent[],
  runs: readonly Run[],
): ElementContent[] {
  return children.map((node, index): ElementContent => {
    const run = runs[index];
    if (!run || run.type === "text" || node.type !== "element")
      return {
        type: "text",
        value: run && run.type !== "note" ? run.text : "",
      };
    const { tagName, properties } = node;
    if (run.type === "note")
      return { type: "element", tagName, properties, children: node.children };
    return {
      type: "element",
      tagName,
      properties:
        run.type === "corr" ? { ...properties, dataSic: run.sic } : properties,
      children: [{ type: "text", value: run.text }],
    };
  });
}
