/** What goes wrong in a page, for a driver that does not tell: runs in the page. */

interface Hearing extends Window {
  errorsHeard?: string[];
}

/** Begins to write down uncaught errors and what the page's policy refuses. */
export function hearErrors(): void {
  const heard = ((window as Hearing).errorsHeard ??= []);
  addEventListener('error', ({ message }) => heard.push(message));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => heard.push(`${violatedDirective}: ${blockedURI}`));
}

/** @returns What was written down since it was asked last; nothing where nobody listened. */
export function takeErrors(): string[] {
  return (window as Hearing).errorsHeard?.splice(0) ?? [];
}
