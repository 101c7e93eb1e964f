/** What search runs in the browser: loaded, all of it, when the reader reaches for search. */
import { openSearch } from "./opened.client.ts";
import { SearchPanel } from "./search-panel.client.ts";

export { followMark } from "./mark.client.ts";

let prepared: Promise<void> | null = null;

/**
 * Makes the search panel of the page ready: the one on it, or the one in its dialog.
 *
 * @throws if what stands in a dialog's panel cannot be read
 */
export function prepare(): Promise<void> {
  prepared ??= preparePanel();
  prepared.catch(() => (prepared = null));
  return prepared;
}

async function preparePanel(): Promise<void> {
  if (!customElements.get("search-panel"))
    customElements.define("search-panel", SearchPanel);
  openSearch().catch(() => {});
  const panel = document.querySelector("search-panel");
  const dialog = panel?.closest("dialog");
  if (!(panel instanceof SearchPanel) || !dialog || panel.attached) return;
  // Who selects in the field may leave the button beside the dialog: a click there begins there, too.
  let began: EventTarget | null = null;
  dialog.addEventListener("pointerdown", ({ target }) => (began = target));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog && began === dialog) dialog.close();
  });
  const { lang, dataset } = document.documentElement;
  const response = await fetch(
    `${dataset["base"] ?? "/"}${lang.toLowerCase()}/search.json`,
  );
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  panel.attach((await response.json()) as Record<string, string>);
}
