/** Reading settings: radios, the page's root, the address and the reader's own machine in step. */

const KEY = 'one-page';
const root = document.documentElement;

for (const radio of document.querySelectorAll<HTMLInputElement>('form input[type=radio]')) {
  radio.checked = root.dataset[radio.name] === radio.value;
  radio.addEventListener('change', () => choose(radio.name, radio.value));
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
    link.search = location.search;
  });
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
  const place = name === 'view' ? topmost() : null;
  root.dataset[name] = value;
  if (name === 'view') {
    const url = new URL(location.href);
    url.searchParams.set('view', value);
    history.replaceState(history.state, '', url);
  }
  place?.element.scrollIntoView();
  if (place) scrollBy(0, place.element.getBoundingClientRect().top - place.top);
  keep(name, value);
}

/** Keeps one setting for later. */
export function keep(name: string, value: string): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
    localStorage.setItem(KEY, JSON.stringify({ ...kept, [name]: value }));
  } catch {
    // Storage that is blocked or full: the choice holds for this page.
  }
}

/** The paragraph that is being read, so that a change of view does not lose it. */
function topmost(): { element: Element; top: number } | null {
  for (const element of document.querySelectorAll('.pair[id]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 64) return { element, top };
  }
  return null;
}
