import { toString } from "hast-util-to-string";
import type { Element, ElementContent } from "xast";
import { noteOf } from "../edition/collation/emendations.ts";
import {
  type ApparatusEntry,
  type Certainty,
  type Document,
  hasSections,
  type Note,
  type Run,
  type Section,
  type SourceLang,
  type Span,
} from "../edition/model.ts";
import { sectionLabel } from "../edition/ids.ts";
import { extentOf } from "../edition/sentences.ts";
import { textTree } from "../render/text.ts";
import { block, inline } from "./xml.ts";

/** The edition's degrees of certainty in TEI, which has three (`teidata.certainty`). A note's `subtype` has the edition's degree. */
export const CERT: Record<Certainty, "high" | "medium" | "low"> = {
  certain: "high",
  "very-high": "high",
  high: "high",
  medium: "medium",
  low: "low",
};

/** Returns the id of a place in one of the two texts; in the Chinese, it is the edition's id. */
export const teiId = (id: string, lang: SourceLang) =>
  lang === "en" ? `en.${id}` : id;

/** Returns the id of a source within the file. */
export const sourceId = (id: string) => `source-${id}`;

/**
 * Exports one of the two texts of a document as a `div` of TEI P5.
 *
 * Runs in: text 提升, supplied 到, note w3; TEI out:
 * `提升<supplied …>到</supplied><note xml:id="note-w3" …>…</note>`. Sentences that are aligned are
 * elements `s`, whose ids are those of their paragraph with a number: `s3.4.s2`.
 *
 * @param lines For each piece of text, by its id, the transcript line of each character.
 */
