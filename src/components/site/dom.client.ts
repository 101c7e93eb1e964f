/** Helpers for the DOM that several scripts share. */
import type { TextLang } from "../../edition/model.ts";

/** The language of the page as it was built. A browser that translates it changes `lang`. */
export const pageLang = () =>
  document.documentElement.dataset["lang"] as TextLang;

/** Creates an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    created.setAttribute(key, value);
  created.append(...children);
  return created;
}

/** Creates a button with a text and a click handler. */
export function button(text: string, onClick: () => void): HTMLButtonElement {
  const created = element("button", { type: "button" }, text);
  created.addEventListener("click", onClick);
  return created;
}

/** Creates a button with an icon, and a name for screen readers and as a tooltip. */
export function iconButton(
  icon: string,
  name: string,
  onClick: () => void,
): HTMLButtonElement {
  const created = button(icon, onClick);
  created.title = name;
  created.setAttribute("aria-label", name);
  return created;
}

/** Adds a style to the page. It becomes one rule of the page's own style sheet, because Safari has constructable style sheets from 16.4 only. */
export function adoptStyle(css: string): void {
  const [sheet] = document.styleSheets;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}

/** Whether an element is shown: it and all that contain it are displayed, and none waits for find-in-page. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0 && !element.closest("[hidden]");
}

/**
 * Changes the nodes of some texts, and restores the highlighted ranges in them, which would be
 * lost. The words and their order stay the same.
 */
export function keepHighlights(
  texts: readonly Element[],
  change: () => void,
): void {
  const ranges =
    "highlights" in CSS
      ? [...CSS.highlights.values()].flatMap(
          (highlight) => [...highlight] as Range[],
        )
      : [];
  const saved = texts.map((text) => {
    const nodes = textNodes(text);
    const offsetOf = (node: Node, within: number) =>
      nodes
        .slice(0, nodes.indexOf(node as Text))
        .reduce((sum, { length }) => sum + length, within);
    return ranges
      .filter(({ startContainer, endContainer }) =>
        [startContainer, endContainer].every((node) =>
          nodes.includes(node as Text),
        ),
      )
      .map((range) => ({
        range,
        from: offsetOf(range.startContainer, range.startOffset),
        to: offsetOf(range.endContainer, range.endOffset),
      }));
  });
  change();
  saved.forEach((inText, index) => {
    const text = texts[index];
    if (!text || inText.length === 0) return;
    let start = 0;
    for (const node of textNodes(text)) {
      const end = start + node.length;
      for (const { range, from, to } of inText) {
        if (from >= start && from < end) range.setStart(node, from - start);
        if (to > start && to <= end) range.setEnd(node, to - start);
      }
      start = end;
    }
  });
}

/** Whether any part of an element is inside the window, vertically. */
export function isInWindow(element: Element | null | undefined): boolean {
  const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight;
}

/** The text nodes of an element, without those of note references. */
export function textNodes(text: Element): Text[] {
  const walker = document.createTreeWalker(
    text,
    NodeFilter.SHOW_TEXT,
    (node) =>
      node.parentElement?.closest(".note-ref")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The first descendant that matches. @throws {TypeError} If there is none. */
export function part<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new TypeError(`There is no ${selector}`);
  return found;
}
