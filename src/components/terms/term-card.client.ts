/** The card of a term in the text: both languages, pinyin, note, and the way through its places. */
import { blockLabel } from "../../edition/ids.ts";
import { fill } from "../../i18n/fill.ts";
import { pageDocument } from "../document/document-file.client.ts";
import {
  closePopover,
  openPopover,
  quotation,
} from "../notes/popover.client.ts";
import { element, pageLang } from "../site/dom.client.ts";
import type { MarkedTerm, TermFile } from "./term-file.ts";

/** A place of a term: a document and the id of a paragraph, title or line. */
type Place = readonly [document: string, id: string];

/**
 * Opens the card of a marked term, and moves the focus into it.
 *
 * @param goTo Goes to a place on this page. Returns false if another page has it.
 */
export function openTermCard(
  link: HTMLAnchorElement,
  file: TermFile,
  goTo: (...place: Place) => boolean,
): void {
  const term = file.terms.find(({ id }) => id === link.dataset["term"]);
  if (!term) return;
  const chinese = pageLang() === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  const [preferred = "", ...others] = term.en;
  const { strings } = file;
  const card = element(
    "div",
    {
      class: "term-card",
      role: "group",
      tabindex: "-1",
      "aria-label": `${term.zh} ${preferred}`,
    },
    paragraph(
      "name",
      quotation(term.zh, chinese),
      " ",
      element("span", { class: "muted", lang: "zh-Latn-pinyin" }, term.pinyin),
    ),
    paragraph("name", quotation(preferred, "en")),
  );
  if (others.length > 0)
    card.append(
      paragraph(
        "muted",
        ...fill(strings["terms.also"], {
          renderings: `\n${others.join("; ")}\n`,
        })
          .split("\n")
          .map((part, at) => (at === 1 ? quotation(part, "en") : part)),
      ),
    );
  if (term.note)
    card.append(paragraph("note-text", ...withLanguages(term.note)));
  card.append(
    paragraph(
      "places",
      ...stepper(link, term, file, goTo),
      element(
        "a",
        { href: link.getAttribute("href") ?? "" },
        strings["terms.card.row"],
      ),
    ),
  );
  card.addEventListener("keydown", ({ key }) => {
    // The popover has closed itself.
    if (key === "Escape") link.focus({ preventScroll: true });
  });
  const lines = [...link.getClientRects()];
  openPopover([card], lines.at(-1) ?? link.getBoundingClientRect());
  card.focus({ preventScroll: true });
}

/** “‹ 3 of 11 ›”, if the term has several places. */
function stepper(
  link: Element,
  term: MarkedTerm,
  { root, documents, strings }: TermFile,
  goTo: (...place: Place) => boolean,
): Node[] {
  const places = Object.entries(term.places).flatMap(([document, ids]) =>
    ids.split(" ").map((id): Place => [document, id]),
  );
  const here = link.closest("[id]:not([data-s])")?.id;
  const at = places.findIndex(
    ([document, id]) => document === pageDocument() && id === here,
  );
  if (places.length < 2) return [];
  const step = (icon: string, index: number, name: string): Node => {
    const place = places[index];
    if (!place)
      return element(
        "span",
        { class: "step muted", "aria-hidden": "true" },
        icon,
      );
    const [document, id] = place;
    const label = fill(name, {
      place: `${documents[document]} ${labelOf(id, strings)}`,
    });
    const created = element(
      "a",
      {
        class: "step",
        href: `${root}${document}/#${id}`,
        "aria-label": label,
        title: label,
      },
      icon,
    );
    created.addEventListener("click", (event) => {
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      if (ctrlKey || metaKey || shiftKey || altKey) return;
      if (document === pageDocument()) closePopover();
      if (goTo(document, id)) event.preventDefault();
    });
    return created;
  };
  return [
    element(
      "span",
      { class: "stepper" },
      step("‹", at - 1, strings["terms.card.previous"]),
      fill(strings["terms.card.count"], {
        number: at + 1,
        count: places.length,
      }),
      step("›", at + 1, strings["terms.card.next"]),
    ),
  ];
}

function labelOf(id: string, strings: TermFile["strings"]): string {
  if (id === "title" || id === "byline" || id === "dateline")
    return strings[`place.${id}`];
  return blockLabel(id) || strings["place.signature"];
}

function paragraph(name: string, ...content: (Node | string)[]): HTMLElement {
  return element("p", { class: name }, ...content);
}

/** Gives the words of the other language their language. */
function withLanguages(note: string): (Node | string)[] {
  const [words, lang] =
    pageLang() === "en"
      ? [/(\p{Script=Han}+)/u, "zh-Hans"]
      : [/([A-Za-z](?:[A-Za-z ’-]*[A-Za-z])?)/, "en"];
  return note
    .split(words)
    .map((part, at) => (at % 2 === 1 ? quotation(part, lang) : part));
}
