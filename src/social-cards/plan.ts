import type { TextLang } from "../edition/model.ts";
import type { Card, CardSide } from "./card.ts";
import { type Font, fontsFor, type Weight } from "./fonts.ts";
import { breakLines, spacedRuns } from "./lines.ts";

/** Pixels. */
export const SIZE = { width: 1200, height: 630 };

/** The light colours of `src/styles/tokens.css`. */
export const COLOURS = {
  paper: "#fbf9f4",
  ink: "#1e1c19",
  muted: "#635d54",
  rule: "#d8d2c5",
  accent: "#a3201a",
  accent2: "#0b5f7d",
};

/** An element for satori, without JSX. */
export interface Drawing {
  type: string;
  props: {
    style?: Style;
    children?: Drawing[] | string;
    [attribute: string]: unknown;
  };
}
type Style = Record<string, string | number>;

/** Everything that a card's picture depends on, except the versions of the drawing packages. */
export interface Plan {
  /** Pixels. */
  size: { width: number; height: number };
  drawing: Drawing;
  fonts: Font[];
}

const LEAD = {
  width: 664,
  /** The width to which lines of the title are filled. */
  measure: 664,
  small: 26,
  title: 340,
  end: true,
  sizes: [132, 64, 58, 52, 46, 40, 34, 28, 22],
};
const OTHER = {
  width: 328,
  measure: 328,
  small: 22,
  title: 280,
  end: false,
  sizes: [64, 32, 29, 26, 23, 20, 17],
};
type Column = typeof LEAD;

/** A size with its two columns. */
export interface Shape {
  size: Plan["size"];
  lead: Column;
  other: Column;
}
const CARD: Shape = { size: SIZE, lead: LEAD, other: OTHER };
/** The cover of a book: as wide as a card, higher, with larger titles, whose lines leave room for letters wider than estimated. */
export const COVER: Shape = {
  size: { width: SIZE.width, height: 1600 },
  lead: {
    ...LEAD,
    measure: 600,
    small: 34,
    title: 1000,
    sizes: [132, 84, 76, ...LEAD.sizes.slice(1)],
  },
  other: {
    ...OTHER,
    measure: 300,
    small: 28,
    title: 900,
    sizes: [64, 44, 38, ...OTHER.sizes.slice(1)],
  },
};
const FOLD = 88;
const LEADING = 1.3;

/**
 * Lays out a card and collects its fonts: two columns with the fold between them, the page's
 * language large in the wider one, the first lines of both titles aligned.
 *
 * @throws If the fonts lack a character.
 */
export function plan(
  { sides: [first, second], label }: Card,
  { size, lead, other }: Shape = CARD,
): Plan {
  const fonts = new Map<string, Font>();
  const set = setter(fonts);
  const row = (left: Drawing, right: Drawing, style: Style) =>
    box(
      {
        width: "100%",
        justifyContent: "space-between",
        alignItems: "baseline",
        ...style,
      },
      [left, right],
    );
  const drawing = box(
    {
      ...size,
      boxSizing: "border-box",
      flexDirection: "column",
      padding: "56px 60px",
      background: COLOURS.paper,
      color: COLOURS.ink,
    },
    [
      box(
        {
          position: "absolute",
          top: 0,
          left: 60 + lead.width,
          width: FOLD,
          height: size.height,
        },
        [fold(label, set)],
      ),
      row(heading(first, lead, set), heading(second, other, set), {}),
      box({ flexGrow: 1, alignItems: "center" }, [
        row(title(first, lead, set), title(second, other, set), {}),
      ]),
      row(foot(first, lead, set), foot(second, other, set), {}),
    ],
  );
  return { size, drawing, fonts: [...fonts.values()] };
}

interface Setting {
  lang: TextLang;
  /** Whether the line is aligned at the fold, which is its end. */
  end: boolean;
  size: number;
  weight?: Weight;
  color: string;
}
type SetLine = (line: string, setting: Setting) => Drawing;

