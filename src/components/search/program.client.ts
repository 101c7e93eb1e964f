/** What search runs in the browser: loaded when the reader reaches for search. */
import { loadIndexes } from "./indexes.client.ts";
import { SearchPanel } from "./search-panel.client.ts";

export { followMark } from "./mark.client.ts";

/** Loads the filter of the page of terms. It is reached through this script, so that no other page names its file. */
export const loadTermFilter = () => import("../terms/term-filter.client.ts");

/** Starts the page's search panel, and begins to load the index. */
export function start(): void {
  loadIndexes().catch(() => {});
  if (!customElements.get("search-panel"))
    customElements.define("search-panel", SearchPanel);
}
