/** Results as elements: groups by document and section, one link for each paragraph pair. */
import { excerptOf, type Piece } from "../../search/excerpt.ts";
import {
  type Bilingual,
  editionText,
  type Readings,
} from "../../search/files.ts";
import { type Range, runsOf } from "../../search/marks.ts";
import type { Result } from "../../search/search.ts";
import { element } from "../site/dom.client.ts";

/** Interface strings, by the end of their key. */
export type Say = (
  key: string,
  parameters?: Record<string, string | number>,
) => string;

/** What all results of a list share. */
export interface ResultContext {
  /** `zh-Hans`, `zh-Hant` or `en`. */
  lang: string;
  /** Language of the Chinese that is shown. */
  chinese: string;
  /** Address under which the documents lie, with a slash at its end. */
  base: string;
  /** The query, for the addresses. */
  query: string;
  say: Say;
}

/** Appends results; a heading where the document or the section changes, and one line after the first `together` of all. */
export function appendResults(
  list: HTMLElement,
  results: readonly Result[],
  context: ResultContext,
  together: number,
): void {
  let shown = list.querySelectorAll(
    '[data-group]:not([data-group=""]) li',
  ).length;
  for (const result of results) {
    shown += 1;
    if (shown === together + 1) {
      const rest = element("p", { class: "rest" });
      rest.append(context.say("rest"));
      list.append(rest);
    }
    const { title, section } = result;
    const document = (result.document.base ?? "") + result.document.id;
    const key = `${document}/${section.en}`;
    let group = list.lastElementChild;
    if (!(group instanceof HTMLElement) || group.dataset["group"] !== key) {
      const sameDocument =
        group instanceof HTMLElement &&
        group.dataset["group"]?.startsWith(`${document}/`);
      group = element("section", { "data-group": key });
      if (!sameDocument)
        group.append(heading("h2", titleFor(title, context), context));
      if (section.en !== "")
        group.append(heading("h3", titleFor(section, context), context));
      else if (sameDocument)
        group.append(heading("h3", titleFor(title, context), context));
      group.append(element("ol", {}));
      list.append(group);
    }
    group
      .querySelector("ol")
      ?.append(
        resultItem(
          result,
          result.entry.label || context.say("signature"),
          context,
        ),
      );
  }
}

/** Appends the paragraphs whose label was asked for, by document. */
export function appendLabeled(
  list: HTMLElement,
  results: readonly Result[],
  context: ResultContext,
): void {
  const group = element("section", { "data-group": "" });
  group.append(
    heading(
      "h2",
      context.say("labeled", { label: results[0]?.entry.label ?? "" }),
      context,
    ),
  );
  for (const result of results) {
    const item = resultItem(result, result.entry.label, {
      ...context,
      query: "",
    });
    group.append(
      heading("h3", titleFor(result.title, context), context),
      element("ol", {}, item),
    );
  }
  list.append(group);
}

/** A title, line or note that matched, with what it is. */
export function extraItem(result: Result, context: ResultContext): HTMLElement {
  const { kind, label } = result.entry;
  const item = resultItem(
    result,
    context.say(`kind.${kind}`, { label }),
    context,
  );
  if (kind !== "title") {
    const of = titleFor(result.title, context);
    item
      .querySelector(".label")
      ?.append(" · ", element("span", { class: "of", lang: context.lang }, of));
  }
  return item;
}

function resultItem(
  result: Result,
  label: string,
  context: ResultContext,
): HTMLElement {
  const { entry, marks } = result;
  const texts = [
    text(
      context.chinese,
      entry.zh,
      marks.zh,
      ZH_LENGTH,
      shareOf(entry.en, marks.en),
    ),
    text("en", entry.en, marks.en, EN_LENGTH, shareOf(entry.zh, marks.zh)),
  ];
  if (context.lang === "en") texts.reverse();
  return element(
    "li",
    {},
    element(
      "a",
      { href: addressOf(result, context) },
      element("span", { class: "label" }, label),
      ...texts,
    ),
  );
}

/** The paragraph in the reader's language; `mark` says what is to be marked there. */
function addressOf(
  { document, entry }: Result,
  { base, query }: ResultContext,
): string {
  const hash = entry.hash === "" ? "" : `#${entry.hash}`;
  const mark = query === "" ? "" : `?${new URLSearchParams({ mark: query })}`;
  return `${document.base ?? base}${document.id}/${mark}${hash}`;
}

const ZH_LENGTH = 120;
const EN_LENGTH = 300;

function text(
  lang: string,
  readings: Readings,
  marks: Range[],
  length: number,
  share: number,
): HTMLElement {
  return element(
    "span",
    { class: "text", lang },
    ...excerptOf(editionText(readings), marks, length, share).map(pieceNode),
  );
}

/** How far into the text is what its excerpt shows first, from 0 to 1. */
function shareOf(readings: Readings, marks: Range[]): number {
  const whole = editionText(readings);
  const [first] = marks.length > 0 ? runsOf(whole, marks) : [];
  return first ? first[0] / whole.length : 0;
}

function pieceNode({ kind, text: value }: Piece): Node | string {
  return kind === "text"
    ? value
    : element(kind === "mark" ? "mark" : "i", {}, value);
}

function heading(
  level: "h2" | "h3",
  title: string,
  { lang }: ResultContext,
): HTMLElement {
  return element(level, { lang }, title);
}

function titleFor({ zh, en }: Bilingual, { lang }: ResultContext): string {
  return lang === "en" ? en : zh;
}
