/** Makes links to the same text in another language or layout lead to the reader's place. */
import { measurePlace, PLACE_KEY } from "./place.client.ts";

for (const link of document.querySelectorAll<HTMLAnchorElement>(
  ".languages a, a[data-layout]",
)) {
  const { hash } = link;
  const { layout } = link.dataset;
  /** What the address names is the same in another language, but may be in another section. */
  const ownHash = () => (layout ? hash : location.hash);
  // Not only on click: the link may be copied, or opened in another tab, from its context menu.
  link.onfocus = link.onpointerdown = () => {
    const id = measurePlace()?.id ?? "";
    const section = document.getElementById(id)?.closest("section[id]")?.id;
    if (layout === "sections" && section)
      link.pathname = `${location.pathname}${section}/`;
    link.hash = ownHash() || id.replace(/-title$/, "");
    link.search = location.search;
  };
  // The place goes by storage, because a hash would mark its paragraph as cited.
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    link.hash = ownHash();
    storePlace(link.pathname);
  };
}

/** Stores the reader's place for the page that they go to next. */
function storePlace(path: string): void {
  try {
    sessionStorage.setItem(
      PLACE_KEY,
      JSON.stringify({ path, ...measurePlace() }),
    );
  } catch {
    // The next page begins at its top, or at the place of its address.
  }
}
