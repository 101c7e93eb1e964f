/** The notices at the bottom of the window. A click or Escape closes them. */

/** Shows the notice that a part of the page could not be loaded. The next use of that part tries again. */
export function showLoadError(): void {
  const notice = document.querySelector<HTMLElement>("#notice-failed");
  if (notice) showNotice(notice);
}

/** Shows a notice: as a popover, or in older browsers by a class. */
export function showNotice(notice: HTMLElement): void {
  if (hasPopovers) {
    notice.togglePopover(true);
    return;
  }
  notice.classList.add(SHOWN);
  for (const type of ["click", "keydown"])
    addEventListener(type, (event) => {
      if (type === "click" || (event as KeyboardEvent).key === "Escape")
        hideNotice(notice);
    });
}

export function hideNotice(notice: HTMLElement): void {
  if (hasPopovers) notice.togglePopover(false);
  else notice.classList.remove(SHOWN);
}

const SHOWN = "shown";
const hasPopovers = "popover" in HTMLElement.prototype;
