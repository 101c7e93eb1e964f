/** The menu of a paragraph or a section: copy its link or text, cite it, extend it to a range. */
import type { CiteData } from "../../citation/cite-data.ts";
import { placeLabel } from "../../edition/ids.ts";
import { fill } from "../../i18n/fill.ts";
import { rememberShownRange } from "../document/target.client.ts";
import { adoptStyle, button, element, iconButton } from "../site/dom.client.ts";
import { showLoadError } from "../site/notice.client.ts";
import { barBottom } from "../site/place.client.ts";
import {
  type CitedRange,
  citationLabel,
  citedAddress,
  citedRange,
  getCiteData,
  hashRange,
  pageRows,
  rangeOf,
  rowsOf,
  languagesOf,
  textsOf,
  type TextRange,
} from "./cite-data.client.ts";
import { createCitePanel, today } from "./cite-panel.client.ts";
import { type Copy, createCopy } from "./copy.client.ts";
import { textOfCitation } from "./formatted-citation.client.ts";
import { menuData } from "./menu-data.client.ts";
import css from "./paragraph-menu.css?inline";

interface Menu {
  root: HTMLElement;
  range: TextRange;
  /** The label at the other end of the range than the anchor. */
  label: HTMLAnchorElement;
  /** The label that opened the menu, to which the focus returns. */
  opener: HTMLAnchorElement;
  /** The label from which a click with Shift extends the range, in either direction. */
  anchor: HTMLAnchorElement;
}
let menu: Menu | undefined;

/** A section's label is in its title. */
const SECTION = ".title > a.n";
const PARAGRAPH = ".pair:not(.title, .note) > a.n";

/** Tells screen readers that the labels open a menu. */
export function describeLabels(): void {
  for (const label of labels(`${PARAGRAPH}, ${SECTION}`)) {
    label.setAttribute("aria-haspopup", "dialog");
    label.setAttribute("aria-describedby", "label-hint");
  }
}

/**
 * Opens the menu at a label.
 *
 * @param extend Whether to extend the range to this label: from the one of the open menu, or of the address.
 */
export async function openMenu(
  label: HTMLAnchorElement,
  extend: boolean,
): Promise<void> {
  const from = menu?.anchor ?? labelOf(hashRange()?.[0]);
  if (extend) {
    const isSameKind = from?.matches(SECTION) === label.matches(SECTION);
    show(label, from && isSameKind ? from : label);
    return;
  }
  // The browser follows the link after the event.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  // The reader may have gone back or on while this script was loaded.
  if (location.hash === label.hash) show(label, label);
}

/** The label of a paragraph or section. Signatures have none. */
function labelOf(id: string | undefined): HTMLAnchorElement | undefined {
  return labels(`${PARAGRAPH}, ${SECTION}`).find(
    ({ hash }) => hash === `#${id}`,
  );
}

function labels(selector: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(selector)];
}

/** What a label shows: `§3.4`, of a section `§3`. */
function nameOf({ hash }: HTMLAnchorElement): string {
  return placeLabel(hash.slice(1));
}

/** The range between two labels of one kind, in either order. */
function rangeBetween(
  one: HTMLAnchorElement,
  other: HTMLAnchorElement,
): TextRange {
  const isBefore =
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
  const [first, last] = isBefore ? [other, one] : [one, other];
  const idOf = ({ hash }: HTMLAnchorElement) => hash.slice(1);
  if (!first.matches(SECTION))
    return rangeOf([idOf(first), nameOf(first)], [idOf(last), nameOf(last)]);
  const rowsIn = (label: HTMLAnchorElement) =>
    pageRows().filter((row) =>
      document.getElementById(idOf(label))?.contains(row),
    );
  const range = rangeOf(
    [rowsIn(first)[0]?.id ?? "", nameOf(first)],
    [rowsIn(last).at(-1)?.id ?? "", nameOf(last)],
  );
  return first === last
    ? { ...range, label: nameOf(first), hash: idOf(first) }
    : range;
}

function show(
  label: HTMLAnchorElement,
  anchor: HTMLAnchorElement,
  opener = label,
): void {
  remove();
  if (!isStarted) start();
  const range = rangeBetween(anchor, label);
  const { strings } = menuData();
  const root = element("div", {
    class: "paragraph-menu",
    role: "dialog",
    tabindex: "-1",
    "aria-label": fill(strings["copy.menu"], { label: range.label }),
  });
  menu = { root, range, label, opener, anchor };
  opener.setAttribute("aria-expanded", "true");
  markRange(range);
  root.append(...createContent(menu));
  // Below the title, or below the last row of the range: it covers neither.
  const row = label.matches(SECTION) ? undefined : rowsOf(range).at(-1);
  (row ?? label.closest(".running"))?.append(root);
  // The menu itself, not its first control: from here Tab reaches all controls in order.
  root.focus({ preventScroll: true });
  scrollToMenu();
}

