import type {
  FootnoteDefinition,
  Heading,
  Paragraph,
  PhrasingContent,
  Root,
  Text,
} from "mdast";
import type { VFile } from "vfile";
import { excerpt, type Place, placeAt } from "../problems.ts";
import {
  WHOLE_BLOCK,
  type Flaw,
  isTextBlock,
  nameOf,
  paragraphOf,
  placeOf,
  plainTextOf,
  report,
  sourceOf,
} from "./nodes.ts";
import { checkNoteId } from "./remark-notes.ts";
import { mapToSource, isEscaped } from "./source-map.ts";

/**
 * Reduces headings, paragraphs and notes to text, emendations and note references, including
 * references to undefined notes. Dropped content is reported and becomes a flaw of its block.
 *
 * The marks of sentences become nodes.
 *
 * Markdown in: `提升*到*前[^w3]`, where no note w3 is defined; mdast out: text 提升, text 前,
 * footnoteReference w3, with a flaw between 升 and 前.
 */
export function remarkPlainText() {
  return (tree: Root, file: VFile) => {
    for (const node of tree.children) {
      if (isTextBlock(node)) readBlock(node, file, node.type === "paragraph");
      else if (node.type === "footnoteDefinition") readNote(node, file);
    }
  };
}

function readNote(note: FootnoteDefinition, file: VFile): void {
  const paragraph = paragraphOf(note);
  if (!paragraph) return;
  readBlock(paragraph, file);
  for (const child of paragraph.children) {
    const inner = findInlineId(child, file);
    if (inner)
      report(file, {
        code: "id-malformed",
        place: inner.place,
        found: `id in the note “${note.identifier}”`,
        expected: "a note without a block id",
      });
  }
  if (
    paragraph.children.some(
      (child) =>
        child.type !== "text" &&
        !(child.type === "textDirective" && child.name === "hant"),
    )
  ) {
    report(file, {
      code: "block",
      place: placeOf(file, note),
      found: `directive or note inside the note “${note.identifier}”`,
      expected: "plain text",
    });
  }
}

