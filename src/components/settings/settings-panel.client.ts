/** Closes the settings panel on Escape, and on a click or the focus elsewhere. Loaded when the panel first opens. */
const settings = document.querySelector<HTMLDetailsElement>(".settings");

function closeFromOutside({ target }: Event): void {
  if (settings && target instanceof Node && !settings.contains(target))
    settings.open = false;
}
addEventListener("click", closeFromOutside);
// The open panel could cover the focus: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
addEventListener("focusin", closeFromOutside);
settings?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !settings.open) return;
  event.preventDefault();
  settings.open = false;
  settings.querySelector("summary")?.focus();
});

export {};
