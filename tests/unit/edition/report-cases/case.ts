import type { Example } from "../../../../src/edition/rules/rule.ts";

/** A mistake and the report on it, beside the examples of the rules. */
export interface Case extends Example {
  name: string;
}
