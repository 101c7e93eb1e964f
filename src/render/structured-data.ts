import { recordFor } from "../citation/citations.ts";
import type { Version } from "../edition/history/history.ts";
import { type CslName, type CslRecord, LICENSE } from "../citation/record.ts";
import {
  type Document,
  type Section,
  sectionTitleOf,
  type TextLang,
  titleOf,
} from "../edition/model.ts";
import { absolute, address, documentPath } from "../i18n/addresses.ts";
import { LANGUAGES } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";

/** schema.org types: https://schema.org/Legislation, Report, NewsArticle. */
const TYPES = {
  "joint-statement": "Legislation",
  report: "ReportageNewsArticle",
  article: "NewsArticle",
} as const;

/**
 * Returns the schema.org data of a page of a document or section.
 *
 * The Chinese is the work, published by the agency; the English is its translation, published
 * by this edition (https://schema.org/translationOfWork, https://schema.org/workTranslation).
 * The Traditional text is the same work in another script. The data agree with the citations.
 *
 * @param description What the page is, in a sentence or two.
 */
export function documentData(
  document: Document,
  lang: TextLang,
  version: Version,
  description: string,
  section?: Section,
): object {
  const id = idOf(document, lang, section);
  const whole = section
    ? {
        "@type": "CreativeWork",
        "@id": idOf(document, lang),
        name: titleOf(document, lang),
      }
    : {
        "@type": "Collection",
        "@id": absolute(address(lang)),
        name: translator(lang)("site.name"),
      };
  const { isPartOf, ...own }: { isPartOf?: object } =
    lang === "en"
      ? translation(document, version, section)
      : work(document, lang, lang, version, section);
  return {
    "@context": "https://schema.org",
    ...own,
    description,
    url: id,
    ...(lang === "en"
      ? {}
      : {
          workTranslation: {
            "@type": TYPES[document.kind],
            "@id": idOf(document, "en", section),
            inLanguage: "en",
          },
        }),
    ...(lang === "zh-Hant"
      ? { sameAs: idOf(document, "zh-Hans", section) }
      : {}),
    isPartOf: isPartOf ? [whole, isPartOf] : whole,
  };
}

/** Describes the Chinese text, as the newspaper printed it, for readers of a language. */
function work(
  document: Document,
  lang: "zh-Hans" | "zh-Hant",
  reader: TextLang,
  version: Version,
  section?: Section,
): object {
  const { newspaper } = document;
  const record = recordFor(document, reader, "zh", version);
  return {
    ...thing(document, lang, record, section),
    dateCreated: document.date,
    locationCreated: { "@type": "Place", name: document.place[reader] },
    ...(newspaper
      ? {
          datePublished: newspaper.date,
          isPartOf: {
            "@type": "PublicationIssue",
            name: newspaper.names[reader],
            datePublished: newspaper.date,
            pageStart: record.page,
          },
        }
      : {}),
    publisher: { "@type": "NewsMediaOrganization", name: record.publisher },
  };
}

/** Describes the English text. This edition is its translator and, where no other is known, its publisher. */
function translation(
  document: Document,
  version: Version,
  section?: Section,
): object {
  const record = recordFor(document, "en", "en", version);
  const edition = { "@type": "Organization", name: record["container-title"] };
  return {
    ...thing(document, "en", record, section),
    translator: edition,
    publisher: publisherOf(version, "en") ?? edition,
    datePublished: version.date,
    version: version.version,
    license: LICENSE,
    translationOfWork: work(document, "zh-Hans", "en", version, section),
  };
}

/** Describes the publisher of the edition, if it is known. */
function publisherOf({ imprint }: Version, lang: TextLang): object | undefined {
  return (
    imprint?.publisher && {
      "@type": "Organization",
      name: imprint.publisher[lang],
    }
  );
}

/** Gives a text's title and authors. */
function thing(
  document: Document,
  lang: TextLang,
  { author }: CslRecord,
  section?: Section,
): object {
  const isAgency = (name: string) =>
    Object.values(document.agency).includes(name);
  const nameOf = (name: CslName) =>
    "literal" in name ? name.literal : `${name.family} ${name.given}`;
  return {
    "@type": TYPES[document.kind],
    "@id": idOf(document, lang, section),
    name: section ? sectionTitleOf(section, lang) : titleOf(document, lang),
    inLanguage: lang,
    author: author.map(nameOf).map((name) => ({
      "@type":
        document.signatories.length > 0
          ? "GovernmentOrganization"
          : isAgency(name)
            ? "NewsMediaOrganization"
            : "Person",
      name,
    })),
  };
}

function idOf(document: Document, lang: TextLang, section?: Section): string {
  return absolute(address(lang, documentPath(document.id, section?.id)));
}

/**
 * Returns the schema.org data of the edition as a whole. It has no `license`, because the
 * Chinese text has none; the about page explains this.
 */
export function editionData(
  documents: readonly Document[],
  lang: TextLang,
  version: Version,
): object {
  const t = translator(lang);
  const publisher = publisherOf(version, lang);
  return {
    "@context": "https://schema.org",
    "@type": "Collection",
    "@id": absolute(address(lang)),
    name: t("site.name"),
    description: t("site.description"),
    ...(publisher ? { publisher } : {}),
    inLanguage: LANGUAGES.map((one) => one.lang),
    usageInfo: absolute(`${address(lang, "about/")}#licence`),
    hasPart: documents.map((document) => ({
      "@type": TYPES[document.kind],
      "@id": idOf(document, lang),
      name: titleOf(document, lang),
      ...(lang === "en" ? { license: LICENSE } : {}),
    })),
  };
}
