/** What a page adds to the reading settings, which `settings.inline.js` alone shows and keeps. */
const root = document.documentElement;

// Before the page follows the radio: the reader's place is measured first.
addEventListener('change', ({ target }) => chooseView(target as HTMLInputElement), true);

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  // Before its menu opens as well: a link may be copied, or opened elsewhere.
  link.onclick = link.onfocus = link.onpointerdown = () => {
    link.hash = location.hash;
    link.search = location.search;
  };
}

document.querySelector('.settings')?.addEventListener('toggle', () => import('./settings-panel.client.ts').catch(() => {}));

/** What brings the reader's place back, and where the page stands since it last did: who has not moved is still there. */
let restore: (() => void) | undefined;
let stands = NaN;
/** Of the window when the place was remembered: to ask for it earlier would lay the page out before it is painted. */
let width = 0;

// WebKit may not know of it: a bare name would be an error there.
window.onscrollend = hold;
// A phone that is turned, or a zoom, breaks the lines anew.
onresize = () => {
  if (width !== innerWidth) bringBack();
  width = innerWidth;
};

/** Remembers the reader's place, unless they have not moved since it was brought back. */
function hold(): void {
  if (Math.abs(stands - scrollY) < 1) return;
  restore = holdPlace();
  stands = scrollY;
  width = innerWidth;
}

function bringBack(): void {
  restore?.();
  stands = scrollY;
}

/** Keeps the reader's place in another view, and writes the view into the address. */
function chooseView({ name, value }: HTMLInputElement): void {
  if (name !== 'view') return;
  hold();
  root.dataset[name] = value;
  const url = new URL(document.URL);
  url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
  bringBack();
}

/**
 * Remembers the paragraph that is being read, so that a change of view does not lose it: the
 * first that begins below the bar, or else the one that fills the window.
 *
 * @returns What brings it back to where it was.
 */
function holdPlace(): () => void {
  const rectOf = (element: Element) => element.getBoundingClientRect();
  const bar = document.querySelector('.bar');
  const edge = bar ? rectOf(bar).bottom : 0;
  const pairs = [...document.querySelectorAll('.pair[id]')];
  const begins = ({ top, height }: DOMRect) => height > 0 && top >= edge - 4 && top < innerHeight * 0.75;
  const held = pairs.find((pair) => begins(rectOf(pair))) ?? pairs.find((pair) => rectOf(pair).bottom > edge);
  if (!held) return () => {};
  const before = rectOf(held);
  const read = (edge - before.top) / before.height;
  return () => {
    // The browser's own anchoring would move the page once more.
    root.style.overflowAnchor = 'none';
    const { top, height } = rectOf(held);
    scrollBy(0, read > 0 ? top + read * height - edge : top - before.top);
    setTimeout(() => (root.style.overflowAnchor = ''), 99);
  };
}
