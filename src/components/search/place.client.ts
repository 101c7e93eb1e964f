/**
 * Where the reader was in the results, for Back: they come later than the browser looks for the
 * place, and take their height when they are seen. It is kept with the entry of the history,
 * which a new query has anew.
 */

interface Place {
  /** Which of the results the reader followed. */
  result?: number;
  /** Where in the window it stood. */
  top?: number;
}

const read = (): Place => (history.state as Place | null) ?? {};

export function keepPlace(link: Element, links: readonly Element[]): void {
  const result = links.indexOf(link);
  if (result >= 0)
    history.replaceState(
      { ...read(), result, top: link.getBoundingClientRect().top },
      "",
    );
}

/** In so many frames what comes into sight has taken its height. */
const FRAMES = 30;

/**
 * @param list of results: `aria-busy` until all are there
 * @param linksOf asked for the links each time when more may have come
 */
export function returnToPlace(
  list: Element,
  linksOf: () => readonly Element[],
): void {
  const { result = -1, top = 0 } = read();
  if (result < 0) return;
  let [frames, still] = [0, 0];
  requestAnimationFrame(function look() {
    const link = linksOf()[result];
    if (
      read().result !== result ||
      (!link && list.getAttribute("aria-busy") === "false")
    )
      return;
    if (link) {
      const far = link.getBoundingClientRect().top - top;
      still = Math.abs(far) < 1 ? still + 1 : 0;
      frames += 1;
      if (still === 0) scrollBy({ top: far, behavior: "instant" });
    }
    if (still < 3 && frames < FRAMES) requestAnimationFrame(look);
  });
}
