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
 * Checks that the sections and blocks of one file are numbered as they stand:
 * preamble, s1 … sN, closing; within each from 1 without gaps; signatures last.
 *
 * @param others The ids of the other file: what it has, and this one leaves out, is another problem.
 */
export function checkOrder(
  text: ParsedText<unknown>,
  others: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  let sectionNumber = 0;
  let closed = false;
  let signatures = 0;
  /** A second one has been reported as such. */
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
    // It has been reported already, and nothing can be said of its blocks.
    if (section.id !== "body" && !isSectionId(section.id)) return;
    const isWritten =
      section.writtenId === section.id || !isSectionId(section.writtenId);
    const isInOrder =
      isWritten &&
      section.id === expectedSection &&
      !(closed && section.id !== "closing");
    if (!isInOrder) {
      problems.push(
        problem({
          code: "id-displaced",
          place: section.idPlace,
          found: `section “${isWritten ? section.id : section.writtenId}”`,
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
        isInOrder || !isWritten
          ? sectionOwn
          : goOn(sectionNumber, sectionOwn, next);
    }
    closed ||= section.id === "closing";

    const blocks = section.blocks.map(
      ({ id: inferred, writtenId, idPlace: place }) => {
        const id = parseBlockId(writtenId) ? writtenId : inferred;
        return { id, place, parsed: parseBlockId(id) };
      },
    );
    let number = 0;
    /** The numbers that stood out of order. */
    const displaced = new Set<string>();
    /** Blocks without an id since the last one that has it. */
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
        : goOn(
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

/** From which number to count after one that is out of order, so that one mistake is one report. */
function goOn(last: number, wrong: number, next: number | undefined): number {
  // A typing mistake, or a block between two others.
  if (next === last + 2) return last + 1;
  return next === last + 1 ? last : wrong;
}

/** Of `s3`. */
function numberOf(sectionId: string): number | undefined {
  return /^s\d/.test(sectionId) ? Number(sectionId.slice(1)) : undefined;
}
