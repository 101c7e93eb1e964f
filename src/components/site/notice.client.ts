/** Shows the notice that a part of the page could not be loaded. The next use of that part tries again. */
export function showLoadError(): void {
  document.querySelector<HTMLElement>("#notice-failed")?.togglePopover?.(true);
}
