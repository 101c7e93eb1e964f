import type { Rule } from "./rule.ts";

export const link: Rule = {
  title: "A link or an image in the text",
  why: "The texts are printed documents, which have no links. Sources are listed in one place, so that a changed address is changed once.",
  fix: "Name the source in words; put its address in content/sources.yaml.",
  examples: [
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides, www.example.org and a@example.org, signed a statement. {#p2}",
          ],
        ],
      },
      report: [
        "en.md:11:16 link Unexpected link. Expected plain text.",
        "en.md:11:36 link Unexpected link. Expected plain text.",
      ],
    },
    {
      base: "plain",
      files: {
        "en.md": [
          [
            "The two sides signed a statement. {#p2}",
            "The two sides signed a ![statement](data:image/png;base64,AAAA). {#p2}",
          ],
        ],
        "zh-Hans.md": [
          [
            "双方签署声明。 {#p2}",
            "双方![签署](https://example.org/a.png)声明。 {#p2}",
          ],
        ],
      },
      report: [
        "en.md:11:24 link Unexpected image. Expected plain text.",
        "zh-Hans.md:15:3 link Unexpected image. Expected plain text.",
      ],
    },
  ],
};
