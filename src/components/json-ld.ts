import type { Document, Section, TextLang } from '../edition/model.ts';
import { absolute, address, documentPath } from '../i18n/addresses.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { translator } from '../i18n/t.ts';
import { sectionTitleOf } from './titles.ts';

/** schema.org types: https://schema.org/Legislation, Report, NewsArticle. */
const TYPES = { 'joint-statement': 'Legislation', report: 'ReportageNewsArticle', article: 'NewsArticle' } as const;

/**
 * schema.org data of a document's or a section's page.
 *
 * The Chinese is the work, the English its translation
 * (https://schema.org/translationOfWork, https://schema.org/workTranslation);
 * the Traditional text is the same work in another script.
 */
export function documentData(document: Document, lang: TextLang, section?: Section): object {
  const id = (other: TextLang) => absolute(address(other, documentPath(document.id, section?.id)));
  const relation =
    lang === 'en'
      ? { translationOfWork: { '@type': TYPES[document.kind], '@id': id('zh-Hans'), inLanguage: 'zh-Hans' } }
      : { workTranslation: { '@type': TYPES[document.kind], '@id': id('en'), inLanguage: 'en' } };
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[document.kind],
    '@id': id(lang),
    url: id(lang),
    name: section ? sectionTitleOf(section, lang) : document.title[lang],
    inLanguage: lang,
    dateCreated: document.date,
    locationCreated: { '@type': 'Place', name: document.place[lang] },
    ...(document.newspaper
      ? {
          datePublished: document.newspaper.date,
          publication: { '@type': 'PublicationIssue', name: document.newspaper.names[lang], datePublished: document.newspaper.date, pageStart: document.newspaper.page },
        }
      : {}),
    publisher: { '@type': 'NewsMediaOrganization', name: document.agency[lang] },
    ...relation,
    ...(lang === 'zh-Hant' ? { sameAs: id('zh-Hans') } : {}),
    isPartOf: section
      ? { '@type': 'CreativeWork', '@id': absolute(address(lang, documentPath(document.id))), name: document.title[lang] }
      : { '@type': 'Collection', '@id': absolute(address(lang)), name: translator(lang)('site.name') },
  };
}

/** schema.org data of the edition as a whole. */
export function editionData(documents: readonly Document[], lang: TextLang): object {
  const t = translator(lang);
  return {
    '@context': 'https://schema.org',
    '@type': 'Collection',
    '@id': absolute(address(lang)),
    name: t('site.name'),
    description: t('site.description'),
    inLanguage: LANGUAGES.map((one) => one.lang),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    hasPart: documents.map((document) => ({
      '@type': TYPES[document.kind],
      '@id': absolute(address(lang, documentPath(document.id))),
      name: document.title[lang],
    })),
  };
}
