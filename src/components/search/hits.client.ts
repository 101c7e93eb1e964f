/** Leads from one search result to the next: stores the results, and shows a small control on the page of each. */
import { adoptStyle, element, iconButton } from "../site/dom.client.ts";
import css from "./hits.css?inline";

adoptStyle(css);

const KEY = "hits";

/** The results of the last search from which the reader followed one. */
interface Hits {
  /** Address of the search page with that search. */
  list: string;
  /** Paths of the results, in their order. */
  paths: string[];
}

/** Stores the results when the reader follows one. */
export function storeHits(list: string, links: HTMLAnchorElement[]): void {
  try {
    const paths = [...new Set(links.map(pathOf))];
    sessionStorage.setItem(KEY, JSON.stringify({ list, paths }));
  } catch {
    // Storage is blocked or full: the results do without the control.
  }
}

function readHits(): Hits | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Hits | null;
  } catch {
    return null;
  }
}

/**
 * Shows “‹ 2 of 11 ›” where the page's address is one of the results, else nothing.
 *
 * @param say Gives an interface string, by the end of its key.
 * @param onClose Called when the reader closes it.
 */
export function showHits(
  say: (key: string, values?: Record<string, string | number>) => string,
  onClose: () => void,
): void {
  document.querySelector(".hits")?.remove();
  const hits = readHits();
  const at = hits?.paths.indexOf(pathOf(location)) ?? -1;
  if (!hits || at < 0) return;
  const step = (to: number, text: string, label: string): HTMLElement => {
    const href = hits.paths[to];
    return element(
      "a",
      href === undefined
        ? { "aria-hidden": "true" }
        : { href, "aria-label": label, title: label },
      text,
    );
  };
  document.body.append(
    element(
      "nav",
      { class: "hits window-control", "aria-label": say("hits") },
      step(at - 1, "‹", say("hits.previous")),
      element(
        "a",
        { href: hits.list, title: say("hits.list") },
        say("hits.at", { at: at + 1, count: hits.paths.length }),
      ),
      step(at + 1, "›", say("hits.next")),
      iconButton("×", say("hits.close"), onClose),
    ),
  );
}

function pathOf({
  pathname,
  search,
  hash,
}: HTMLAnchorElement | Location): string {
  return pathname + search + hash;
}
