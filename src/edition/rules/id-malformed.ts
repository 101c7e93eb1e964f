import type { Rule } from "./rule.ts";

export const idMalformed: Rule = {
  title: "An id that does not have the expected form",
  why: "Ids say where a block belongs, and become part of addresses.",
  fix: "Write preamble, s1 … or closing for a section; s3.4, preamble.2, p4 or signature.1 for a block, in ASCII.",
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方签署声明。 {#p２}"]],
      },
      report: [
        "zh-Hans.md:15:9 id-malformed Unexpected block id “p２”. Expected an id such as s3.4, preamble.2, p4 or signature.1.",
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方 {#p2} 签署声明。"]],
      },
      report: [
        "zh-Hans.md:15:4 id-malformed Unexpected id “{#p2}” inside the text. Expected one id, at the end of the block.",
      ],
    },
  ],
};
