/** Reads a built site: its parsed pages and the addresses of its files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { DOMParser } from "linkedom";

/** The members of linkedom's elements that tests use. Its own types are those of a browser. */
export interface Element {
  readonly id: string;
  readonly localName: string;
  readonly textContent: string;
  readonly parentElement: Element | null;
  readonly children: Iterable<Element>;
  readonly childNodes: Iterable<Element>;
  readonly nodeType: number;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): Element | null;
  querySelectorAll(
    selector: string,
  ): Iterable<Element> & { readonly length: number };
  closest(selector: string): Element | null;
  matches(selector: string): boolean;
  cloneNode(deep: true): Element;
  remove(): void;
}

export interface Page {
  /** The path from the root of the host, with the base path: `/en/talks/`. */
  address: string;
  html: string;
  root: Element;
}

export interface Site {
  base: string;
  folder: string;
  pages: Page[];
  /** The addresses of all files. The address of an `index.html` is that of its folder. */
  addresses: Set<string>;
  page(address: string): Page;
}

/** The site to test: `OUT`, or `dist/`. */
export const SITE_FOLDER = resolve(process.env["OUT"] || "dist");

let tested: Site | undefined;

/**
 * Reads a built site. The site to test is read once for all tests of a process, which do not change it.
 *
 * @param base The base path for which it was built, with a slash at both ends.
 */
export function readSite(folder = SITE_FOLDER, base = "/"): Site {
  if (folder !== SITE_FOLDER) return parseSite(folder, base);
  tested ??= parseSite(folder, base);
  return tested;
}

function parseSite(folder: string, base: string): Site {
  if (!existsSync(join(folder, "index.html")))
    throw new Error(
      `There is no built site in ${folder}: run npm run build first.`,
    );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    );
  const addressOf = (file: string) =>
    base + file.replace(/(^|\/)index\.html$/, "$1");
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      return { address: addressOf(file), html, root: parse(html) };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  return {
    base,
    folder,
    pages,
    addresses: new Set(files.map(addressOf)),
    page(address) {
      const found = pages.find((page) => page.address === address);
      if (!found) throw new Error(`There is no page ${address} in ${folder}`);
      return found;
    },
  };
}

export function parse(
  html: string,
  type: "text/html" | "text/xml" = "text/html",
): Element {
  const document: unknown = new DOMParser().parseFromString(html, type);
  return (document as { documentElement: Element }).documentElement;
}

/** The text content of an element, without note numbers. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true);
  for (const reference of [...copy.querySelectorAll(".note-ref")])
    reference.remove();
  return copy.textContent;
}

/** The element with an id. Ids contain dots, which would be classes in a selector such as `#s3.4`. */
export function byId(root: Element, id: string): Element | null {
  return root.querySelector(`[id="${id}"]`);
}

/** The texts of a paragraph, a title or a note by language: its children with `lang`. */
export function textsOf(element: Element): Map<string, Element> {
  return new Map(
    [...element.children].flatMap((child): [string, Element][] => {
      const lang = child.getAttribute("lang");
      return lang === null ? [] : [[lang, child]];
    }),
  );
}
