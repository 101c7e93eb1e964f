import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Term } from "../model.ts";

export interface TitleBreakOptions {
  /** The title in Simplified, as in the glossary; offsets are the same in Traditional. */
  simplified: string;
  /** Its names are words that `Intl.Segmenter` does not know. */
  glossary: readonly Term[];
}

/**
 * Allows line breaks in a Chinese title only between words. By default, browsers break between
 * any two characters.
 *
 * HTML in: `联合声明发表`; HTML out: `<span class="words">联合<wbr>声明<wbr>发表</span>`.
 */
export function rehypeTitleBreaks({ simplified, glossary }: TitleBreakOptions) {
  const breaks = breaksIn(simplified, glossary);
  return ({ children }: Root): Root => ({
    type: "root",
    children: (children as ElementContent[]).map((node): ElementContent => {
      if (node.type !== "text") return node;
      const parts = [...breaks, node.value.length].flatMap(
        (end, at): ElementContent[] => [
          ...(at > 0 ? [h("wbr")] : []),
          { type: "text", value: node.value.slice(breaks[at - 1] ?? 0, end) },
        ],
      );
      return h("span.words", parts);
    }),
  });
}

/**
 * Finds line break opportunities in a Chinese title: between words of two or more characters,
 * and after particles and measure words. Not before digits, because a break opportunity there
 * removes the automatic space between Han characters and digits.
 *
 * @returns Offsets in UTF-16 code units, in order.
 */
export function breaksIn(title: string, glossary: readonly Term[]): number[] {
  // The names of states also occur without “Republic”.
  const names = glossary
    .filter(({ kind }) => NAMES.has(kind))
    .flatMap(({ zh }) => [zh, zh.replace(/共和国$/u, "")])
    .filter((name) => title.includes(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  const parts =
    names.length === 0
      ? [title]
      : title.split(new RegExp(`(${names.join("|")})`, "u"));
  const words = parts.flatMap((part, at) =>
    at % 2 === 1
      ? [part]
      : [...segmenter.segment(part)].map(({ segment }) => segment),
  );
  let offset = 0;
  return words.flatMap((word, at) => {
    offset += word.length;
    const ends =
      WORD.test(word) || PARTICLE.test(word) || /\d$/.test(words[at - 1] ?? "");
    return ends && WORD.test(words[at + 1] ?? "") ? [offset] : [];
  });
}

const NAMES = new Set(["organisation", "person", "place", "honour"]);
const WORD = /^[“\p{Script=Han}][”\p{Script=Han}]+$/u;
const PARTICLE = /^[的和与同及]$/u;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
