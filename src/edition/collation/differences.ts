import { diffArrays } from "diff";

/** A piece of a text as its characters, white space dropped. */
export interface SignedPiece {
  chars: string[];
  /** The number of characters before it. */
  start: number;
}

/** A passage where text and witness differ: offsets into the characters of both. */
export interface Difference {
  text: number;
  removed: number;
  witness: number;
  added: number;
}

/** More characters that differ than an editor can have mistyped: another text. */
const MOST_EDITS = 500;

/** How much work a passage may be: in short ones, everything is compared. */
const MOST_STEPS = 20_000_000;

/** Differences with fewer characters between them are one. */
const NEAR = 2;

/**
 * Where a document and its witness differ, in the order of the text.
 *
 * @param witness Its characters, white space dropped.
 */
export function compare(
  pieces: readonly SignedPiece[],
  witness: readonly string[],
): Difference[] {
  const text = pieces.flatMap(({ chars }) => chars);
  if (
    text.length === witness.length &&
    text.every((char, index) => char === witness[index])
  )
    return [];
  // Between pieces that are the same, so that what is wrong with one does not hide the others.
  const anchors = [
    ...findAnchors(pieces, witness),
    { text: text.length, witness: witness.length, length: 0 },
  ];
  return anchors.flatMap((anchor, index) => {
    const before = anchors[index - 1];
    const [inText, inWitness] = before
      ? [before.text + before.length, before.witness + before.length]
      : [0, 0];
    return differencesOf(
      text.slice(inText, anchor.text),
      witness.slice(inWitness, anchor.witness),
      inText,
      inWitness,
    );
  });
}

/** Shorter pieces may stand in a text by chance. */
const LONG = 8;

/**
 * Pieces that the witness has once, as they are, in the order of both: those of a patience
 * diff (https://bramcohen.livejournal.com/73318.html).
 */
function findAnchors(
  pieces: readonly SignedPiece[],
  witness: readonly string[],
): { text: number; witness: number; length: number }[] {
  const joined = witness.join("");
  const charAt = new Map<number, number>();
  let offset = 0;
  witness.forEach((char, index) => {
    charAt.set(offset, index);
    offset += char.length;
  });
  const once = pieces.flatMap(({ chars, start }) => {
    const own = chars.join("");
    const at = chars.length < LONG ? -1 : joined.indexOf(own);
    return at < 0 || joined.includes(own, at + 1)
      ? []
      : [{ text: start, witness: charAt.get(at) ?? 0, length: chars.length }];
  });
  // The longest list that rises in the witness as well; of each length the one that ends first.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  once.forEach((one, index) => {
    let length = ends.length;
    while (
      length > 0 &&
      (once[ends[length - 1] ?? 0]?.witness ?? 0) >= one.witness
    )
      length -= 1;
    before[index] = ends[length - 1];
    ends[length] = index;
  });
  const rising: typeof once = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at])
    rising.unshift(...once.slice(at, at + 1));
  return rising;
}

/** Where two passages differ; of two that have little in common, the first place. */
function differencesOf(
  text: string[],
  witness: string[],
  textStart: number,
  witnessStart: number,
): Difference[] {
  if (text.length === 0 && witness.length === 0) return [];
  const maxEditLength = Math.max(
    MOST_EDITS,
    MOST_STEPS / (text.length + witness.length),
  );
  const parts = diffArrays(text, witness, { maxEditLength });
  if (!parts) {
    const first = text.findIndex((char, index) => char !== witness[index]);
    const at = first < 0 ? text.length : first;
    return [
      {
        text: textStart + at,
        removed: text.length - at,
        witness: witnessStart + at,
        added: witness.length - at,
      },
    ];
  }
  const differences: Difference[] = [];
  let [inText, inWitness] = [textStart, witnessStart];
  for (const { added: isAdded, removed: isRemoved, count } of parts) {
    const [removed, added] = [isAdded ? 0 : count, isRemoved ? 0 : count];
    if (isAdded || isRemoved) {
      const last = differences.at(-1);
      if (last && inText - (last.text + last.removed) < NEAR) {
        last.removed = inText + removed - last.text;
        last.added = inWitness + added - last.witness;
      } else
        differences.push({ text: inText, removed, witness: inWitness, added });
    }
    inText += removed;
    inWitness += added;
  }
  return differences;
}

/**
 * From where to where in the text a difference can be said to be: what the witness alone has
 * may begin as what stands after it, or end as what stands before.
 *
 * @param chars The characters of the witness.
 */
export function reach(
  { text, removed, witness, added }: Difference,
  chars: readonly string[],
): [from: number, to: number] {
  if (removed > 0) return [text, text + removed];
  let before = 0;
  while (
    before < text &&
    chars[witness - 1 - before] === chars[witness + added - 1 - before]
  )
    before += 1;
  let after = 0;
  while (
    witness + added + after < chars.length &&
    chars[witness + after] === chars[witness + added + after]
  )
    after += 1;
  return [text - before, text + after];
}
