import type { Element } from "xast";
import type { Version } from "../edition/history/history.ts";
import { LICENSE } from "../citation/record.ts";
import {
  type Document,
  type Source,
  SOURCE_LANGS,
  type Witness,
} from "../edition/model.ts";
import { formatDate, translator } from "../i18n/t.ts";
import type { TeiSource } from "./tei.ts";
import { CERT, sourceId, teiId, withForeign } from "./tei-text.ts";
import { block, inline } from "./xml.ts";

const t = translator("en");

/** Description of the encoding, in English. */
const EDITORIAL = {
  correction:
    "Where the edition replaces the transcript’s reading, choice has that reading in sic and the edition’s in corr; what the transcript lacks is in supplied, the editors’ titles included. With sic taken for choice, and supplied and note left out, the Chinese is that of the transcript’s lines without the repeated ones, white space aside.",
  certainty:
    "A note of the type explanatory explains what the text speaks of; the others are on the text, and their type is what was done. Of the edition’s five degrees of certainty, certain, very high and high are high in cert; the subtype of a note has the degree itself; source names the evidence, without which an emendation rests on the sentence itself.",
  segmentation:
    "Paragraphs that a column or page break had split are joined. Their numbers, and the division into sections where it has no numeral, are the editors’ and permanent. lb stands where a line of the transcript begins, with its number.",
  translation:
    "The English corresponds to the Chinese paragraph by paragraph. It is this edition’s own and not official.",
};

/** Builds the header of a document's TEI file. */
export function teiHeader({
  document,
  witness,
  sources,
  versions,
  address,
}: TeiSource): Element {
  return block(
    "teiHeader",
    { "xml:lang": "en" },
    block(
      "fileDesc",
      {},
      titleStatement(document),
      ...publication(document, versions.at(-1), address),
      source(document, witness, sources),
    ),
    block(
      "encodingDesc",
      {},
      block(
        "editorialDecl",
        {},
        block(
          "correction",
          { method: "markup" },
          paragraph(EDITORIAL.correction),
          paragraph(EDITORIAL.certainty),
        ),
        block("segmentation", {}, paragraph(EDITORIAL.segmentation)),
        block("interpretation", {}, paragraph(EDITORIAL.translation)),
      ),
    ),
    block(
      "profileDesc",
      {},
      block(
        "creation",
        {},
        inline(
          "date",
          { when: document.date },
          formatDate("en", document.date),
        ),
        inline("placeName", {}, document.place.en),
      ),
      block(
        "langUsage",
        {},
        inline(
          "language",
          { ident: "zh-Hans" },
          "Chinese, in Simplified characters",
        ),
        inline("language", { ident: "en" }, "English"),
      ),
    ),
    block(
      "revisionDesc",
      {},
      ...versions.map((version) => change(document, version)).reverse(),
    ),
  );
}

function titleStatement(document: Document): Element {
  const { signatories, byline, agency, title } = document;
  const authors =
    signatories.length > 0
      ? signatories.map((name) => name["zh-Hans"])
      : (byline?.names ?? [agency["zh-Hans"]]);
  return block(
    "titleStmt",
    {},
    ...SOURCE_LANGS.map((lang) =>
      inline("title", { "xml:lang": lang }, title[lang]),
    ),
    ...authors.map((name) => inline("author", { "xml:lang": "zh-Hans" }, name)),
    inline(
      "editor",
      { "xml:id": "editors", role: "translator" },
      t("site.name"),
    ),
  );
}

