import { z } from "zod";
import { readDataFile } from "./front-matter/data.ts";
import type { Reading } from "./pinyin.ts";
import type { Place, Problem } from "./problems.ts";
import { checkReadings } from "./rules/pinyin.ts";
import type { SourceFile } from "./source-file.ts";

const text = z.string().trim().min(1);

/** `content/pinyin.yaml` */
export const pinyinSchema = z.array(
  z.strictObject({
    "zh-Hans": text,
    /** One syllable for each character, as in the glossary. */
    pinyin: text,
    /** For editors: why it is read so. */
    reason: text,
  }),
);

/** A reading that differs from the glossary and the dictionary. */
export interface PinyinException extends Reading {
  place: Place;
}

/**
 * Reads the exceptions of the pinyin.
 *
 * @param file `content/pinyin.yaml`; empty if the edition has none.
 * @returns Those that are as they must be, and the problems of the others.
 */
export function readPinyinExceptions(file: SourceFile): {
  exceptions: PinyinException[];
  problems: Problem[];
} {
  const data = readDataFile(file, pinyinSchema);
  const entries = data.valid.map((entry, index) =>
    entry
      ? {
          zh: entry["zh-Hans"],
          pinyin: entry.pinyin,
          place: data.place([index, "zh-Hans"]),
          pinyinPlace: data.place([index, "pinyin"]),
        }
      : undefined,
  );
  const { valid, problems } = checkReadings(entries);
  return { exceptions: valid, problems: [...data.problems, ...problems] };
}
