import { plainText, type Run, witnessText } from './model.ts';
import { characterOffsets, type Choice, choice } from './traditional-choice.ts';
import { sameShape } from './traditional-schema.ts';
import type { Traditional } from './traditional.ts';

/**
 * Converts the runs of a block as one text, since a phrase may reach across
 * marks, and divides the result at the same places. What the witness reads
 * (`sic`) is converted within the text of the witness.
 *
 * @returns As many runs, in Traditional; a form that the author gave (`hant`)
 *   is then the text of its run.
 * @throws If such a form has not as many characters as what it stands for.
 */
export function convertRuns(runs: readonly Run[], traditional: Traditional): Run[] {
  const texts = convertTogether(runs.map((run) => plainText([run])), traditional);
  const witness = runs.some(({ type }) => type === 'corr')
    ? convertTogether(runs.map((run) => witnessText([run])), traditional)
    : [];
  return runs.map((run, index): Run => {
    const text = texts[index] ?? '';
    switch (run.type) {
      case 'text':
        return { type: 'text', text: run.hant === undefined ? text : givenForm(run.text, run.hant) };
      case 'corr':
        return { type: 'corr', text, sic: witness[index] ?? '' };
      case 'supplied':
        return { type: 'supplied', text };
      case 'note':
        return run;
    }
  });
}

/**
 * Every place of a block where a choice was made, with offsets into its plain
 * text: those of `Traditional.choices`, and the forms that the author gave.
 *
 * @param runs The block's Simplified runs.
 * @throws As `convertRuns`.
 */
export function choicesInRuns(runs: readonly Run[], traditional: Traditional): Choice[] {
  const text = plainText(runs);
  const given: { start: number; end: number }[] = [];
  let start = 0;
  const converted = convertRuns(runs, traditional)
    .map((run, index) => {
      const source = runs[index];
      const form = plainText([run]);
      if (source?.type === 'text' && source.hant !== undefined) given.push({ start, end: start + form.length });
      start += form.length;
      return form;
    })
    .join('');
  const isGiven = (offset: number) => given.some((range) => range.start <= offset && offset < range.end);
  const places = traditional.choices(text).filter(({ offset }) => !isGiven(offset));
  const forms = characterOffsets(text)
    .filter(([, offset]) => isGiven(offset))
    .flatMap(([simplified, offset]) => choice(simplified, offset, converted, { kind: 'directive' }));
  return [...places, ...forms].sort((a, b) => a.offset - b.offset);
}

function convertTogether(texts: readonly string[], traditional: Traditional): string[] {
  const converted = traditional.convert(texts.join(''));
  let start = 0;
  return texts.map(({ length }) => {
    const part = converted.slice(start, start + length);
    start += length;
    return part;
  });
}

function givenForm(text: string, form: string): string {
  if (sameShape(text, form)) return form;
  throw new Error(`The form “${form}” must have as many characters as “${text}”, for which it stands`);
}
