/** All of search that a page loads unasked. The rest comes when the reader reaches for it. */
import { loadProgram } from './load.client.ts';

const button = document.querySelector<HTMLAnchorElement>('.search-button');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

const needed = button?.dataset['needed']?.split(' ') ?? [];

const load = (): Promise<void> => {
  preload();
  return loadProgram().then((program) => program.prepare());
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
// The search page has no dialog.
if (!dialog) load().catch(() => {});
if (new URLSearchParams(location.search).has('mark')) {
  loadProgram().then((program) => program.followMark(), () => {});
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
  for (const href of needed.splice(0)) {
    const data = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
    document.head.append(Object.assign(document.createElement('link'), href.endsWith('.css') ? { rel: 'stylesheet', href } : data));
  }
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
