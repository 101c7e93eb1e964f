/** Questions to a page. Each function runs in the page, so it uses only its arguments. */

/** The languages of an element's visible texts: `zh-Hans`, `en`. */
export function textsShown(id: string): (string | null)[] {
  const texts = [
    ...(document.getElementById(id)?.querySelectorAll(":scope > p[lang]") ??
      []),
  ];
  return texts
    .filter((text) => text.checkVisibility() && !text.matches("[hidden]"))
    .map((text) => text.getAttribute("lang"));
}

/** The ids of the paragraphs that are marked as target, by a background of their texts. */
export function marked(): string[] {
  return [...document.querySelectorAll(".pair[id]:not(.note)")]
    .filter((row) => {
      const texts = [...row.querySelectorAll(":scope > p")].filter(
        (text) => text.checkVisibility() && !text.matches("[hidden]"),
      );
      return texts.some(
        (text) => getComputedStyle(text).backgroundColor !== "rgba(0, 0, 0, 0)",
      );
    })
    .map(({ id }) => id);
}

/** Whether the top of an element is in the window and not under the bar. */
export function isInView(selector: string): boolean {
  const { top } = document.querySelector(selector)?.getBoundingClientRect() ?? {
    top: NaN,
  };
  const bar =
    document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
  return top >= bar - 1 && top < innerHeight - 20;
}

export function isShown(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) =>
    element.checkVisibility(),
  );
}

/** Whether an element with this whole text is visible. With `null`, with any text. */
export function isShownWithText(
  selector: string,
  text: string | null,
): boolean {
  return [...document.querySelectorAll(selector)].some(
    (element) =>
      element.checkVisibility() &&
      (text === null ||
        element.textContent.replaceAll(/\s+/g, " ").trim() === text),
  );
}

/** Whether the page is loaded. */
export function isLoaded(): boolean {
  return document.readyState === "complete";
}

export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

export function isFocused(selector: string): boolean {
  return document.activeElement?.matches(selector) ?? false;
}

export function textOf(selector: string): string | null {
  return (
    document
      .querySelector(selector)
      ?.textContent.replaceAll(/\s+/g, " ")
      .trim() ?? null
  );
}

export function contains(selector: string, part: string): boolean {
  return document.querySelector(selector)?.textContent.includes(part) ?? false;
}

export function valueOf(selector: string): string | null {
  return document.querySelector<HTMLInputElement>(selector)?.value ?? null;
}

/** Path, query and hash of the page. */
export function address(): string {
  return location.pathname + decodeURI(location.search) + location.hash;
}

/** The texts of a highlight; `null` if the engine does not support highlights. */
export function highlighted(name: string): string[] | null {
  return "highlights" in CSS
    ? [...(CSS.highlights.get(name) ?? [])].map(String)
    : null;
}

/** How far the page overflows the window to the right, in CSS pixels. */
export function overflow(): number {
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}

/** Describes the page for the report of a failed step: address, focused element, search field, and the text of the open dialog or the page. */
export function describePage(): string {
  const shown =
    document.querySelector("dialog[open]") ?? document.querySelector("main");
  return JSON.stringify({
    address: location.href,
    focus: document.activeElement?.outerHTML.slice(0, 100),
    field: document.querySelector<HTMLInputElement>("#search-input")?.value,
    shown: shown?.textContent.replaceAll(/\s+/g, " ").slice(0, 300),
  });
}
