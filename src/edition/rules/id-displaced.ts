import { isSectionId, parseBlockId } from "../ids.ts";
import type { ParsedText } from "../markdown/read-text.ts";
import { type Problem, problem } from "../problems.ts";
import type { Rule } from "./rule.ts";

export const idDisplaced: Rule = {
  title: "An id out of order, or in the wrong section",
  why: "Readers see ids as paragraph numbers, so that they must count upwards without gaps.",
  fix: "Number blocks from 1 without gaps within their section, in the order of the text.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement. {#p3}",
          ],
        ],
      },
      report: ["en.md:11:35 id-displaced Unexpected id “p3”. Expected “p2”."],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a statement. {#p3}",
          ],
        ],
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。 {#p3}"]],
      },
      report: [
        "en.md:11:35 id-displaced Unexpected id “p3”. Expected “p2”.",
        "zh-Hans.md:15:9 id-displaced Unexpected id “p3”. Expected “p2”.",
      ],
    },
  ],
};

/**
 * Checks that the sections and blocks of one file are numbered in order: preamble, s1 … sN,
 * closing; blocks from 1 without gaps; signatures last.
 *
 * @param others The block ids of the other file: a gap that the other file fills is reported as
 *   `id-unpaired`.
 */
export function checkOrder(
  text: ParsedText<unknown>,
  others: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  let sectionNumber = 0;
  let closed = false;
  let signatures = 0;
  /** Repeated ids have been reported. */
  const seen = new Set<string>();
  const own = new Set(
    text.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  );

  text.sections.forEach((section, index) => {
    const expectedSection =
      section.id === "body" ||
      (section.id === "preamble" &&
        index === text.sections.findIndex(({ id }) => id !== "body")) ||
      (section.id === "closing" && !closed)
        ? section.id
        : `s${sectionNumber + 1}`;
    // An invalid section id has been reported; its blocks cannot be checked.
    if (section.id !== "body" && !isSectionId(section.id)) return;
    const isOriginal =
      section.originalId === section.id || !isSectionId(section.originalId);
    const isInOrder =
      isOriginal &&
      section.id === expectedSection &&
      !(closed && section.id !== "closing");
    if (!isInOrder) {
      problems.push(
        problem({
          code: "id-displaced",
          place: section.idPlace,
          found: `section “${isOriginal ? section.id : section.originalId}”`,
          expected: closed
            ? "the closing as the last section"
            : `the section “${expectedSection}” here`,
        }),
      );
    }
    const sectionOwn = numberOf(section.id);
    if (sectionOwn !== undefined) {
      const next = text.sections
        .slice(index + 1)
        .map(({ id }) => numberOf(id))
        .find((one) => one !== undefined);
      sectionNumber =
        isInOrder || !isOriginal
          ? sectionOwn
          : resumeAfter(sectionNumber, sectionOwn, next);
    }
    closed ||= section.id === "closing";

    const blocks = section.blocks.map(
      ({ id: inferred, originalId, idPlace: place }) => {
        const id = parseBlockId(originalId) ? originalId : inferred;
        return { id, place, parsed: parseBlockId(id) };
      },
    );
    let number = 0;
    /** The ids that are out of order. */
    const displaced = new Set<string>();
    /** The number of blocks without an id since the last one with an id. */
    let unknown = 0;
    blocks.forEach(({ id, place, parsed }, at) => {
      if (!parsed) {
        unknown += 1;
        return;
      }
      const isSignature = parsed.prefix === "signature";
      const last = isSignature ? signatures : number;
      const prefix = isSignature
        ? "signature."
        : section.id === "body"
          ? "p"
          : `${section.id}.`;
      const between = Array.from(
        {
          length: Math.max(
            0,
            Math.min(parsed.number - last - 1, blocks.length),
          ),
        },
        (_, index) => `${prefix}${last + 1 + index}`,
      );
      const isInPlace =
        parsed.prefix === (isSignature ? "signature" : section.id) &&
        parsed.number > last &&
        between.filter(
          (one) => !displaced.has(one) && (own.has(one) || !others.has(one)),
        ).length <= unknown;
      const isRight = isInPlace && (isSignature || signatures === 0);
      if (!isRight) displaced.add(id);
      if (!isRight && !seen.has(id)) {
        const isLate = !isSignature && signatures > 0;
        problems.push(
          problem({
            code: "id-displaced",
            place,
            found: `id “${id}”`,
            expected: isLate
              ? "the signatures after all paragraphs"
              : `“${prefix}${last + 1}”`,
          }),
        );
      }
      seen.add(id);
      const next = () =>
        blocks
          .slice(at + 1)
          .find((block) => block.parsed?.prefix === parsed.prefix)?.parsed
          ?.number;
      const counted = isInPlace
        ? parsed.number
        : resumeAfter(
            last,
            parsed.prefix === section.id || isSignature
              ? parsed.number
              : last + 1,
            next(),
          );
      if (isSignature) signatures = counted;
      else number = counted;
      unknown = 0;
    });
  });
  return problems;
}

/** The number to continue from after one that is out of order, so that one mistake is one report. */
function resumeAfter(
  last: number,
  wrong: number,
  next: number | undefined,
): number {
  // A typing mistake, or a block inserted between two others.
  if (next === last + 2) return last + 1;
  return next === last + 1 ? last : wrong;
}

/** The number of a section id such as `s3`. */
function numberOf(sectionId: string): number | undefined {
  return /^s\d/.test(sectionId) ? Number(sectionId.slice(1)) : undefined;
}
