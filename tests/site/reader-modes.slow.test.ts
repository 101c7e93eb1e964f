/** Reader modes and previews (Firefox's Readability, Defuddle) take the whole text of a page, and nothing but the text. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { readEdition } from "../../src/content/read.ts";
import {
  hasSections,
  sectionTitleOf,
  titleOf,
} from "../../src/edition/model.ts";
import { pairOf } from "../../src/i18n/languages.ts";
import { LANGUAGES } from "../support/addresses.ts";
import {
  type Element,
  type Page,
  parse,
  readSite,
  textOf,
} from "../support/built-site.ts";

const { edition } = await readEdition(new URL("../../", import.meta.url));
const site = readSite();

interface Taken {
  title: string;
  /** The summary that a list of saved pages shows. */
  excerpt: string;
  byline: string;
  html: string;
}

const PROGRAMS: Record<string, (page: Page) => Promise<Taken>> = {
  async Readability({ html }) {
    const { document } = parseHTML(html);
    const taken = new Readability(document).parse() ?? assert.fail();
    return Promise.resolve({
      title: taken.title ?? "",
      excerpt: taken.excerpt ?? "",
      byline: taken.byline ?? "",
      html: taken.content ?? "",
    });
  },
  async Defuddle({ html, address }) {
    const { document } = parseHTML(html);
    const url = `https://example.org${address}`;
    const taken = await Defuddle(document, url);
    return {
      title: taken.title,
      excerpt: taken.description,
      byline: taken.author,
      html: taken.content,
    };
  },
};

/**
 * What Defuddle leaves out by the words in its id: it gives byline and dateline as author and
 * date, and takes “-partners” for advertising. Ids are addresses, so they stay.
 */
const LEFT_OUT = ["byline", "dateline", "note-permanent-partnership"];

for (const [program, read] of Object.entries(PROGRAMS))
  describe(program, () => {
    for (const { path, lang } of LANGUAGES)
      for (const document of edition.documents)
        test(`${path}/${document.id}`, async () => {
          const sections = hasSections(document) ? document.sections : [];
          for (const section of [undefined, ...sections]) {
            const address = `/${path}/${document.id}/${section ? `${section.id}/` : ""}`;
            const page = site.page(address);
            const { root } = page;
            const all = (selector: string) => [
              ...root.querySelectorAll(selector),
            ];
            const taken = await read(page);
            const result = parse(`<!doctype html><body>${taken.html}</body>`);
            const text = squeeze(result.textContent);

            assert.equal(
              taken.excerpt,
              all('meta[name="description"]')[0]?.getAttribute("content"),
              address,
            );
            for (const { textContent } of all('meta[name="citation_author"]'))
              assert.ok(taken.byline.includes(textContent), address);

            // Paragraphs and notes, in both languages and in their order.
            let from = 0;
            for (const row of all("main .pair:not(.title)")) {
              if (
                program === "Defuddle" &&
                LEFT_OUT.includes(row.getAttribute("id") ?? "")
              )
                continue;
              for (const one of [...row.children].filter(isText)) {
                const wanted = squeeze(textOf(one));
                const at = text.indexOf(wanted, from);
                assert.ok(at >= 0, `${address} leaves out: ${wanted}`);
                from = at + wanted.length;
              }
            }

            // What the document is, and its titles in both languages.
            const head = text.slice(0, text.indexOf(firstText(root)));
            for (const status of all("main .status > *"))
              assert.ok(
                head.includes(squeeze(status.textContent)),
                `${address} leaves out: ${status.textContent}`,
              );
            const titles = section
              ? [sectionTitleOf(section, lang)]
              : pairOf(lang).map((one) => titleOf(document, one));
            for (const title of titles)
              assert.ok(
                bare(taken.title + head).includes(bare(title)),
                `${address} leaves out: ${title}`,
              );

            // No labels, and nothing to press.
            const labels = new Set(
              all(
                "main .n, main .n a, main .note-ref, main button, main details:not(.status) > summary, main .layout a, article nav a",
              )
                .map((one) => squeeze(one.textContent))
                .filter(Boolean),
            );
            for (const one of result.querySelectorAll(
              "a, p, span, sup, li, button, summary",
            ))
              assert.ok(
                !labels.has(squeeze(one.textContent)),
                `${address} has the label ${one.textContent}`,
              );
          }
        });
  });

function isText(element: Element): boolean {
  return element.getAttribute("lang") !== null;
}

/** The first paragraph. */
function firstText(root: Element): string {
  const [first = assert.fail()] = root.querySelectorAll(
    "main .pair:not(.title, .note) > [lang]",
  );
  return squeeze(textOf(first));
}

/** A title without the brackets of the editors, some of which Defuddle leaves out. */
function bare(text: string): string {
  return squeeze(text).replace(/[[\]]/g, "");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
