import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { CONTINUE, visit } from "unist-util-visit";
import { type CslRecord, dayOf, nameOf } from "./record.ts";
import type { StyleName } from "./style-list.ts";

/** The formats for reference managers. */
export const FORMATS = ["bibtex", "ris", "csl-json"] as const;
export type FormatName = (typeof FORMATS)[number];

/** The files that readers can download. */
export const FILES = [
  {
    format: "bibtex",
    extension: "bib",
    name: "BibTeX",
    type: "application/x-bibtex",
  },
  {
    format: "ris",
    extension: "ris",
    name: "RIS",
    type: "application/x-research-info-systems",
  },
  {
    format: "csl-json",
    extension: "json",
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
  },
] as const satisfies {
  format: FormatName;
  extension: string;
  name: string;
  type: string;
}[];

/** A formatted citation, as HTML with `<i>`, `<b>` and `<sup>` at most. */
export interface Formatted {
  /** The entry in a bibliography. */
  entry: string;
  /** The citation in the text, or the note. */
  inText: string;
}

// Bundled code runs in another folder, so these paths start at the root of the project.
const STYLE_FILES = globSync("src/citation/styles/*.csl");
const config = plugins.config.get("@csl");
for (const file of STYLE_FILES)
  config.styles.add(basename(file, ".csl"), readFileSync(file, "utf8"));
for (const locale of ["zh-CN", "zh-TW"]) {
  const file = `src/citation/styles/locales-${locale}.xml`;
  config.locales.add(locale, readFileSync(file, "utf8"));
}
Object.assign(plugins.config.get("@bibtex").format, {
  useIdAsLabel: true,
  asciiOnly: false,
  checkLabel: false,
});

/**
 * Formats one form of a citation.
 *
 * @param lang The language in which the citation is written.
 * @param accessed The date of access, in styles that have one.
 * @returns HTML with `<i>`, `<b>` and `<sup>` at most.
 */
export function formatRecord(
  record: CslRecord,
  form: keyof Formatted,
  style: StyleName,
  lang: "zh" | "en",
  accessed?: string,
): string {
  const { language, genre, "collection-title": edition, ...rest } = record;
  const isBuiltIn = style === "apa" && lang === "en";
  const item = {
    ...rest,
    // English citations set romanised names as English names, whatever the language of the text.
    ...(lang === "zh" ? { language } : {}),
    // citation-js's APA style prints the collection title as part of the newspaper's name.
    ...(isBuiltIn || edition === undefined
      ? {}
      : { "collection-title": edition }),
    ...(isBuiltIn && record.type === "webpage" ? { genre } : {}),
    ...(accessed === undefined ? {} : { accessed: { literal: accessed } }),
  };
  const formatted = new Cite([item]).format(
    form === "entry" ? "bibliography" : "citation",
    {
      format: "html",
      style:
        lang === "zh" && hasChineseForm(style) ? `${style}-chinese` : style,
      lang: lang === "zh" ? language : "en-US",
    },
  );
  const html = withoutDivs(formatted);
  // citation-js's APA style omits the locator.
  return form === "inText" && isBuiltIn && record.section !== undefined
    ? html.replace(/\)$/, `, ${record.section})`)
    : html;
}

function hasChineseForm(style: StyleName): boolean {
  return STYLE_FILES.some((file) => file.endsWith(`/${style}-chinese.csl`));
}

/** Exports a record for reference managers. */
export function exportRecord(record: CslRecord, format: FormatName): string {
  if (format === "csl-json") return `${JSON.stringify([record], null, 2)}\n`;
  if (format === "bibtex") return bibtex(record);
  return ris(record);
}

/** Returns the BibLaTeX fields of a translation. */
function translationFields({
  translator = [],
  "original-title": title,
  "original-date": date,
}: CslRecord): Record<string, string> {
  return {
    ...(translator.length === 0
      ? {}
      : {
          translator: translator
            .map((name) =>
              "literal" in name ? `{${name.literal}}` : nameOf(name),
            )
            .join(" and "),
        }),
    ...(title === undefined ? {} : { origtitle: title }),
    ...(date === undefined ? {} : { origdate: dayOf(date, "-") }),
  };
}

