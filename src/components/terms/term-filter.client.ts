/** Shows only the terms that contain what is typed, in either language, any script or pinyin. */
import { fill } from "../../i18n/fill.ts";
import { termId } from "../../render/term-list.ts";
import { fold } from "../../search/fold.ts";
import { findSyllables, lettersOf, syllablesOf } from "../../search/pinyin.ts";
import { loadSource } from "../search/indexes.client.ts";
import { part } from "../site/dom.client.ts";

interface Row {
  element: HTMLElement;
  /** Names, abbreviations and notes, with white space between words. */
  words: string;
  syllables: string[];
}

const container = part(document, ".term-filter");
const input = part<HTMLInputElement>(container, "input");
const status = part(container, "p");

const rows = [...document.querySelectorAll<HTMLElement>(".terms tbody tr")].map(
  (element): Row => {
    const texts = element.querySelectorAll("th, td:nth-child(2) > :not(.see)");
    const words = [...texts].map(({ textContent }) => keyOf(textContent));
    return { element, words: words.join("/"), syllables: [] };
  },
);

/** A word begins after white space; Chinese is found anywhere. */
function keyOf(text: string): string {
  return ` ${fold(text)
    .map(({ kind, key }) => (kind === "word" ? ` ${key} ` : key))
    .join("")}`.replace(/ +/g, " ");
}

/** Adds the names in all languages, which the page shows in part or a browser has translated, and the pinyin. */
async function addNames(): Promise<void> {
  const terms = await (await loadSource()).terms();
  const byId = new Map(rows.map((row) => [row.element.id, row]));
  for (const [hans, hant, pinyin, ...english] of terms) {
    const row = byId.get(termId(hans));
    if (!row) continue;
    for (const name of [hans, hant, ...english]) row.words += `/${keyOf(name)}`;
    row.syllables = syllablesOf(pinyin);
  }
  filter();
}

function filter(): void {
  const typed = input.value.trim();
  const folded = keyOf(typed).trimEnd();
  const wanted = /^ ?\p{Script=Han}/u.test(folded)
    ? folded.trimStart()
    : folded;
  const letters = lettersOf(typed);
  let shown = rows.filter(
    ({ words, syllables }) =>
      words.includes(wanted) ||
      (letters !== "" && findSyllables(letters, syllables, true) !== null),
  );
  if (shown.length === 0 && letters !== "")
    shown = rows.filter(({ syllables }) =>
      syllables
        .map(([initial]) => initial)
        .join("")
        .includes(letters),
    );
  for (const row of rows) row.element.hidden = !shown.includes(row);
  for (const table of document.querySelectorAll(".terms"))
    (table.parentElement as HTMLElement).hidden = !table.querySelector(
      "tbody tr:not([hidden])",
    );
  const count = shown.length;
  const key = ["none", "one"][count] ?? "other";
  status.textContent =
    typed === "" ? "" : fill(status.dataset[key] ?? "", { count });
}

filter();
// Without the file of terms, the names that the page shows are found all the same.
addNames().catch(() => {});
input.addEventListener("input", (event) => {
  if (!(event as InputEvent).isComposing) filter();
});
input.addEventListener("compositionend", filter);
// A link to a term that the filter hides shows all of them.
addEventListener("hashchange", () => {
  const target = document.getElementById(
    decodeURIComponent(location.hash.slice(1)),
  );
  if (!target?.closest("[hidden]")) return;
  input.value = "";
  filter();
  target.scrollIntoView();
});
