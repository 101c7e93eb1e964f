/**
 * What a page of a document runs unasked: it listens to the labels, notes, switches and the
 * address. All the rest is loaded when it is asked for.
 */
import { showLoadError } from '../site/notice.client.ts';

const loadCopying = () => import('../cite/copying.client.ts');
const loadCards = () => import('../notes/popovers.client.ts');
const { dataset } = document.documentElement;

if (document.querySelector('.bar')) startReader();

function startReader(): void {
  markTarget();
  onhashchange = markTarget;
  followText();
  for (const type of ['click', 'focusin', 'mouseover']) addEventListener(type, explain);
  offerOther();
  addEventListener('change', offerOther);
  addEventListener('click', handleLabelClick);

  // An address that a citation gave, and one that a mail program has spoilt.
  if (/[?&]v=|#.*([^\w.-]|[.-]$)/.test(location.href)) {
    loadCopying().then((copying) => copying.compareCited()).catch(showLoadError);
  }

  // The conversion waits at the settings, where its switch is.
  const settings = document.querySelector<HTMLElement>('.settings:has(.conversion-switch)');
  const prepareSwitch = () => loadCards().then((cards) => cards.prepareSwitch()).catch(showLoadError);
  if (settings) {
    settings.ontoggle = settings.onchange = prepareSwitch;
    if (dataset['conversion'] === 'on') prepareSwitch();
  }
}

/** Labels of paragraphs open a menu, for a reader who copies or cites. */
function handleLabelClick(event: MouseEvent): void {
  const label = (event.target as Element).closest<HTMLAnchorElement>('.pair:not(.title, .note) > a.n');
  if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
  // A shifted click would open a window; without it the link marks its paragraph.
  if (event.shiftKey) event.preventDefault();
  loadCopying().then((copying) => copying.openMenu(label, event.shiftKey)).catch(showLoadError);
}

/** Where one language is shown, each paragraph offers the other. */
function offerOther(): void {
  if (dataset['view'] === 'both' && !document.querySelector('.reveal')) return;
  import('./reveal.client.ts').then((reveal) => reveal.offerOther()).catch(showLoadError);
}

/** The place that the reader asked for last, unless another card answered. */
let asked: Element | null;

/** Shows the note of an emended place that is touched, focused or pointed at. */
function explain(event: Event): void {
  const place = (event.target as Element).closest?.('.note-ref a, .corr, .supplied');
  // Who selects text passes over it with the button down.
  if (!place || (event as MouseEvent).buttons) return;
  asked = event.defaultPrevented ? null : place;
  // By keyboard, or by a program that reads aloud, the number leads to the note itself.
  if (!asked || (event.type === 'click' && !(event as MouseEvent).detail)) return;
  if (event.type === 'click') event.preventDefault();
  loadCards().then((cards) => asked === place && cards.show(place, event.type)).catch(() => {
    // It stands under the paragraph.
    if (event.type === 'click' && place.matches('a')) location.hash = (place as HTMLAnchorElement).hash;
  });
}

/** The browser marks one paragraph, but not a range such as `#s3.4-s3.6`. */
function markTarget(): void {
  const { hash } = location;
  const isRange = hash && !document.getElementById(hash.slice(1));
  if (!isRange && !document.querySelector('.target')) return;
  loadCopying().then((copying) => copying.markTarget()).catch(showLoadError);
}

/** Keeps the table of contents at the section that is being read: the one at a quarter of the window's height. */
function followText(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]');
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        for (const link of links) link.ariaCurrent = link.hash === `#${target.id}` ? 'true' : null;
      }
    },
    // As low as a line, so that a section enters it from either side.
    { rootMargin: '-25% 0px -75%' },
  );
  for (const section of document.querySelectorAll('section[id]')) observer.observe(section);
}
