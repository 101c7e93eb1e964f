import type { Run } from "../model.ts";
import type { Problem } from "../problems.ts";
import { checkLengths } from "../rules/conversion-length.ts";
import { checkCrossings } from "../rules/conversion-words.ts";
import type { SourceFile } from "../source-file.ts";
import type { Conversion, Crossing } from "./traditional.ts";

/** A conversion that collects problems, for all to be reported at once. */
export interface Lenient extends Pick<Conversion, "convert" | "convertRuns"> {
  /** The problems of the file from which the converted texts were read. */
  problemsIn(file: SourceFile): Problem[];
}

/**
 * Makes a conversion lenient: for one file, or for files that are asked for together. A text with
 * a character that changes its length stays as it is.
 */
export function lenient(conversion: Conversion): Lenient {
  let hasFailed = false;
  const crossings: Crossing[] = [];
  const orSame = <T>(make: () => T, same: T): T => {
    try {
      return make();
    } catch {
      hasFailed = true;
      return same;
    }
  };
  const collect = (runs: readonly Run[]) =>
    crossings.push(...conversion.crossings(runs));
  return {
    convert: (text) => {
      collect([{ type: "text", text }]);
      return orSame(() => conversion.convert(text), text);
    },
    convertRuns: (runs) => {
      collect(runs);
      return orSame(() => conversion.convertRuns(runs), [...runs]);
    },
    problemsIn: (file) => [
      ...(hasFailed ? checkLengths(file, conversion) : []),
      ...checkCrossings(file, crossings),
    ],
  };
}
