/** The menu of a paragraph: copy its text or link, cite it, extend it to a range. */
import type { CiteData } from "../../citation/cite-data.ts";
import { fill } from "../../i18n/fill.ts";
import { rememberShownRange } from "../document/target.client.ts";
import { adoptStyle, button, element } from "../site/dom.client.ts";
import {
  type CitedRange,
  citationLabel,
  citedAddress,
  citedRange,
  getCiteData,
  hashRange,
  rowsOf,
  textOf,
} from "./cite-data.client.ts";
import { createCitePanel } from "./cite-panel.client.ts";
import { setFormattedCitation } from "./formatted-citation.client.ts";
import css from "./paragraph-menu.css?inline";

interface Menu {
  root: HTMLElement;
  data: CiteData;
  cited: CitedRange;
  label: HTMLAnchorElement;
  /** The id of the paragraph from which a click with Shift extends the range, in either direction. */
  anchor: string;
}
let menu: Menu | undefined;

/**
 * Opens the menu at a label.
 *
 * @param extend Whether to extend the range to this paragraph: from the one of the open menu, or
 *   of the address.
 */
export async function openMenu(
  label: HTMLAnchorElement,
  extend: boolean,
): Promise<void> {
  const from = menu?.anchor ?? hashRange()?.[0];
  const data = await getCiteData();
  // A range needs the label of its first paragraph; signatures have none.
  const start = data.blocks.find(([one, name]) => one === from && name)?.[0];
  // The reader may have gone back or on meanwhile.
  if (!extend && location.hash !== label.hash) return;
  const id = label.hash.slice(1);
  const range = extend && start ? citedRange(data, start, id) : null;
  const cited = range ?? citedRange(data, id, id);
  if (!cited) return;
  show(data, cited, label, range && start ? start : id);
}

function show(
  data: CiteData,
  cited: CitedRange,
  label: HTMLAnchorElement,
  anchor: string,
): void {
  menu?.root.remove();
  if (!isStarted) start();
  const name = fill(data.strings["copy.menu"], { label: cited.label });
  const root = element("div", {
    class: "paragraph-menu",
    role: "group",
    tabindex: "-1",
    "aria-label": name,
  });
  menu = { root, data, cited, label, anchor };
  markRange(menu);
  root.append(...createContent(menu));
  label.after(root);
  // The menu itself, not its first control: from here Tab reaches all controls in order.
  root.focus({ preventScroll: true });
  const { bottom } = root.getBoundingClientRect();
  if (bottom > innerHeight) root.scrollIntoView({ block: "nearest" });
}

function createContent(opened: Menu): HTMLElement[] {
  const { root, data, cited } = opened;
  const { strings } = data;
  const status = element("p", {
    class: "paragraph-menu-status",
    role: "status",
  });
  const copy = async (text: string, html?: string) => {
    root.querySelector("textarea")?.remove();
    status.replaceChildren();
    const isCopied = await writeToClipboard(text, html);
    status.replaceChildren(strings[isCopied ? "copy.done" : "copy.failed"]);
    if (isCopied) return;
    const field = element(
      "textarea",
      { readonly: "", rows: "4", "aria-label": strings["copy.text"] },
      text,
    );
    status.after(field);
    field.select();
  };
  const texts = element(
    "span",
    { role: "group", "aria-label": strings["copy.text"] },
    element("span", {}, strings["copy.text"]),
  );
  for (const which of ["zh", "en", "both"] as const) {
    texts.append(
      button(
        strings[`copy.${which}`],
        () => void copy(quotationOf(opened, which)),
      ),
    );
  }
  const cite = button(strings["cite.title"], () => {
    const openPanel = root.querySelector(".cite-panel");
    openPanel?.remove();
    cite.setAttribute("aria-expanded", String(!openPanel));
    if (openPanel) return;
    const panel = createCitePanel(
      data,
      cited,
      (text, html) => void copy(text, html),
    );
    status.before(panel);
    panel.querySelector("select")?.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest" });
  });
  cite.setAttribute("aria-expanded", "false");
  return [
    element(
      "p",
      { class: "paragraph-menu-head" },
      element("b", {}, cited.firstLabel),
      createEndSelect(opened),
      button(strings["copy.close"], close),
    ),
    element("p", {}, texts),
    element(
      "p",
      {},
      button(
        strings["copy.link"],
        () => void copy(`${location.origin}${data.page}#${cited.hash}`),
      ),
      cite,
      ...(data.witness
        ? [
            element(
              "a",
              { href: `${data.witness}${cited.from}` },
              strings["copy.witness"],
            ),
          ]
        : []),
    ),
    status,
  ];
}