export function teiDivision(
  document: Document,
  lang: SourceLang,
  lines: ReadonlyMap<string, readonly number[]> = new Map(),
): Element {
  const { byline, dateline } = document;
  let line = 0;

  return block(
    "div",
    { type: lang === "en" ? "translation" : "edition", "xml:lang": lang },
    place("head", "title", titleRuns()),
    byline?.at === "head"
      ? place("byline", "byline", [plain(byline.texts[lang])])
      : null,
    ...(hasSections(document)
      ? document.sections.map(section)
      : document.sections.flatMap(blocksOf)),
    dateline?.at === "foot"
      ? inline(
          "closer",
          {},
          place("dateline", "dateline", [plain(dateline.texts[lang])]),
        )
      : null,
  );

  function section(one: Section): Element {
    const { id, numeral, title } = one;
    const head = inline(
      "head",
      {},
      ...contents(id, numeral[lang] ? [plain(numeral[lang])] : []),
      numeral[lang] ? " " : "",
      editorial(title[lang]),
    );
    return block(
      "div",
      { type: "section", ...named(id), n: sectionLabel(id) },
      head,
      ...blocksOf(one),
    );
  }

  function blocksOf({ blocks }: Section): Element[] {
    return blocks.map(({ id, kind, label, texts, sentences }) =>
      place(
        kind === "signature" ? "signed" : "p",
        id,
        texts[lang],
        label || null,
        sentences[lang].map(extentOf),
      ),
    );
  }

  /** Builds the element of a place that both texts have. */
  function place(
    name: string,
    id: string,
    runs: readonly Run[],
    n: string | null = null,
    sentences: readonly Span[] = [],
  ): Element {
    return inline(name, { ...named(id), n }, ...contents(id, runs, sentences));
  }

  function named(id: string) {
    return {
      "xml:id": teiId(id, lang),
      corresp: `#${teiId(id, lang === "en" ? "zh-Hans" : "en")}`,
    };
  }

  /** Returns the title; a title by the editors is marked as supplied. */
  function titleRuns(): Run[] {
    const title = document.title[lang];
    const references = document.notes
      .filter(({ at }) => at === "title")
      .map(({ id }): Run => ({ type: "note", id }));
    return [
      document.titleBy === "page"
        ? plain(title)
        : { type: "supplied", text: title },
      ...references,
    ];
  }

  function contents(
    id: string,
    whole: readonly Run[],
    sentences: readonly Span[] = [],
  ): ElementContent[] {
    const own = lang === "zh-Hans" ? (lines.get(id) ?? []) : [];
    let passed = 0;
    let offset = 0;
    const runs = splitAt(whole, sentences.flat());
    const elements = sentences.map((_, at) =>
      inline("s", { ...named(`${id}.s${at + 1}`), n: at + 1 }),
    );
    const result = new Set<ElementContent>();
    runs.forEach((run, at) => {
      const length = run.type === "note" ? 0 : run.text.length;
      // A note at the end of a sentence belongs to it.
      const sentence = sentences.findIndex(([from, to]) =>
        length > 0
          ? from <= offset && offset < to
          : from < offset && offset <= to,
      );
      offset += length;
      const nodes = nodesOf(run, at);
      const parent = elements[sentence];
      parent?.children.push(...nodes);
      for (const node of parent ? [parent] : nodes) result.add(node);
    });
    return [...result];

    function nodesOf(run: Run, at: number): ElementContent[] {
      if (run.type === "note") return note(run.id);
      if (run.type === "text") return withLineBreaks(run.text);
      const entry = document.apparatus.find(
        (one) => one.id === noteOf(runs, at),
      );
      const ground = entry
        ? { cert: CERT[entry.certainty], source: evidenceOf(entry) }
        : {};
      if (run.type === "supplied")
        return [
          id === "title"
            ? editorial(run.text)
            : inline(
                "supplied",
                { resp: "#editors", reason: "omitted", ...ground },
                run.text,
              ),
        ];
      return [
        inline(
          "choice",
          {},
          inline("sic", {}, ...withLineBreaks(run.sic)),
          inline("corr", { resp: "#editors", ...ground }, run.text),
        ),
      ];
    }

    /** Inserts `lb` where a line of the transcript begins. */
    function withLineBreaks(text: string): ElementContent[] {
      const parts: ElementContent[] = [];
      let from = 0;
      let to = 0;
      for (const character of text) {
        const number = /\s/.test(character) ? undefined : own[passed];
        if (number !== undefined) passed += 1;
        if (number !== undefined && number !== line) {
          line = number;
          parts.push(
            { type: "text", value: text.slice(from, to) },
            inline("lb", { n: number }),
          );
          from = to;
        }
        to += character.length;
      }
      return [...parts, { type: "text", value: text.slice(from) }];
    }
  }

  /** Builds a note at its reference; each note has one. */
  function note(id: string): ElementContent[] {
    const found = document.notes.find((one) => one.id === id);
    if (!found) return [];
    return [
      inline(
        "note",
        {
          ...named(`note-${id}`),
          n: found.mark,
          place: "foot",
          resp: "#editors",
          ...kindOf(found),
        },
        ...withForeign(found.texts[lang], lang),
      ),
    ];
  }

  /** Returns what a note is: of a textual one, what its entry in the apparatus says. */
  function kindOf(found: Note) {
    if (found.kind === "explanatory")
      return { type: found.kind, source: evidenceOf(found) };
    const entry = document.apparatus.find((one) => one.id === found.id);
    return entry
      ? {
          type: entry.kind,
          subtype: entry.certainty,
          cert: CERT[entry.certainty],
          source: evidenceOf(entry),
        }
      : { type: found.kind };
  }
}

/** Divides texts at offsets in the plain text. An emendation stays whole. */
function splitAt(runs: readonly Run[], offsets: readonly number[]): Run[] {
  let offset = 0;
  return runs.flatMap((run): Run[] => {
    if (run.type === "note") return [run];
    const start = offset;
    offset += run.text.length;
    if (run.type !== "text") return [run];
    const borders = offsets
      .map((one) => one - start)
      .filter((one) => one > 0 && one < run.text.length);
    const ends = [...new Set(borders), run.text.length];
    return ends.map((to, at): Run => plain(run.text.slice(ends[at - 1], to)));
  });
}

function evidenceOf({
  sources,
}: Pick<ApparatusEntry, "sources">): string | null {
  return sources.length > 0
    ? sources.map((id) => `#${sourceId(id)}`).join(" ")
    : null;
}

/** Marks the words of the other language in a text by the editors. */
export function withForeign(text: string, lang: SourceLang): ElementContent[] {
  return textTree(text, { foreignWords: { lang } }).flatMap(
    (node): ElementContent[] => {
      if (node.type === "text") return [{ type: "text", value: node.value }];
      return node.type === "element"
        ? [
            inline(
              "foreign",
              { "xml:lang": String(node.properties["lang"]) },
              toString(node),
            ),
          ]
        : [];
    },
  );
}

function editorial(title: string): Element {
  return inline("supplied", { resp: "#editors", reason: "title" }, title);
}

function plain(text: string): Run {
  return { type: "text", text };
}
