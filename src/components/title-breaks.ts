/** Where the lines of a Chinese title may end: browsers break it between any two characters. */
import type { Term } from '../edition/model.ts';

/**
 * Where a line of a Chinese title may end: between words of two characters and more, and
 * after particles and measures, which belong to what is before them. Not before digits: where
 * a line may end, browsers leave no space between them and a character.
 *
 * @param title Simplified, as the glossary is; its names are words, which no dictionary knows.
 * @returns Offsets in UTF-16 units, in order.
 */
export function breaksIn(title: string, glossary: readonly Term[]): number[] {
  // A state is also called by its short name.
  const names = glossary
    .filter(({ kind }) => NAMES.has(kind))
    .flatMap(({ zh }) => [zh, zh.replace(/共和国$/u, '')])
    .filter((name) => title.includes(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const parts = names.length === 0 ? [title] : title.split(new RegExp(`(${names.join('|')})`, 'u'));
  const words = parts.flatMap((part, at) => (at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
  let offset = 0;
  return words.flatMap((word, at) => {
    offset += word.length;
    const ends = WORD.test(word) || PARTICLE.test(word) || /\d$/.test(words[at - 1] ?? '');
    return ends && WORD.test(words[at + 1] ?? '') ? [offset] : [];
  });
}

const NAMES = new Set(['organisation', 'person', 'place', 'honour']);
const WORD = /^[“\p{Script=Han}][”\p{Script=Han}]+$/u;
const PARTICLE = /^[的和与同及]$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
