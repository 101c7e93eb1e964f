/**
 * Applies and stores the reading settings. This script is inlined in each page and runs before
 * the first paint, so that the page does not visibly change.
 */
const STORAGE_KEY = "one-page";

/** The values of each setting. The first is the default. */
const VALUES: Record<string, string[]> = {
  view: ["both", "zh", "en"],
  conversion: ["off", "on"],
  layout: ["whole", "sections"],
  theme: ["system", "light", "dark"],
  size: ["medium", "small", "large", "larger", "largest"],
  width: ["narrow", "wide"],
  first: ["page", "zh", "en"],
  notes: ["explanatory", "all", "none"],
  terms: ["off", "on"],
  pinyin: ["off", "on"],
  speed: ["1", "0.5", "0.75", "1.25", "1.5"],
};
/** Settings that open pages take over from other pages. View, conversion and terms belong to each page. */
const SHARED = ["theme", "size", "width", "first", "notes", "pinyin"];

const { dataset } = document.documentElement;

applySettings(Object.keys(VALUES));
document.onreadystatechange = () => applySettings(SHARED);
// A page from the back/forward cache may be older than a change of the settings on another page.
onpageshow = () => applySettings(SHARED);

addEventListener("change", ({ target }) => {
  const { name, value, checked } = target as HTMLInputElement;
  if (!(name in VALUES)) return;
  // A box that is not checked is off. A list has no such state.
  const chosen = checked === false ? "off" : value;
  dataset[name] = chosen;
  store(name, chosen);
});

// Whole text or by section is a choice between two pages.
addEventListener("click", ({ target }) => {
  const link = (target as Element).closest<HTMLElement>("a[data-layout]");
  if (link) store("layout", link.dataset["layout"] as string);
});

/** Sets each setting as a `data-` attribute of the root element, and checks its radio button. */
function applySettings(names: string[]): void {
  const stored = readStored();
  const address = new URLSearchParams(location.search);
  for (const name of names) {
    const values = VALUES[name] ?? [];
    const candidates = [
      name === "view" && address.get(name),
      stored?.[name],
      values[0],
    ];
    dataset[name] =
      candidates.find((value): value is string =>
        values.includes(value as string),
      ) ?? "";
  }
  for (const radio of document.querySelectorAll<HTMLInputElement>(
    "input[type=radio]",
  )) {
    radio.checked = dataset[radio.name] === radio.value;
  }
}

/** The reader's stored choices. `undefined` if storage is blocked or its content is damaged. */
function readStored(): Record<string, string> | null | undefined {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null");
  } catch {
    return undefined;
  }
}

/** Stores a choice. If storage is blocked or full, the choice applies to this page only. */
function store(name: string, value: string): void {
  try {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify({ ...readStored(), [name]: value }),
    );
  } catch {
    // The page already shows the choice.
  }
}

export {};