/** Builds version, publisher, licence and status. */
function publication(
  document: Document,
  version: Version | undefined,
  address: string,
): Element[] {
  const edition = version
    ? [
        block(
          "editionStmt",
          {},
          inline(
            "edition",
            { n: version.version },
            t("changes.version", {
              version: version.version,
              date: formatDate("en", version.date),
            }),
          ),
        ),
      ]
    : [];
  return [
    ...edition,
    block(
      "publicationStmt",
      {},
      inline(
        "publisher",
        {},
        version?.imprint?.publisher?.en ?? t("site.name"),
      ),
      version
        ? inline("date", { when: version.date }, formatDate("en", version.date))
        : null,
      inline("idno", { type: "URI" }, address),
      block(
        "availability",
        {},
        inline("licence", { target: LICENSE }, t("footer.licence")),
      ),
    ),
    block(
      "notesStmt",
      {},
      ...SOURCE_LANGS.map((lang) =>
        inline(
          "note",
          { type: "status", "xml:lang": lang },
          document.status[lang],
        ),
      ),
    ),
  ];
}

/** Builds the description of the sources: the newspaper, the transcript, and the sources of the apparatus. */
function source(
  document: Document,
  witness: Witness | undefined,
  sources: readonly Source[],
): Element {
  const {
    title,
    titleBy,
    agency,
    newspaper,
    witness: part,
    date,
    apparatus,
    notes,
  } = document;
  const printed = block(
    "bibl",
    { type: "printed" },
    titleBy === "page"
      ? inline("title", { level: "a", "xml:lang": "zh-Hans" }, title["zh-Hans"])
      : null,
    inline("publisher", { "xml:lang": "zh-Hans" }, agency["zh-Hans"]),
    newspaper
      ? inline(
          "title",
          { level: "j", "xml:lang": "zh-Hans" },
          newspaper.names["zh-Hans"],
        )
      : null,
    inline(
      "date",
      { when: newspaper?.date ?? date },
      formatDate("en", newspaper?.date ?? date),
    ),
    newspaper
      ? inline(
          "biblScope",
          { unit: "page", cert: CERT[newspaper.certainty] },
          String(newspaper.page),
        )
      : null,
  );
  const cited = sources.filter(({ id }) =>
    [...apparatus, ...notes].some((entry) => entry.sources.includes(id)),
  );
  const evidence =
    cited.length > 0
      ? block("listBibl", { type: "evidence" }, ...cited.map(bibliographic))
      : null;
  if (!part || !witness) return block("sourceDesc", {}, printed, evidence);
  const transcript = block(
    "bibl",
    { type: "transcript", "xml:id": "transcript" },
    inline("idno", { type: "file" }, witness.file),
    inline("idno", { type: "SHA-256" }, witness.sha256),
    inline(
      "biblScope",
      { unit: "line", from: part.lines.from, to: part.lines.to },
      `lines ${part.lines.from}–${part.lines.to}`,
    ),
    ...part.repeated.map(({ lines, of }) =>
      inline(
        "note",
        { type: "repeated" },
        `Lines ${lines.from}–${lines.to} repeat lines ${of.from}–${of.to} and are left out.`,
      ),
    ),
  );
  return block("sourceDesc", {}, printed, transcript, evidence);
}

function bibliographic({ id, texts, url }: Source): Element {
  return inline(
    "bibl",
    { "xml:id": sourceId(id), n: id },
    texts.en,
    url === null ? "" : " ",
    url === null ? null : inline("ref", { target: url }, url),
  );
}

/** Builds the entry of a version, with its changes in this document. */
function change(
  document: Document,
  { version, date, summary, changes }: Version,
): Element {
  const own = changes.filter((one) => one.document === document.id);
  const items = own.map(({ id, lang, old, new: now, reason }) =>
    block(
      "item",
      { corresp: `#${teiId(id, lang)}` },
      inline("quote", { type: "old", "xml:lang": lang }, old),
      inline("quote", { type: "new", "xml:lang": lang }, now),
      inline("note", {}, ...withForeign(reason.en, "en")),
    ),
  );
  return block(
    "change",
    { n: version, when: date },
    paragraph(summary.en),
    items.length > 0 ? block("list", {}, ...items) : null,
  );
}

function paragraph(text: string): Element {
  return inline("p", {}, text);
}