/** The control that selects the last paragraph of the range, for readers who cannot use Shift. */
function createEndSelect({ data, cited, label }: Menu): HTMLElement {
  const select = element("select", {});
  const start = data.blocks.findIndex(([id]) => id === cited.from);
  for (const [id, name] of data.blocks.slice(start)) {
    if (name && (document.getElementById(id) || id === cited.to))
      select.append(new Option(name, id, id === cited.to, id === cited.to));
  }
  select.addEventListener("change", () => {
    const range = citedRange(data, cited.from, select.value);
    if (!range) return;
    const isPanelOpen = menu?.root.querySelector(".cite-panel");
    show(data, range, label, cited.from);
    if (isPanelOpen)
      menu?.root.querySelector<HTMLElement>("[aria-expanded]")?.click();
    menu?.root.querySelector("select")?.focus({ preventScroll: true });
  });
  return element("label", {}, `${data.strings["copy.to"]} `, select);
}

/** The texts of a range with their labels, followed by their sources. */
function quotationOf(
  { data, cited }: Menu,
  which: "zh" | "en" | "both",
): string {
  const languages = which === "both" ? bothLanguages() : [which];
  const paragraphs = rowsOf(data, cited).flatMap((row) => {
    const label = row.querySelector(":scope > .n")?.textContent ?? "";
    return languages.map((language) =>
      `${label} ${textOf(row, language)}`.trim(),
    );
  });
  const sources = languages.map((language) => {
    const holder = element("div", {});
    const { inText, lang } = data.citations[language].chicago;
    setFormattedCitation(holder, inText);
    return fill(holder.textContent ?? "", {
      label: citationLabel(lang, cited),
      address: citedAddress(data, cited, language),
    });
  });
  return [...paragraphs, ...sources].join("\n\n");
}

/** Both languages, the page's own first. */
function bothLanguages(): ("zh" | "en")[] {
  return document.documentElement.lang === "en" ? ["en", "zh"] : ["zh", "en"];
}

/** Marks the paragraphs of the range and writes it into the address, as a link to it would. */
function markRange({ data, cited }: Menu): void {
  for (const marked of document.querySelectorAll(".target"))
    marked.classList.remove("target");
  for (const row of rowsOf(data, cited)) row.classList.add("target");
  const url = new URL(location.href);
  url.hash = cited.hash;
  if (url.href !== location.href) history.replaceState(history.state, "", url);
  rememberShownRange();
}

/** Closes the menu and returns the focus to its label. */
function close(): void {
  if (!menu) return;
  const { root, label } = menu;
  menu = undefined;
  root.remove();
  label.focus({ preventScroll: true });
}

let isStarted = false;
function start(): void {
  isStarted = true;
  adoptStyle(css);
  document.addEventListener("keydown", (event) => {
    if (
      event.key !== "Escape" ||
      event.defaultPrevented ||
      !menu ||
      document.querySelector("dialog[open]")
    )
      return;
    event.preventDefault();
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    if (!menu || menu.root.contains(target) || target.closest(".pair > .n"))
      return;
    menu.root.remove();
    menu = undefined;
  });
  // The menu belongs to the paragraph of the address.
  addEventListener("hashchange", () => {
    if (!menu || location.hash.slice(1) === menu.cited.hash) return;
    if (document.activeElement && menu.root.contains(document.activeElement))
      return;
    menu.root.remove();
    menu = undefined;
  });
}

/**
 * Copies text to the clipboard, also as HTML if there is some.
 *
 * @returns Whether it succeeded. It fails without a secure context, permission or the API.
 */
async function writeToClipboard(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === "function") {
      const item = new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}
