import { blockLabel, sectionLabel } from '../edition/ids.ts';
import type { Document, Section, TextLang } from '../edition/model.ts';
import { translator } from '../i18n/t.ts';

/** A document's title; in square brackets where it is the editors'. */
export function titleOf(document: Document, lang: TextLang): string {
  return document.titleBy === 'editors' ? `[${document.title[lang]}]` : document.title[lang];
}

/** A section's numeral and the editors' title in square brackets: `三 [安全]`. */
export function sectionTitleOf(section: Section, lang: TextLang): string {
  return `${section.numeral[lang]} [${section.title[lang]}]`.trim();
}

/** How a place of a document is named in a list: its label, or what it is. */
export function placeName(document: Document, id: string, lang: TextLang): string {
  const t = translator(lang);
  if (id === 'title' || id === 'byline' || id === 'dateline') return t(`place.${id}`);
  if (id.startsWith('signature.')) return t('place.signature');
  const section = document.sections.find((one) => one.id === id);
  return section ? sectionLabel(id) : blockLabel(id);
}
