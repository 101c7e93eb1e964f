import type { Element, ElementContent, Root } from "hast";
import type { Yaml } from "mdast";
import { VFile } from "vfile";
import type { z } from "zod";
import { checkFile } from "../rules/index.ts";
import { type Data, unreadableData, readData } from "../front-matter/data.ts";
import type { SourceFile } from "../source-file.ts";
import { plainText, type Run, type SourceLang } from "../model.ts";
import { type Place, type Problem, problem } from "../problems.ts";
import { divideSentences, type SentencePart } from "../sentences.ts";
import {
  type BlockData,
  placeOf,
  type SectionData,
  sourceOf,
} from "./nodes.ts";
import { source } from "./pipeline.ts";
import { runOf } from "./runs.ts";

/** A block of one file. */
export interface ParsedBlock extends BlockData {
  /** Its hast, one node for each run. */
  tree: ElementContent[];
  runs: Run[];
  /** The start of each run's text. */
  runPlaces: Place[];
  /** Its sentences, or the parts into which marks divide them. */
  sentenceParts: SentencePart[];
  /** The marks, and whether each divides or joins sentences. */
  sentenceMarks: { place: Place; isUsed: boolean }[];
}

export interface ParsedSection extends SectionData {
  blocks: ParsedBlock[];
}

export interface ParsedNote {
  text: string;
  place: Place;
}

/** One language of a document, before the two languages are compared. */
export interface ParsedText<T> {
  file: string;
  /** The end of the front matter; `null` if the file has none. */
  start: Place | null;
  /** Whether all of the file could be parsed. Only then can missing blocks and notes be reported. */
  isComplete: boolean;
  data: Data<T>;
  sections: ParsedSection[];
  notes: Map<string, ParsedNote>;
  /** In text order; `at` is the block's id. */
  references: { id: string; at: string; place: Place }[];
  problems: Problem[];
}

/**
 * Reads one file of a document: front matter, sections, blocks with their ids, runs, notes.
 *
 * @param schema The schema of its front matter.
 * @returns What could be read, with the problems of this file alone.
 */
export function readText<T>(
  sourceFile: SourceFile,
  lang: SourceLang,
  schema: z.ZodType<T>,
): ParsedText<T> {
  const file = new VFile({ path: sourceFile.path, value: sourceFile.text });
  const problems = checkFile(sourceFile);
  const mdast = source.parse(file);
  const [first] = mdast.children;
  const yaml = first?.type === "yaml" ? first : null;
  const frontMatterProblem = checkFrontMatterLines(sourceFile, yaml);
  // Without valid front matter, the rest of the file would be misread.
  if (!yaml || frontMatterProblem)
    return {
      ...unreadableText<T>(sourceFile),
      problems: [
        ...problems,
        ...(frontMatterProblem ? [frontMatterProblem] : []),
      ],
    };
  const data: Data<T> = readData(
    sourceFile.path,
    yaml.value,
    schema,
    placeOf(file, yaml).line + 1,
  );

  const tree: Root = source.runSync(mdast, file);
  const elements = tree.children.filter((node) => node.type === "element");
  const sections = elements.flatMap((element) =>
    readSection(element, file, lang),
  );
  const references = sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ id: at, runs, runPlaces, place, references }) => [
      ...references.map((one) => ({ ...one, at })),
      ...runs.flatMap((run, index) =>
        run.type === "note"
          ? [{ id: run.id, at, place: runPlaces[index] ?? place }]
          : [],
      ),
    ]),
  );
  const notes = readNotes(
    elements.filter(({ tagName }) => tagName === "aside"),
    references,
    file,
  );
  problems.push(...data.problems, ...(file.messages as Problem[]));
  return {
    file: sourceFile.path,
    start: placeOf(file, yaml, true),
    isComplete: file.data.isComplete ?? true,
    data,
    sections,
    notes,
    references,
    problems,
  };
}

/**
 * Checks the lines `---` around the front matter.
 *
 * @param yaml The front matter that remark found, if any.
 * @returns The problem; `null` if the front matter is valid.
 */
