/**
 * Shows pinyin above the words of the Chinese texts, or removes it. Loaded when the setting is on.
 * It is drawn by style, so the text stays as it is for copying, searching and other scripts.
 */
import type { Document } from "../../edition/model.ts";
import { adoptStyle, element, textNodes } from "../site/dom.client.ts";
import { goToPlace, measurePlace } from "../site/place.client.ts";
import { fetchJson } from "./document-file.client.ts";
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
    pinyin = await loadPinyin();
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
  const restoreHighlights = saveHighlights(texts.map(({ text }) => text));
  if (isOn) replaced = texts.flatMap(({ text, words }) => addTo(text, words));
  else remove();
  restoreHighlights();
  if (place) goToPlace(place);
}

function loadPinyin(): Promise<Document["pinyin"]> {
  const base = dataset["base"] ?? "/";
  const [, id] = location.pathname.slice(base.length).split("/");
  return fetchJson(`${base}pinyin/${id}.json`);
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
      parts.push(
        element(
          "ruby",
          {},
          data.slice(from, to),
          element("rt", {
            "data-pinyin": joined(syllables),
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

/** Joins the syllables of a word. An apostrophe separates one that begins with a vowel. */
function joined(syllables: readonly string[]): string {
  return syllables
    .map((syllable, at) =>
      at > 0 && /^[aoe]/.test(syllable.normalize("NFD"))
        ? `'${syllable}`
        : syllable,
    )
    .join("");
}

/** Puts the text nodes back. */
function remove(): void {
  for (const { node, parts } of replaced) {
    parts[0]?.before(node);
    for (const part of parts) part.remove();
  }
  replaced = [];
}

/** Saves the highlighted ranges in some texts, and returns a function that restores them: they are lost when text is moved. */
function saveHighlights(texts: readonly Element[]): () => void {
  if (!("highlights" in CSS)) return () => {};
  const ranges = [...CSS.highlights.values()].flatMap(
    (highlight) => [...highlight] as Range[],
  );
  const saved = ranges.flatMap((range) => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const text = texts.find((one) => one.contains(startContainer));
    if (!text) return [];
    const nodes = textNodes(text);
    const from = offsetOf(nodes, startContainer) + startOffset;
    return [
      { range, text, from, to: offsetOf(nodes, endContainer) + endOffset },
    ];
  });
  return () => {
    for (const { range, text, from, to } of saved) {
      const nodes = textNodes(text);
      let offset = 0;
      for (const node of nodes) {
        const end = offset + node.length;
        if (from >= offset && from < end) range.setStart(node, from - offset);
        if (to > offset && to <= end) range.setEnd(node, to - offset);
        offset = end;
      }
    }
  };
}

/** The offset of a text node in its text. */
function offsetOf(nodes: readonly Text[], node: Node): number {
  return nodes
    .slice(0, nodes.indexOf(node as Text))
    .reduce((sum, { length }) => sum + length, 0);
}
