/**
 * Marks the match in the paragraph to which a result led, the other matches on the page, and the
 * terms that stand for them in the other language, without changing the DOM: CSS Custom
 * Highlight API (https://drafts.csswg.org/css-highlight-api-1/). Where a browser has none, the
 * paragraph itself is marked as the target.
 */
import { fill } from "../../i18n/fill.ts";
import { editionText, type Readings } from "../../search/files.ts";
import {
  findMarks,
  isFound,
  type Range as Place,
  runsOf,
} from "../../search/marks.ts";
import { withPrefix, readQuery } from "../../search/query.ts";
import { counterpartsOf, type TermNames } from "../../search/terms.ts";
import { isRevealable } from "../document/hidden-text.client.ts";
import { adoptStyle, isInWindow, textNodes } from "../site/dom.client.ts";
import { showHits } from "./hits.client.ts";
import { loadSource } from "./indexes.client.ts";

const NAME = "search";
const OTHERS = "search-others";
const COUNTERPARTS = "search-counterparts";
/** What has no button for the language that the view hides, and shows it all the same. */
const UNHIDDEN = "unhidden";

/** A paragraph, title or line with its texts in both languages. */
interface TextElement {
  element: Element;
  nodes: Text[][];
  readings: Readings[];
}

/** Marks what the address asks for, now and when its hash changes; Escape clears it. */
export async function followMark(): Promise<void> {
  adoptStyle(`
    ::highlight(${OTHERS}) { background-color: var(--tint); color: var(--ink); }
    @supports (color: color-mix(in srgb, red, red)) {
      ::highlight(${OTHERS}) { background-color: color-mix(in srgb, var(--mark) 55%, transparent); }
    }
    ::highlight(${COUNTERPARTS}) { text-decoration: underline dotted 2px; }
    ::highlight(${NAME}) { background-color: var(--mark); color: var(--ink); text-decoration: underline 1.5px; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] { display: block !important; }
    :root:not([data-view='both']) .${UNHIDDEN} > [lang] ~ [lang] { grid-row: 2 !important; }
  `);
  const clear = (): void => {
    if ("highlights" in CSS)
      for (const name of [NAME, OTHERS, COUNTERPARTS])
        CSS.highlights.delete(name);
    revealHidden([]);
    lightSentence([]);
    document.querySelector(".hits")?.remove();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
  };
  // A press of Escape while the texts are still loading counts, too.
  addEventListener("keydown", (event) => {
    if (
      event.key === "Escape" &&
      !event.defaultPrevented &&
      !document.querySelector("dialog[open]")
    )
      clear();
  });
  const source = await loadSource();
  if (!isAsked()) return;
  const { characters, catalogue } = source;
  const { strings = {} } = catalogue;
  const show = (): void =>
    showHits((key, values = {}) => fill(strings[key] ?? key, values), clear);
  show();
  addEventListener("hashchange", show);
  if (!("highlights" in CSS)) return;
  // Without the terms, what was found is marked all the same.
  const terms = await source.terms().catch((): TermNames[] => []);
  if (!isAsked()) return;
  const mark = (): void => {
    const typed = new URLSearchParams(location.search).get("mark") ?? "";
    let query = readQuery(typed, catalogue.abbreviations);
    const target = markedElement();
    if (!target) return;
    const places = findMarks(target.readings, query, characters);
    if (query.beginning && places.flat().length === 0)
      query = withPrefix(query);
    const marksOf = ({ nodes, readings }: TextElement, asked = query) =>
      findMarks(readings, asked, characters).map((marks, at) =>
        rangesOf(
          nodes[at] ?? [],
          densestFirst(editionText(readings[at] ?? []), marks),
        ),
      );
    const texts = marksOf(target);
    const ranges = texts.flat();
    const others = textElements().filter(
      ({ element, readings }) =>
        element !== target.element && isFound(readings, query, characters),
    );
    const counterparts = counterpartsOf(query, terms, characters);
    const highlight = (name: string, some: Range[]): void => {
      CSS.highlights.set(name, new Highlight(...some));
    };
    highlight(NAME, ranges);
    highlight(
      OTHERS,
      others.flatMap((one) => marksOf(one).flat()),
    );
    highlight(
      COUNTERPARTS,
      [target, ...others].flatMap((one) =>
        counterparts.flatMap((name) => marksOf(one, name).flat()),
      ),
    );
    revealHidden(ranges);
    lightSentence(ranges);
    // Who has read on meanwhile, or comes back, is not thrown to the match.
    if (isInWindow(target.nodes[0]?.[0]?.parentElement))
      bringIntoView(texts.flatMap(([first]) => first ?? []));
  };
  mark();
  addEventListener("hashchange", mark);
}

/** Whether the address asks for marks. */
function isAsked(): boolean {
  return new URLSearchParams(location.search).has("mark");
}

/** The paragraph, title or line to which the address leads. */
function markedElement(): TextElement | null {
  // Every id is written in ASCII: a hash that is coded otherwise names none.
  const target = document.getElementById(location.hash.slice(1) || "title");
  return target?.matches("section")
    ? textElementOf(target.querySelector(".title"))
    : textElementOf(target);
}

/** Everything on the page that search can find. */
function textElements(): TextElement[] {
  return [
    ...document.querySelectorAll("main :is(.pair, h1, #byline, #dateline)"),
  ].flatMap((element) => textElementOf(element) ?? []);
}

function textElementOf(element: Element | null): TextElement | null {
  const texts = [...(element?.querySelectorAll(":scope > [lang]") ?? [])];
  if (!element || texts.length === 0) return null;
  const nodes = texts.map(textNodes);
  return { element, nodes, readings: nodes.map((all) => all.map(readingOf)) };
}

/** What stands there in the edition, and in the transcript where that is something else. The first of the nodes of an emended place has the whole of the latter. */
function readingOf(node: Text): string | [string, string] {
  const emended = node.parentElement?.closest<HTMLElement>(".corr, .supplied");
  if (!emended) return node.data;
  const isFirst = textNodes(emended)[0] === node;
  return [node.data, (isFirst && emended.dataset["sic"]) || ""];
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
  else holder.classList.add(isRevealable(holder) ? "revealed" : UNHIDDEN);
}

/** Lights the sentence of the first match, and its partner; without it, the matches alone are marked. */
function lightSentence([first]: readonly Range[]): void {
  const sentence = first?.startContainer.parentElement?.closest("[data-s]");
  import("../document/sentences.client.ts").then(
    ({ choose }) => choose(sentence ?? null),
    () => {},
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
