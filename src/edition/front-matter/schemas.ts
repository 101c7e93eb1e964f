import { z } from "zod";
import { isPlaceId } from "../ids.ts";
import { APPARATUS_KINDS, CERTAINTIES, DOCUMENT_KINDS } from "../model.ts";

/** Fields are shown as plain text, so Markdown and HTML are rejected. */
const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !/\n/.test(value), "text on one line")
  .refine(
    (value) => !/\*\*|\[\^|:[a-z]+\[|<\/?[a-z]|&#?\w+;|\{#/i.test(value),
    "plain text, without Markdown, HTML, notes or character references",
  );
const chinese = text.refine(
  (value) => /\p{Script=Han}/u.test(value),
  "Chinese",
);
const english = text.refine(
  (value) => /\p{Script=Latin}/u.test(value),
  "English",
);
/** For fields that never quote Chinese. */
const onlyEnglish = english.refine(
  (value) => !/\p{Script=Han}/u.test(value),
  "English only",
);
/** The site adds the brackets around an editors' title. */
const hasNoBrackets = (title: string) => !/^[[［【〔].*[\]］】〕]$/.test(title);
const NO_BRACKETS = "a title without brackets; titleBy says who gave it";
/** A year before 1000 is a typing mistake. */
const isoDate = z.iso
  .date("a date such as 2022-09-14")
  .refine((date) => date >= "1000", "a date such as 2022-09-14");
/** The id of an editors' note, and of the apparatus entry that it explains. */
export const noteId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    "a note id: a lower-case letter, then lower-case letters, digits or hyphens",
  )
  .refine(
    (id) => !isPlaceId(id),
    "a note id that is not the id of a place, such as p1, s1 or title",
  );
const sectionTitles = (title: typeof text) => z.record(z.string(), title);

const lineRange = z
  .string("lines such as 3-168")
  .regex(/^[1-9]\d*-[1-9]\d*$/, "lines such as 3-168")
  .transform((range) => {
    const [from = 0, to = 0] = range.split("-").map(Number);
    return { from, to };
  })
  .refine(
    ({ from, to }) => from <= to,
    "a range whose first line is not after its last",
  );

/** Front matter of `zh-Hans.md`: the metadata of a document, and its Chinese strings. */
export const textFrontMatter = z.strictObject({
  /** The title on the page or the editors' title, without brackets. */
  title: chinese.refine(hasNoBrackets, NO_BRACKETS),
  /** Who gave the title: an editors' title is shown in square brackets. */
  titleBy: z.enum(["page", "editors"]),
  /** For navigation. */
  shortTitle: chinese,
  /** Position among the documents. */
  order: z.int("a whole number"),
  kind: z.enum(DOCUMENT_KINDS),
  /** ISO 8601 date of the document. */
  date: isoDate,
  place: text,
  agency: text,
  /** Those who signed the document and are its authors, such as states. */
  signatories: z.array(chinese).min(1, "at least one name").optional(),
  /** The newspaper that printed the page, if any. */
  newspaper: z
    .strictObject({
      name: text,
      date: isoDate,
      page: z.int("a whole number").positive("a page number from 1"),
      certainty: z.enum(CERTAINTIES),
    })
    .optional(),
  /** `head`: on a line under the title; `paragraph`: within the first paragraph. */
  byline: z
    .strictObject({
      text,
      at: z.enum(["head", "paragraph"]),
      names: z.array(text).min(1),
    })
    .refine(({ text, names }) => names.every((name) => text.includes(name)), {
      path: ["names"],
      message: "names that the byline’s text contains",
    })
    .optional(),
  /** `foot`: on a line after the text; `paragraph`: within the first paragraph. */
  dateline: z
    .strictObject({ text, at: z.enum(["foot", "paragraph"]) })
    .optional(),
  /** What kind of text this is, which texts are authentic, what is missing. */
  status: chinese,
  /** The editors' section titles by section id; only for a text with sections. */
  sections: sectionTitles(chinese).optional(),
  /** Present if the sentences of the two languages are aligned. */
  sentences: z.enum(["aligned"]).optional(),
  /** Notes on the document or its title as a whole. */
  notes: z.array(noteId).optional(),
  /** The transcript; without it the text is not compared. */
  witness: z
    .strictObject({
      file: text,
      lines: lineRange,
      repeated: z
        .array(z.strictObject({ lines: lineRange, of: lineRange }))
        .default([]),
    })
    .optional(),
  apparatus: z
    .array(
      z.strictObject({
        id: noteId,
        at: text,
        kind: z.enum(APPARATUS_KINDS),
        certainty: z.enum(CERTAINTIES),
        sources: z.array(text),
      }),
    )
    .default([]),
  /** Notes that explain what the text speaks of; all others are about its readings. */
  explanations: z
    .array(
      z.strictObject({
        id: noteId,
        sources: z.array(text).min(1, "at least one source"),
      }),
    )
    .default([]),
  /** Other prints with which passages were compared. */
  compared: z
    .array(
      z.strictObject({
        source: text,
        at: z.array(text).min(1, "the id of at least one block"),
        part: z.array(text).default([]),
        differs: z.array(text).default([]),
      }),
    )
    .default([]),
});
export type TextFrontMatter = z.infer<typeof textFrontMatter>;

/** Front matter of a translation: the strings of `zh-Hans.md` that readers see. */
export const translationFrontMatter = z.strictObject({
  title: onlyEnglish.refine(hasNoBrackets, NO_BRACKETS),
  shortTitle: onlyEnglish,
  place: onlyEnglish,
  agency: onlyEnglish,
  signatories: z.array(onlyEnglish).min(1, "at least one name").optional(),
  newspaper: onlyEnglish.optional(),
  byline: onlyEnglish.optional(),
  dateline: onlyEnglish.optional(),
  status: english,
  sections: sectionTitles(onlyEnglish).optional(),
});
export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>;
