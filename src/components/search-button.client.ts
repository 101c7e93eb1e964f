/** All of search that a page loads unasked. The rest comes when the reader reaches for it. */
const button = document.querySelector<HTMLAnchorElement>('.search-button');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

const load = (): Promise<void> => {
  preload();
  return import('../search/panel.client.ts').then(({ prepare }) => prepare());
};

if (button) {
  for (const intent of ['pointerenter', 'focus', 'touchstart']) {
    button.addEventListener(intent, () => void load().catch(() => {}), { once: true, passive: true });
  }
  button.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) return;
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !inField(event.target);
    if (!command && !slash) return;
    event.preventDefault();
    open();
  });
}
if (new URLSearchParams(location.search).has('mark')) {
  import('../search/mark.client.ts').then(({ followMark }) => followMark(), () => {});
}

/** The field is there at once, so nothing that is typed meanwhile is lost. */
function open(): void {
  const field = document.querySelector<HTMLInputElement>('#search-input');
  if (dialog && !dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  // Said only where the reader would begin to wonder.
  const patience = setTimeout(() => say('loading'), 400);
  load()
    .catch(() => (navigator.onLine ? goToPage() : waitForConnection()))
    .finally(() => clearTimeout(patience));
}

/** Without the program: the search page, which says what it needs. */
function goToPage(): void {
  if (!dialog?.open || !button) return;
  const typed = dialog.querySelector('input')?.value ?? '';
  location.href = typed === '' ? button.href : `${button.href}?${new URLSearchParams({ q: typed })}`;
}

/** The catalogue, the engine and the style are fetched beside the program. */
function preload(): void {
  const { needed = '', style = '' } = button?.dataset ?? {};
  if (button) for (const name of ['needed', 'style']) delete button.dataset[name];
  for (const href of needed.split(' ').filter(Boolean)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
  }
  if (style) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
}

function waitForConnection(): void {
  say('offline');
  addEventListener('online', () => void load().catch(goToPage), { once: true });
}

/** In the place that the panel will take. */
function say(what: 'loading' | 'offline'): void {
  const waiting = dialog?.querySelector<HTMLElement>('.search-waiting');
  if (waiting) waiting.textContent = waiting.dataset[what] ?? '';
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
