import { z } from 'zod';
import { APPARATUS_KINDS, CERTAINTIES, KINDS } from './model.ts';

const text = z.string().trim().min(1);
/** A year of less than four digits is a slip of the pen. */
const isoDate = z.iso.date().refine((date) => date >= '1000', 'a date such as 2022-09-14');
/** Of an editors' note, and of the entry of the apparatus that it explains. */
export const noteId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a note id: lower-case letters, digits, hyphens');
const sectionTitles = z.record(z.string(), text);

const lineRange = z
  .string()
  .regex(/^[1-9]\d*-[1-9]\d*$/, 'lines such as 3-168')
  .transform((range) => {
    const [from = 0, to = 0] = range.split('-').map(Number);
    return { from, to };
  })
  .refine(({ from, to }) => from <= to, 'lines whose first is not after the last');

/** Front matter of `zh-Hans.md`: all facts about a document, and its Chinese strings. */
export const textFrontMatter = z.strictObject({
  /** As on the page, or the editors'; never in brackets. */
  title: text,
  /** Who gave the title: an editors' title is shown in square brackets. */
  titleBy: z.enum(['page', 'editors']),
  /** For navigation. */
  shortTitle: text,
  /** Place among the documents. */
  order: z.number().int(),
  kind: z.enum(KINDS),
  /** ISO 8601 date of the document. */
  date: isoDate,
  place: text,
  agency: text,
  /** Where the page was printed; left out where it was not. */
  newspaper: z
    .strictObject({
      name: text,
      date: isoDate,
      page: z.number().int().positive(),
      certainty: z.enum(CERTAINTIES),
    })
    .optional(),
  /** `head`: a line under the title; `paragraph`: within the first paragraph. */
  byline: z
    .strictObject({ text, at: z.enum(['head', 'paragraph']), names: z.array(text).min(1) })
    .optional(),
  /** `foot`: a line after the text; `paragraph`: within the first paragraph. */
  dateline: z.strictObject({ text, at: z.enum(['foot', 'paragraph']) }).optional(),
  /** What kind of text this is, which texts are authentic, what is missing. */
  status: text,
  /** The editors' section titles by section id; only for a text with sections. */
  sections: sectionTitles.optional(),
  /** Notes on the document or its title as a whole. */
  notes: z.array(noteId).optional(),
  /** Left out where there is no transcript: then no proof is asked. */
  witness: z
    .strictObject({
      file: text,
      lines: lineRange,
      repeated: z.array(z.strictObject({ lines: lineRange, of: lineRange })).default([]),
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
});
export type TextFrontMatter = z.infer<typeof textFrontMatter>;

/** Front matter of a translation: the strings of `zh-Hans.md` that a reader reads. */
export const translationFrontMatter = z.strictObject({
  title: text,
  shortTitle: text,
  place: text,
  agency: text,
  newspaper: text.optional(),
  byline: text.optional(),
  dateline: text.optional(),
  status: text,
  sections: sectionTitles.optional(),
});
export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>;
