/** Shows only the terms that contain what is typed, in either language and script. */
import { fill } from "../../i18n/fill.ts";
import { fold } from "../../search/fold.ts";
import { part } from "../site/dom.client.ts";

const form = part<HTMLFormElement>(document, ".term-filter");
const input = part<HTMLInputElement>(form, "input");
const status = part(form, "p");

/** Each row with what it is found by: its names, abbreviations and notes, with white space between words. */
const rows = [...document.querySelectorAll<HTMLElement>(".terms tbody tr")].map(
  (row) => ({
    row,
    words: keyOf(
      [...row.querySelectorAll("th, td:nth-child(2) > :not(.see)")]
        .map(({ textContent }) => textContent)
        .join(" / ") + ` / ${row.id} / ${row.dataset["hant"] ?? ""}`,
    ),
  }),
);

/** A word begins after white space; Chinese is found anywhere. */
function keyOf(text: string): string {
  return ` ${fold(text)
    .map(({ kind, key }) => (kind === "word" ? ` ${key} ` : key))
    .join("")}`.replace(/ +/g, " ");
}

function filter(): void {
  const typed = input.value.trim();
  const key = keyOf(typed).trimEnd();
  const wanted = /^ ?\p{Script=Han}/u.test(key) ? key.trimStart() : key;
  let count = 0;
  for (const { row, words } of rows) {
    row.hidden = !words.includes(wanted);
    if (!row.hidden) count += 1;
  }
  for (const section of document.querySelectorAll<HTMLElement>(
    "section:has(> .terms)",
  ))
    section.hidden = !section.querySelector("tbody tr:not([hidden])");
  part(document, ".kinds").hidden = typed !== "";
  status.textContent =
    typed === ""
      ? ""
      : fill(status.dataset[count === 0 ? "none" : "count"] ?? "", { count });
}

filter();
input.addEventListener("input", (event) => {
  if ((event as InputEvent).isComposing) return;
  filter();
});
input.addEventListener("compositionend", filter);
form.addEventListener("submit", (event) => event.preventDefault());
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
