/**
 * Marks the match in the paragraph to which a result led, without changing the DOM: CSS
 * Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/). Where a browser has
 * none, the paragraph itself is marked as the target, as ever.
 */
import { editionText } from "../../search/files.ts";
import { findMarks, type Range as Place, runsOf } from "../../search/marks.ts";
import { readQuery } from "../../search/query.ts";
import { isInWindow, textNodes } from "../site/dom.client.ts";
import { loadSource } from "./indexes.client.ts";

const NAME = "search";
/** What has no button for the language that the view hides, and shows it all the same. */
const UNHIDDEN = "unhidden";

/** Marks what the address asks for, now and when its hash changes; Escape clears it. */
export async function followMark(): Promise<void> {
  if (!("highlights" in CSS)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(${NAME}) { background-color: var(--mark); color: var(--ink); text-decoration: underline 1.5px; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] { display: block !important; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] ~ [lang] { grid-row: 2 !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
  const { characters } = await loadSource();
  const mark = (): void => {
    const typed = new URLSearchParams(location.search).get("mark") ?? "";
    const marked = markedTexts();
    const nodes = marked.map(textNodes);
    const readings = nodes.map((all) => all.map(readingOf));
    const texts = findMarks(readings, readQuery(typed), characters).map(
      (marks, at) =>
        rangesOf(
          nodes[at] ?? [],
          densestFirst(editionText(readings[at] ?? []), marks),
        ),
    );
    const ranges = texts.flat();
    CSS.highlights.set(NAME, new Highlight(...ranges));
    revealHidden(ranges);
    // Who has read on meanwhile, or comes back, is not thrown to the match.
    if (isInWindow(marked[0]?.parentElement))
      bringIntoView(texts.flatMap(([first]) => first ?? []));
  };
  mark();
  addEventListener("hashchange", mark);
  addEventListener("keydown", (event) => {
    if (
      event.key !== "Escape" ||
      event.defaultPrevented ||
      document.querySelector("dialog[open]")
    )
      return;
    CSS.highlights.delete(NAME);
    revealHidden([]);
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
  });
}

/** The texts in both languages of what the address leads to. */
function markedTexts(): Element[] {
  // Every id is written in ASCII: a hash that is coded otherwise names none.
  const target = document.getElementById(location.hash.slice(1) || "title");
  const holder = target?.matches("section")
    ? target.querySelector(".title")
    : target;
  return [...(holder?.querySelectorAll(":scope > [lang]") ?? [])];
}

/** What stands there in the edition, and in the transcript where that is something else. */
function readingOf(node: Text): string | [string, string] {
  const emended = node.parentElement?.closest<HTMLElement>(".corr, .supplied");
  return emended ? [node.data, emended.dataset["sic"] ?? ""] : node.data;
}

function densestFirst(text: string, marks: readonly Place[]): Place[] {
  const [start = 0, end = 0] = runsOf(text, marks)[0] ?? [];
  const isDensest = (mark: Place): boolean =>
    mark[0] >= start && mark[1] <= end;
  return [
    ...marks.filter(isDensest),
    ...marks.filter((mark) => !isDensest(mark)),
  ];
}

/** One for each node, so that the number of a note between two of them is not marked. */
function rangesOf(nodes: readonly Text[], marks: readonly Place[]): Range[] {
  return marks.flatMap(([start, end]) => {
    let offset = 0;
    return nodes.flatMap((node) => {
      const [from, to] = [
        Math.max(start - offset, 0),
        Math.min(end - offset, node.length),
      ];
      offset += node.length;
      if (from >= to) return [];
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [range];
    });
  });
}

/** Where the view hides the language of the match, its place shows it: a paragraph by its button, or once it has one. */
function revealHidden(ranges: readonly Range[]): void {
  document.querySelector(`.${UNHIDDEN}`)?.classList.remove(UNHIDDEN);
  const holder =
    ranges[0]?.startContainer.parentElement?.closest(".pair, h1, .byline");
  if (!holder || ranges.some(isShown)) return;
  const button = holder.querySelector<HTMLElement>(
    ':scope > .reveal[aria-expanded="false"]',
  );
  if (button) button.click();
  else
    holder.classList.add(
      holder.matches(".pair:not(.title):has(> a.n)") ? "revealed" : UNHIDDEN,
    );
}

/** Text that only find-in-page can open has rectangles too. */
function isShown(range: Range): boolean {
  return (
    range.getClientRects().length > 0 &&
    !range.startContainer.parentElement?.closest("[hidden]")
  );
}

/** In a long paragraph the match may lie below what is seen; one of its languages is enough. */
function bringIntoView(ranges: readonly Range[]): void {
  const shown = ranges
    .filter(isShown)
    .map((range) => range.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  const [first] = shown;
  if (
    !first ||
    shown.some(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
  )
    return;
  scrollBy({ top: first.top - innerHeight / 3 });
}
