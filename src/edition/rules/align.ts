import { checkApparatus } from './apparatus.ts';
import type { TextFrontMatter, TranslationFrontMatter } from '../front-matter/schemas.ts';
import { isNone, isSectionId, parseBlockId } from '../ids.ts';
import { plainText } from '../model.ts';
import { checkOrder } from './order.ts';
import type { ParsedText } from '../markdown/read-text.ts';
import { type Place, type Problem, problem } from '../problems.ts';

type Text = ParsedText<TextFrontMatter>;
type Translation = ParsedText<TranslationFrontMatter>;

/**
 * Checks the order, titles, notes and apparatus of each file of a document, and compares the
 * two: the same ids in the same order, the same notes at the same places. What was not read
 * to its end is not compared.
 */
export function checkAlignment(zh: Text, en: Translation): Problem[] {
  if (zh.isWhole && en.isWhole) reconcile(zh, en);
  const idsOf = (text: ParsedText<unknown>) => new Set(text.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  return [
    ...checkOrder(zh, idsOf(en)),
    ...checkOrder(en, idsOf(zh)),
    ...(zh.isWhole && en.isWhole ? [...checkIds(zh, en), ...checkFields(zh, en)] : []),
    ...checkNotes(zh, en),
    ...checkTitles(zh),
    ...checkTitles(en),
    ...checkLines(zh, en),
    ...checkApparatus(zh),
    ...checkEmendations(en),
  ];
}

/**
 * Where both files have a block at the same place of a section, and each has an id that the
 * other file has not, the one that is out of order is mistyped: it is told of by `checkOrder`,
 * and from here on the other one.
 */
function reconcile(zh: Text, en: Translation): void {
  const ids = [zh, en].map((text) => new Set(text.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id))));
  for (const section of zh.sections) {
    const translated = en.sections.find(({ id }) => id === section.id);
    if (translated?.blocks.length !== section.blocks.length) continue;
    section.blocks.forEach((block, index) => {
      const other = translated.blocks[index];
      if (!other || ids[1]?.has(block.id) || ids[0]?.has(other.id) || isNone(block.id) || isNone(other.id)) return;
      const before = section.blocks[index - 1]?.id;
      const isRight = (id: string) => parseBlockId(id)?.number === (parseBlockId(before ?? '')?.number ?? 0) + 1;
      if (isRight(block.id) === isRight(other.id)) return;
      const [text, wrong, right] = isRight(block.id) ? [en, other, block.id] : [zh, block, other.id];
      for (const reference of text.references) if (reference.at === wrong.id) reference.at = right;
      wrong.id = right;
    });
  }
}

function checkIds(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const placesOf = (text: ParsedText<unknown>) =>
    new Map(
      text.sections.flatMap((section): [string, Place][] => [
        ...(section.id === 'body' ? [] : [[section.id, section.idPlace] as [string, Place]]),
        ...section.blocks.map((block): [string, Place] => [block.id, block.idPlace]),
      ]),
    );
  const [zhIds, enIds] = [placesOf(zh), placesOf(en)];
  for (const [text, here, there, file] of [
    [zh, zhIds, enIds, en.file],
    [en, enIds, zhIds, zh.file],
  ] as const) {
    const order = [...there.keys()];
    const positions = new Map(order.map((id, index) => [id, index]));
    const sectionOf = new Map(text.sections.flatMap((section) => [section, ...section.blocks].map(({ id }) => [id, section])));
    let before: string | undefined;
    for (const [id, place] of here) {
      if (isNone(id)) continue;
      if (there.has(id)) {
        before = id;
        continue;
      }
      // What stands there without an id has been reported already.
      if (isNone(order[before === undefined ? 0 : (positions.get(before) ?? -1) + 1] ?? '')) continue;
      const section = sectionOf.get(id);
      const isLost = section !== undefined && section.id !== 'body' && !there.has(section.id) && section.blocks.every((block) => !there.has(block.id));
      if (isLost && section.id !== id) continue;
      const what = isLost ? `the section “${id}” and its paragraphs` : `“${id}”`;
      const other = before === undefined ? undefined : there.get(before);
      problems.push(problem({ code: 'id-unpaired', place, found: `${what} here alone`, expected: `${what} in ${file} as well`, other: other ?? { file, line: 1, column: 1 } }));
    }
  }
  for (const section of zh.sections) {
    const translated = en.sections.find(({ id }) => id === section.id);
    if (translated && section.flaws.length + translated.flaws.length === 0 && (section.numeral === '') !== (translated.numeral === '')) {
      const [lacks, has] = section.numeral === '' ? [section, translated] : [translated, section];
      problems.push(problem({ code: 'numeral', place: lacks.place, found: 'no numeral', expected: `a numeral for “${has.numeral}”, or none in either file`, other: has.place }));
    }
  }
  return problems;
}

