import { sectionLabel } from "../edition/ids.ts";
import {
  type Document,
  type Section,
  type TextLang,
  titleOf,
} from "../edition/model.ts";
import { pairOf } from "../i18n/languages.ts";
import { formatDate, translator } from "../i18n/t.ts";

/** The texts on one side of the fold, from top to bottom. */
export interface CardSide {
  lang: TextLang;
  /** The edition's name; empty if it is the title. */
  name: string;
  /** The kind of document; on a section's card, the document's title. */
  kind: string;
  /** The numeral of a section; empty if there is none. */
  numeral: string;
  title: string;
  /** Place and date; on the edition's card, its tagline. */
  foot: string;
}

/** The texts of a social card: the picture that a shared link shows. */
export interface Card {
  /** The page's language first. */
  sides: [CardSide, CardSide];
  /** The section's label, in the fold; may be empty. */
  label: string;
}

/** Whether social cards are drawn; `CARDS=off` turns them off. */
export const CARDS = process.env["CARDS"] !== "off";

/** Returns the card for the cover, the contents and the pages about the edition. */
export function editionCard(lang: TextLang): Card {
  return card(lang, "", (side) => {
    const t = translator(side);
    return {
      name: "",
      kind: "",
      numeral: "",
      title: t("site.name"),
      foot: t("site.tagline"),
    };
  });
}

/** Returns the card of a document or section. */
export function documentCard(
  document: Document,
  lang: TextLang,
  section?: Section,
): Card {
  return card(lang, section ? sectionLabel(section.id) : "", (side) => {
    const t = translator(side);
    const foot = `${document.place[side]} · ${formatDate(side, document.date)}`;
    const name = t("site.name");
    return section
      ? {
          name,
          kind: document.shortTitle[side],
          numeral: section.numeral[side],
          title: `[${section.title[side]}]`,
          foot,
        }
      : {
          name,
          kind: t(`document.kind.${document.kind}`),
          numeral: "",
          title: titleOf(document, side),
          foot,
        };
  });
}

function card(
  lang: TextLang,
  label: string,
  side: (lang: TextLang) => Omit<CardSide, "lang">,
): Card {
  const [first, second] = pairOf(lang);
  return {
    sides: [
      { lang: first, ...side(first) },
      { lang: second, ...side(second) },
    ],
    label,
  };
}
