/** The reader's place on a page: which paragraph is where in the window. */

/** A paragraph, or another part of a page, and where it is in the window. */
export interface Place {
  id: string;
  /** The share of it that is above the bar's lower edge: from 0 to 1. */
  read: number;
  /** The distance from the bar's lower edge to its top, in pixels; 0 if the bar cuts it. */
  below: number;
}

/** The rectangle of an element in the window. */
export const boxOf = (element: Element) => element.getBoundingClientRect();

/** The bottom of the bar in the window, in pixels. */
export const barBottom = () =>
  boxOf(document.querySelector(".bar") as Element).bottom;

/** Measures where the part that is being read is: the first one that begins below the bar, or else the one that fills the window. At the top of a page, none. */
export function measurePlace(): Place | undefined {
  if (scrollY < 1) return undefined;
  const bottom = barBottom();
  const parts = [
    ...document.querySelectorAll("main :is(.pair, h2, tr, p)[id]"),
  ];
  const current =
    parts.find((part) => {
      const { top, height } = boxOf(part);
      return height > 0 && top >= bottom - 4 && top < innerHeight * 0.75;
    }) ?? parts.find((part) => boxOf(part).bottom > bottom);
  if (!current) return undefined;
  const { top, height } = boxOf(current);
  return {
    id: current.id,
    read: Math.max(0, bottom - top) / height,
    below: Math.max(0, top - bottom),
  };
}

/** Scrolls so that a part is where it was. If the bar cut it, the same share of it is above the bar. */
export function goToPlace({ id, read, below }: Place): void {
  const part = document.getElementById(id);
  if (!part) return;
  const { style } = document.documentElement;
  // The browser's scroll anchoring would scroll the page a second time.
  style.overflowAnchor = "none";
  const { top, height } = boxOf(part);
  scrollBy(0, top + read * height - barBottom() - below);
  setTimeout(() => (style.overflowAnchor = ""), 99);
}

/** The key of the place in the session storage. */
export const PLACE_KEY = "one-page-place";

/** Goes to the place that was stored for this page. */
export function restorePlace(): void {
  try {
    const stored = JSON.parse(
      sessionStorage.getItem(PLACE_KEY) ?? "{}",
    ) as Place & { path: string };
    sessionStorage.removeItem(PLACE_KEY);
    if (stored.path !== location.pathname) return;
    goToPlace(stored);
    // The browser scrolls to the place of the address when the page is parsed.
    if (location.hash) addEventListener("load", () => goToPlace(stored));
    // Otherwise the page would scroll to the range of its address later.
    history.replaceState({ range: location.hash }, "");
  } catch {
    // The page is at its top, or at the place of its address.
  }
}
