/** What the walk asks of a browser, the same of each engine. */
export interface Browser {
  /** `Firefox 153.7.0`. */
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>;
  /** Runs a function in the page; what it takes and returns goes as JSON. */
  evaluate<Taken extends unknown[], Returned>(run: (...taken: Taken) => Returned, ...taken: Taken): Promise<Returned>;
  /** Clicks as a pointer does, in the middle of the element, which must be in the window. */
  click(element: Element): Promise<void>;
  /** Presses a key by its name of the UI Events specification, others held. */
  press(key: Key, ...held: Held[]): Promise<void>;
  /** Types letters one after the other. */
  type(text: string): Promise<void>;
  /** Sets the size of what shows the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What went wrong in the pages since it was asked last: uncaught errors and refusals of the browser. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** An element, by a selector and, where that is not enough, by all of its text. */
export interface Element {
  selector: string;
  text?: string;
}

export type Key = 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'Enter' | 'Escape' | 'Tab' | ' ' | '/' | 'k' | 'v';
export type Held = 'Control' | 'Shift';

/** Runs in the page: the first element that is called so and can be seen, brought to the middle of the window. */
export function findShown(selector: string, text: string | null): HTMLElement | null {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = elements.find(
    (element) => element.checkVisibility() && (text === null || element.textContent.replaceAll(/\s+/g, ' ').trim() === text),
  );
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found ?? null;
}

/** @returns `.toc a “III”`, for messages. */
export function named({ selector, text }: Element): string {
  return text === undefined ? selector : `${selector} “${text}”`;
}
