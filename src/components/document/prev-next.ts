import { type Document, hasSections, type Section, sectionTitleOf, type TextLang } from '../../edition/model.ts';
import { address, documentPath } from '../../i18n/addresses.ts';
import { translator } from '../../i18n/t.ts';

export interface Step {
  href: string;
  title: string;
  /** What it leads to: a section, or all of the document of which this is one; else a page of its own. */
  kind: 'page' | 'section' | 'whole';
}
export interface Steps {
  previous: Step | undefined;
  next: Step | undefined;
}

/** The pages before and after a page, in the order in which the edition is read. */
export function pageSteps(documents: readonly Document[], lang: TextLang, path: string): Steps {
  return pagesOf(documents, lang).get(address(lang, path)) ?? NONE;
}

const pagesOf = kept((documents, lang) => {
  const t = translator(lang);
  const pages = [
    { path: '', title: t('nav.contents') },
    ...documents.map((document) => ({ path: documentPath(document.id), title: document.shortTitle[lang] })),
    { path: 'terms/', title: t('terms.title') },
    { path: 'witness/', title: t('witness.title') },
    { path: 'about/', title: t('about.title') },
  ].map(({ path, title }): Step => ({ title, href: address(lang, path), kind: 'page' }));
  return pages.map(({ href }, index) => [href, { previous: pages[index - 1], next: pages[index + 1] }]);
});

/** The sections before and after a section. The first is preceded by the whole document, the last followed by what follows that. */
export function sectionSteps(documents: readonly Document[], lang: TextLang, document: Document, section: Section): Steps {
  return sectionsOf(documents, lang).get(address(lang, documentPath(document.id, section.id))) ?? NONE;
}

const sectionsOf = kept((documents, lang) =>
  documents.filter(hasSections).flatMap(({ id, shortTitle, sections }): [string, Steps][] => {
    const whole: Step = { title: shortTitle[lang], href: address(lang, documentPath(id)), kind: 'whole' };
    const steps = sections.map((section): Step => ({
      title: sectionTitleOf(section, lang),
      href: address(lang, documentPath(id, section.id)),
      kind: 'section',
    }));
    const { next } = pageSteps(documents, lang, documentPath(id));
    return steps.map(({ href }, index) => [href, { previous: steps[index - 1] ?? whole, next: steps[index + 1] ?? next }]);
  }),
);

const NONE: Steps = { previous: undefined, next: undefined };

/** Walks the pages once for an edition, not once for each page. */
function kept(walk: (documents: readonly Document[], lang: TextLang) => [href: string, Steps][]) {
  const walked = new WeakMap<readonly Document[], Partial<Record<TextLang, Map<string, Steps>>>>();
  return (documents: readonly Document[], lang: TextLang): Map<string, Steps> => {
    const languages = walked.get(documents) ?? {};
    walked.set(documents, languages);
    return (languages[lang] ??= new Map(walk(documents, lang)));
  };
}
