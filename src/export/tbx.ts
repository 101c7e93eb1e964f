import { createHash } from "node:crypto";
import type { Element } from "xast";
import type { Version } from "../edition/history/history.ts";
import { LICENSE } from "../citation/record.ts";
import { termId } from "../render/term-list.ts";
import type { Term, Texts } from "../edition/model.ts";
import { REGIONAL_TAGS } from "../i18n/languages.ts";
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
  const t = translator("en");
  const source = `${t("site.name")}, ${version}: ${page}`;
  const header = block(
    "tbxHeader",
    {},
    block(
      "fileDesc",
      {},
      // Unlike in TEI, the title comes second: https://github.com/LTAC-Global/TBX_Core_RNG
      block(
        "publicationStmt",
        {},
        inline("p", {}, `${t("footer.licence")} ${LICENSE}`),
      ),
      block(
        "titleStmt",
        {},
        inline("title", {}, `${t("site.name")}: ${t("terms.title")}`),
      ),
      block("sourceDesc", {}, inline("p", {}, source)),
    ),
  );
  const entries = terms.map((term) =>
    entry(term, t(`terms.kind.${term.kind}`), page),
  );
  return xmlFile(
    block(
      "tbx",
      ROOT,
      header,
      block("text", {}, block("body", {}, ...entries)),
    ),
  );
}

function entry(
  { zh, hant, en, note, see }: Term,
  kind: string,
  page: string,
): Element {
  const [preferred = "", ...others] = en;
  return block(
    "conceptEntry",
    { id: idOf(zh) },
    inline("descrip", { type: "subjectField" }, kind),
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
    section("zh-Hans", note, term(zh)),
    section("zh-Hant", note, term(hant)),
    section(
      "en",
      note,
      term(preferred, "preferredTerm-admn-sts"),
      ...others.map((one) => term(one, "admittedTerm-admn-sts")),
    ),
  );
}

/** Returns an id that depends only on the term's Chinese. */
function idOf(zh: string): string {
  return `t-${createHash("sha256").update(JSON.stringify(zh)).digest("hex").slice(0, 12)}`;
}

function section(
  lang: keyof typeof REGIONAL_TAGS,
  note: Texts<string> | null,
  ...terms: readonly Element[]
): Element {
  return block(
    "langSec",
    { "xml:lang": REGIONAL_TAGS[lang] },
    note && inline("note", {}, note[lang]),
    ...terms,
  );
}

function term(text: string, status?: string): Element {
  return block(
    "termSec",
    {},
    inline("term", {}, text),
    status === undefined
      ? null
      : inline("termNote", { type: "administrativeStatus" }, status),
  );
}
