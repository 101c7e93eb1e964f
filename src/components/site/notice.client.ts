/** Says that a part of the page could not be loaded; the next time that it is asked for, it is loaded anew. */
export const sayFailed = (): void => document.querySelector<HTMLElement>('#notice-failed')?.togglePopover?.(true) as undefined;
