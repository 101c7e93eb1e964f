/** The reader's place on a page: which paragraph is where in the window. */

/** A paragraph, or another part of a page, and where it is in the window. */
export interface Place {
  id: string;
  /** How much of it is above the bar's lower edge: from 0 to 1, negative if it begins below. */
  read: number;
  /** The distance of its top from the bar's lower edge, in pixels. */
  below: number;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The bottom of the bar in the window, in pixels. */
const barBottom = () =>
  document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;

/** The label of the paragraph or section title at the top of the window: of the last one that begins above a line below the bar. */
export function currentLabel(): HTMLAnchorElement | undefined {
  const line = barBottom() + 40;
  return [
    ...document.querySelectorAll<HTMLAnchorElement>(".pair:not(.note) > a.n"),
  ].findLast(({ parentElement }) => topOf(parentElement as Element) < line);
}

/** Measures where the part that is being read is: the first one that begins below the bar, or else the one that fills the window. */
export function measurePlace(): Place | undefined {
  const bottom = barBottom();
  const parts = [...document.querySelectorAll("main :is(.pair, h2, tr, p)[id]")];
  const current =
    parts.find((part) => {
      const { top, height } = part.getBoundingClientRect();
      return height > 0 && top >= bottom - 4 && top < innerHeight * 0.75;
    }) ?? parts.find((part) => part.getBoundingClientRect().bottom > bottom);
  if (!current) return undefined;
  const { top, height } = current.getBoundingClientRect();
  return {
    id: current.id,
    read: (bottom - top) / height,
    below: top - bottom,
  };
}

/** Scrolls so that a part is where it was. If the bar cut it, the same share of it is above the bar. */
export function goToPlace({ id, read, below }: Place): void {
  const part = document.getElementById(id);
  if (!part) return;
  const { style } = document.documentElement;
  // The browser's scroll anchoring would scroll the page a second time.
  style.overflowAnchor = "none";
  const { top, height } = part.getBoundingClientRect();
  scrollBy(0, top - barBottom() - (read > 0 ? -read * height : below));
  setTimeout(() => (style.overflowAnchor = ""), 99);
}

const STORAGE_KEY = "one-page-place";

/** Stores the reader's place for the page that they go to next. */
export function storePlace(path: string): void {
  try {
    // At its top, a page in another language begins at its top.
    if (scrollY > 0)
      sessionStorage.setItem(
        STORAGE_KEY,
        JSON.stringify({ path, ...measurePlace() }),
      );
  } catch {
    // The next page begins at its top, or at the place of its address.
  }
}

/** Goes to the place that was stored for this page. */
export function restorePlace(): void {
  try {
    const stored = JSON.parse(
      sessionStorage.getItem(STORAGE_KEY) ?? "{}",
    ) as Place & { path: string };
    sessionStorage.removeItem(STORAGE_KEY);
    if (stored.path !== location.pathname) return;
    goToPlace(stored);
    // Otherwise the page would scroll to the range of its address.
    history.replaceState({ range: location.hash }, "");
  } catch {
    // The page is at its top, or at the place of its address.
  }
}
