/**
 * Marks the terms in the texts as links to their rows on the page of terms, and opens the card of
 * one that is clicked. Loaded when the setting is on.
 */
import {
  findChinese,
  findEnglish,
  type Name,
  type NamePlace,
} from "../../edition/term-places.ts";
import {
  fetchLanguageFile,
  pageDocument,
} from "../document/document-file.client.ts";
import { hasSelection } from "../document/taps.client.ts";
import {
  adoptStyle,
  element,
  isShown,
  keepHighlights,
  pageLang,
  textNodes,
} from "../site/dom.client.ts";
import css from "./marked-terms.css?inline";
import type { MarkedTerm, TermFile } from "./term-file.ts";

const MARK = "a[data-term]";
/** Titles, bylines, paragraphs and signatures. A button in a row has the language of a region. */
const TEXTS =
  "main :is(.pair:not(.note), h1, .byline, #dateline) > :is([lang='zh-Hans'], [lang='zh-Hant'], [lang='en'])";
/** The term whose card the next page opens at the place to which a card led. */
const NEXT = "term";

let file: TermFile | undefined;
let isMarked = false;

const isOn = () => document.documentElement.dataset["terms"] === "on";

/**
 * Marks the terms, or removes the marks, as the setting says.
 *
 * @throws {Error} If the terms cannot be loaded.
 */
export async function updateMarks(): Promise<void> {
  if (isOn() === isMarked) return;
  const terms = file ?? (await fetchLanguageFile<TermFile>("terms.json"));
  if (!file) start(terms);
  file = terms;
  // The setting may have changed while the terms were loaded.
  if (isOn() === isMarked) return;
  isMarked = isOn();
  if (isMarked) markTexts(terms);
  else
    for (const text of document.querySelectorAll(TEXTS))
      if (text.querySelector(MARK)) keepHighlights([text], () => unmark(text));
}

function start(terms: TermFile): void {
  adoptStyle(css);
  // In the capture phase: before an emended place in the term shows its own popover.
  addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(MARK);
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
      event.preventDefault();
      if (!hasSelection()) void openCard(link, terms);
    },
    true,
  );
}

/** Opens the card of a marked term. If it cannot be loaded, goes to the term's row. */
async function openCard(
  link: HTMLAnchorElement,
  terms: TermFile,
): Promise<void> {
  try {
    const { openTermCard } = await import("../notes/popovers.client.ts");
    openTermCard(link, terms, (document, id) =>
      goTo(document, id, link, terms),
    );
  } catch {
    location.assign(link.href);
  }
}

/**
 * Goes from a card to another place of its term on this page, and opens the card there.
 *
 * @returns Whether this page has the place. Otherwise, the page to which the link leads opens it.
 */
function goTo(
  inDocument: string,
  id: string,
  from: HTMLElement,
  terms: TermFile,
): boolean {
  const term = from.dataset["term"] ?? "";
  if (inDocument === pageDocument() && document.getElementById(id)) {
    location.hash = id;
    openCardAt(id, term, terms, from.closest("[lang]")?.getAttribute("lang"));
    return true;
  }
  try {
    sessionStorage.setItem(NEXT, term);
  } catch {
    // The page shows the place all the same.
  }
  return false;
}

/** Opens the card of a term at a place, in a language that is shown: the preferred one if it can be. */
function openCardAt(
  id: string,
  term: string,
  terms: TermFile,
  lang: string | null | undefined = pageLang(),
): void {
  const links = [
    ...(document
      .getElementById(id)
      ?.querySelectorAll<HTMLAnchorElement>(MARK) ?? []),
  ].filter((one) => one.dataset["term"] === term && isShown(one));
  const link =
    links.find((one) => one.closest("[lang]")?.getAttribute("lang") === lang) ??
    links[0];
  if (!link) return;
  const { top, bottom } = link.getBoundingClientRect();
  if (top < innerHeight * 0.1 || bottom > innerHeight * 0.6)
    link.scrollIntoView({ block: "center", behavior: "instant" });
  void openCard(link, terms);
}

