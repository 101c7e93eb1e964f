import type { ConversionStrings } from './conversion-strings.ts';
import { button, element } from '../site/dom.client.ts';

/** The bar that leads from place to place while the conversion is shown. */
export interface ConversionBar {
  root: HTMLElement;
  steps: HTMLButtonElement[];
  /** Where the reader is, and how many places there are. */
  count: HTMLElement;
  /** What a screen reader is told of a place. */
  announced: HTMLElement;
  onlyExceptions: HTMLInputElement;
}

/**
 * Puts the bar, hidden, behind the one of the document, where its buttons follow by keyboard.
 *
 * @param acts.go Goes to the place before (-1) or after.
 * @param acts.choose Called when the reader wants all places or the exceptions alone.
 * @param acts.close Called when the reader wants no more of it.
 */
export function createBar(
  strings: ConversionStrings,
  acts: { go: (step: 1 | -1) => void; choose: () => void; close: () => void },
): ConversionBar {
  const previous = sign('‹', strings.previous, () => acts.go(-1));
  const next = sign('›', strings.next, () => acts.go(1));
  const count = element('span', { class: 'count' });
  const onlyExceptions = element('input', { type: 'checkbox' });
  onlyExceptions.addEventListener('change', acts.choose);
  const announced = element('p', { class: 'visually-hidden', role: 'status' });
  const root = element(
    'div',
    { 'class': 'conversion-bar', 'role': 'group', 'aria-label': strings.title, 'hidden': '' },
    previous,
    count,
    next,
    element('label', {}, onlyExceptions, strings.exceptionsOnly),
    sign('×', strings.off, acts.close),
    announced,
  );
  document.querySelector('.bar')?.after(root);
  return { root, steps: [previous, next], count, announced, onlyExceptions };
}

/** A button that shows a sign and is called by what it does. */
function sign(shown: string, name: string, act: () => void): HTMLButtonElement {
  const made = button(shown, act);
  // The card that is open belongs to the place to which the button leads.
  made.addEventListener('click', (event) => event.preventDefault());
  made.setAttribute('aria-label', name);
  made.title = name;
  return made;
}
