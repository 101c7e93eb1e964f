/**
 * The reading settings: shows and stores them. This script stands in each page and runs before
 * the page is painted, so that nothing changes before the reader's eyes.
 */
const STORAGE_KEY = 'one-page';

/** The values of each setting. The first is the default. */
const VALUES: Record<string, string[]> = {
  view: ['both', 'zh', 'en'],
  conversion: ['off', 'on'],
  theme: ['system', 'light', 'dark'],
  size: ['medium', 'small', 'large'],
  width: ['narrow', 'wide'],
};
/** A page that is open keeps its own view and conversion; the others follow what is stored. */
const SHARED = ['theme', 'size', 'width'];

const { dataset } = document.documentElement;

applySettings(Object.keys(VALUES));
document.onreadystatechange = () => applySettings(SHARED);
// A page that the browser kept may be shown again after the reader has changed a setting elsewhere.
onpageshow = () => applySettings(SHARED);

addEventListener('change', ({ target }) => {
  const { name, value, checked } = target as HTMLInputElement;
  if (!(name in VALUES)) return;
  const chosen = checked ? value : 'off';
  dataset[name] = chosen;
  store(name, chosen);
});

/** Sets each setting as a `data-` attribute of the root element, and checks its radio button. */
function applySettings(names: string[]): void {
  const stored = readStored();
  const address = new URLSearchParams(location.search);
  for (const name of names) {
    const values = VALUES[name] ?? [];
    const wanted = [name === 'view' && address.get(name), stored?.[name], values[0]];
    dataset[name] = wanted.find((value): value is string => values.includes(value as string)) ?? '';
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.checked = dataset[radio.name] === radio.value;
  }
}

/** What the reader has chosen so far; nothing where storage is blocked or damaged. */
function readStored(): Record<string, string> | null | undefined {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
  } catch {
    return undefined;
  }
}

/** Stores a choice. Where storage is blocked or full, it holds for this page only. */
function store(name: string, value: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...readStored(), [name]: value }));
  } catch {
    // The page itself has changed already.
  }
}

export {};