function markTexts(terms: TermFile): void {
  const here = pageDocument();
  const termsAt = new Map<string, MarkedTerm[]>();
  for (const term of terms.terms)
    for (const id of term.places[here]?.split(" ") ?? [])
      termsAt.set(id, [...(termsAt.get(id) ?? []), term]);
  for (const text of document.querySelectorAll(TEXTS)) {
    const marked = termsAt.get(text.parentElement?.id ?? "");
    if (marked) markText(text, marked, `${terms.root}terms/`);
  }
  let next: string | null = null;
  try {
    next = sessionStorage.getItem(NEXT);
    sessionStorage.removeItem(NEXT);
  } catch {
    // Blocked: nothing was stored.
  }
  if (next) openCardAt(location.hash.slice(1), next, terms);
}

/** Marks the terms that a text has. In the translation of a paragraph these are the terms of its Chinese. */
function markText(
  text: Element,
  terms: readonly MarkedTerm[],
  page: string,
): void {
  const nodes = textNodes(text);
  const content = nodes.map(({ data }) => data).join("");
  const places =
    text.getAttribute("lang") === "en"
      ? findEnglish(
          content,
          terms.flatMap((term) =>
            term.en.map((name): Name<MarkedTerm> => ({ name, term })),
          ),
        )
      : findChinese(
          content,
          terms.map((term): Name<MarkedTerm> => ({ name: term.zh, term })),
        );
  if (places.length === 0) return;
  const starts: number[] = [];
  nodes.reduce((sum, { length }) => (starts.push(sum), sum + length), 0);
  keepHighlights([text], () => {
    // From the last to the first: what is split off follows a node and keeps the offsets before it.
    for (const place of places.reverse())
      markPlace(text, nodes, starts, place, page);
  });
}

/** Wraps a place in a link. One that a note's number divides becomes two links, of which one is a tab stop. */
function markPlace(
  text: Element,
  nodes: readonly Text[],
  starts: readonly number[],
  { from, to, term }: NamePlace<MarkedTerm>,
  page: string,
): void {
  const groups: Node[][] = [];
  nodes.forEach((node, at) => {
    const start = starts[at] ?? 0;
    let [begin, end] = [
      Math.max(from - start, 0),
      Math.min(to - start, node.length),
    ];
    if (begin >= end || node.parentElement?.closest(MARK)) return;
    // An emended place stays whole: it is read together with what it replaces.
    if (node.parentElement?.closest(".corr, .supplied"))
      [begin, end] = [0, node.length];
    if (end < node.length) node.splitText(end);
    const part = outermost(begin > 0 ? node.splitText(begin) : node, text);
    const group = groups.at(-1);
    const between = group && siblingsBetween(group.at(-1), part);
    if (group && between) group.push(...between, part);
    else groups.push([part]);
  });
  const href = `${page}#${encodeURIComponent(term.id)}`;
  groups.forEach((group, at) => {
    const link = element("a", {
      href,
      "data-term": term.id,
      // A selection can begin in it.
      draggable: "false",
      ...(at > 0 && { tabindex: "-1" }),
    });
    group[0]?.parentNode?.insertBefore(link, group[0]);
    link.append(...group);
  });
}

/** The largest element that has no other content than a node, within its sentence. */
function outermost(node: Node, text: Element): Node {
  const parent = node.parentElement;
  return parent &&
    parent !== text &&
    !parent.matches("[data-s]") &&
    parent.childNodes.length === 1
    ? outermost(parent, text)
    : node;
}

/** The places for a line break between two siblings. `null` if something else is between them. */
function siblingsBetween(first: Node | undefined, last: Node): Node[] | null {
  const between: Node[] = [];
  let next = first?.nextSibling;
  while (next && next !== last && next.nodeName === "WBR") {
    between.push(next);
    next = next.nextSibling;
  }
  return next === last ? between : null;
}

function unmark(text: Element): void {
  for (const link of text.querySelectorAll(MARK))
    link.replaceWith(...link.childNodes);
  text.normalize();
}