/** Reads the inline content of a block, with or without the marks of its sentences. */
function readBlock(
  block: Heading | Paragraph,
  file: VFile,
  hasMarks = false,
): void {
  const flaws: Flaw[] = [];
  const children: PhrasingContent[] = [];
  /** Whether a text node continues the one before it. */
  let isContinuous = true;
  /** The line of the last reported node, if it was a directive. */
  let directiveLine: number | null = null;
  checkCharacterReferences(block, file, flaws);

  for (const node of block.children) {
    const place = placeOf(file, node);
    switch (node.type) {
      case "text":
        for (const part of readText(node)) add(part);
        break;
      case "footnoteReference":
        checkNoteId(node.label ?? node.identifier, place, file);
        add(node);
        break;
      case "textDirective":
        if (isReported(node)) directiveLine = place.line;
        add(node);
        break;
      case "unread":
        directiveLine = place.line;
        skip();
        break;
      case "html":
        drop("raw-html", place, `HTML (${excerpt(node.value)})`, "plain text");
        break;
      case "link":
        // An escaped address, which GFM autolinks in the tree: such a link has no position.
        if (!node.position) add({ type: "text", value: plainTextOf(node) });
        else drop("link", place, "link", "plain text");
        break;
      case "image":
      case "linkReference":
      case "imageReference":
        drop(
          "link",
          place,
          node.type.startsWith("image") ? "image" : "link",
          "plain text",
        );
        break;
      default:
        drop(
          "block",
          place,
          nameOf(node),
          "plain text, with \\ before a character that belongs to the text",
        );
    }
  }
  block.children = children;
  block.data = { ...block.data, flaws };

  /** Whether a problem of this directive has been reported, although it was read. */
  function isReported({ position }: PhrasingContent): boolean {
    return file.messages.some(
      ({ ruleId, line, column }) =>
        ruleId?.startsWith("directive-") &&
        line === position?.start.line &&
        column === position?.start.column,
    );
  }

  function add(node: PhrasingContent): void {
    const last = children.at(-1);
    if (isContinuous && node.type === "text" && last?.type === "text")
      last.value += node.value;
    else children.push(node);
    isContinuous = true;
  }

  function drop(
    code: "raw-html" | "link" | "block",
    place: Place,
    found: string,
    expected: string,
  ): void {
    report(file, { code, place, found, expected });
    directiveLine = null;
    skip();
  }

  /** Adds a flaw for content that is dropped here. */
  function skip(): void {
    flaws.push([countCharacters(), countCharacters()]);
    isContinuous = false;
  }

  /** Counts the witness's characters up to here, plus those of `more`. */
  function countCharacters(more = ""): number {
    return [...`${children.map(witnessOf).join("")}${more}`.replace(/\s/g, "")]
      .length;
  }

  function readText(node: Text): PhrasingContent[] {
    const source = String(file);
    const text = node.value;
    const place = placeOf(file, node);
    if (text.includes("\n")) {
      report(file, {
        code: "block",
        place: { ...place, line: place.line + 1, column: 1 },
        found: "line break inside a paragraph",
        expected: "a paragraph on one line",
      });
      directiveLine = null;
    }
    // Parts of a directive that Markdown could not parse.
    const isAfterDirective = directiveLine === place.line;
    const leftover = isAfterDirective
      ? null
      : /(?:corr|supplied|hant)\[|\{(?:sic|as)=/.exec(text);
    if (leftover) {
      report(file, {
        code: "directive-form",
        place: mapToSource(source, place, text, leftover.index),
        found: `“${leftover[0]}” in the text`,
        expected:
          "a complete directive: half-width colon, name, brackets, braces",
      });
      directiveLine = place.line;
    }
    if (leftover || (isAfterDirective && /\{(?:sic|as)=/.test(text))) {
      flaws.push([
        countCharacters(text.slice(0, leftover?.index ?? 0)) - 1,
        countCharacters(text.slice(0, text.search(/[\]}][^\]}]*$/) + 1)),
      ]);
    }
    // Markdown parses a reference to an undefined note as text, and the mark | too.
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const { 0: reference, 1: label = "", index } of text.matchAll(
      hasMarks ? /\[\^([^\]]+)\]|\|/g : /\[\^([^\]]+)\]/g,
    )) {
      const start = mapToSource(source, place, text, index);
      if (isEscaped(source, start)) continue;
      if (index > from) parts.push(textAt(from, index));
      const position = { start, end: start };
      if (reference === "|")
        parts.push({ type: "sentenceMark", value: reference, position });
      else {
        checkNoteId(label, start, file);
        parts.push({
          type: "footnoteReference",
          identifier: label.toLowerCase(),
          label,
          position,
        });
      }
      from = index + reference.length;
    }
    return from === 0
      ? [node]
      : from < text.length
        ? [...parts, textAt(from, text.length)]
        : parts;

    function textAt(start: number, end: number): Text {
      const point = mapToSource(source, place, text, start);
      return {
        type: "text",
        value: text.slice(start, end),
        position: { start: point, end: point },
      };
    }
  }
}

/** The witness's text of a node. */
function witnessOf(node: PhrasingContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "textDirective" || node.name === "supplied") return "";
  return node.name === "corr"
    ? (node.attributes?.["sic"] ?? "")
    : plainTextOf(node);
}

/** Reports character references: reviewers cannot read them, and they break the source map. */
function checkCharacterReferences(
  block: Heading | Paragraph,
  file: VFile,
  flaws: Flaw[],
): void {
  const from = block.position?.start.offset ?? 0;
  for (const { 0: found, index } of sourceOf(file, block).matchAll(
    /(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi,
  )) {
    report(file, {
      code: "character",
      place: placeAt(file.path, String(file), from + index),
      found: `character reference “${found}”`,
      expected: "the character itself, or \\& for an ampersand",
    });
    if (flaws.length === 0) flaws.push(WHOLE_BLOCK);
  }
}

/** Finds an unescaped `{#id}` inside a text. */
export function findInlineId(
  node: PhrasingContent,
  file: VFile,
): { id: string; place: Place } | null {
  if (
    node.type !== "text" &&
    !(node.type === "textDirective" && node.name === "hant")
  )
    return null;
  const text = node.type === "text" ? node.value : plainTextOf(node);
  const found = /\{#([^{}]*)\}/.exec(text);
  const start = node.type === "text" ? node : (node.children[0] ?? node);
  const place =
    found && mapToSource(String(file), placeOf(file, start), text, found.index);
  return !found || !place || isEscaped(String(file), place)
    ? null
    : { id: found[1] ?? "", place };
}