/** Returns a function that lays out a line and collects its fonts. */
function setter(fonts: Map<string, Font>): SetLine {
  return (line, { lang, end, size, weight = 400, color }) => {
    const files = fontsFor(line, lang, weight);
    for (const font of files) fonts.set(font.name, font);
    const style = {
      display: "block",
      fontFamily: files.map(({ name }) => name).join(","),
      fontWeight: weight,
      fontSize: size,
      lineHeight: LEADING,
      whiteSpace: "pre",
      color,
      // Punctuation whose right half is empty hangs over the edge.
      marginRight:
        end && lang === "zh-Hans" && /[，、。；：]$/.test(line) ? -size / 2 : 0,
      // The font's quotation marks are as wide as a Chinese character; English needs half of that.
      ...(lang === "en" ? { fontFeatureSettings: '"halt"' } : {}),
    };
    const runs = spacedRuns(line, lang).map(({ text, space }) => ({
      type: "span",
      props: { style: { letterSpacing: space * size }, children: text },
    }));
    return { type: "div", props: { style, children: runs } };
  };
}

function heading(
  { lang, name, kind }: CardSide,
  column: Column,
  set: SetLine,
): Drawing {
  const { small: size, end } = column;
  return stack(column, [
    ...(name
      ? [set(name, { lang, end, size, weight: 700, color: COLOURS.accent })]
      : []),
    ...breakLines(kind, lang, column.width / size)
      .filter(Boolean)
      .map((line) => set(line, { lang, end, size, color: COLOURS.muted })),
  ]);
}

function title(
  { lang, name, numeral, title: text }: CardSide,
  column: Column,
  set: SetLine,
): Drawing {
  const { measure, sizes, end } = column;
  const fits = (size: number) =>
    (breakLines(text, lang, measure / size).length + (numeral ? 1 : 0)) *
      size *
      LEADING <=
    column.title;
  // The first size is only for the edition's name.
  const size = name
    ? (sizes.slice(1).find(fits) ?? sizes.at(-1) ?? 0)
    : (sizes[0] ?? 0);
  const setting = {
    lang,
    end,
    size,
    weight: end ? 700 : 400,
    color: end ? COLOURS.ink : COLOURS.muted,
  } as const;
  return stack(column, [
    ...(numeral ? [set(numeral, { ...setting, color: COLOURS.accent })] : []),
    ...breakLines(text, lang, measure / size).map((line) => set(line, setting)),
  ]);
}

function foot(
  { lang, foot: text }: CardSide,
  column: Column,
  set: SetLine,
): Drawing {
  const { small: size, end } = column;
  return stack(
    column,
    breakLines(text, lang, column.width / size).map((line) =>
      set(line, { lang, end, size, color: COLOURS.muted }),
    ),
  );
}

/** Draws the centre strip of a woodblock page: a fish tail above and below, a section's label between them. */
function fold(label: string, set: SetLine): Drawing {
  const tail = (fill: string, d: string): Drawing => ({
    type: "svg",
    props: {
      width: 32,
      height: 56,
      viewBox: "0 0 32 56",
      children: [{ type: "path", props: { d, fill } }],
    },
  });
  const line = box({ width: 2, flexGrow: 1, background: COLOURS.rule }, []);
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      alignItems: "center",
    },
    [
      tail(COLOURS.accent, "M0 0h32v56L16 32 0 56z"),
      line,
      ...(label
        ? [
            box({ padding: "8px 0" }, [
              set(label, {
                lang: "en",
                end: false,
                size: 28,
                color: COLOURS.accent,
              }),
            ]),
            line,
          ]
        : []),
      tail(COLOURS.accent2, "M0 56h32V0L16 24 0 0z"),
    ],
  );
}

function stack({ width, end }: Column, children: Drawing[]): Drawing {
  return box(
    {
      width,
      flexDirection: "column",
      alignItems: end ? "flex-end" : "flex-start",
    },
    children,
  );
}

function box(style: Style, children: Drawing[]): Drawing {
  return {
    type: "div",
    props: { style: { display: "flex", ...style }, children },
  };
}
