import { isPlaceholderId, parseBlockId } from "../ids.ts";
import type { ParsedText } from "../markdown/read-text.ts";
import type { Problem } from "../problems.ts";
import { checkApparatus } from "./apparatus.ts";
import { checkComparisons } from "./comparison.ts";
import { checkEmendations } from "./directive-translation.ts";
import { checkExplanations } from "./explanation.ts";
import { checkOrder } from "./id-displaced.ts";
import { checkPairs } from "./id-unpaired.ts";
import { checkFields, checkLines } from "./line-field.ts";
import { noteReferences } from "./note-references.ts";
import { checkUndefinedNotes } from "./note-undefined.ts";
import { checkNotePairs, checkNotePlaces } from "./note-unpaired.ts";
import { checkUnusedNotes } from "./note-unused.ts";
import { checkNumerals } from "./numeral.ts";
import { checkTitles } from "./section-title.ts";
import { checkSentenceMarks } from "./sentence-mark.ts";
import { checkSentences } from "./sentence-unpaired.ts";
import type { Text, Translation } from "./texts.ts";

/**
 * Runs the rules for a document: the order, titles, notes and apparatus of each file, and the
 * agreement of the two files.
 *
 * A file that was not read completely has been reported. Rules that would report what is missing
 * from it do not run: this is decided here, for all rules. A rule decides only about single fields
 * and paragraphs that could not be read (`isKnown`, `flaws`).
 */
export function checkAlignment(zh: Text, en: Translation): Problem[] {
  const areComplete = zh.isComplete && en.isComplete;
  if (areComplete) reconcile(zh, en);
  const idsOf = (text: ParsedText<unknown>) =>
    new Set(text.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const references = noteReferences(zh, en);
  return [
    ...checkOrder(zh, idsOf(en)),
    ...checkOrder(en, idsOf(zh)),
    ...references.problems,
    ...checkNotePlaces(references.zh, references.en),
    ...checkLines(zh, en),
    ...checkEmendations(en),
    ...checkSentenceMarks(zh, zh),
    ...checkSentenceMarks(en, zh),
    ...(zh.isComplete
      ? [
          ...checkUndefinedNotes(zh, references.zh, zh),
          ...checkUnusedNotes(zh, references.zh, zh, references.zh),
          ...checkTitles(zh),
          ...checkApparatus(zh),
          ...checkExplanations(zh),
          ...checkComparisons(zh),
        ]
      : []),
    ...(en.isComplete
      ? [
          ...checkUndefinedNotes(en, references.en, zh),
          ...checkUnusedNotes(en, references.en, zh, references.zh),
          ...checkTitles(en),
        ]
      : []),
    ...(areComplete
      ? [
          ...checkPairs(zh, en),
          ...checkNumerals(zh, en),
          ...checkFields(zh, en),
          ...checkSentences(zh, en),
          ...checkNotePairs(zh, references.zh, en, references.en),
          ...checkNotePairs(en, references.en, zh, references.zh),
        ]
      : []),
  ];
}

/**
 * Corrects mistyped ids. If blocks at the same position have different ids, and neither id is in
 * the other file, the id that is out of order is a typing mistake. `checkOrder` reports it; later
 * checks use the other id.
 */
function reconcile(zh: Text, en: Translation): void {
  const ids = [zh, en].map(
    (text) =>
      new Set(
        text.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
      ),
  );
  for (const section of zh.sections) {
    const translated = en.sections.find(({ id }) => id === section.id);
    if (translated?.blocks.length !== section.blocks.length) continue;
    section.blocks.forEach((block, index) => {
      const other = translated.blocks[index];
      if (
        !other ||
        ids[1]?.has(block.id) ||
        ids[0]?.has(other.id) ||
        isPlaceholderId(block.id) ||
        isPlaceholderId(other.id)
      )
        return;
      const before = section.blocks[index - 1]?.id;
      const isRight = (id: string) =>
        parseBlockId(id)?.number ===
        (parseBlockId(before ?? "")?.number ?? 0) + 1;
      if (isRight(block.id) === isRight(other.id)) return;
      const [text, wrong, right] = isRight(block.id)
        ? [en, other, block.id]
        : [zh, block, other.id];
      for (const reference of text.references)
        if (reference.at === wrong.id) reference.at = right;
      wrong.id = right;
    });
  }
}
