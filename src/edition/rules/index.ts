import type { Problem } from "../problems.ts";
import type { SourceFile } from "../source-file.ts";
import { apparatus } from "./apparatus.ts";
import { block } from "./block.ts";
import { change } from "./change.ts";
import { character } from "./character.ts";
import { comparison } from "./comparison.ts";
import { conversionLength } from "./conversion-length.ts";
import { conversionUnused } from "./conversion-unused.ts";
import { conversionWords } from "./conversion-words.ts";
import { directiveForm } from "./directive-form.ts";
import { directiveTranslation } from "./directive-translation.ts";
import { directiveUnknown } from "./directive-unknown.ts";
import { documentId } from "./document-id.ts";
import { encoding } from "./encoding.ts";
import { explanation } from "./explanation.ts";
import { field } from "./field.ts";
import { fileMissing } from "./file-missing.ts";
import { fileStray } from "./file-stray.ts";
import { fileUnreadable } from "./file-unreadable.ts";
import { frontMatterMissing } from "./front-matter-missing.ts";
import { idDisplaced } from "./id-displaced.ts";
import { idMalformed } from "./id-malformed.ts";
import { idMissing } from "./id-missing.ts";
import { idRepeated } from "./id-repeated.ts";
import { idUnpaired } from "./id-unpaired.ts";
import { language } from "./language.ts";
import { lineField } from "./line-field.ts";
import { lineLength } from "./line-length.ts";
import { link } from "./link.ts";
import { noteMalformed } from "./note-malformed.ts";
import { noteRepeated } from "./note-repeated.ts";
import { noteUndefined } from "./note-undefined.ts";
import { noteUnpaired } from "./note-unpaired.ts";
import { noteUnused } from "./note-unused.ts";
import { numeral } from "./numeral.ts";
import { parallel } from "./parallel.ts";
import { pinyin } from "./pinyin.ts";
import { rawHtml } from "./raw-html.ts";
import type { Rule } from "./rule.ts";
import { sectionTitle } from "./section-title.ts";
import { sentenceMark } from "./sentence-mark.ts";
import { sentenceUnpaired } from "./sentence-unpaired.ts";
import { sourceRepeated } from "./source-repeated.ts";
import { termRepeated } from "./term-repeated.ts";
import { termUnrendered } from "./term-unrendered.ts";
import { termUnused } from "./term-unused.ts";
import { witnessDiffers } from "./witness-differs.ts";
import { witnessFile } from "./witness-file.ts";
import { witnessRepeated } from "./witness-repeated.ts";
import { witnessUncovered } from "./witness-uncovered.ts";
import { yaml } from "./yaml.ts";

/** All rules by code, in the order of `docs/problems.md`. */
export const RULES = {
  "file-missing": fileMissing,
  "file-stray": fileStray,
  "document-id": documentId,
  encoding,
  "file-unreadable": fileUnreadable,
  character,
  "line-length": lineLength,
  "front-matter-missing": frontMatterMissing,
  yaml,
  field,
  block,
  "raw-html": rawHtml,
  link,
  "id-missing": idMissing,
  "id-malformed": idMalformed,
  "id-repeated": idRepeated,
  "id-displaced": idDisplaced,
  "id-unpaired": idUnpaired,
  language,
  numeral,
  "section-title": sectionTitle,
  "directive-unknown": directiveUnknown,
  "directive-form": directiveForm,
  "directive-translation": directiveTranslation,
  "note-malformed": noteMalformed,
  "note-undefined": noteUndefined,
  "note-unused": noteUnused,
  "note-repeated": noteRepeated,
  "note-unpaired": noteUnpaired,
  "sentence-unpaired": sentenceUnpaired,
  "sentence-mark": sentenceMark,
  "line-field": lineField,
  apparatus,
  explanation,
  comparison,
  "witness-file": witnessFile,
  "witness-differs": witnessDiffers,
  "witness-uncovered": witnessUncovered,
  "witness-repeated": witnessRepeated,
  "term-repeated": termRepeated,
  "term-unrendered": termUnrendered,
  "term-unused": termUnused,
  "source-repeated": sourceRepeated,
  parallel,
  pinyin,
  "conversion-length": conversionLength,
  "conversion-unused": conversionUnused,
  "conversion-words": conversionWords,
  change,
} satisfies Record<string, Rule>;

/** A rule's code, as in reports and in `docs/problems.md`. */
export type ProblemCode = keyof typeof RULES;

/** Runs the rules that check any single file. */
export function checkFile(file: SourceFile): Problem[] {
  return Object.values<Rule>(RULES).flatMap(
    (rule) => rule.checkFile?.(file) ?? [],
  );
}
