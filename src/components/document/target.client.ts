import { readHash } from '../cite/cite-data.client.ts';
import { hideNotice, isOnPage, seekPlace } from './missing-place.client.ts';
import { showLoadError } from '../site/notice.client.ts';

/** Marks the paragraph of the address, or each one of a range such as `#s3.4-s3.6`. */
export function markTarget(): void {
  for (const marked of document.querySelectorAll('.target')) marked.classList.remove('target');
  const hash = readHash().slice(1);
  hideNotice();
  if (!isOnPage(hash)) {
    seekPlace(hash).catch(showLoadError);
    return;
  }
  const [from, to] = hash.split('-');
  const first = document.getElementById(from ?? '');
  const last = document.getElementById(to ?? '');
  if (!first?.matches('.pair') || !last?.matches('.pair')) return;
  const pairs = [...document.querySelectorAll('.pair[id]:not(.note)')];
  const [start = -1, end = -1] = [pairs.indexOf(first), pairs.indexOf(last)].sort((a, b) => a - b);
  if (start < 0) return;
  for (const pair of pairs.slice(start, end + 1)) pair.classList.add('target');
  // Who comes back to this entry of the history, or loads it anew, is brought to their place by the browser.
  if (isShown()) return;
  pairs[start]?.scrollIntoView();
  setShown();
}

const isShown = (): boolean => (history.state as { range?: string } | null)?.range === location.hash;

/** Remembers, in its entry of the history, that the range of the address was shown. */
export function setShown(): void {
  history.replaceState({ ...(history.state as object | null), range: location.hash }, '');
}
