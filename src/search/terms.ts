/** The terms of the glossary, and what stands for one in the other language. */
import type { Characters } from "./characters.ts";
import { fold, type Unit } from "./fold.ts";
import { type Query, readQuery } from "./query.ts";
import { stemOf } from "./stem.ts";

/** A term: Simplified, Traditional, pinyin, then its English renderings. */
export type TermNames = [
  hans: string,
  hant: string,
  pinyin: string,
  ...en: string[],
];

/**
 * Finds the counterparts of a query, or of its words and phrases, in the other language.
 *
 * @returns One query for each name.
 */
export function counterpartsOf(
  { chunks }: Query,
  terms: readonly TermNames[],
  { classOf }: Characters,
): Query[] {
  const keyOf = (units: readonly Unit[]): string =>
    units
      .filter(({ kind }) => kind !== "stop")
      .map(({ kind, key }) => (kind === "han" ? classOf(key) : stemOf(key)))
      .join(" ");
  const each = chunks.map(({ readings }) => readings.at(-1) ?? []);
  const asked = new Set([...each, each.flat()].map(keyOf));
  const isAsked = (name: string): boolean => asked.has(keyOf(fold(name)));
  const names = terms.flatMap(([hans, hant, , ...en]) => [
    ...(isAsked(hans) || isAsked(hant) ? en : []),
    ...(en.some(isAsked) ? [hans] : []),
  ]);
  return [...new Set(names)].map((name) =>
    readQuery(`"${name.replace(/["“”„«»「」『』]/g, "")}"`),
  );
}
