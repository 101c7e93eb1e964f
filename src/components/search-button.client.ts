/** All of search that a page loads unasked. The rest comes when the reader reaches for it. */
import { loadProgram } from './load.client.ts';
import stylesheet from './search.css?url&no-inline';

const button = document.querySelector<HTMLAnchorElement>('.search-button');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

const { lang, dataset } = document.documentElement;
/** What every search reads, asked for with the program, not after it; the search page has the style in itself. */
const needed = [`${lang.toLowerCase()}.json`, import.meta.env.ENGINE_FILE].map((file) => `${dataset['base']}search/${file}`);
if (dialog) needed.push(stylesheet);

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
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand ? event.key.toLowerCase() !== 'k' : event.key !== '/' || inField(event.target)) return;
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
  location.href = `${button.href}?${new URLSearchParams({ q: dialog.querySelector('input')?.value ?? '' })}`;
}

/** The catalogue, the engine and the style are fetched beside the program. */
function preload(): void {
  for (const href of needed.splice(0)) {
    const as = href === stylesheet ? { rel: 'stylesheet' } : { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' };
    document.head.append(Object.assign(document.createElement('link'), { ...as, href }));
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
  return target instanceof Element && target.matches('input, textarea, select');
}
