/** Reading settings: radios, the page's root, the address and the reader's own machine in step. */

const KEY = 'one-page';
const root = document.documentElement;

for (const radio of document.querySelectorAll<HTMLInputElement>('[type=radio]')) {
  radio.checked = root.dataset[radio.name] === radio.value;
  radio.onchange = () => choose(radio.name, radio.value);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.onclick = () => {
    link.hash = location.hash;
    link.search = location.search;
  };
}

const settings = document.querySelector<HTMLDetailsElement>('.settings');
settings?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !settings.open) return;
  settings.open = false;
  settings.querySelector('summary')?.focus();
});
addEventListener('click', (event) => {
  if (settings?.open && !settings.contains(event.target as Node)) settings.open = false;
});

/** Sets one setting on the page, in the address (the view alone) and for later. */
function choose(name: string, value: string): void {
  const restore = name === 'view' ? holdPlace() : null;
  root.dataset[name] = value;
  if (name === 'view') {
    const url = new URL(location.href);
    url.searchParams.set('view', value);
    history.replaceState(history.state, '', url);
  }
  restore?.();
  keep(name, value);
}

/** Keeps one setting for later. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readKept(), [name]: value }));
  } catch {
    // Storage that is blocked or full: the choice holds for this page.
  }
}

function readKept(): object {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as object;
  } catch {
    return {};
  }
}

/**
 * Remembers the paragraph that is being read, so that a change of view does not lose it: the
 * first that begins below the bar, or else the one that fills the window.
 *
 * @returns What brings it back to where it was.
 */
function holdPlace(): () => void {
  const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const pairs = [...document.querySelectorAll('.pair[id]')].map((element) => ({ element, rect: element.getBoundingClientRect() }));
  const held =
    pairs.find(({ rect }) => rect.height > 0 && rect.top >= edge - 4 && rect.top < innerHeight * 0.75) ??
    pairs.find(({ rect }) => rect.bottom > edge);
  if (!held) return () => {};
  const read = Math.max(0, (edge - held.rect.top) / held.rect.height);
  return () => {
    // The browser's own anchoring would move the page once more.
    root.style.setProperty('overflow-anchor', 'none');
    const { top, height } = held.element.getBoundingClientRect();
    scrollBy(0, read > 0 ? top + read * height - edge : top - held.rect.top);
    requestAnimationFrame(() => requestAnimationFrame(() => root.style.removeProperty('overflow-anchor')));
  };
}
