/** Tells a click on the text from one that closes something, follows something or ends a selection. */
let isBusy = false;
addEventListener(
  "pointerdown",
  () => {
    isBusy =
      document.querySelector(
        ".text-popover:not([hidden]), .paragraph-menu, .settings[open]",
      ) !== null || hasSelection();
  },
  true,
);

/** Whether the reader selects text, or has selected some. */
export function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Whether a click is meant for the text. Call it when all handlers of the click have run. */
export function isForText(event: Event): boolean {
  return !isBusy && !event.defaultPrevented && !hasSelection();
}
