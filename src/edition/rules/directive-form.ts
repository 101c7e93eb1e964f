import type { Rule } from "./rule.ts";

export const directiveForm: Rule = {
  title: "An incomplete directive",
  why: "An emendation must say what the transcript has and what the edition prints. Otherwise the text cannot be compared with the transcript.",
  fix: 'Write :corr[new]{sic="old"}, :supplied[new] or :hant[字]{as="字"}, with plain text between the brackets.',
  examples: [
    {
      base: "plain",
      files: {
        "zh-Hans.md": [["双方签署声明。 {#p2}", "双方:corr[签署]声明。 {#p2}"]],
      },
      report: [
        'zh-Hans.md:15:3 directive-form Unexpected “:corr” without sic. Expected :corr[签署]{sic="…"}.',
      ],
    },
    {
      base: "plain",
      files: {
        "zh-Hans.md": [
          [
            "双方签署声明。 {#p2}",
            '双方:supplied[签:corr[署]{sic="定"}]声明。 {#p2}',
          ],
        ],
      },
      report: [
        "zh-Hans.md:15:3 directive-form Unexpected directive inside “:supplied”. Expected plain text between its brackets.",
      ],
    },
  ],
};
