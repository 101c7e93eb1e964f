/**
 * Shows pinyin above the words of the Chinese texts, or removes it. Loaded when the setting is on.
 * It is drawn by style, so the text stays as it is for copying, searching and other scripts.
 */
import type { Document } from "../../edition/model.ts";
import { shownPinyin } from "../../search/pinyin.ts";
import {
  adoptStyle,
  element,
  keepHighlights,
  textNodes,
} from "../site/dom.client.ts";
import { goToPlace, measurePlace } from "../site/place.client.ts";
import { fetchEditionFile, pageDocument } from "./document-file.client.ts";
import css from "./pinyin.css?inline";

const { dataset } = document.documentElement;

/** The pinyin of the texts, once it has been loaded. */
let pinyin: Document["pinyin"] | undefined;
/** What stands in place of each text node. Empty while the pinyin is hidden. */
let replaced: { node: Text; parts: ChildNode[] }[] = [];

const isSet = () => dataset["pinyin"] === "on";

/**
 * Shows or removes the pinyin.
 *
 * @param isOn Whether it is shown; as the setting says, if left out.
 * @throws {Error} If it cannot be loaded.
 */
export async function updatePinyin(isOn?: boolean): Promise<void> {
  if ((isOn ?? isSet()) && !pinyin) {
    pinyin = await fetchEditionFile(`pinyin/${pageDocument()}.json`);
    adoptStyle(css);
  }
  // The setting may have changed while the pinyin was loaded.
  isOn ??= isSet();
  if (!pinyin || isOn === replaced.length > 0) return;
  const texts = Object.entries(pinyin).flatMap(([id, words]) => {
    const text = document
      .getElementById(id)
      ?.querySelector(':scope > [lang|="zh"]');
    return text ? [{ text, words }] : [];
  });
  const place = measurePlace();
  keepHighlights(
    texts.map(({ text }) => text),
    () => {
      if (isOn)
        replaced = texts.flatMap(({ text, words }) => addTo(text, words));
      else remove();
    },
  );
  if (place) goToPlace(place);
}

/** Adds the pinyin to a text, unless the text differs from it: a browser has translated it. */
function addTo(text: Element, pinyin: string): typeof replaced {
  const syllables = pinyin
    .split(" ")
    .flatMap((word) =>
      word.split("'").map((syllable, at) => ({ syllable, isFirst: at === 0 })),
    );
  const nodes = textNodes(text);
  const characters = nodes.map(({ data }) => [
    ...data.matchAll(/\p{Script=Han}/gu),
  ]);
  if (characters.flat().length !== syllables.length) return [];
  return nodes.flatMap((node, at) => {
    /** The words in the node, or their parts. */
    const words: { from: number; to: number; syllables: string[] }[] = [];
    for (const { 0: character, index } of characters[at] ?? []) {
      const { syllable = "", isFirst } = syllables.shift() ?? {};
      const word = words.at(-1);
      const to = index + character.length;
      if (word && !isFirst) {
        word.syllables.push(syllable);
        word.to = to;
      } else words.push({ from: index, to, syllables: [syllable] });
    }
    if (words.length === 0) return [];
    const parts: ChildNode[] = [];
    const { data } = node;
    const addText = (from: number, to: number) => {
      if (from < to) parts.push(document.createTextNode(data.slice(from, to)));
    };
    let end = 0;
    for (const { from, to, syllables } of words) {
      addText(end, from);
      // Chromium does not break a line between two that are unbroken.
      if (from === end && parts.length > 0) parts.push(element("wbr", {}));
      parts.push(
        element(
          "ruby",
          {},
          data.slice(from, to),
          element("rt", {
            "data-pinyin": shownPinyin(syllables.join("'")),
            "aria-hidden": "true",
          }),
        ),
      );
      end = to;
    }
    addText(end, data.length);
    node.replaceWith(...parts);
    return [{ node, parts }];
  });
}

/** Puts the text nodes back. */
function remove(): void {
  for (const { node, parts } of replaced) {
    parts[0]?.before(node);
    for (const part of parts) part.remove();
  }
  replaced = [];
}
