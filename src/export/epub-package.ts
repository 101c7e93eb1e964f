import type { Element } from "xast";
import { LICENSE } from "../citation/record.ts";
import { newspaperOf } from "../render/newspaper.ts";
import { titleOf } from "../edition/model.ts";
import { pairOf } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";
import type { EpubSource } from "./epub.ts";
import { type EpubPage, xhtml } from "./epub-pages.ts";
import { type Attributes, block, inline, xmlFile } from "./xml.ts";

/** Builds the package document: https://www.w3.org/TR/epub-33/#sec-package-doc. */
export function packageDocument(
  source: EpubSource,
  pages: readonly EpubPage[],
): string {
  const items = pages.map(({ file, type }) =>
    item(file, "application/xhtml+xml", type === "cover" ? "svg" : null),
  );
  const order = pages.flatMap(({ file, type }) => [
    reference(file),
    ...(type === "titlepage" ? [reference(CONTENTS)] : []),
  ]);
  const root = block(
    "package",
    {
      xmlns: "http://www.idpf.org/2007/opf",
      version: "3.0",
      "unique-identifier": "id",
      "xml:lang": source.lang,
    },
    metadata(source),
    block(
      "manifest",
      {},
      item(CONTENTS, "application/xhtml+xml", "nav"),
      item("style.css", "text/css"),
      source.cover && item(COVER_IMAGE, "image/png", "cover-image"),
      ...items,
    ),
    block("spine", {}, ...order),
  );
  return xmlFile(root);
}

/** The file name of the picture that libraries show. */
export const COVER_IMAGE = "cover-image.png";

/** The file name of the table of contents. */
export const CONTENTS = "nav.xhtml";

/** Builds the table of contents: https://www.w3.org/TR/epub-33/#sec-nav. */
export function contents(
  { lang }: EpubSource,
  pages: readonly EpubPage[],
): string {
  const t = translator(lang);
  const entry = (href: string, title: string, type?: string) =>
    inline("li", {}, inline("a", { href, "epub:type": type }, title));
  const listed = pages.filter(({ type }) => type !== "cover");
  const marks = pages.flatMap(({ file, type, title }) =>
    type ? [entry(file, title, type)] : [],
  );
  return xhtml(
    lang,
    t("nav.contents"),
    block(
      "nav",
      { "epub:type": "toc", role: "doc-toc" },
      inline("h1", {}, t("nav.contents")),
      block("ol", {}, ...listed.map(({ file, title }) => entry(file, title))),
    ),
    block(
      "nav",
      { "epub:type": "landmarks", hidden: "hidden" },
      block("ol", {}, ...marks, entry(CONTENTS, t("nav.contents"), "toc")),
    ),
  );
}

/** Builds the file that says where the package is: https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml. */
export function container(file: string): string {
  const rootfile = inline("rootfile", {
    "full-path": file,
    "media-type": "application/oebps-package+xml",
  });
  return xmlFile(
    block(
      "container",
      {
        xmlns: "urn:oasis:names:tc:opendocument:xmlns:container",
        version: "1.0",
      },
      block("rootfiles", {}, rootfile),
    ),
  );
}

/** Accessibility metadata that need no audit: https://www.w3.org/TR/epub-a11y-11/#sec-discovery. */
const ACCESS: [name: string, value: string][] = [
  ["accessMode", "textual"],
  ["accessModeSufficient", "textual"],
  ["accessibilityFeature", "structuralNavigation"],
  ["accessibilityFeature", "tableOfContents"],
  ["accessibilityFeature", "displayTransformability"],
  ["accessibilityHazard", "none"],
];

function metadata({
  document,
  lang,
  version,
  page,
  address,
  authors,
  cover,
}: EpubSource): Element {
  const t = translator(lang);
  const [, other] = pairOf(lang);
  return block(
    "metadata",
    { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    // The same in every version, so that reading systems recognize the book and keep the reader's bookmarks.
    dc("identifier", page, { id: "id" }),
    dc("identifier", address),
    dc("title", titleOf(document, lang), { id: "title", "xml:lang": lang }),
    meta("alternate-script", titleOf(document, other), {
      refines: "#title",
      "xml:lang": other,
    }),
    ...pairOf(lang).map((one) => dc("language", one)),
    ...authors.map((name) => dc("creator", name)),
    dc("contributor", t("site.name"), { id: "translator" }),
    meta("role", "trl", { refines: "#translator", scheme: "marc:relators" }),
    dc("publisher", version.imprint?.publisher?.[lang] ?? t("site.name")),
    dc("date", version.date),
    dc("source", newspaperOf(document, lang) ?? document.agency[lang]),
    dc("rights", `${t("footer.licence")} ${LICENSE}`),
    meta("dcterms:modified", `${version.date}T00:00:00Z`),
    // Of EPUB 2, which many libraries still read.
    cover && inline("meta", { name: "cover", content: idOf(COVER_IMAGE) }),
    ...ACCESS.map(([name, value]) => meta(`schema:${name}`, value)),
  );
}

function dc(name: string, value: string, attributes: Attributes = {}): Element {
  return inline(`dc:${name}`, attributes, value);
}

function meta(
  property: string,
  value: string,
  attributes: Attributes = {},
): Element {
  return inline("meta", { property, ...attributes }, value);
}

/** The prefix makes the id a valid XML name. */
const idOf = (file: string) => `file-${file.replace(/\.\w+$/, "")}`;

function item(
  href: string,
  type: string,
  properties: string | null = null,
): Element {
  return inline("item", {
    id: idOf(href),
    href,
    "media-type": type,
    properties,
  });
}

function reference(file: string): Element {
  return inline("itemref", { idref: idOf(file) });
}
