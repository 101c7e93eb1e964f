import { createHash } from "node:crypto";
import type { Element } from "xast";
import type { Version } from "../edition/history/history.ts";
import { LICENSE } from "../citation/record.ts";
import { termId } from "../render/term-list.ts";
import {
  type Term,
  TEXT_LANGS,
  type TextLang,
  type Texts,
} from "../edition/model.ts";
import { type Chinese, REGIONAL_TAGS } from "../i18n/languages.ts";
import { translator } from "../i18n/t.ts";
import { block, inline, xmlFile } from "./xml.ts";

/** Attributes of the root in TBX-Basic, with data categories as attributes: https://www.tbxinfo.net/tbx-dialects/. */
const ROOT = {
  xmlns: "urn:iso:std:iso:30042:ed-2",
  type: "TBX-Basic",
  style: "dca",
  "xml:lang": "en",
};

/**
 * Exports the terms of the edition as a termbase: TBX 3 (ISO 30042:2019), dialect TBX-Basic.
 *
 * @param page The address of the terms page, with the host. Each entry links to it.
 * @returns A file with an entry for each term: Simplified, Traditional, the accepted renderings
 *   with the preferred one first, and notes. The id of an entry depends only on its Chinese.
 */
export function tbx(
  terms: readonly Term[],
  { version }: Version,
  page: string,
): string {
  const { title, publication, source } = fileDescription(version, page);
  return xmlFile(
    block(
      "tbx",
      ROOT,
      // Unlike in TEI and TBX 2, the title comes second: https://github.com/LTAC-Global/TBX_Core_RNG
      block("tbxHeader", {}, block("fileDesc", {}, publication, title, source)),
      body(terms, page, TBX_3, TEXT_LANGS),
    ),
  );
}

/**
 * Exports the terms as a termbase of two languages for the many programs that read TBX 2 only:
 * ISO 30042:2008, dialect TBX-Basic. Its entries are those of {@link tbx}.
 *
 * @param chinese The script of the Chinese beside the English.
 * @param page The address of the terms page, with the host. Each entry links to it.
 */
export function tbx2(
  terms: readonly Term[],
  chinese: Chinese,
  { version }: Version,
  page: string,
): string {
  const { title, publication, source } = fileDescription(version, page);
  const constraints = inline("p", { type: "XCSURI" }, "TBXBasicXCSV02.xcs");
  return xmlFile(
    block(
      "martif",
      { type: "TBX-Basic", "xml:lang": "en" },
      block(
        "martifHeader",
        {},
        block("fileDesc", {}, title, publication, source),
        block("encodingDesc", {}, constraints),
      ),
      body(terms, page, TBX_2, [chinese, "en"]),
    ),
  );
}

/** The names of elements that differ between versions of TBX. */
const TBX_3 = { entry: "conceptEntry", lang: "langSec", term: "termSec" };
const TBX_2 = { entry: "termEntry", lang: "langSet", term: "tig" };
type Names = typeof TBX_3;

function fileDescription(version: string, page: string) {
  const t = translator("en");
  const p = (text: string) => inline("p", {}, text);
  const name = `${t("site.name")}: ${t("terms.title")}`;
  return {
    title: block("titleStmt", {}, inline("title", {}, name)),
    publication: block(
      "publicationStmt",
      {},
      p(`${t("footer.licence")} ${LICENSE}`),
    ),
    source: block(
      "sourceDesc",
      {},
      p(`${t("site.name")}, ${version}: ${page}`),
    ),
  };
}

function body(
  terms: readonly Term[],
  page: string,
  names: Names,
  languages: readonly TextLang[],
): Element {
  const entries = terms.map((term) => entry(term, page, names, languages));
  return block("text", {}, block("body", {}, ...entries));
}

function entry(
  { zh, hant, en, note, see, kind }: Term,
  page: string,
  names: Names,
  languages: readonly TextLang[],
): Element {
  const [preferred = "", ...others] = en;
  const term = (text: string, status?: string) =>
    block(
      names.term,
      {},
      inline("term", {}, text),
      status === undefined
        ? null
        : inline("termNote", { type: "administrativeStatus" }, status),
    );
  const termsIn: Texts<Element[]> = {
    "zh-Hans": [term(zh)],
    "zh-Hant": [term(hant)],
    en: [
      term(preferred, "preferredTerm-admn-sts"),
      ...others.map((one) => term(one, "admittedTerm-admn-sts")),
    ],
  };
  return block(
    names.entry,
    { id: idOf(zh) },
    inline(
      "descrip",
      { type: "subjectField" },
      translator("en")(`terms.kind.${kind}`),
    ),
    inline(
      "xref",
      {
        type: "externalCrossReference",
        target: `${page}#${encodeURIComponent(termId(zh))}`,
      },
      zh,
    ),
    ...see.map((other) =>
      inline("ref", { type: "crossReference", target: idOf(other) }, other),
    ),
    ...languages.map((lang) =>
      block(
        names.lang,
        { "xml:lang": REGIONAL_TAGS[lang] },
        note && inline("note", {}, note[lang]),
        ...termsIn[lang],
      ),
    ),
  );
}

/** Returns an id that depends only on the term's Chinese. */
function idOf(zh: string): string {
  return `t-${createHash("sha256").update(JSON.stringify(zh)).digest("hex").slice(0, 12)}`;
}
