import type { Element } from "xast";
import type { ChangeData, VersionData } from "../citation/changes-data.ts";
import { LICENSE } from "../citation/record.ts";
import { blockLabel } from "../edition/ids.ts";
import type { Document, TextLang } from "../edition/model.ts";
import { formatDate, translator } from "../i18n/t.ts";
import { changedParts } from "../render/changed-parts.ts";
import { block, inline, xmlFile } from "./xml.ts";

export interface FeedSource {
  lang: TextLang;
  /** The versions, oldest first, in the language of the feed. */
  versions: readonly VersionData[];
  documents: readonly Document[];
  /** Who answers for the edition. */
  author: string;
  /** The address of the feed, with the host. */
  feed: string;
  /** The address of the list of changes, with the host. */
  changes: string;
  /** Returns the address of a document's page, with the host. */
  page: (document: string) => string;
}

/**
 * Exports the versions of the edition as a feed, newest first: Atom,
 * https://www.rfc-editor.org/rfc/rfc4287.
 *
 * @returns A file with an entry for each version, whose content is the summary and all changes of
 *   the texts. The id of an entry depends only on the feed's address and the version.
 */
export function feed(source: FeedSource): string {
  const { lang, versions, author, feed, changes } = source;
  const t = translator(lang);
  return xmlFile(
    block(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
      inline("id", {}, feed),
      inline("title", {}, `${t("site.name")}: ${t("changes.title")}`),
      inline("updated", {}, instant(versions.at(-1)?.date ?? "")),
      inline("link", { rel: "self", type: "application/atom+xml", href: feed }),
      inline("link", { rel: "alternate", type: "text/html", href: changes }),
      inline("author", {}, inline("name", {}, author)),
      inline("rights", {}, `${t("footer.licence")} ${LICENSE}`),
      ...versions.toReversed().map((version) => entry(version, source)),
    ),
  );
}

function entry(
  { version, date, summary, changes: changed }: VersionData,
  { lang, documents, feed, changes, page }: FeedSource,
): Element {
  const t = translator(lang);
  const title = t("changes.version", { version, date: formatDate(lang, date) });
  const ofDocuments = Map.groupBy(changed, ({ document }) => document);
  return block(
    "entry",
    {},
    inline("id", {}, `${feed}#${version}`),
    inline("title", {}, title),
    inline("updated", {}, instant(date)),
    inline("published", {}, instant(date)),
    inline("link", { rel: "alternate", type: "text/html", href: changes }),
    inline("summary", {}, summary),
    block(
      "content",
      { type: "xhtml" },
      block(
        "div",
        { xmlns: "http://www.w3.org/1999/xhtml" },
        inline("p", {}, summary),
        ...[...ofDocuments].flatMap(([id, list]) => [
          inline(
            "h2",
            {},
            documents.find((one) => one.id === id)?.shortTitle[lang] ?? id,
          ),
          ...list.flatMap((change) => paragraphs(change, page(id))),
        ]),
      ),
    ),
  );
}

/** The changed places of a paragraph and the reason. */
function paragraphs(change: ChangeData, page: string): Element[] {
  const { id, lang, old, new: now, text, reason } = change;
  const marked = changedParts(old, now, text).map((part) => {
    if (part.kind === "gap") return " … ";
    if (part.kind === "same") return part.text;
    return inline(part.kind === "old" ? "del" : "ins", {}, part.text);
  });
  const link = inline("a", { href: `${page}#${id}` }, blockLabel(id) || id);
  return [
    inline(
      "p",
      {},
      link,
      " ",
      inline("span", { lang, "xml:lang": lang }, ...marked),
    ),
    inline("p", {}, reason),
  ];
}

/** The start of a day as an RFC 3339 instant. */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}
