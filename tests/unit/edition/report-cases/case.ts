import type { Example } from "../../../../src/edition/rules/rule.ts";

/** A mistake and its report, in addition to the examples of the rules. */
export interface Case extends Example {
  name: string;
}
