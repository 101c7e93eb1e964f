/**
 * The citation data of this page's document, ranges of its paragraphs, and their texts. No text is
 * read from the page: browsers that translate it write their own words there.
 */
import type { CiteData } from "../../citation/cite-data.ts";
import { rangeDigest } from "../../citation/range-digest.ts";
import { fetchDocumentFile } from "../document/document-file.client.ts";
import { pageLang } from "../site/dom.client.ts";

/** A paragraph or several consecutive ones, or whole sections. */
export interface TextRange {
  /** The ids of its first and last paragraph. */
  from: string;
  to: string;
  /** `§3.4`, `§3.4–§3.6`, `§3` */
  label: string;
  /** The label of its first paragraph or section. */
  firstLabel: string;
  /** Without `#`: `s3.4`, `s3.4-s3.6`, `s3`. */
  hash: string;
}

/** A range with the digest of its text. */
export interface CitedRange extends TextRange {
  digest: string;
}

let data: Promise<CiteData> | undefined;

/** The citation data of this page's document. Fetched once; after a failure the next call tries again. */
export function getCiteData(): Promise<CiteData> {
  data ??= fetchDocumentFile<CiteData>("cite.json");
  data.catch(() => (data = undefined));
  return data;
}

/**
 * The range between two paragraphs, given in either order.
 *
 * @returns `null` if the document lacks one of them.
 */
export function citedRange(
  data: CiteData,
  from: string,
  to: string,
): CitedRange | null {
  const range = blocksBetween(data, from, to);
  const [first, last] = [range[0], range.at(-1)];
  if (!first || !last) return null;
  return {
    ...rangeOf(first, last),
    digest: rangeDigest(range.map(([, , digest]) => digest)),
  };
}

/** The paragraphs between two, given in either order, and those two. Empty if the document lacks one of them. */
function blocksBetween(
  { blocks }: CiteData,
  from: string,
  to: string,
): CiteData["blocks"] {
  const [start = -1, end = -1] = [from, to]
    .map((id) => blocks.findIndex((block) => block[0] === id))
    .sort((x, y) => x - y);
  return start < 0 ? [] : blocks.slice(start, end + 1);
}

/** The range from one paragraph to another, each given by its id and label. */
export function rangeOf(
  [from, firstLabel]: readonly [string, string, ...unknown[]],
  [to, lastLabel]: readonly [string, string, ...unknown[]],
): TextRange {
  const isSingle = from === to;
  return {
    from,
    to,
    label: isSingle ? firstLabel : `${firstLabel}–${lastLabel}`,
    firstLabel,
    hash: isSingle ? from : `${from}-${to}`,
  };
}

/** The whole document as a range. */
export function wholeRange(data: CiteData): CitedRange | null {
  return citedRange(
    data,
    data.blocks[0]?.[0] ?? "",
    data.blocks.at(-1)?.[0] ?? "",
  );
}

/** The address that a citation gives, with the version and the digest of the range. */
export function citedAddress(
  data: CiteData,
  { digest, from, to }: CitedRange,
  text: "zh" | "en",
): string {
  const hash = from === to ? from : `${from}-${to}`;
  return `${location.origin}${data.cited[text]}?v=${data.version}-${digest}#${hash}`;
}

/** The label of a range in a citation. In English a range has a double sign: `§§3.4–3.6`. */
export function citationLabel(lang: "zh" | "en", { label }: TextRange): string {
  return lang === "en" ? label.replace(/^([§¶])(.+–)\1/, "$1$1$2") : label;
}

/** The first and last id of the address's range, equal for a single paragraph or its sentence. `null` without a hash. */
export function hashRange(): [from: string, to: string] | null {
  const [from, to] = readHash().slice(1).replace(/:\d+$/, "").split("-");
  return from ? [from, to || from] : null;
}

/** The hash of the address, percent-decoded. If it cannot be decoded, as it is. */
export function readHash(): string {
  const { hash } = location;
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** The rows of a range that are on this page. */
export function rowsOf({ from, to }: TextRange): HTMLElement[] {
  const rows = pageRows();
  const indexOf = (id: string) => rows.findIndex((row) => row.id === id);
  return indexOf(from) < 0
    ? []
    : rows.slice(indexOf(from), indexOf(to) < 0 ? undefined : indexOf(to) + 1);
}

/** The paragraphs on this page. */
export function pageRows(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>(".pair[id]:not(.note, .title)"),
  ];
}

/** The Chinese or English texts of paragraphs, from the first to the last. */
export function textsOf(
  data: CiteData,
  { from, to }: Pick<TextRange, "from" | "to">,
  language: "zh" | "en",
): string[] {
  const blocks = blocksBetween(data, from, to);
  return blocks.map(([, , , zh, en]) => (language === "zh" ? zh : en));
}

/** One language, or both: that of the page first. */
export function languagesOf(which: "zh" | "en" | "both"): ("zh" | "en")[] {
  if (which !== "both") return [which];
  return pageLang() === "en" ? ["en", "zh"] : ["zh", "en"];
}
