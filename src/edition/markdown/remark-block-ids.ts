import type { Heading, Paragraph, Root } from "mdast";
import type { VFile } from "vfile";
import { placeAt } from "../problems.ts";
import { idOrPlaceholder } from "../ids.ts";
import {
  WHOLE_BLOCK,
  type BlockData,
  isTextBlock,
  placeOf,
  report,
} from "./nodes.ts";
import { findInlineId } from "./remark-plain-text.ts";

declare module "mdast" {
  interface HeadingData {
    block?: BlockData;
    /** The id in the source file. */
    sourceId?: string | null;
  }
  interface ParagraphData {
    sourceId?: string | null;
  }
}

/**
 * Moves the id at the end of a block to its data.
 *
 * Markdown in: `双方…… {#s3.4}`; mdast out: a paragraph 双方…… with `data.block.id` s3.4.
 */
export function remarkBlockIds() {
  return (tree: Root, file: VFile) => {
    for (const node of tree.children) if (isTextBlock(node)) readId(node, file);
  };
}

function readId(node: Heading | Paragraph, file: VFile): void {
  const source = String(file);
  const flaws = node.data?.flaws ?? [];
  const end = placeOf(file, node, true);
  const last = node.children.at(-1);
  const match =
    last?.type === "text" ? /(^|\s*)\{#([^{}]*)\}$/.exec(last.value) : null;
  let id = match?.[2] ?? null;
  let idPlace =
    id === null
      ? end
      : placeAt(
          file.path,
          source,
          source.lastIndexOf("{#", node.position?.end.offset),
        );
  if (last?.type === "text" && match) {
    last.value = last.value.slice(0, match.index);
    if (last.value === "") node.children.pop();
  }
  for (const child of node.children) {
    const inner = findInlineId(child, file);
    if (!inner) continue;
    report(file, {
      code: "id-malformed",
      place: inner.place,
      found: `id “{#${inner.id}}” inside the text`,
      expected: "one id, at the end of the block",
    });
    flaws.push(WHOLE_BLOCK);
    if (id === null) [id, idPlace] = [inner.id, inner.place];
  }
  if (id === null && isAllowedBlock(node, file))
    report(file, {
      code: "id-missing",
      place: end,
      found: "end of the block without an id",
      expected: "an id such as {#s3.4}",
    });
  const place = placeOf(file, node);
  const originalId = idOrPlaceholder(id, place);
  node.data = {
    ...node.data,
    sourceId: id,
    block: {
      id: originalId,
      originalId,
      place,
      idPlace,
      flaws,
      references: [],
    },
  };
}

/** Whether a node is a paragraph or a valid heading. Other headings are already reported. */
export function isAllowedBlock(
  node: Heading | Paragraph,
  file: VFile,
): boolean {
  return (
    node.type === "paragraph" ||
    (node.depth === 2 && String(file)[node.position?.start.offset ?? 0] === "#")
  );
}
