/** The interface through which the walk drives each engine. */
export interface Browser {
  /** `Firefox 153.7.0`. */
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>;
  /** Runs a function in the page. Arguments and result are passed as JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result>;
  /** Clicks the middle of an element with the pointer. */
  click(element: Element): Promise<void>;
  /** Presses a key, named as in the UI Events specification, with modifiers. */
  press(key: Key, ...modifiers: Modifier[]): Promise<void>;
  /** Types a text key by key. */
  type(text: string): Promise<void>;
  /** Sets the size of the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A screenshot of the window, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** The uncaught errors and policy violations since the last call. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** An element, by a selector and, if that is not enough, by its whole text. */
export interface Element {
  selector: string;
  text?: string;
}

export type Key =
  | "ArrowDown"
  | "ArrowLeft"
  | "ArrowRight"
  | "ArrowUp"
  | "Enter"
  | "Escape"
  | "Tab"
  | " "
  | "/"
  | "k"
  | "v";
export type Modifier = "Control" | "Shift";

/** Runs in the page: scrolls the first visible element of that description to the middle of the window, and returns it. */
export function findShown(
  selector: string,
  text: string | null,
): HTMLElement | null {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = elements.find(
    (element) =>
      element.checkVisibility() &&
      (text === null ||
        element.textContent.replaceAll(/\s+/g, " ").trim() === text),
  );
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  return found ?? null;
}

/** Describes an element in messages: `.toc a “III”`. */
export function named({ selector, text }: Element): string {
  return text === undefined ? selector : `${selector} “${text}”`;
}
