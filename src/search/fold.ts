/**
 * Text folded into units, the same for what is searched and for what is typed.
 *
 * `“一带一路”倡议，Nur-Sultan’s` → 一 带 一 路 倡 议 ⏹ nur sultan
 *
 * - A Han character is a unit; so is a run of other letters and digits (a word), and so
 *   is every sign that is neither ignored nor a stop (`+`, `%`).
 * - Ignored: quotation marks, brackets, book-title marks, interpuncts, hyphens, dashes,
 *   spaces, controls, width, case, diacritics, `’s` at the end of a word.
 * - A stop (，。；：！？、 and their Latin forms) is a unit of its own. Points
 *   inside numbers (1.5, 1,000) are no stops; a full point between letters joins as a
 *   hyphen does (U.S.).
 */

export interface Unit {
  kind: "han" | "word" | "sign" | "stop";
  /** What is compared: the Han character, the folded word or sign; of a stop nothing. */
  key: string;
  /** Place in the text that was folded, in UTF-16 units; `end` is not included. */
  start: number;
  end: number;
  /** On the first of words joined by hyphens (Nur-Sultan): all of them as one word. */
  compound?: { key: string; length: number };
}

/**
 * @param text as displayed, or as typed
 * @returns units in the order of the text
 */
export function fold(text: string): Unit[] {
  const units: Unit[] = [];
  let word: Unit | null = null;
  /** Index of the first word of a run that hyphens join, and whether a hyphen has just come. */
  let run = -1;
  let hyphen = false;

  const append = (key: string, start: number, end: number): void => {
    if (word === null) {
      word = { kind: "word", key, start, end };
      const previous = units.at(-1);
      if (!(hyphen && previous?.kind === "word")) run = units.length;
      units.push(word);
    } else {
      word.key += key;
      word.end = end;
    }
    hyphen = false;
  };
  const close = (): void => {
    const first = units[run];
    if (word !== null && first !== undefined && units.length - run > 1) {
      const key = units
        .slice(run)
        .map((unit) => unit.key)
        .join("");
      first.compound = { key, length: units.length - run };
    }
    word = null;
  };

  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    let end = at + char.length;
    const before = text[at - 1];
    const after = text[end];
    const folded = foldChar(char);
    if (folded === "") extend(units.at(-1), at, end);
    for (const part of folded) {
      const sort = sortOf(part);
      if (sort === "word") append(part, at, end);
      else if (sort === "apostrophe" && word !== null && isWord(after)) {
        if (!POSSESSIVE.test(text.slice(end, end + 3))) continue;
        close();
        end += 1;
      } else if (part === "." && isDigit(before) && isDigit(after))
        append(part, at, end);
      else if (char === "," && THOUSANDS.test(text.slice(at - 1, at + 5)))
        continue;
      else if (part === "." && isWord(before) && isWord(after)) {
        close();
        hyphen = true;
      } else {
        close();
        hyphen = sort === "hyphen" && before !== " ";
        if (sort === "han" || sort === "sign")
          units.push({ kind: sort, key: part, start: at, end });
        else if (sort === "stop")
          units.push({ kind: "stop", key: "", start: at, end });
      }
    }
    at = end;
  }
  close();
  return units;
}

/** The Han characters of a text, as they are compared. */
export function hanOf(text: string): string[] {
  return [...text]
    .flatMap((char) => [...foldChar(char)])
    .filter((char) => sortOf(char) === "han");
}

type Sort =
  "han" | "word" | "sign" | "stop" | "hyphen" | "apostrophe" | "space";

const POSSESSIVE = /^[sS](?![\p{L}\p{N}])/u;
const THOUSANDS = /^\d,\d{3}(?!\d)/;
const INVISIBLE = /[\p{M}\p{Cf}\p{Cs}]/gu;
const SORTS: [Sort, RegExp][] = [
  ["han", /\p{Script=Han}/u],
  ["apostrophe", /['’ʼ]/u],
  ["word", /[\p{L}\p{N}]/u],
  ["stop", /[，。；：！？、,.;:!?…]/u],
  ["hyphen", /[-‐‑‒–]/u],
  ["space", /[\p{Z}\p{Cc}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"`´−·•‧・]/u],
];

const folds = new Map<string, string>();
const sorts = new Map<string, Sort>();

/** One character as it is compared: width, case and diacritics gone; `''` if nothing is left. */
function foldChar(char: string): string {
  let folded = folds.get(char);
  if (folded === undefined) {
    folded = char
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replace(INVISIBLE, "");
    folds.set(char, folded);
  }
  return folded;
}

function sortOf(char: string): Sort {
  let sort = sorts.get(char);
  if (sort === undefined) {
    sort = SORTS.find(([, pattern]) => pattern.test(char))?.[0] ?? "sign";
    sorts.set(char, sort);
  }
  return sort;
}

function isDigit(char = ""): boolean {
  return /\p{Nd}/u.test(char);
}

function isWord(char = ""): boolean {
  return char !== "" && sortOf(foldChar(char)) === "word";
}

/** A mark or an invisible character belongs to what stands before it. */
function extend(unit: Unit | undefined, start: number, end: number): void {
  if (unit?.end === start) unit.end = end;
}
