import type { CiteData } from "../../citation/cite-data.ts";
import { STYLE_NAMES, STYLES } from "../../citation/style-list.ts";
import { fill } from "../../i18n/fill.ts";
import { regionalTag } from "../../i18n/languages.ts";
import { button, element, pageLang } from "../site/dom.client.ts";
import {
  type CitedRange,
  citationLabel,
  citedAddress,
} from "./cite-data.client.ts";
import type { Copy } from "./copy.client.ts";
import {
  setFormattedCitation,
  textOfCitation,
} from "./formatted-citation.client.ts";

const FORMATS = [
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
] as const;

/** The text that the reader cited last, with which the next panel begins. */
let lastText: "zh" | "en" | undefined;

/** Creates the panel with the citations of a range in every style, each with buttons that copy it. */
export function createCitePanel(
  data: CiteData,
  cited: CitedRange,
  copy: Copy,
): HTMLElement {
  const { strings } = data;
  const isChinese = pageLang() !== "en";
  const select = element(
    "select",
    {},
    new Option(strings["copy.zh"], "zh"),
    new Option(strings["copy.en"], "en"),
  );
  select.value = lastText ?? (isChinese ? "zh" : "en");
  const list = element("dl", {});
  const update = () => {
    const text = select.value as "zh" | "en";
    list.replaceChildren(
      ...STYLE_NAMES.map((style) =>
        citationRow(STYLES[style][isChinese ? "zh" : "en"], [
          ...styledCitations(data, cited, text, style, copy),
        ]),
      ),
      citationRow(strings["cite.download"], [
        element("p", {}, ...exportButtons(data, cited, text, copy)),
      ]),
    );
  };
  select.addEventListener("change", () => {
    lastText = select.value as "zh" | "en";
    update();
  });
  update();
  return element(
    "div",
    { class: "cite-panel" },
    element("p", {}, element("label", {}, `${strings["cite.cited"]} `, select)),
    list,
  );
}

function citationRow(name: string, content: HTMLElement[]): HTMLElement {
  return element(
    "div",
    {},
    element("dt", {}, name),
    ...content.map((one) => element("dd", {}, one)),
  );
}

/** The entry and the note of a citation, each with its button. */
function styledCitations(
  data: CiteData,
  cited: CitedRange,
  text: "zh" | "en",
  style: (typeof STYLE_NAMES)[number],
  copy: Copy,
): HTMLElement[] {
  const citation = data.citations[text][style];
  const lang = citation.lang === "en" ? "en-US" : regionalTag(pageLang());
  return (["entry", "inText"] as const).map((part) => {
    const html = fill(citation[part], {
      label: citationLabel(citation.lang, cited),
      address: citedAddress(data, cited, text),
      accessed: today(),
    });
    const formatted = element("span", { lang, translate: "no" });
    setFormattedCitation(formatted, html);
    return withCopyButton(
      formatted,
      html,
      data.strings["cite.copy"],
      data.strings[`cite.${part}`],
      copy,
    );
  });
}

/**
 * Puts a button that copies a citation after it.
 *
 * @param citation The element that shows it.
 * @param html The citation, which is not read from the page.
 * @param formName Which form of the citation it is.
 */
export function withCopyButton(
  citation: HTMLElement,
  html: string,
  copyName: string,
  formName: string,
  copy: Copy,
): HTMLElement {
  const created = button(copyName, () => copy(textOfCitation(html), html));
  created.title = formName;
  created.setAttribute("aria-label", `${copyName}: ${formName}`);
  return element("p", {}, citation, " ", created);
}

/** Buttons that copy a citation in the formats of reference managers. */
function exportButtons(
  data: CiteData,
  cited: CitedRange,
  text: "zh" | "en",
  copy: Copy,
): HTMLElement[] {
  return FORMATS.map(([format, name]) => {
    const created = button(name, () =>
      copy(
        fill(data.citations[text][format], {
          label: cited.label,
          address: citedAddress(data, cited, text),
          accessed: today(),
        }),
      ),
    );
    created.setAttribute("aria-label", `${data.strings["cite.copy"]}: ${name}`);
    return created;
  });
}

/** The reader's local date: `2026-11-22`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
