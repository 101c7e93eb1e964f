import type { ElementContent, Root } from "hast";
import type { TextLang } from "../model.ts";

export interface ForeignWordOptions {
  /** The language of the text. */
  lang: TextLang;
  /** The script of Chinese words in an English text. */
  chinese?: "zh-Hans" | "zh-Hant" | undefined;
}

/** Chinese words, with the Chinese punctuation between them. */
const CHINESE =
  /(\p{Script=Han}(?:[\p{Script=Han}，。、；：《》（）·“”]*\p{Script=Han})?)/u;

/** English words within Chinese; not names and abbreviations, which need no English voice. */
const ENGLISH = /(?<![A-Za-z’-])([a-z][A-Za-z’-]*(?: [A-Za-z’-]+)+)/;

/**
 * Marks words in the other language with their `lang`.
 *
 * HTML in: `The place of 世代友好`; HTML out: `The place of <span lang="zh-Hans">世代友好</span>`.
 */
export function rehypeForeignWords({
  lang,
  chinese = "zh-Hans",
}: ForeignWordOptions) {
  // `en-US`, because the styles of `lang="en"` would change the font.
  const [other, foreign] =
    lang === "en" ? [chinese, CHINESE] : ["en-US", ENGLISH];
  const mark = (node: ElementContent): ElementContent[] => {
    if (node.type === "element")
      return [{ ...node, children: node.children.flatMap(mark) }];
    if (node.type !== "text") return [node];
    return node.value.split(foreign).flatMap((value, at): ElementContent[] => {
      if (value === "") return [];
      return [
        at % 2 === 1
          ? {
              type: "element",
              tagName: "span",
              properties: { lang: other },
              children: [{ type: "text", value }],
            }
          : { type: "text", value },
      ];
    });
  };
  return ({ children }: Root): Root => ({
    type: "root",
    children: (children as ElementContent[]).flatMap(mark),
  });
}
