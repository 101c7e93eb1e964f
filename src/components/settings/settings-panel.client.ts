/** Closes the panel of the reading settings: by Escape, and when the reader goes elsewhere. Loaded when it is first opened. */
const settings = document.querySelector<HTMLDetailsElement>('.settings');

const closeFrom = ({ target }: Event): void => {
  if (settings && target instanceof Node && !settings.contains(target)) settings.open = false;
};
addEventListener('click', closeFrom);
// It would lie over what has the focus now: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
addEventListener('focusin', closeFrom);
settings?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !settings.open) return;
  event.preventDefault();
  settings.open = false;
  settings.querySelector('summary')?.focus();
});

export {};