function checkFrontMatterLines(
  { path, text }: SourceFile,
  yaml: Yaml | null,
): Problem | null {
  const report = (found: string, line = 1): Problem => {
    const place: Place = { file: path, line, column: 1 };
    return problem({
      code: "front-matter-missing",
      place,
      found,
      expected:
        "front matter between two lines ---, starting on the first line of the file",
    });
  };
  if (text.trim() === "") return report("empty file");
  if (!yaml && /^\s+---\s/.test(text))
    return report("line before the front matter");
  if (!yaml)
    return report(
      text.startsWith("---")
        ? "front matter without an end"
        : "text without front matter",
    );
  const lines = text.split("\n");
  const end = yaml.position?.end.line ?? 1;
  const again = lines.findIndex(
    (line, index) => index >= end && /^(---|\.\.\.)\s*$/.test(line),
  );
  const between = lines.slice(end, again).filter((line) => line.trim() !== "");
  if (again < 0 || !between.every((line) => /^\s|^[\w-]+:|^- /.test(line)))
    return null;
  return report(
    `line --- that ends the front matter before line ${again + 1}`,
    end,
  );
}

function readSection(
  { data, children }: Element,
  file: VFile,
  lang: SourceLang,
): ParsedSection[] {
  if (!data?.section) return [];
  const blocks = children.flatMap((node): ParsedBlock[] => {
    if (node.type !== "element" || !node.data?.block) return [];
    const parts: { child: ElementContent; run: Run; place: Place }[] = [];
    const marks: { offset: number; place: Place }[] = [];
    let isMarked = false;
    for (const child of node.children) {
      if (child.type === "element" && child.tagName === "wbr") {
        const offset = plainText(parts.map(({ run }) => run)).length;
        marks.push({ offset, place: placeOf(file, child) });
        isMarked = true;
        continue;
      }
      const run = runOf(child);
      const last = parts.at(-1);
      // A mark does not divide its run.
      if (isMarked && child.type === "text" && last?.child.type === "text") {
        const value = last.child.value + child.value;
        last.child = { ...last.child, value };
        last.run = { type: "text", text: value };
      } else if (run)
        parts.push({ child, run, place: placeOfRun(child, run, file) });
      isMarked = false;
    }
    const runs = parts.map(({ run }) => run);
    const division = divideSentences(
      runs,
      lang,
      marks.map(({ offset }) => offset),
    );
    return [
      {
        ...node.data.block,
        tree: parts.map(({ child }) => child),
        runs,
        runPlaces: parts.map(({ place }) => place),
        sentenceParts: division.parts,
        sentenceMarks: marks.map(({ place }, index) => ({
          place,
          isUsed: !division.unused.includes(index),
        })),
      },
    ];
  });
  return [{ ...data.section, blocks }];
}

/** The start of a run's text; for a correction, the start of the transcript's reading. */
function placeOfRun(node: ElementContent, run: Run, file: VFile): Place {
  const place = placeOf(file, node);
  if (node.type !== "element" || run.type === "note") return place;
  const sic =
    run.type === "corr" ? /\{\s*sic="?/.exec(sourceOf(file, node)) : null;
  return sic
    ? { ...place, column: place.column + sic.index + sic[0].length }
    : placeOf(file, node.children[0] ?? node);
}

/** The first definition of each note, inferred definitions included. */
function readNotes(
  asides: readonly Element[],
  references: readonly { id: string }[],
  file: VFile,
): Map<string, ParsedNote> {
  const notes = new Map<string, ParsedNote>();
  for (const aside of asides) {
    const id = String(aside.properties["id"]).slice("note-".length);
    const isInferred = aside.properties["dataInferred"] === true;
    if (
      isInferred &&
      (notes.has(id) || !references.some((one) => one.id === id))
    )
      continue;
    const [paragraph] = aside.children;
    const text = (paragraph?.type === "element" ? paragraph.children : []).map(
      (child) => {
        const run = runOf(child);
        return run?.type === "text" ? run.text : "";
      },
    );
    notes.set(id, { text: text.join(""), place: placeOf(file, aside) });
  }
  return notes;
}

/** The empty text of a file that could not be read, which has been reported. */
export function unreadableText<T>({
  path,
}: Pick<SourceFile, "path">): ParsedText<T> {
  const place: Place = { file: path, line: 1, column: 1 };
  return {
    file: path,
    start: null,
    isComplete: false,
    data: unreadableData<T>(null, () => place),
    sections: [],
    notes: new Map(),
    references: [],
    problems: [],
  };
}
