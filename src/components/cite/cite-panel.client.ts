import type { CiteData } from "../../citation/cite-data.ts";
import type { FormatName } from "../../citation/format.ts";
import { type StyleName, STYLES } from "../../citation/style-list.ts";
import { fill } from "../../i18n/fill.ts";
import { regionalTag } from "../../i18n/languages.ts";
import { button, element } from "../site/dom.client.ts";
import {
  type CitedRange,
  citationLabel,
  citedAddress,
} from "./cite-data.client.ts";
import { setFormattedCitation } from "./formatted-citation.client.ts";

const FORMAT_NAMES: Record<FormatName, string> = {
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
};

/** The reader's last choice, with which the next panel begins. */
const lastChoice: { style?: string; text?: string } = {};

/**
 * Creates the panel that shows the citation of a range in a style of the reader's choice.
 *
 * @param copy Copies a text, and its HTML, to the clipboard.
 */
export function createCitePanel(
  data: CiteData,
  cited: CitedRange,
  copy: (text: string, html?: string) => void,
): HTMLElement {
  const { strings, citations } = data;
  const isChinese = document.documentElement.lang !== "en";
  const styleSelect = element("select", {});
  for (const [value, { en, zh }] of Object.entries(STYLES))
    styleSelect.append(new Option(isChinese ? zh : en, value));
  for (const [value, name] of Object.entries(FORMAT_NAMES))
    styleSelect.append(new Option(name, value));
  styleSelect.value = lastChoice.style ?? (isChinese ? "gb-t-7714" : "chicago");
  const textSelect = element(
    "select",
    {},
    new Option(strings["copy.zh"], "zh"),
    new Option(strings["copy.en"], "en"),
  );
  textSelect.value = lastChoice.text ?? (isChinese ? "zh" : "en");
  const output = element("div", {
    class: "cite-output",
    "aria-live": "polite",
  });

  const withCopyButton = (name: string, content: Node, html?: string) => [
    element(
      "p",
      { class: "cite-name" },
      name,
      button(strings["cite.copy"], () => copy(content.textContent ?? "", html)),
    ),
    content,
  ];
  const update = () => {
    const language = textSelect.value as "zh" | "en";
    const citation =
      citations[language][styleSelect.value as StyleName | FormatName];
    const values = {
      label: cited.label,
      address: citedAddress(data, cited, language),
      accessed: today(),
    };
    if (typeof citation === "string") {
      const record = element("pre", { tabindex: "0" }, fill(citation, values));
      output.replaceChildren(
        ...withCopyButton(
          FORMAT_NAMES[styleSelect.value as FormatName],
          record,
        ),
      );
      return;
    }
    const lang =
      citation.lang === "en"
        ? "en-US"
        : regionalTag(document.documentElement.lang);
    output.replaceChildren(
      ...(["entry", "inText"] as const).flatMap((part) => {
        const paragraph = element("p", { lang });
        setFormattedCitation(
          paragraph,
          fill(citation[part], {
            ...values,
            label: citationLabel(citation.lang, cited),
          }),
        );
        return withCopyButton(
          strings[`cite.${part}`],
          paragraph,
          paragraph.innerHTML,
        );
      }),
    );
  };
  const handleChange = () => {
    Object.assign(lastChoice, {
      style: styleSelect.value,
      text: textSelect.value,
    });
    update();
  };
  styleSelect.addEventListener("change", handleChange);
  textSelect.addEventListener("change", handleChange);
  update();
  return element(
    "div",
    { class: "cite-panel" },
    element(
      "p",
      {},
      element("label", {}, `${strings["cite.style"]} `, styleSelect),
      element("label", {}, `${strings["cite.cited"]} `, textSelect),
    ),
    output,
  );
}

/** The reader's local date: `2026-11-22`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