/** Characters that LaTeX prints by a command. citation-js escapes them only with `asciiOnly`, which drops all Chinese. */
const LATEX_COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes the texts of a record for LaTeX, except its address and the braces of placeholders. */
function forLatex(record: CslRecord): CslRecord {
  const escaped = (field: string, value: unknown) =>
    typeof value !== "string" || ["id", "type", "URL"].includes(field)
      ? value
      : value.replace(
          /[\\~^&%$#_]/g,
          (character) => LATEX_COMMANDS[character] ?? `\\${character}`,
        );
  return JSON.parse(JSON.stringify(record), escaped) as CslRecord;
}

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/** The names of babel and polyglossia for the languages of records. */
const LANGIDS: Record<string, string> = {
  "zh-CN": "chinese-simplified",
  "zh-TW": "chinese-traditional",
  en: "american",
};

/**
 * Formats a record as BibTeX.
 *
 * This function joins the fields itself, because citation-js writes month and day into one
 * field, which neither BibTeX nor biber can read, and omits the publisher, translator and
 * original of a translation. The fields for version, language, translator and original are BibLaTeX's.
 */
function bibtex(texts: CslRecord): string {
  const record = forLatex(texts);
  const [entry] = new Cite([record]).format("bibtex", { format: "object" });
  if (!entry) throw new Error("citation-js returned no BibTeX entry");
  const [, month, day] = record.issued["date-parts"][0];
  const translation = record.type === "webpage";
  const fields = {
    ...entry.properties,
    ...(translation
      ? {
          howpublished: `${record["container-title"]}, version ${record.version}`,
          ...translationFields(record),
        }
      : {}),
    version: record.version,
    language: record.language,
    langid: LANGIDS[record.language] ?? "",
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    name === "month"
      ? [`month = ${MONTHS[month - 1]}`, `day = {${day}}`]
      : [`${name} = {${value}}`],
  );
  return [
    `@${entry.type}{${entry.label},`,
    ...lines.map((line) => `\t${line},`),
    "}",
    "",
  ].join("\n");
}

/**
 * Formats a record as RIS.
 *
 * This function joins the lines itself, because citation-js breaks lines, and so addresses,
 * at 70 characters. It also adds what citation-js omits: author and day of a newspaper
 * article, site and translator of a translation. citation-js replaces the title with the
 * original title, so it gets the record without that field.
 */
function ris({ "original-title": original, ...record }: CslRecord): string {
  const [fields] = new Cite([record]).format("ris", { format: "object" });
  const { TY: type, ...tags } = fields ?? {};
  const translation = record.type === "webpage";
  const printed = record["original-date"];
  const all = {
    ...tags,
    AU: record.author.map(nameOf),
    ...(translation
      ? {
          A4: (record.translator ?? []).map(nameOf),
          T2: record["container-title"],
          PB: record["container-title"],
        }
      : {}),
    ...(original === undefined
      ? {}
      : { OP: printed ? `${original}, ${dayOf(printed, "/")}` : original }),
    DA: dayOf(record.issued, "/"),
    ET: record.version,
  };
  const lines = Object.entries(all).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${one}`),
  );
  return [`TY  - ${type}`, ...lines, "ER  - ", ""].join("\n");
}

/** Reads a file of `styles/`. Bundled code runs in another folder, so the path starts at the project's root. */
const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Removes the `div` elements that citeproc puts around an entry, and collapses white space. */
function withoutDivs(html: string): string {
  const tree = processor.parse(html);
  visit(tree, (node, index, parent) => {
    if (
      node.type === "element" &&
      node.tagName === "div" &&
      parent &&
      index !== undefined
    ) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (node.type === "text") {
      node.value = node.value.replace(/\s+/g, " ");
    }
    return CONTINUE;
  });
  return processor.stringify(tree).trim();
}
