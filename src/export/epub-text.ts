import type {
  Element as HtmlElement,
  ElementContent as HtmlContent,
} from "hast";
import { toXast } from "hast-util-to-xast";
import type { Element, ElementContent } from "xast";
import type { PageOptions } from "../edition/markdown/pipeline.ts";
import type { Note, Source, TextLang } from "../edition/model.ts";
import { pairOf } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";
import { withSources } from "../render/evidence.ts";
import { noteName, textTree } from "../render/text.ts";
import { block, inline } from "./xml.ts";

/** Returns the language attributes of XHTML and XML. */
export const inLang = (lang: string) => ({ lang, "xml:lang": lang });

/**
 * Renders a text to XHTML, with the attributes that reading systems use.
 *
 * HTML in: `到</span><sup class="note-ref"><a href="#note-w3" aria-label="Note 5" data-n="5"></a></sup>`; XHTML out:
 * `到</span><sup><a epub:type="noteref" role="doc-noteref" href="#note-w3" aria-label="Note 5">5</a></sup>`.
 */
export function xhtmlOf(
  text: string | readonly HtmlContent[],
  options: PageOptions = {},
): ElementContent[] {
  const paragraph: HtmlElement = {
    type: "element",
    tagName: "p",
    properties: {},
    children: textTree(text, options).map(forReadingSystem),
  };
  return (toXast(paragraph) as Element).children;
}

/** Classes that are kept; others serve only the styles and scripts of pages. */
const CLASSES = new Set(["corr", "supplied", "next"]);

function forReadingSystem(node: HtmlContent): HtmlContent {
  if (node.type !== "element") return node;
  const { className, dataN, dataSic, lang, ...rest } = node.properties;
  const classes = Array.isArray(className)
    ? className.filter((name) => CLASSES.has(String(name)))
    : [];
  const isReference =
    node.tagName === "a" && String(rest["href"]).startsWith("#note-");
  return {
    ...node,
    properties: {
      ...(classes.length > 0 ? { className: classes } : {}),
      ...(typeof lang === "string" ? inLang(lang) : {}),
      ...(isReference ? { "epub:type": "noteref", role: "doc-noteref" } : {}),
      ...rest,
    },
    // Reading systems find and announce a reference by its text.
    children:
      typeof dataN === "string"
        ? [{ type: "text", value: dataN }]
        : node.children.map(forReadingSystem),
  };
}

/** Builds a note in both languages with its sources, which reading systems may show in a popup. */
export function footnote(
  note: Note,
  sources: readonly Source[],
  lang: TextLang,
): Element {
  const { id, mark, at, texts, sources: cites } = note;
  const [first, second] = pairOf(lang);
  const text = (one: TextLang) =>
    xhtmlOf(
      withSources(texts[one], cites, sources, one, ({ url }) => url),
      { foreignWords: { lang: one } },
    );
  const back = inline(
    "a",
    {
      role: "doc-backlink",
      href: `#${at}`,
      "aria-label": translator(lang)("note.back", {
        note: noteName(note, lang),
      }),
    },
    mark,
  );
  return block(
    "aside",
    { "epub:type": "footnote", role: "doc-footnote", id: `note-${id}` },
    inline("p", inLang(first), back, " ", ...text(first)),
    inline("p", inLang(second), ...text(second)),
  );
}