/** Scrolls until the menu is in the window, and nothing of its paragraph behind it if there is room for both. */
function scrollToMenu(): void {
  if (!menu) return;
  const { root } = menu;
  const { top, bottom } = root.getBoundingClientRect();
  if (getComputedStyle(root).position !== "fixed") {
    if (bottom > innerHeight) root.scrollIntoView({ block: "nearest" });
    return;
  }
  const place = root.parentElement?.getBoundingClientRect();
  if (!place || place.bottom <= top) return;
  scrollBy({
    top: Math.min(place.bottom - top + 8, place.top - barBottom() - 8),
    behavior: "instant",
  });
}

function createContent(opened: Menu): HTMLElement[] {
  const { range } = opened;
  const { strings, witness } = menuData();
  const status = element("p", {
    class: "paragraph-menu-status",
    role: "status",
  });
  const write = createCopy(status, strings);
  let isCopied = false;
  const copy: Copy = (...content) => {
    isCopied = true;
    write(...content);
  };
  const languages = ["zh", "en", "both"] as const;
  // What needs the texts or the citation waits for them; everything else works at once.
  const [plain = [], cited = []] = [1, 2].map(() =>
    languages.map((which) => button(strings[`copy.${which}`], () => {})),
  );
  const cite = button(strings["cite.title"], () => {});
  cite.setAttribute("aria-expanded", "false");
  const waiting = [...plain, ...cited, cite];
  for (const one of waiting) one.disabled = true;
  status.textContent = strings["copy.loading"];
  getCiteData().then(
    (data) => {
      const { from, to } = range;
      const digested = citedRange(data, from, to);
      if (!digested) return;
      const citedText = { ...digested, ...range };
      if (!isCopied) status.textContent = "";
      for (const one of waiting) one.disabled = false;
      for (const [index, which] of languages.entries()) {
        plain[index]?.addEventListener("click", () =>
          copy(plainTexts(data, citedText, which)),
        );
        cited[index]?.addEventListener("click", () =>
          copy(quotationOf(data, citedText, which)),
        );
      }
      cite.addEventListener("click", () =>
        toggleCitePanel(opened, cite, status, data, citedText, copy),
      );
    },
    () => (status.textContent = strings["copy.notLoaded"]),
  );
  const link = `${location.origin}${location.pathname}#${range.hash}`;
  const sentence = litSentence(range);
  const { report } = document.documentElement.dataset;
  return [
    element(
      "p",
      { class: "paragraph-menu-head" },
      element("b", { translate: "no" }, range.firstLabel),
      createEndSelect(opened, strings["copy.to"]),
      ...("speechSynthesis" in window
        ? [
            buttons(
              strings["aloud.read"],
              (["zh", "en"] as const).map((which) =>
                button(strings[`copy.${which}`], () => readAloud(range, which)),
              ),
            ),
          ]
        : []),
      iconButton("×", strings["copy.close"], close),
    ),
    element("p", {}, buttons(strings["copy.text"], plain)),
    element("p", {}, buttons(strings["copy.cited"], cited)),
    element(
      "p",
      {},
      button(strings["copy.link"], () => copy(link)),
      ...(sentence
        ? [
            button(fill(strings["copy.sentence"], { number: sentence }), () =>
              copy(`${link}:${sentence}`),
            ),
          ]
        : []),
      cite,
      ...(witness
        ? [
            element(
              "a",
              { href: `${witness}${range.from}` },
              strings["copy.witness"],
            ),
          ]
        : []),
      ...(report
        ? [
            element(
              "a",
              {
                class: "report",
                href: fill(report, { address: encodeURIComponent(link) }),
              },
              strings["copy.report"],
            ),
          ]
        : []),
    ),
    status,
  ];
}

/** Closes the menu, and reads aloud from the first paragraph of the range to the end of the page. */
function readAloud({ from }: TextRange, language: "zh" | "en"): void {
  // Safari on iOS has a voice only for a page that spoke within a tap.
  speechSynthesis.speak(new SpeechSynthesisUtterance(""));
  close();
  import("../aloud/read-aloud.client.ts")
    .then((aloud) => aloud.readAloud(from, language))
    .catch(showLoadError);
}

