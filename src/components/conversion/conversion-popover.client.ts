import { entry, quoted } from '../notes/popover.client.ts';
import type { ConversionData, ConversionFile, ConversionPlace } from './conversion-data.ts';
import type { ConversionStrings } from './conversion-strings.ts';

/** What the card says of a place: the candidates, the choice, its ground and, for an exception, the reason. */
export function describe(place: ConversionPlace, { exceptions, strings }: ConversionFile): HTMLElement[] {
  const list = document.createElement('dl');
  const { simplified, ground } = place;
  list.append(
    ...entry(strings.simplified, quoted(simplified, 'zh-Hans')),
    ...entry(strings.candidates, forms(place, strings.chosen)),
    ...entry(strings.ground, ...groundOf(ground, exceptions, strings)),
  );
  const exception = exceptionOf(ground, exceptions);
  if (exception) {
    list.append(
      ...entry(strings.reason, exception.reason),
      ...entry(strings.source, exception.source),
    );
  }
  return [list];
}

function forms({ candidates, chosen }: ConversionPlace, note: string): HTMLElement {
  const holder = document.createElement('span');
  holder.className = 'conversion-forms';
  for (const candidate of candidates) {
    const form = quoted(candidate, 'zh-Hant');
    holder.append(form);
    if (candidate !== chosen) continue;
    form.className = 'chosen';
    const hidden = document.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.textContent = note;
    holder.append(hidden);
  }
  return holder;
}

function groundOf(ground: ConversionPlace['ground'], exceptions: ConversionData['exceptions'], strings: ConversionStrings): (Node | string)[] {
  const exception = exceptionOf(ground, exceptions);
  if (exception) {
    return fill(strings['ground.exception'], {
      from: quoted(exception.from, 'zh-Hans'),
      to: quoted(exception.to, 'zh-Hant'),
    });
  }
  if (typeof ground === 'string') return [strings[`ground.${ground}`]];
  return 'phrase' in ground ? fill(strings['ground.phrase'], { phrase: quoted(ground.phrase, 'zh-Hans') }) : [];
}

function exceptionOf(ground: ConversionPlace['ground'], exceptions: ConversionData['exceptions']) {
  return typeof ground === 'object' && 'exception' in ground ? exceptions[ground.exception] : undefined;
}

/** A string with elements in the place of its parameters. */
function fill(string: string, elements: Record<string, Node>): (Node | string)[] {
  return string.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? (elements[part] ?? part) : part));
}
