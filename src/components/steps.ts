import { type Document, hasSections, type Section, type TextLang } from '../edition/model.ts';
import { address, documentPath } from '../i18n/addresses.ts';
import { translator } from '../i18n/t.ts';
import { sectionTitleOf } from './titles.ts';

export interface Step {
  href: string;
  title: string;
}
export interface Steps {
  previous: Step | undefined;
  next: Step | undefined;
}

/** The pages before and after a page, in the order in which the edition is read. */
export function pageSteps(documents: readonly Document[], lang: TextLang, path: string): Steps {
  const t = translator(lang);
  const pages = [
    { path: '', title: t('nav.contents') },
    ...documents.map((document) => ({ path: documentPath(document.id), title: document.shortTitle[lang] })),
    { path: 'witness/', title: t('witness.title') },
    { path: 'about/', title: t('about.title') },
  ].map((page) => ({ ...page, href: address(lang, page.path) }));
  return around(pages, pages.findIndex((page) => page.path === path));
}

/** The sections before and after a section, through all documents that have sections. */
export function sectionSteps(documents: readonly Document[], lang: TextLang, document: Document, section: Section): Steps {
  const pages = documents.filter(hasSections).flatMap((one) =>
    one.sections.map(({ id }, index) => ({
      key: `${one.id}/${id}`,
      href: address(lang, documentPath(one.id, id)),
      title: sectionTitleOf(one.sections[index] as Section, lang),
    })),
  );
  return around(pages, pages.findIndex(({ key }) => key === `${document.id}/${section.id}`));
}

function around(pages: readonly Step[], index: number): Steps {
  return { previous: index > 0 ? pages[index - 1] : undefined, next: index < 0 ? undefined : pages[index + 1] };
}
