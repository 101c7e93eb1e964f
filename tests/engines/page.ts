/** What the walk asks of a page. Each function runs there and needs nothing but what it is given. */

/** Which of an element's texts are shown: `zh-Hans`, `en`. */
export function textsShown(id: string): (string | null)[] {
  const texts = [...(document.getElementById(id)?.querySelectorAll(':scope > p[lang]') ?? [])];
  return texts.filter((text) => text.checkVisibility()).map((text) => text.getAttribute('lang'));
}

/** The ids of the paragraphs whose texts have a ground of their own, as targets of a link. */
export function marked(): string[] {
  return [...document.querySelectorAll('.pair[id]:not(.note)')]
    .filter((pair) => {
      const texts = [...pair.querySelectorAll(':scope > p')].filter((text) => text.checkVisibility());
      return texts.some((text) => getComputedStyle(text).backgroundColor !== 'rgba(0, 0, 0, 0)');
    })
    .map(({ id }) => id);
}

/** Whether an element begins below the bar and within the window. */
export function inSight(selector: string): boolean {
  const { top } = document.querySelector(selector)?.getBoundingClientRect() ?? { top: NaN };
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  return top >= bar - 1 && top < innerHeight - 20;
}

export function isShown(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
}

/** Whether an element is shown whose whole text is this; with `null`, whatever its text. */
export function isNamed(selector: string, text: string | null): boolean {
  return [...document.querySelectorAll(selector)].some(
    (element) => element.checkVisibility() && (text === null || element.textContent.replaceAll(/\s+/g, ' ').trim() === text),
  );
}

/** Tells whether the page is loaded. */
export function isLoaded(): boolean {
  return document.readyState === 'complete';
}

export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

export function isFocused(selector: string): boolean {
  return document.activeElement?.matches(selector) ?? false;
}

export function textOf(selector: string): string | null {
  return document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? null;
}

export function holds(selector: string, part: string): boolean {
  return document.querySelector(selector)?.textContent.includes(part) ?? false;
}

export function valueOf(selector: string): string | null {
  return document.querySelector<HTMLInputElement>(selector)?.value ?? null;
}

/** Path, query and hash of the page. */
export function address(): string {
  return location.pathname + decodeURI(location.search) + location.hash;
}

/** The marked pieces of text of a highlight; null where the engine has no such marks. */
export function highlighted(name: string): string[] | null {
  return 'highlights' in CSS ? [...(CSS.highlights.get(name) ?? [])].map(String) : null;
}

/** How far the page reaches beyond the right edge of the window, in CSS pixels. */
export function overflow(): number {
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}
