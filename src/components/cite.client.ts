/**
 * Waits at the labels of paragraphs for a reader who copies or cites, and at
 * an address that a citation gave. All the rest is loaded when it is asked for.
 */
import { loadReading } from './load.client.ts';

if (new URLSearchParams(location.search).has('v') || /[^\w.-]|\.$/.test(location.hash.slice(1))) {
  loadReading().then((reading) => reading.compareCited()).catch(() => {});
}

document.addEventListener('click', (event) => {
  const label = (event.target as Element).closest<HTMLAnchorElement>('.pair:not(.title, .note) > a.n');
  if (!label || event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  // A shifted click would open a window; without it the link marks its paragraph.
  if (event.shiftKey) event.preventDefault();
  loadReading().then((reading) => reading.openMenu(label, event.shiftKey)).catch(() => {});
});
