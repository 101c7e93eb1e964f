/**
 * Where the words of a Chinese text begin and end, by ICU's dictionary. Another version of ICU may
 * divide a text differently: what depends on it is reported, see `rules/conversion-words.ts`.
 */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The borders between the words of a text. */
export interface WordBorders {
  /** The offset of the last border at or before an offset. */
  before(offset: number): number;
  /** The offset of the first border at or after an offset. */
  after(offset: number): number;
  /** Whether a stretch is made of whole words, or lies within one word. */
  fits(start: number, end: number): boolean;
}

/**
 * Divides a text into words.
 *
 * @param names Names that ICU may not know, each kept as one word; of two that overlap, the later one.
 */
export function findWords(text: string, names: readonly string[]): WordBorders {
  const isBorder = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) isBorder[index] = 1;
  for (const name of names) {
    for (
      let start = text.indexOf(name);
      start >= 0;
      start = text.indexOf(name, start + name.length)
    ) {
      isBorder.fill(0, start, start + name.length);
      isBorder[start] = isBorder[start + name.length] = 1;
    }
  }
  isBorder[0] = isBorder[text.length] = 1;
  const before = (offset: number) => isBorder.lastIndexOf(1, offset);
  const after = (offset: number) => isBorder.indexOf(1, offset);
  return {
    before,
    after,
    fits: (start, end) =>
      (isBorder[start] === 1 && isBorder[end] === 1) || after(start + 1) >= end,
  };
}
