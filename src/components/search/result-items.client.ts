/** Results as elements: groups by document and section, one link for each paragraph pair. */
import { excerptOf } from "../../search/excerpt.ts";
import {
  type Bilingual,
  editionText,
  type Readings,
} from "../../search/files.ts";
import { type Range, runsOf } from "../../search/marks.ts";
import type { Result } from "../../search/search.ts";
import { element, part } from "../site/dom.client.ts";

/** What all results of a list share. */
export interface ResultContext {
  /** `zh-Hans`, `zh-Hant` or `en`. */
  lang: string;
  /** The language of the Chinese that is shown. */
  chinese: string;
  /** The address below which the documents are, with a slash at its end. */
  base: string;
  /** The query, for the addresses. */
  query: string;
  /** The number of the sentence to which the results lead. */
  sentence?: number | undefined;
  /** An interface string, by the end of its key. */
  say(key: string, parameters?: Record<string, string | number>): string;
}

/**
 * Appends results, with a heading where the document or the section changes.
 *
 * @param from Position of the first one among all results.
 * @param adjacent After how many of all results a line divides the others from them; 0 for no line.
 */
export function appendResults(
  list: HTMLElement,
  results: readonly Result[],
  from: number,
  adjacent: number,
  context: ResultContext,
): void {
  for (const [at, result] of results.entries()) {
    if (adjacent > 0 && from + at === adjacent)
      list.append(element("p", { class: "rest" }, context.say("rest")));
    const { kind, label } = result.entry;
    const group = groupOf(list, result, context);
    part(group, "ol").append(
      kind === "paragraph" || kind === "signature"
        ? resultItem(result, label || context.say("signature"), context)
        : extraItem(result, context),
    );
  }
}

/** The last group if the result belongs to it, else a new one. */
function groupOf(
  list: HTMLElement,
  { document, title, section }: Result,
  context: ResultContext,
): HTMLElement {
  const prefix = `${document.base ?? ""}${document.id}/`;
  const key = prefix + (section?.en ?? "");
  const last = list.lastElementChild as HTMLElement | null;
  if (last?.dataset["group"] === key) return last;
  const group = element("section", { "data-group": key });
  const isSameDocument = last?.dataset["group"]?.startsWith(prefix);
  if (!isSameDocument) group.append(heading("h2", title, context));
  if (section?.en) group.append(heading("h3", section, context));
  group.append(element("ol", {}));
  list.append(group);
  return group;
}

/** Appends what has the label that was typed, by document. */
export function appendLabeled(
  list: HTMLElement,
  results: readonly Result[],
  title: string,
  context: ResultContext,
): void {
  const group = element(
    "section",
    { "data-group": "" },
    element("h2", { lang: context.lang }, title),
  );
  let last: Result | undefined;
  for (const result of results) {
    if (result.document !== last?.document)
      group.append(heading("h3", result.title, context), element("ol", {}));
    last = result;
    const { label } = result.entry;
    group.lastElementChild?.append(
      resultItem(result, label || context.say("signature"), {
        ...context,
        query: "",
      }),
    );
  }
  list.append(group);
}

/** A title, line or note that matches, with what it is. */
export function extraItem(result: Result, context: ResultContext): HTMLElement {
  const { kind, label } = result.entry;
  const item = resultItem(
    result,
    context.say(`kind.${kind}`, { label }),
    context,
  );
  if (kind !== "title") {
    const title = inLanguage(result.title, context);
    part(item, ".label").append(
      " · ",
      element("span", { class: "of", lang: context.lang }, title),
    );
  }
  return item;
}

function resultItem(
  result: Result,
  label: string,
  context: ResultContext,
): HTMLElement {
  const { entry, marks } = result;
  const { sentence } = context;
  const texts = [
    text(
      context.chinese,
      entry.zh,
      marks.zh,
      120,
      shareOf(result, "zh", sentence),
    ),
    text("en", entry.en, marks.en, 300, shareOf(result, "en", sentence)),
  ];
  if (context.lang === "en") texts.reverse();
  const number = element("span", { class: "label", translate: "no" }, label);
  const href = addressOf(result, context);
  return element("li", {}, element("a", { href }, number, ...texts));
}

/** The paragraph in the reader's language; `mark` says what to mark there. */
function addressOf(
  { document, entry }: Result,
  { base, query, sentence }: ResultContext,
): string {
  const number = sentence ? `:${sentence}` : "";
  const hash = entry.hash === "" ? "" : `#${entry.hash}${number}`;
  const mark = query === "" ? "" : `?${new URLSearchParams({ mark: query })}`;
  return `${document.base ?? base}${document.id}/${mark}${hash}`;
}

/**
 * @param length Approximate length to show, in UTF-16 code units.
 * @param share Where to begin if nothing is marked, from 0 to 1.
 */
function text(
  lang: string,
  readings: Readings,
  marks: Range[],
  length: number,
  share: number,
): HTMLElement {
  const pieces = excerptOf(editionText(readings), marks, length, share);
  return element(
    "span",
    { class: "text", lang },
    ...pieces.map(({ kind, text }) =>
      kind === "text"
        ? text
        : element(kind === "mark" ? "mark" : "i", {}, text),
    ),
  );
}

/**
 * How far into a text its excerpt begins if nothing is marked there, from 0 to 1: at the sentence
 * that is asked for, else at the partner of the one with the match in the other language.
 */
function shareOf(
  { entry, marks }: Result,
  to: "zh" | "en",
  asked?: number,
): number {
  const from = to === "zh" ? "en" : "zh";
  const other = editionText(entry[from]);
  const [[match] = [0]] = runsOf(other, marks[from]);
  const { sentences } = entry;
  if (!sentences) return match / other.length;
  const at =
    asked === undefined
      ? sentences[from].findLastIndex((start) => start <= match)
      : asked - 1;
  return (sentences[to][at] ?? 0) / editionText(entry[to]).length;
}

function heading(
  level: "h2" | "h3",
  title: Bilingual,
  context: ResultContext,
): HTMLElement {
  const { lang } = context;
  return element(level, { lang }, inLanguage(title, context));
}

function inLanguage({ zh, en }: Bilingual, { lang }: ResultContext): string {
  return lang === "en" ? en : zh;
}
