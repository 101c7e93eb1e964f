import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { TextLang } from "../edition/model.ts";

export type Weight = 400 | 700;

/** A font file for satori, with its own family name. */
export interface Font {
  name: string;
  weight: Weight;
  style: "normal";
  data: Buffer;
}

/**
 * Loads the files of Noto Serif that contain the characters of a text: Traditional forms for
 * `zh-Hant`, otherwise Simplified.
 *
 * Each file of the package has about a hundred characters; `unicode.json` lists them.
 *
 * @throws If the font lacks one of the characters.
 */
export function fontsFor(text: string, lang: TextLang, weight: Weight): Font[] {
  const id = lang === "zh-Hant" ? "noto-serif-tc" : "noto-serif-sc";
  const slices = new Set<string>();
  for (const character of text) slices.add(sliceWith(character, id));
  return [...slices].sort().map((slice) => load(id, slice, weight));
}

interface Slice {
  name: string;
  ranges: [from: number, to: number][];
}

// Bundled code runs in another folder; the packages are in the project's.
const require = createRequire(
  pathToFileURL(join(process.cwd(), "package.json")),
);
const slicesOf = new Map<string, Slice[]>();
const loaded = new Map<string, Font>();

function sliceWith(character: string, id: string): string {
  let slices = slicesOf.get(id);
  if (!slices) {
    const ranges = Object.entries(
      read(id, "unicode.json") as Record<string, string>,
    );
    // Latin first, so that letters and digits come from one file and are kerned.
    slices = ranges
      .map(([name, list]) => ({ name, ranges: list.split(",").map(rangeOf) }))
      .reverse();
    slicesOf.set(id, slices);
  }
  const code = character.codePointAt(0) ?? 0;
  const found = slices.find(({ ranges }) =>
    ranges.some(([from, to]) => from <= code && code <= to),
  );
  if (!found) {
    const point = code.toString(16).toUpperCase().padStart(4, "0");
    throw new Error(
      `Unexpected “${character}” (U+${point}) on a social card. Expected a character of ${id}. Set CARDS=off to build without social cards.`,
    );
  }
  return found.name;
}

/** Parses `U+4e00-4e07` or `U+4e00`. */
function rangeOf(text: string): [number, number] {
  const [from = "", to = from] = text.slice(2).split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function load(id: string, slice: string, weight: Weight): Font {
  const name = `${id}-${slice.replace(/[[\]]/g, "")}-${weight}-normal`;
  let font = loaded.get(name);
  if (!font) {
    font = {
      name,
      weight,
      style: "normal",
      data: readFileSync(join(folderOf(id), "files", `${name}.woff`)),
    };
    loaded.set(name, font);
  }
  return font;
}

function read(id: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folderOf(id), file), "utf8"));
}

function folderOf(id: string): string {
  return dirname(require.resolve(`@fontsource/${id}/package.json`));
}
