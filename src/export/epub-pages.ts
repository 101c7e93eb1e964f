import type { Element, ElementContent } from "xast";
import { LICENSE } from "../citation/record.ts";
import { groundOf } from "../render/evidence.ts";
import { newspaperOf } from "../render/newspaper.ts";
import { emendations } from "../edition/collation/emendations.ts";
import {
  type Block,
  type Document,
  hasSections,
  type Section,
  sectionTitleOf,
  type TextLang,
  titleOf,
} from "../edition/model.ts";
import { chineseOf, pairOf } from "../i18n/languages.ts";
import { formatDate, translator } from "../i18n/t.ts";
import { noteReferencesIn, referencesTo, sentencesIn } from "../render/text.ts";
import type { EpubSource } from "./epub.ts";
import { footnote, inLang, xhtmlOf } from "./epub-text.ts";
import { block, inline, xmlFile } from "./xml.ts";

/** A page of the EPUB. */
export interface EpubPage {
  /** File name, beside the package. */
  file: string;
  /** Title in the reader's language. */
  title: string;
  /** Structural type, if it has one: https://www.w3.org/TR/epub-ssv-11/. */
  type?: "cover" | "titlepage" | "bodymatter" | "glossary";
  content: string;
}

/** Builds all pages except the table of contents, in reading order. */
export function epubPages(source: EpubSource): EpubPage[] {
  const { document } = source;
  return [
    cover(source),
    titlePage(source),
    ...document.sections.map((section, at) => sectionPage(source, section, at)),
    ...emendationsPage(source),
  ];
}

/** Builds an XHTML file. */
export function xhtml(
  lang: TextLang,
  title: string,
  ...children: readonly (Element | null)[]
): string {
  const head = block(
    "head",
    {},
    inline("title", {}, title),
    inline("link", { rel: "stylesheet", type: "text/css", href: "style.css" }),
  );
  const names = {
    xmlns: "http://www.w3.org/1999/xhtml",
    "xmlns:epub": "http://www.idpf.org/2007/ops",
  };
  return xmlFile(
    block(
      "html",
      { ...names, ...inLang(lang) },
      head,
      block("body", {}, ...children),
    ),
    "html",
  );
}

function cover({ document, lang }: EpubSource): EpubPage {
  const t = translator(lang);
  // The fish tail of a woodblock page, as in the edition's icon.
  const emblem = inline(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: "0 0 16 32",
      "aria-hidden": "true",
    },
    inline("path", { d: "M0 0h16v14l-8-6-8 6z", fill: "#a3201a" }),
    inline("path", { d: "M0 32h16V18l-8 6-8-6z", fill: "#0b5f7d" }),
  );
  const content = block(
    "section",
    { class: "cover", "epub:type": "cover" },
    emblem,
    heading(lang, (one) => [titleOf(document, one)]),
    inline("p", {}, t("site.name"), " · ", formatDate(lang, document.date)),
  );
  return {
    file: "cover.xhtml",
    title: titleOf(document, lang),
    type: "cover",
    content: xhtml(lang, titleOf(document, lang), content),
  };
}

/** Builds the title page: kind, source, authors and status of the document; citations and licence. */
function titlePage({
  document,
  lang,
  version,
  address,
  citations,
  sources,
}: EpubSource): EpubPage {
  const t = translator(lang);
  const { byline, witness, notes } = document;
  const printed = newspaperOf(document, lang);
  const titleNotes = notes.filter(({ at }) => at === "title");
  const kind = [
    t(`document.kind.${document.kind}`),
    document.agency[lang],
    document.place[lang],
    formatDate(lang, document.date),
  ].join(" · ");
  const source =
    printed && witness
      ? t("document.transcript", { source: printed })
      : printed;
  const state = [...(source ? [source] : []), t("document.unofficial")].join(
    " · ",
  );
  const proved = witness
    ? t("document.proved", { from: witness.lines.from, to: witness.lines.to })
    : t("document.noWitness");
  const part = (title: string, ...children: readonly (Element | null)[]) =>
    block("section", {}, inline("h2", {}, title), ...children);
  const content = block(
    "section",
    { "epub:type": "titlepage" },
    inline("p", { class: "kind" }, kind),
    heading(
      lang,
      (one) => [
        titleOf(document, one),
        ...xhtmlOf(referencesTo(titleNotes), noteReferencesIn(document, one)),
      ],
      "title",
    ),
    byline?.at === "head"
      ? block(
          "div",
          { class: "signature", id: "byline" },
          ...pairOf(lang).map((one) =>
            inline("p", inLang(one), byline.texts[one]),
          ),
        )
      : null,
    part(
      t("document.status"),
      inline("p", {}, state),
      inline("p", {}, document.status[lang]),
      inline("p", {}, proved),
    ),
    titleNotes.length > 0
      ? part(
          t("document.notesOn"),
          ...titleNotes.map((note) => footnote(note, sources, lang)),
        )
      : null,
    part(
      t("cite.section"),
      inline(
        "p",
        {},
        t("site.name"),
        " · ",
        t("changes.version", {
          version: version.version,
          date: formatDate(lang, version.date),
        }),
      ),
      inline(
        "p",
        {},
        t("cite.address"),
        " ",
        inline("a", { href: address }, address),
      ),
      ...citations.map((citation) =>
        inline("p", inLang(citation.lang), ...xhtmlOf(citation.tree)),
      ),
    ),
    part(
      t("about.licence"),
      inline("p", {}, t("footer.translation")),
      inline(
        "p",
        {},
        t("footer.licence"),
        " ",
        inline("a", { href: LICENSE }, LICENSE),
      ),
    ),
  );
  return {
    file: "title.xhtml",
    title: titleOf(document, lang),
    type: "titlepage",
    content: xhtml(lang, titleOf(document, lang), content),
  };
}

