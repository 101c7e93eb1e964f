/** Parses and queries XML. */
import assert from "node:assert/strict";
import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";

/** Parses XML. @returns The root element. @throws If it is not well-formed. */
export function parseXml(text: string): Element {
  const root = fromXml(text).children.find((node) => node.type === "element");
  assert.ok(root?.type === "element");
  return root;
}

/** The descendants of an element with a name, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type === "element"
      ? [...(child.name === name ? [child] : []), ...all(child, name)]
      : [],
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attributes[name] ?? undefined;
}

/** The text content of a node. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The only element with an id. */
export function byId(root: Element, id: string, name = "xml:id"): Element {
  const found = elements(root).filter(
    (element) => attribute(element, name) === id,
  );
  assert.equal(found.length, 1, `${found.length} elements with the id ${id}`);
  return found[0] ?? assert.fail();
}

/** An element and its descendants. */
export function elements(root: Element): Element[] {
  return [
    root,
    ...root.children.flatMap((child) =>
      child.type === "element" ? elements(child) : [],
    ),
  ];
}
