/** Lays out the time line: the dated terms of the glossary, one below the other. */
import type { Term, TextLang } from "../../edition/model.ts";
import { formatDate } from "../../i18n/t.ts";
import { termIn } from "../../render/term-list.ts";
import { breakLines } from "../../social-cards/lines.ts";

/** Lengths in units of the drawing, which are pixels on a phone. */
export const WIDTH = 350;
/** The distance of the line from the left edge, with the years between. */
export const AXIS = 52;
/** The distance of dates and names from the left edge. */
export const TEXT = 70;
export const FONT = 15;
export const LEADING = 20;
/** Between the last line of an item and the first of the next. */
const GAP = 18;
/** The least length of a year. */
const YEAR = 4;
/** The greatest height of a part with more than one item: a sheet of paper breaks between parts. */
const PART = 640;
/** Names of years that are nearer would touch. */
const APART = 18;

export interface DatedTerm extends Term {
  date: string;
}

export interface TimelineItem {
  term: DatedTerm;
  /** Its date in the language of the page. */
  dateText: string;
  /** The name, broken into lines. */
  lines: string[];
  /** The height of its mark and of the middle of its first line. */
  y: number;
}

export interface TimelineYear {
  year: number;
  y: number;
  isNamed: boolean;
}

/** A part of the drawing; the parts follow one another without a gap. */
export interface TimelinePart {
  from: number;
  to: number;
  items: TimelineItem[];
  years: TimelineYear[];
}

/** Returns the terms that have a date, in the order of time; those of the same day in the order of the glossary. */
export function datedTerms(glossary: readonly Term[]): DatedTerm[] {
  return glossary
    .flatMap((term) => (term.date === null ? [] : { ...term, date: term.date }))
    .sort((a, b) => timeOf(a.date) - timeOf(b.date));
}

/**
 * Draws the time line. From one item to the next it is as long as the first needs for its lines,
 * and never shorter than the years between them: a crowded year is long, and no two names touch.
 */
export function drawTimeline(
  glossary: readonly Term[],
  lang: TextLang,
): TimelinePart[] {
  const items: TimelineItem[] = [];
  let y = LEADING;
  for (const term of datedTerms(glossary)) {
    const last = items.at(-1);
    if (last) {
      const years = timeOf(term.date) - timeOf(last.term.date);
      y += Math.max(heightOf(last), years * YEAR);
    }
    items.push({
      term,
      dateText: formatDate(lang, term.date),
      lines: breakLines(
        term.short?.[lang] ?? termIn(term, lang),
        lang,
        (WIDTH - TEXT) / FONT,
      ),
      y,
    });
  }
  const years = yearsOf(items);
  const parts: TimelinePart[] = [];
  for (const item of items) {
    const part = parts.at(-1);
    const from = item.y - LEADING;
    const to = item.y + heightOf(item) - LEADING;
    if (part && to - part.from <= PART) {
      part.items.push(item);
      part.to = to;
    } else {
      if (part) part.to = from;
      parts.push({ from, to, items: [item], years: [] });
    }
  }
  for (const part of parts)
    part.years = years.filter(({ y }) => part.from <= y && y < part.to);
  return parts;
}

function heightOf({ lines }: TimelineItem): number {
  return (1 + lines.length) * LEADING + GAP;
}

/** The beginning of each year between two items, on the scale between them. */
function yearsOf(items: readonly TimelineItem[]): TimelineYear[] {
  const years: TimelineYear[] = [];
  let named = -Infinity;
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (!next) return;
    const [from, to] = [timeOf(item.term.date), timeOf(next.term.date)];
    for (let year = Math.floor(from) + 1; year <= to; year += 1) {
      const y = item.y + ((year - from) / (to - from)) * (next.y - item.y);
      // Of empty years, the tens; of others, where an item follows in the same year.
      const isNamed =
        (year % 10 === 0 || year === Math.floor(to)) && y - named >= APART;
      if (isNamed) named = y;
      years.push({ year, y, isNamed });
    }
  });
  return years;
}

/** A date as a number of years; that of a year or month is its beginning. */
function timeOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}