function checkNotes(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  const titleNotes = zh.data.entriesOf('notes');
  const referencesOf = (text: ParsedText<unknown>) => {
    const references = new Map<string, { at: string; place: Place }>();
    const add = (id: string, at: string, place: Place, isHere: boolean) => {
      const first = references.get(id);
      if (!first) references.set(id, { at, place });
      // What the title's notes say twice is reported where they stand.
      else if (isHere && !(text === en && first.at === 'title' && zh.references.some((one) => one.id === id))) problems.push(problem({ code: 'note-repeated', place, found: `a second reference to the note “${id}”`, expected: 'one reference', other: first.place }));
    };
    for (const { index, entry: id } of titleNotes) add(id, 'title', zh.data.place(['notes', index]), text === zh);
    for (const { id, at, place } of text.references) add(id, at, place, true);
    return references;
  };
  const [zhReferences, enReferences] = [referencesOf(zh), referencesOf(en)];

  for (const [text, references] of [
    [zh, zhReferences],
    [en, enReferences],
  ] as const) {
    if (!text.isWhole) continue;
    for (const [id, { at, place }] of references) {
      // What the title's notes name, and neither file has, is reported once.
      if (!text.notes.has(id) && !(text === en && at === 'title' && !zh.notes.has(id))) {
        problems.push(problem({ code: 'note-undefined', place, found: `a reference to the note “${id}”`, expected: `its definition in ${text.file}` }));
      }
    }
  }
  for (const [text, other, references, otherReferences] of [
    [zh, en, zhReferences, enReferences],
    [en, zh, enReferences, zhReferences],
  ] as const) {
    if (!text.isWhole) continue;
    for (const [id, { place }] of text.notes) {
      const isUnused = !references.has(id);
      // What refers to no note at all is reported once.
      const isTold = text === en && zh.notes.has(id) && !zhReferences.has(id);
      if (isUnused && zh.data.isKnown('notes') && !isTold) {
        const expected = text === zh ? 'a reference to it in this file' : 'a reference to it in this file, or under notes in the Chinese one';
        problems.push(problem({ code: 'note-unused', place, found: `the note “${id}”`, expected }));
      }
      if (!isUnused && other.isWhole && !other.notes.has(id) && !otherReferences.has(id)) {
        problems.push(problem({ code: 'note-unpaired', place, found: `the note “${id}” here alone`, expected: `the same note in ${other.file}` }));
      }
    }
  }
  for (const [id, { at, place }] of enReferences) {
    const original = zhReferences.get(id);
    if (original && original.at !== at) {
      problems.push(problem({ code: 'note-unpaired', place, found: `the note “${id}” at “${at}”`, expected: `it at “${original.at}”`, other: original.place }));
    }
  }
  return problems;
}

function checkTitles(text: ParsedText<{ sections?: Record<string, string> | undefined }>): Problem[] {
  if (!text.isWhole || !text.data.isKnown('sections')) return [];
  const titles = Object.keys(text.data.sound.sections ?? {});
  const ids = text.sections.map(({ id }) => id).filter((id) => id !== 'body');
  return [
    ...text.sections
      .filter(({ id }) => isSectionId(id) && !titles.includes(id))
      .map(({ id, place }): Problem => problem({ code: 'section-title', place, found: `the section “${id}” without a title`, expected: `sections.${id} in the front matter` })),
    ...titles
      .filter((id) => !ids.includes(id))
      .map((id): Problem => problem({ code: 'section-title', place: text.data.place(['sections', id]), found: `a title for “${id}”`, expected: 'titles for sections of the text alone' })),
  ];
}

function checkFields(zh: Text, en: Translation): Problem[] {
  return (['byline', 'dateline', 'newspaper'] as const).flatMap((field): Problem[] => {
    if (!zh.data.isKnown(field) || !en.data.isKnown(field)) return [];
    if ((zh.data.sound[field] === undefined) === (en.data.sound[field] === undefined)) return [];
    const [has, lacks] = zh.data.sound[field] ? [zh, en] : [en, zh];
    return [problem({ code: 'line-field', place: has.data.place([field]), found: `the field “${field}” here alone`, expected: `“${field}” in ${lacks.file} as well` })];
  });
}

function checkLines(zh: Text, en: Translation): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['byline', 'dateline'] as const) {
    const line = zh.data.sound[field];
    if (line?.at !== 'paragraph') continue;
    for (const [{ data, sections }, words, path] of [
      [zh, line.text, [field, 'text']],
      [en, en.data.sound[field], [field]],
    ] as const) {
      const first = sections[0]?.blocks[0];
      if (words === undefined || !first || first.flaws.length > 0 || plainText(first.runs).includes(words)) continue;
      problems.push(problem({ code: 'line-field', place: data.place(path), found: `“${words}”, which the first paragraph does not contain`, expected: 'words of the first paragraph' }));
    }
  }
  return problems;
}

function checkEmendations(en: Translation): Problem[] {
  return en.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ runs, runPlaces, place }) =>
      runs.flatMap((run, index): Problem[] =>
        run.type === 'corr' || run.type === 'supplied' || (run.type === 'text' && run.hant !== undefined)
          ? [problem({ code: 'directive-translation', place: runPlaces[index] ?? place, found: `an emendation (“${run.text}”)`, expected: 'plain text' })]
          : [],
      ),
    ),
  );
}
