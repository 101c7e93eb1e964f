/** Records the errors of a page, for drivers that do not report them. Runs in the page. */

interface RecordingWindow extends Window {
  recordedErrors?: string[];
}

/** Starts recording uncaught errors and policy violations. */
export function recordErrors(): void {
  const recorded = ((window as RecordingWindow).recordedErrors ??= []);
  addEventListener("error", ({ message }) => recorded.push(message));
  addEventListener("unhandledrejection", ({ reason }) =>
    recorded.push(String(reason)),
  );
  addEventListener(
    "securitypolicyviolation",
    ({ violatedDirective, blockedURI }) =>
      recorded.push(`${violatedDirective}: ${blockedURI}`),
  );
}

/** Returns the errors since the last call. Empty if nothing was recorded. */
export function takeErrors(): string[] {
  return (window as RecordingWindow).recordedErrors?.splice(0) ?? [];
}