/** Builds the page of a section: both languages row by row, then its notes. */
function sectionPage(
  { document, lang, sources }: EpubSource,
  section: Section,
  at: number,
): EpubPage {
  const title = hasSections(document)
    ? sectionTitleOf(section, lang)
    : document.shortTitle[lang];
  const titleIn = (one: TextLang) =>
    hasSections(document)
      ? sectionTitleOf(section, one)
      : titleOf(document, one);
  const isLast = at === document.sections.length - 1;
  const { dateline } = document;
  const notes = document.notes.filter((note) =>
    section.blocks.some(({ id }) => id === note.at),
  );
  const content = block(
    "section",
    { "epub:type": "chapter", id: section.id },
    heading(lang, (one) => [titleIn(one)]),
    ...section.blocks.map((one) => row(one, document, lang)),
    isLast && dateline?.at === "foot"
      ? block(
          "div",
          { class: "row signature", id: "dateline" },
          ...pairOf(lang).map((one) =>
            inline("p", inLang(one), dateline.texts[one]),
          ),
        )
      : null,
    notes.length > 0
      ? block(
          "div",
          { class: "notes" },
          ...notes.map((note) => footnote(note, sources, lang)),
        )
      : null,
  );
  return {
    file: `${section.id}.xhtml`,
    title,
    ...(at === 0 ? { type: "bodymatter" } : {}),
    content: xhtml(lang, title, content),
  };
}

function row(paragraph: Block, document: Document, lang: TextLang): Element {
  const { id, kind, label, trees } = paragraph;
  return block(
    "div",
    { class: kind === "signature" ? "row signature" : "row", id },
    label ? inline("p", { class: "label" }, label) : null,
    ...pairOf(lang).map((one) =>
      inline(
        "p",
        inLang(one),
        ...xhtmlOf(trees[one], {
          ...noteReferencesIn(document, one),
          ...sentencesIn(paragraph, one, false),
        }),
      ),
    ),
  );
}

/** Builds the list of emendations; no page if there are none. */
function emendationsPage({ document, lang, sources }: EpubSource): EpubPage[] {
  const t = translator(lang);
  const chinese = chineseOf(lang);
  const list = emendations(document.sections, chinese);
  if (list.length === 0) return [];
  const title = t("about.proof.emendations");
  const head = (
    [
      "witness.place",
      "witness.edition",
      "witness.transcript",
      "witness.note",
      "witness.ground",
    ] as const
  ).map((key) => inline("th", { scope: "col" }, t(key)));
  const pageOf = (id: string) =>
    document.sections.find(({ blocks }) => blocks.some((one) => one.id === id))
      ?.id;
  const markOf = (id: string | undefined) =>
    document.notes.find((note) => note.id === id)?.mark ?? "";
  const rows = list.map(({ id, label, printed, sic, note }) =>
    block(
      "tr",
      {},
      inline(
        "td",
        {},
        inline(
          "a",
          { href: `${pageOf(id)}.xhtml#${id}` },
          label || t("place.signature"),
        ),
      ),
      inline("td", inLang(chinese), printed),
      sic.trim() === ""
        ? inline("td", {}, t("apparatus.nothing"))
        : inline("td", inLang(chinese), sic),
      inline(
        "td",
        {},
        note === undefined
          ? ""
          : inline(
              "a",
              { href: `${pageOf(id)}.xhtml#note-${note}` },
              markOf(note),
            ),
      ),
      inline(
        "td",
        {},
        ...xhtmlOf(groundOf(document, note, sources, lang), {
          foreignWords: { lang, chinese },
        }),
      ),
    ),
  );
  const table = block(
    "table",
    {},
    block("thead", {}, block("tr", {}, ...head)),
    block("tbody", {}, ...rows),
  );
  return [
    {
      file: "emendations.xhtml",
      title,
      content: xhtml(
        lang,
        title,
        block("section", {}, inline("h1", {}, title), table),
      ),
    },
  ];
}

/** Builds a heading in both languages. */
function heading(
  lang: TextLang,
  contents: (lang: TextLang) => (string | ElementContent)[],
  id?: string,
): Element {
  const [first, second] = pairOf(lang).map((one) =>
    inline("span", inLang(one), ...contents(one)),
  );
  return inline("h1", { id }, first, " ", second);
}
