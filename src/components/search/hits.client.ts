/** From a result on to the next: the results that the reader left, and a small control at the place that is read. */
import { element } from "../site/dom.client.ts";

const KEY = "hits";

/** The results of the last search that was left by one of them. */
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
  const close = element(
    "button",
    { type: "button", "aria-label": say("hits.close") },
    "×",
  );
  close.onclick = onClose;
  document.body.append(
    element(
      "nav",
      { class: "hits", "aria-label": say("hits") },
      step(at - 1, "‹", say("hits.previous")),
      element(
        "a",
        { href: hits.list, title: say("hits.list") },
        say("hits.at", { at: at + 1, count: hits.paths.length }),
      ),
      step(at + 1, "›", say("hits.next")),
      close,
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

export const HITS_STYLE = `
  .hits {
    position: fixed;
    inset-block-end: max(0.75rem, env(safe-area-inset-bottom));
    inset-inline: 0;
    z-index: 4;
    display: flex;
    inline-size: fit-content;
    margin-inline: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: 0 1px 6px rgb(0 0 0 / 20%);
    font: 0.875rem/1.25 var(--font-ui);
    font-variant-numeric: tabular-nums;
  }
  .hits :is(a, button) {
    min-inline-size: 2.25rem;
    padding: 0.625rem;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .hits a:not([href]) {
    color: var(--rule);
    cursor: default;
  }
  .hits :is(a[href], button):hover {
    background: var(--tint);
  }
  @media print {
    .hits {
      display: none;
    }
  }
`;
