/** View, settings, language switch and position on a page of text. Runs in the browser. */
import { loadReading } from './load.client.ts';
import './settings.client.ts';

markTarget();
addEventListener('hashchange', markTarget);
followText();
for (const type of ['click', 'focusin', 'pointerover']) addEventListener(type, explain);
if (document.documentElement.dataset['view'] !== 'both') offerOther();
document.querySelector('.view')?.addEventListener('change', offerOther);

/** Where one language is shown, each paragraph offers the other. */
function offerOther(): void {
  loadReading().then((reading) => reading.offerOther()).catch(() => {});
}

/** The place that the reader asked for last, unless another card answered. */
let asked: Element | null = null;

/** Shows the note of an emended place that is touched, focused or pointed at. */
function explain(event: Event): void {
  const place = (event.target as Element).closest?.('.note-ref a, .corr, .supplied');
  if (!place) return;
  asked = event.defaultPrevented ? null : place;
  if (!asked) return;
  if (event.type === 'click') event.preventDefault();
  void loadReading().then((reading) => asked === place && reading.show(place)).catch(() => {
    // The note itself stands under the paragraph.
    if (event.type === 'click' && place instanceof HTMLAnchorElement) location.hash = place.hash;
  });
}

/** The browser marks one paragraph, but not a range such as `#s3.4-s3.6`. */
function markTarget(): void {
  const { hash } = location;
  const isRange = hash !== '' && !document.getElementById(hash.slice(1));
  if (!isRange && !document.querySelector('.target')) return;
  loadReading().then((reading) => reading.markTarget()).catch(() => {});
}

/** Keeps the table of contents at the section that is being read. */
function followText(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')].map((link) => [link.hash.slice(1), link]),
  );
  if (links.size === 0) return;
  const offset = document.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        for (const [id, link] of links) {
          if (id === target.id) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      }
    },
    { rootMargin: `-${offset + 8}px 0px -75% 0px` },
  );
  for (const section of document.querySelectorAll('section[id]')) observer.observe(section);
}