/** The number of the sentence that is lit in a single paragraph of several sentences. */
function litSentence({ from, to, hash }: TextRange): string | undefined {
  if (from !== to || hash !== from) return undefined;
  const lit = document.getElementById(from)?.querySelector<HTMLElement>(".lit");
  return lit?.parentElement?.querySelector('[data-s="2"]')
    ? lit.dataset["s"]
    : undefined;
}

/** A named group of buttons, with its name before them. */
function buttons(name: string, all: HTMLElement[]): HTMLElement {
  return element(
    "span",
    { role: "group", "aria-label": name },
    element("span", {}, name),
    ...all,
  );
}

function toggleCitePanel(
  { root }: Menu,
  cite: HTMLElement,
  status: HTMLElement,
  data: CiteData,
  cited: CitedRange,
  copy: Copy,
): void {
  const openPanel = root.querySelector(".cite-panel");
  openPanel?.remove();
  cite.setAttribute("aria-expanded", String(!openPanel));
  if (!openPanel) {
    const panel = createCitePanel(data, cited, copy);
    status.before(panel);
    panel.querySelector("select")?.focus({ preventScroll: true });
  }
  scrollToMenu();
}

/** The control that selects the last paragraph or section of the range, for readers who cannot use Shift. */
function createEndSelect(
  { range, anchor, label, opener }: Menu,
  name: string,
): HTMLElement {
  const select = element("select", { translate: "no" });
  const all = labels(anchor.matches(SECTION) ? SECTION : PARAGRAPH);
  // The range may extend to before the label that it began with.
  const [first, last] =
    rangeBetween(anchor, anchor).from === range.from
      ? [anchor, label]
      : [label, anchor];
  for (const one of all.slice(all.indexOf(first))) {
    const isLast = one === last;
    select.append(new Option(nameOf(one), one.hash, isLast, isLast));
  }
  select.addEventListener("change", () => {
    const end = all.find(({ hash }) => hash === select.value);
    const isPanelOpen = menu?.root.querySelector(".cite-panel");
    if (!end) return;
    show(end, first, opener);
    menu?.root.querySelector("select")?.focus({ preventScroll: true });
    if (isPanelOpen)
      getCiteData().then(
        () => menu?.root.querySelector<HTMLElement>("[aria-expanded]")?.click(),
        () => {},
      );
  });
  return element("label", {}, `${name} `, select);
}

/** The texts of a range alone, paragraph by paragraph. */
function plainTexts(
  data: CiteData,
  range: TextRange,
  which: "zh" | "en" | "both",
): string {
  const [first = [], second = []] = languagesOf(which).map((language) =>
    textsOf(data, range, language),
  );
  return first
    .flatMap((text, at) => [text, ...second.slice(at, at + 1)])
    .join("\n\n");
}

/** The texts of a range, followed by the citation of each: GB/T 7714 in Chinese, Chicago in English. */
function quotationOf(
  data: CiteData,
  cited: CitedRange,
  which: "zh" | "en" | "both",
): string {
  const citations = languagesOf(which).map((language) => {
    const citation =
      language === "zh"
        ? data.citations.zh["gb-t-7714"].entry
        : data.citations.en.chicago.inText;
    // A list of references is numbered, a single one is not.
    return fill(textOfCitation(citation).replace(/^\[1\]\s*/, ""), {
      label: citationLabel(language, cited),
      address: citedAddress(data, cited, language),
      accessed: today(),
    });
  });
  return [plainTexts(data, cited, which), ...citations].join("\n\n");
}

/** Marks the paragraphs of the range and writes it into the address, as a link to it would. */
function markRange(range: TextRange): void {
  for (const marked of document.querySelectorAll(".target"))
    marked.classList.remove("target");
  for (const row of rowsOf(range)) row.classList.add("target");
  const url = new URL(location.href);
  url.hash = range.hash;
  if (url.href !== location.href) history.replaceState(history.state, "", url);
  rememberShownRange();
}

/** Removes the menu. */
function remove(): void {
  if (!menu) return;
  menu.root.remove();
  menu.opener.removeAttribute("aria-expanded");
  menu = undefined;
}

/** Closes the menu and returns the focus to its label. */
function close(): void {
  const opener = menu?.opener;
  remove();
  opener?.focus({ preventScroll: true });
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
    if (menu?.root.contains(target) || target.closest(".pair > .n")) return;
    remove();
  });
  // The menu belongs to the paragraph of the address.
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== menu?.range.hash) remove();
  });
}
