import { sectionLabel } from '../edition/ids.ts';
import { type Document, type Section, type TextLang, titleOf } from '../edition/model.ts';
import { pairOf } from '../i18n/languages.ts';
import { formatDate, translator } from '../i18n/t.ts';

/** What stands on one side of the fold, from top to bottom. */
export interface CardSide {
  lang: TextLang;
  /** The edition's name; empty where it is the title. */
  name: string;
  /** What kind of document it is; of a section: which document's. */
  kind: string;
  /** Of a section; empty where it has none. */
  numeral: string;
  title: string;
  /** Place and date; of the edition: what it is. */
  foot: string;
}

/** What stands on the picture that a shared link shows. */
export interface Card {
  /** The page's language first. */
  sides: [CardSide, CardSide];
  /** In the fold: a section's label. */
  label: string;
}

/** Whether cards are drawn: `CARDS=off` leaves them out. */
export const CARDS = process.env['CARDS'] !== 'off';

/** The card of the edition: of the cover, the contents and the pages about it. */
export function editionCard(lang: TextLang): Card {
  return card(lang, '', (side) => {
    const t = translator(side);
    return { name: '', kind: '', numeral: '', title: t('site.name'), foot: t('site.tagline') };
  });
}

/** The card of a document, or of one of its sections. */
export function documentCard(document: Document, lang: TextLang, section?: Section): Card {
  return card(lang, section ? sectionLabel(section.id) : '', (side) => {
    const t = translator(side);
    const foot = `${document.place[side]} · ${formatDate(side, document.date)}`;
    const name = t('site.name');
    return section
      ? { name, kind: document.shortTitle[side], numeral: section.numeral[side], title: `[${section.title[side]}]`, foot }
      : { name, kind: t(`document.kind.${document.kind}`), numeral: '', title: titleOf(document, side), foot };
  });
}

function card(lang: TextLang, label: string, side: (lang: TextLang) => Omit<CardSide, 'lang'>): Card {
  const [first, second] = pairOf(lang);
  return { sides: [{ lang: first, ...side(first) }, { lang: second, ...side(second) }], label };
}
