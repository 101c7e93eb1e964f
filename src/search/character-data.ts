/**
 * Generates the character classes of a corpus from opencc's dictionaries.
 *
 * Runs at build time: the dictionaries are large, what a corpus needs of them is not.
 */
import { Converter } from "opencc-js";
import type { CharacterData } from "./characters.ts";
import { hanOf } from "./fold.ts";

/** A text in both scripts. */
export interface ScriptPair {
  hans: string;
  hant: string;
}

/**
 * @param pairs every text of the corpus that can be found
 * @returns the classes of all characters that can match the corpus, however typed
 */
export function generateCharacters(
  pairs: readonly ScriptPair[],
): CharacterData {
  const places = readPlaces(pairs);
  const classes = new Classes();
  for (const [hans, hants] of places)
    for (const hant of hants) classes.join(hans, hant);
  const members = new Set(
    [...places].flatMap(([hans, hants]) => [hans, ...hants]),
  );
  for (const [char, simplified] of simplifiedForms()) {
    if (classes.has(simplified) || members.has(simplified))
      classes.join(simplified, char);
  }

  const written: string[] = [];
  let variants = "";
  for (const chars of classes.all()) {
    const inside = chars.filter((char) => members.has(char));
    const pairs = inside.flatMap((char) => [...(places.get(char) ?? [])]);
    if (pairs.length <= 1) {
      written.push(chars.join(""));
      continue;
    }
    const hans = chars.filter((char) => places.has(char));
    const hant = chars.filter((char) => members.has(char) && !places.has(char));
    const others = chars.filter((char) => !members.has(char));
    written.push([hans, hant, others].map((some) => some.join("")).join("/"));
    for (const char of others) {
      const form = regionalForms(char).find((other) => hant.includes(other));
      if (form !== undefined) variants += char + form;
    }
  }
  return { classes: written.join(" "), variants };
}

/** Which Traditional forms each Simplified character has in the corpus. */
function readPlaces(pairs: readonly ScriptPair[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  const add = (hans: string, hant: string): void => {
    const hants = places.get(hans);
    if (hants) hants.add(hant);
    else places.set(hans, new Set([hant]));
  };
  for (const { hans, hant } of pairs) {
    const simplified = hanOf(hans);
    const traditional = hanOf(hant);
    if (simplified.length === traditional.length) {
      simplified.forEach((char, at) => add(char, traditional[at] ?? char));
    } else {
      for (const char of [...simplified, ...traditional]) add(char, char);
    }
  }
  return places;
}

const toSimplified = (["t", "tw", "hk"] as const).map((from) =>
  Converter({ from, to: "cn" }),
);
const toRegional = (
  [
    ["t", "tw"],
    ["t", "hk"],
    ["tw", "t"],
    ["hk", "t"],
    ["tw", "hk"],
    ["hk", "tw"],
  ] as const
).map(([from, to]) => Converter({ from, to }));

/** Every character of which OpenCC knows another Simplified form, with that form. */
function simplifiedForms(): [char: string, simplified: string][] {
  const chars: string[] = [];
  for (const [first, last] of HAN_BLOCKS) {
    for (let code = first; code <= last; code += 1)
      chars.push(String.fromCodePoint(code));
  }
  const lines = chars.join("\n");
  return toSimplified.flatMap((convert) =>
    convert(lines)
      .split("\n")
      .map((simplified, at): [string, string] => [chars[at] ?? "", simplified])
      .filter(
        ([char, simplified]) =>
          simplified !== char && [...simplified].length === 1,
      ),
  );
}

/** Unified ideographs: Extension A, the basic block, Extension B. */
const HAN_BLOCKS: [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
];

function regionalForms(char: string): string[] {
  const forms = toRegional.map((convert) => convert(char));
  return [
    ...forms,
    ...forms.flatMap((form) => toRegional.map((convert) => convert(form))),
  ];
}

/** Sets of characters that other forms join. */
class Classes {
  readonly #members = new Map<string, string[]>();

  has(char: string): boolean {
    return this.#members.has(char);
  }

  /** Puts two characters into one class; `a`'s first character goes on standing for it. */
  join(a: string, b: string): void {
    const into = this.#members.get(a) ?? [a];
    const from = this.#members.get(b) ?? [b];
    if (into === from || a === b) return;
    into.push(...from);
    for (const char of into) this.#members.set(char, into);
  }

  all(): Set<string[]> {
    return new Set(this.#members.values());
  }
}
