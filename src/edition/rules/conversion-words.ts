import { placeAt, type Problem, problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import type { Crossing } from "../traditional/traditional.ts";
import type { Rule } from "./rule.ts";

export const conversionWords: Rule = {
  title: "A Traditional form that depends on where a word ends",
  why: "OpenCC matches its phrases anywhere, also across two words: 年历 (a calendar, 年曆) in 百年|历史. The edition converts by words, but the words are found by the ICU of the Node version at hand. Where both ways differ, an editor decides, so that every build gives the same text.",
  fix: "Add the right form of the words to content/traditional.yaml, with its reason, or give a single character its form with :hant.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          ["双方签署声明。 {#p2}", "双方回顾百年历史，签署声明。 {#p2}"],
        ],
      },
      report: [
        "zh-Hans.md:15:5 conversion-words Unexpected choice between “百年曆史” (OpenCC’s phrase “年历”) and “百年歷史” (whole words). Expected an exception for “百年历史” in content/traditional.yaml.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "双方签署声明。 {#p2}",
            "双方反对政府:supplied[干]预，石油面临风险。 {#p2}",
          ],
        ],
        "sources.yaml": "- { id: A, zh-Hans: 卫星已被发射, en: Paper }\n",
        "changes.yaml":
          "- version: 1.0.0\n  date: 2026-11-22\n  summary: { zh-Hans: 参与制造设备。, en: First publication. }\n  changes: []\n",
      },
      report: [
        "changes.yaml:3:23 conversion-words Unexpected choice between “參與制造” (OpenCC’s phrase “参与制”) and “參與製造” (whole words). Expected an exception for “参与制造” in content/traditional.yaml.",
        "zh-Hans.md:15:5 conversion-words Unexpected choice between “政府幹預” (OpenCC’s phrase “府干”) and “政府干預” (whole words). Expected an exception for “政府干预” in content/traditional.yaml.",
        "zh-Hans.md:15:21 conversion-words Unexpected choice between “石油麵臨” (OpenCC’s phrase “油面”) and “石油面臨” (whole words). Expected an exception for “石油面临” in content/traditional.yaml.",
        "sources.yaml:1:24 conversion-words Unexpected choice between “被髮射” (OpenCC’s phrase “被发”) and “被發射” (whole words). Expected an exception for “被发射” in content/traditional.yaml.",
      ],
    },
  ],
};

/** Reports the places of a file where OpenCC's phrases and whole words give different characters. */
export function checkCrossings(
  { path, text }: SourceFile,
  crossings: readonly Crossing[],
): Problem[] {
  if (crossings.length === 0) return [];
  const written = readable(text);
  const problems = new Map<string, Problem>();
  for (const crossing of crossings) {
    const { words, phrase, byPhrase, byWords } = crossing;
    for (const offset of offsetsOf(crossing, text, written)) {
      problems.set(
        `${offset} ${words}`,
        problem({
          code: "conversion-words",
          place: placeAt(path, text, offset),
          found: `choice between “${byPhrase}” (OpenCC’s phrase “${phrase}”) and “${byWords}” (whole words)`,
          expected: `an exception for “${words}” in content/traditional.yaml`,
        }),
      );
    }
  }
  return [...problems.values()];
}

/** A text without markup and white space, and the offset of each code unit that is left. */
interface Readable {
  text: string;
  offsets: number[];
}

/** Directives around their text, references to notes, white space. */
const UNREAD = /:\w+\[|\](?:\{[^}]*\})?|\[\^[^\]]*\]|\s+/g;

function readable(source: string): Readable {
  const offsets: number[] = [];
  let text = "";
  let start = 0;
  const keep = (end: number) => {
    for (let at = start; at < end; at++) offsets.push(at);
    text += source.slice(start, end);
  };
  for (const { 0: unread, index } of source.matchAll(UNREAD)) {
    keep(index);
    start = index + unread.length;
  }
  keep(source.length);
  return { text, offsets };
}

/** How many characters around the words tell one place of a file from another. */
const CONTEXT = 8;

/** Where the words of a crossing stand in a file; its start if they are not found. */
function offsetsOf(
  { in: block, start, words }: Crossing,
  source: string,
  written: Readable,
): number[] {
  const end = start + words.length;
  const before = readable(
    block.slice(Math.max(0, start - CONTEXT), start),
  ).text;
  const after = readable(block.slice(end, end + CONTEXT)).text;
  const own = readable(words).text;
  const exact = indexesOf(written.text, before + own + after).map(
    (index) => index + before.length,
  );
  const found = (
    exact.length > 0 ? exact : indexesOf(written.text, own)
  ).flatMap((index) => written.offsets[index] ?? []);
  // The reading of a witness is an attribute of a directive.
  return found.length > 0 ? found : [Math.max(0, source.indexOf(words))];
}

function indexesOf(text: string, part: string): number[] {
  const indexes: number[] = [];
  for (
    let index = text.indexOf(part);
    index >= 0;
    index = text.indexOf(part, index + 1)
  )
    indexes.push(index);
  return indexes;
}
