import { z } from "zod";
import { readDataFile } from "../front-matter/data.ts";
import type { SourceFile } from "../source-file.ts";
import type { Problem } from "../problems.ts";

const text = z.string().trim().min(1);

/** Words that opencc-js can take: its dictionaries part them with a space or `|`. */
const words = z.string().regex(/^[^\s|]+$/u, "words without a space or “|”");

/** A place where the Traditional text differs from what OpenCC makes of the Simplified. */
const exceptionSchema = z
  .strictObject({
    /** Simplified, as the text has it. */
    from: words,
    /** Traditional, Taiwan standard, character for character. */
    to: words.refine((value) => !/[A-Za-z]/.test(value), "Chinese"),
    /** Why, in a sentence. */
    reason: z.strictObject({ "zh-Hans": text, en: text }),
    /** The dictionary that it rests on. */
    source: text,
  })
  .refine(({ from, to }) => sameShape(from, to), {
    path: ["to"],
    message: "as many characters as in “from”",
  });
export type Exception = z.infer<typeof exceptionSchema>;

/** `content/traditional.yaml`. */
export const exceptionsSchema = z
  .array(exceptionSchema)
  .superRefine((exceptions, context) => {
    const seen = new Set<string>();
    exceptions.forEach(({ from }, index) => {
      if (seen.has(from)) {
        context.addIssue({
          code: "custom",
          path: [index, "from"],
          message: "words that no other exception has",
        });
      }
      seen.add(from);
    });
  });
export type Exceptions = z.infer<typeof exceptionsSchema>;

/**
 * Whether two texts have the same number of characters, each as long in UTF-16
 * as its counterpart: then an offset into one is an offset into the other.
 */
export function sameShape(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (isHighSurrogate(a.charCodeAt(i)) !== isHighSurrogate(b.charCodeAt(i)))
      return false;
  }
  return true;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The conversion exceptions, each word's first: those that are as they must be. */
export function readExceptions(file: SourceFile): {
  exceptions: Exceptions;
  problems: Problem[];
  placeOf: (exception: Exception) => Problem["place"];
} {
  const { valid, problems, place } = readDataFile(file, exceptionsSchema);
  const exceptions = valid.filter(
    (one, index) =>
      one !== undefined &&
      valid.findIndex((other) => other?.from === one.from) === index,
  ) as Exceptions;
  return {
    exceptions,
    problems,
    placeOf: (exception) => place([valid.indexOf(exception), "from"]),
  };
}
