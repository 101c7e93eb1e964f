import {
  type Document,
  hasSections,
  type Section,
  sectionTitleOf,
  type TextLang,
} from "../../edition/model.ts";
import { address, documentPath } from "../../i18n/addresses.ts";
import { translator } from "../../i18n/t.ts";
import { bySection } from "./by-section.ts";

export interface PrevNextLink {
  href: string;
  title: string;
  /** The target: a section's page, the whole document of a section, or another page. */
  kind: "page" | "section" | "whole";
  /** The address for readers who read by section, if it is another one. */
  bySection?: string | undefined;
}
export interface PrevNextLinks {
  previous: PrevNextLink | undefined;
  next: PrevNextLink | undefined;
}

/** The pages before and after a page, in the reading order of the edition. */
export function prevNextPages(
  documents: readonly Document[],
  lang: TextLang,
  path: string,
): PrevNextLinks {
  return pageLinks(documents, lang).get(address(lang, path)) ?? NONE;
}

const pageLinks = cached((documents, lang) => {
  const t = translator(lang);
  const pages = [
    { path: "", title: t("nav.contents") },
    ...documents.map((document) => ({
      path: documentPath(document.id),
      title: document.shortTitle[lang],
      bySection: bySection(lang, document),
    })),
    { path: "terms/", title: t("terms.title") },
    { path: "witness/", title: t("witness.title") },
    { path: "about/", title: t("about.title") },
  ].map(({ path, ...page }): PrevNextLink => ({
    ...page,
    href: address(lang, path),
    kind: "page",
  }));
  return pages.map(({ href }, index) => [
    href,
    { previous: pages[index - 1], next: pages[index + 1] },
  ]);
});

/**
 * The sections before and after a section. Before the first is the whole document, after the last
 * is the page after the document.
 */
export function prevNextSections(
  documents: readonly Document[],
  lang: TextLang,
  document: Document,
  section: Section,
): PrevNextLinks {
  return (
    sectionLinks(documents, lang).get(
      address(lang, documentPath(document.id, section.id)),
    ) ?? NONE
  );
}

const sectionLinks = cached((documents, lang) =>
  documents
    .filter(hasSections)
    .flatMap(({ id, shortTitle, sections }): [string, PrevNextLinks][] => {
      const whole: PrevNextLink = {
        title: shortTitle[lang],
        href: address(lang, documentPath(id)),
        kind: "whole",
      };
      const links = sections.map((section): PrevNextLink => ({
        title: sectionTitleOf(section, lang),
        href: address(lang, documentPath(id, section.id)),
        kind: "section",
      }));
      const { next } = prevNextPages(documents, lang, documentPath(id));
      return links.map(({ href }, index) => [
        href,
        { previous: links[index - 1] ?? whole, next: links[index + 1] ?? next },
      ]);
    }),
);

const NONE: PrevNextLinks = { previous: undefined, next: undefined };

/** Lists the links once per edition and language, not once per page. */
function cached(
  list: (
    documents: readonly Document[],
    lang: TextLang,
  ) => [href: string, PrevNextLinks][],
) {
  const cache = new WeakMap<
    readonly Document[],
    Partial<Record<TextLang, Map<string, PrevNextLinks>>>
  >();
  return (
    documents: readonly Document[],
    lang: TextLang,
  ): Map<string, PrevNextLinks> => {
    const languages = cache.get(documents) ?? {};
    cache.set(documents, languages);
    return (languages[lang] ??= new Map(list(documents, lang)));
  };
}
