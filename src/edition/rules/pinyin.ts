import { isPinyinOf, pinyinOf } from "../pinyin.ts";
import type { PinyinException } from "../pinyin-exceptions.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import { reportRepeatedEntries } from "./entry-report.ts";
import type { Rule } from "./rule.ts";

export const pinyin: Rule = {
  title: "A pinyin exception that does not fit",
  why: "The pinyin above a text is divided among its characters by their number; an exception that changes nothing is misspelled or no longer needed.",
  fix: "Give each Chinese character one syllable, the syllables of a word divided by apostrophes and words by spaces. Remove an exception that changes nothing, or correct its words. The reading of a term stands in the glossary.",
  examples: [
    {
      base: "plain",
      files: {
        "pinyin.yaml":
          "- { zh-Hans: 会谈, pinyin: huì, reason: Too short. }\n- { zh-Hans: 双方, pinyin: shuāng'fāng, reason: As the dictionary has it. }\n- { zh-Hans: 鲸, pinyin: jīng, reason: Not in the text. }\n- { zh-Hans: 鲸, pinyin: jīng, reason: A second time. }\n",
      },
      report: [
        "pinyin.yaml:1:26 pinyin Unexpected pinyin “huì”. Expected one syllable for each character, such as “huì'tán”.",
        "pinyin.yaml:2:14 pinyin Unexpected exception “双方”, which changes nothing. Expected words of the texts that the dictionary and the glossary read or divide otherwise.",
        "pinyin.yaml:3:14 pinyin Unexpected exception “鲸”, which changes nothing. Expected words of the texts that the dictionary and the glossary read or divide otherwise.",
        "pinyin.yaml:4:14 pinyin Unexpected second entry “鲸”. Expected one entry. See also pinyin.yaml:3:14.",
      ],
    },
  ],
};

/** Reports repeated exceptions, and those with too few or too many syllables. */
export function checkReadings<
  Entry extends PinyinException & { pinyinPlace: Place },
>(
  entries: readonly (Entry | undefined)[],
): { valid: Entry[]; problems: Problem[] } {
  const words = entries.map((entry) => entry?.zh);
  const repeated = reportRepeatedEntries(
    "pinyin",
    words,
    (index) => entries[index]?.place as Place,
  );
  const misfits = entries.filter(
    (entry) => entry && !isPinyinOf(entry.pinyin, entry.zh),
  );
  return {
    valid: entries.filter(
      (entry, index): entry is Entry =>
        entry !== undefined &&
        words.indexOf(entry.zh) === index &&
        !misfits.includes(entry),
    ),
    problems: [
      ...misfits.flatMap((entry): Problem[] =>
        entry
          ? [
              problem({
                code: "pinyin",
                place: entry.pinyinPlace,
                found: `pinyin “${entry.pinyin}”`,
                expected: `one syllable for each character, such as “${pinyinOf(entry.zh)}”`,
              }),
            ]
          : [],
      ),
      ...repeated,
    ],
  };
}

/** Reports the exceptions that change no text. */
export function checkUnusedReadings(
  unused: readonly PinyinException[],
): Problem[] {
  return unused.map(({ zh, place }) =>
    problem({
      code: "pinyin",
      place,
      found: `exception “${zh}”, which changes nothing`,
      expected:
        "words of the texts that the dictionary and the glossary read or divide otherwise",
    }),
  );
}
