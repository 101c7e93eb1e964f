import { diffChars, diffWordsWithSpace } from 'diff';

/** A part of a text that was changed: as before, taken out, put in; a `gap` stands for text that is not shown. */
export interface ChangedPart {
  kind: 'same' | 'old' | 'new' | 'gap';
  text: string;
}

/** What is shown of the text before and behind a change: some words, or some characters. */
const SURROUNDINGS: Record<'zh' | 'en', { before: RegExp; behind: RegExp }> = {
  zh: { before: /^.{0,40}/su, behind: /.{0,40}$/su },
  en: { before: /^.{0,100}\S*/su, behind: /\S*.{0,100}$/su },
};

/**
 * What was changed in a text, with the words around it.
 *
 * @param old The whole text before.
 * @param now The whole text after.
 * @returns Parts in order: all that are not `new` are the old text, all that are not `old` the new one.
 */
export function changedParts(old: string, now: string, lang: 'zh' | 'en'): ChangedPart[] {
  const parts = joinNeighbours(lang === 'en' ? diffWordsWithSpace(old, now) : diffChars(old, now));
  return parts.flatMap((part, at) => (part.kind === 'same' ? shorten(part.text, at === 0, at === parts.length - 1, lang) : [part]));
}

/** Changes with nothing but white space between them are one. */
function joinNeighbours(changes: readonly { value: string; added: boolean; removed: boolean }[]): ChangedPart[] {
  const parts: ChangedPart[] = [];
  let old = '';
  let now = '';
  const close = () => {
    if (old) parts.push({ kind: 'old', text: old });
    if (now) parts.push({ kind: 'new', text: now });
    old = now = '';
  };
  changes.forEach(({ value, added, removed }, at) => {
    const isBetween = at > 0 && at < changes.length - 1 && value.trim() === '';
    if (!added && !removed && !isBetween) {
      close();
      parts.push({ kind: 'same', text: value });
      return;
    }
    if (!added) old += value;
    if (!removed) now += value;
  });
  close();
  return parts;
}

function shorten(text: string, isFirst: boolean, isLast: boolean, lang: 'zh' | 'en'): ChangedPart[] {
  const { before, behind } = SURROUNDINGS[lang];
  const start = isFirst ? '' : (before.exec(text)?.[0] ?? '');
  const end = isLast ? '' : (behind.exec(text)?.[0] ?? '');
  // The sign of a gap takes room as well.
  if (start.length + end.length + 3 >= text.length) return [{ kind: 'same', text }];
  const parts: ChangedPart[] = [
    { kind: 'same', text: start },
    { kind: 'gap', text: text.slice(start.length, text.length - end.length) },
    { kind: 'same', text: end },
  ];
  return parts.filter((part) => part.text !== '');
}
