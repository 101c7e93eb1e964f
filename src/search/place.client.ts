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
  if (result >= 0) history.replaceState({ ...read(), result, top: link.getBoundingClientRect().top }, '');
}

/**
 * @param list of results: `aria-busy` until all are there
 * @param linksOf asked for the links each time when more have come
 */
export function returnToPlace(list: Element, linksOf: () => readonly Element[]): void {
  const { result = -1, top = 0 } = read();
  if (result < 0) return;
  const more = new MutationObserver(() => {
    if (read().result !== result || isThere()) more.disconnect();
    else if (list.getAttribute('aria-busy') === 'false') more.disconnect();
  });
  more.observe(list, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });

  function isThere(): boolean {
    const far = (): number => (linksOf()[result]?.getBoundingClientRect().top ?? Infinity) - top;
    // What comes into sight takes its height.
    for (let tries = 0; tries < 5 && Number.isFinite(far()) && Math.abs(far()) >= 1; tries += 1) scrollBy({ top: far(), behavior: 'instant' });
    return Math.abs(far()) < 1;
  }
}
