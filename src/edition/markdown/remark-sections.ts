import type { Heading, Nodes, Paragraph, Root } from "mdast";
import type { VFile } from "vfile";
import { excerpt, type Place } from "../problems.ts";
import {
  idOrPlaceholder,
  isPlaceholderId,
  isSectionId,
  parseBlockId,
} from "../ids.ts";
import {
  WHOLE_BLOCK,
  type BlockData,
  nameOf,
  placeOf,
  plainTextOf,
  report,
  type SectionNode,
  sourceOf,
} from "./nodes.ts";
import { isAllowedBlock } from "./remark-block-ids.ts";

/**
 * Groups blocks into sections, or into one section `body` if there are no headings; notes follow
 * them. Markdown that the source format does not allow is reported and becomes an empty paragraph.
 *
 * Markdown in: `## 三 {#s3}`, `双方…… {#s3.1}`; mdast out: a section s3 with the numeral 三, in it
 * the paragraph s3.1.
 */
export function remarkSections() {
  return (tree: Root, file: VFile) => {
    const sections: SectionNode[] = [];
    const seen = new Map<string, Place>();
    const rest: Root["children"] = [];
    file.data.isComplete = true;
    for (const node of tree.children) {
      if (node.type === "heading") readHeading(node);
      else if (node.type === "paragraph") readParagraph(node);
      else if (node.type === "footnoteDefinition" || node.type === "yaml")
        rest.push(node);
      else {
        report(file, {
          place: placeOf(file, node),
          ...(node.type === "html"
            ? {
                code: "raw-html",
                found: `HTML (${excerpt(node.value)})`,
                expected: "Markdown",
              }
            : {
                code: "block",
                found: nameOf(node),
                expected: "a heading “## …”, a paragraph or a note",
              }),
        });
        readUnknown(node);
      }
    }
    arrangeSections(sections, file);
    inferIds(sections);
    tree.children = [...sections, ...rest];

    function readHeading(node: Heading): void {
      const isRight = isAllowedBlock(node, file);
      if (!isRight) {
        // A setext heading: a line of dashes under a paragraph.
        const isUnderlined = !sourceOf(file, node).startsWith("#");
        report(file, {
          code: "block",
          place: placeOf(file, node),
          found: isUnderlined
            ? "line of dashes or equals signs under a paragraph"
            : `heading of level ${node.depth}`,
          expected: "a heading “## …” or a paragraph",
        });
      }
      const { block, sourceId = null } = node.data ?? {};
      if (sourceId === null || !parseBlockId(sourceId))
        return addSection(node, !isRight);
      if (isRight && block)
        report(file, {
          code: "id-malformed",
          place: block.idPlace,
          found: `section id “${sourceId}”`,
          expected: "preamble, s1, s2 … or closing",
        });
      addParagraph(node);
    }

    function readParagraph(node: Paragraph): void {
      const [first] = node.children;
      const [hashes] =
        first?.type === "text"
          ? (/^[#＃]+[ \u3000]*/.exec(first.value) ?? [])
          : [];
      const sourceId = node.data?.sourceId ?? null;
      if (
        first?.type !== "text" ||
        hashes === undefined ||
        (sourceId !== null && parseBlockId(sourceId))
      )
        return addParagraph(node);
      report(file, {
        code: "block",
        place: placeOf(file, node),
        found: `“${excerpt(first.value, 20)}”, which is not a heading`,
        expected: "two half-width number signs ##, a space and the numeral",
      });
      first.value = first.value.slice(hashes.length);
      node.data?.block?.flaws.splice(0, Infinity, WHOLE_BLOCK);
      addSection(node, true);
    }

    function addSection(node: Heading | Paragraph, isReported: boolean): void {
      const { block, sourceId = null } = node.data ?? {};
      if (!block) return;
      const { place, idPlace, flaws } = block;
      if (sourceId !== null && !isSectionId(sourceId)) {
        report(file, {
          code: "id-malformed",
          place: idPlace,
          found: `section id “${excerpt(sourceId)}”`,
          expected: "preamble, s1, s2 … or closing",
        });
      }
      for (const child of node.children) {
        if (child.type === "text") continue;
        flaws.push(WHOLE_BLOCK);
        report(file, {
          code: "block",
          place,
          found: `${child.type === "footnoteReference" ? "note" : "directive"} in a heading`,
          expected: "only the numeral, as printed on the page",
        });
      }
      if (sourceId !== null) checkUnique(sourceId, idPlace);
      const [first] = node.children;
      push({
        ...block,
        numeral: plainTextOf(node).trim(),
        numeralPlace: first ? placeOf(file, first) : place,
        isReported,
      });
    }

    function addParagraph(node: Heading | Paragraph): void {
      const { block, sourceId = null } = node.data ?? {};
      if (!block) return;
      if (sourceId !== null && !parseBlockId(sourceId)) {
        report(file, {
          code: "id-malformed",
          place: block.idPlace,
          found: `block id “${excerpt(sourceId)}”`,
          expected: "an id such as s3.4, preamble.2, p4 or signature.1",
        });
      }
      if (
        sourceId !== null &&
        node.children.every(
          (child) =>
            child.type === "footnoteReference" ||
            (child.type === "text" && child.value.trim() === ""),
        )
      ) {
        report(file, {
          code: "block",
          place: block.place,
          found: `id “${sourceId}” without text before it`,
          expected: "a paragraph before the id",
        });
      }
      if (sourceId !== null) checkUnique(sourceId, block.idPlace);
      addBlock(
        {
          type: "paragraph",
          children: node.children,
          ...(node.position ? { position: node.position } : {}),
        },
        block,
      );
    }

    /** Reads the id and the note references of a node that the source format does not allow. */
    function readUnknown(node: Nodes): void {
      const source = sourceOf(file, node);
      const place = placeOf(file, node);
      const [, id = ""] = /\{#([^{}]*)\}\s*$/.exec(source) ?? [];
      const originalId = idOrPlaceholder(parseBlockId(id) ? id : null, place);
      const references = [...source.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(
        ([, label = ""]) => ({ id: label.toLowerCase(), place }),
      );
      addBlock(
        { type: "paragraph", children: [] },
        {
          id: originalId,
          originalId,
          place,
          idPlace: place,
          flaws: [WHOLE_BLOCK],
          references,
        },
      );
      // Markdown parses a malformed note definition as a link definition.
      if (node.type === "definition")
        rest.push({
          type: "footnoteDefinition",
          identifier: node.identifier,
          children: [],
          ...(node.position ? { position: node.position } : {}),
          data: { isInferred: true },
        });
      // It may contain more blocks or notes.
      if (/\n\s*\n|\n\[\^/.test(source)) file.data.isComplete = false;
    }

    function addBlock(paragraph: Paragraph, block: BlockData): void {
      const { place, idPlace } = block;
      if (sections.length === 0)
        push({
          id: "body",
          originalId: "body",
          numeral: "",
          flaws: [],
          isReported: false,
          place,
          idPlace,
          numeralPlace: place,
        });
      sections.at(-1)?.children.push({ ...paragraph, data: { block } });
    }

    function push(section: SectionNode["data"]["section"]): void {
      sections.push({ type: "section", children: [], data: { section } });
    }

    function checkUnique(id: string, place: Place): void {
      const other = seen.get(id);
      if (other)
        report(file, {
          code: "id-repeated",
          place,
          found: `second use of the id “${id}”`,
          expected: "each id once",
          other,
        });
      else seen.set(id, place);
    }
  };
}

declare module "mdast" {
  interface FootnoteDefinitionData {
    /** Whether it counts as a note only if the text refers to it. */
    isInferred?: boolean;
  }
}

const blocksOf = ({ children }: SectionNode): BlockData[] =>
  children.flatMap(({ data }) => data?.block ?? []);

/**
 * Corrects sections by the ids of their blocks where a heading is missing or superfluous. Each
 * such heading is reported once, and later checks use the corrected sections.
 *
 * @param sections The sections of one file; changed in place.
 */
function arrangeSections(sections: SectionNode[], file: VFile): void {
  const prefixes = new Set(
    sections.flatMap((section) =>
      blocksOf(section).flatMap(({ id }) => parseBlockId(id)?.prefix ?? []),
    ),
  );
  const [only] = [...prefixes].filter((prefix) => prefix !== "signature");
  if (only === "body" && prefixes.size <= (prefixes.has("signature") ? 2 : 1))
    mergeAll(sections, file);
  else divide(sections, file);
}

function mergeAll(sections: SectionNode[], file: VFile): void {
  const [first] = sections;
  if (!first) return;
  for (const {
    data: {
      section: { id, place, isReported },
    },
  } of sections) {
    if (id !== "body" && !isReported)
      report(file, {
        code: "block",
        place,
        found: "heading in a text without sections",
        expected: "no heading, or paragraph ids such as s1.1 instead of p1",
      });
  }
  const section = {
    ...first.data.section,
    id: "body",
    originalId: "body",
    numeral: "",
    flaws: [],
  };
  sections.splice(0, sections.length, {
    type: "section",
    data: { section },
    children: sections.flatMap(({ children }) => children),
  });
}

function divide(sections: SectionNode[], file: VFile): void {
  const usedIds = new Set(sections.map(({ data }) => data.section.id));
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index];
    if (!section) continue;
    const blocks = blocksOf(section);
    const at = blocks.findIndex(({ id }, position) => {
      const parsed = parseBlockId(id);
      // If all blocks belong to another section, the heading's id is wrong.
      return (
        parsed &&
        parsed.number === 1 &&
        isSectionId(parsed.prefix) &&
        !usedIds.has(parsed.prefix) &&
        (position > 0 || section.data.section.id === "body")
      );
    });
    const first = blocks[at];
    const id = first && parseBlockId(first.id)?.prefix;
    if (!first || !id) continue;
    const { place, idPlace } = first;
    report(file, {
      code: "block",
      place,
      found: `id “${first.id}” without a section heading before it`,
      expected: `a heading such as ## {#${id}}`,
    });
    usedIds.add(id);
    // The page may have a numeral here.
    first.flaws.push([0, 0]);
    const children = section.children.splice(at);
    sections.splice(index + 1, 0, {
      type: "section",
      children,
      data: {
        section: {
          id,
          originalId: id,
          numeral: "",
          flaws: [WHOLE_BLOCK],
          isReported: true,
          place,
          idPlace,
          numeralPlace: place,
        },
      },
    });
    if (section.children.length === 0) sections.splice(index--, 1);
  }
}

/**
 * Infers ids that are missing, malformed, repeated or mistyped from the ids around them, so that
 * one mistake causes one report. Ambiguous ids are not changed.
 *
 * @param sections The sections of one file; changed in place.
 */
function inferIds(sections: readonly SectionNode[]): void {
  const usedIds = new Set(
    sections.flatMap((section) =>
      [section.data.section, ...blocksOf(section)].map(({ id }) => id),
    ),
  );
  const assign = (target: { id: string }, id: string) => {
    if (usedIds.has(id)) return;
    usedIds.add(id);
    target.id = id;
  };
  const before = new Set<string>();
  for (const node of sections) {
    const { section } = node.data;
    const blocks = blocksOf(node);
    // If all blocks name the same section, that is the section's id.
    const prefixes = new Set(
      blocks
        .flatMap(({ id }) => parseBlockId(id)?.prefix ?? [])
        .filter(isSectionId),
    );
    const [prefix] = prefixes;
    if (
      section.id !== "body" &&
      prefix &&
      prefixes.size === 1 &&
      prefix !== section.id
    )
      assign(section, prefix);
    if (section.id !== "body" && !isSectionId(section.id)) continue;
    let last = section.id === "body" ? "p0" : `${section.id}.0`;
    blocks.forEach((block, index) => {
      const expected = next(last);
      // A wrong id between two correct ones.
      const isTypo =
        block.id !== expected && blocks[index + 1]?.id === next(expected);
      const hasText = (node.children[index]?.children.length ?? 0) > 0;
      const isWrong = isPlaceholderId(block.id)
        ? hasText
        : !parseBlockId(block.id) || before.has(block.id) || isTypo;
      if (isWrong) assign(block, expected);
      if (parseBlockId(block.id)) last = block.id;
      before.add(block.id);
    });
  }
}

/** The id that follows a block's id: `s3.5` after `s3.4`. */
function next(id: string): string {
  return id.replace(/\d+$/, (number) => String(Number(number) + 1));
}
