import { checkFile } from "./rules/index.ts";
import { checkExceptions } from "./rules/conversion-unused.ts";
import { checkLineLengths } from "./rules/line-length.ts";
import { checkTerms } from "./rules/term-unrendered.ts";
import { checkUnused } from "./rules/term-unused.ts";
import {
  checkCoverage,
  collate,
  type ReadWitness,
} from "./collation/collate.ts";
import { readDataFile } from "./front-matter/data.ts";
import { unreadableFile, type SourceFile } from "./source-file.ts";
import { type ReadDocument, readDocument } from "./document.ts";
import {
  findTerms,
  glossarySchema,
  readGlossary,
  readSources,
  sourcesSchema,
} from "./glossary.ts";
import {
  type ConversionException,
  type Edition,
  piecesOf,
  plainText,
  type TermUse,
} from "./model.ts";
import { type Problem, problem } from "./problems.ts";
import { type Exception, readExceptions } from "./traditional/exceptions.ts";
import {
  createTraditional,
  lenient,
  type Traditional,
} from "./traditional/traditional.ts";

/** Everything that authors write, as read from disk. */
export interface Content {
  /** By folder name; a file that is not there is `null`. */
  documents: {
    id: string;
    zh: SourceFile | null;
    en: SourceFile | null;
    folder: string;
  }[];
  glossary: SourceFile;
  sources: SourceFile;
  traditional: SourceFile;
  witnesses: ReadWitness[];
}

/**
 * Builds the Edition from everything that authors write, and checks it.
 *
 * @returns The edition of all documents, as far as they could be read, in the order of
 *   their front matter, and every problem; with a problem left it must not be
 *   published. `unread` are the ids of documents that could not be read to their end; `conversion` is how texts became Traditional.
 */
export function buildEdition(content: Content): {
  edition: Edition;
  problems: Problem[];
  unread: Set<string>;
  conversion: Traditional;
} {
  const data = [content.glossary, content.sources, content.traditional];
  const problems: Problem[] = data.flatMap(checkFile);

  const { exceptions, ...ofExceptions } = readExceptions(content.traditional);
  problems.push(...ofExceptions.problems);
  const traditional = createTraditional(exceptions);

  const ofGlossary = lenient(traditional);
  const glossary = readGlossary(
    readDataFile(content.glossary, glossarySchema),
    ofGlossary.convert,
  );
  const ofSources = lenient(traditional);
  const sources = readSources(
    readDataFile(content.sources, sourcesSchema),
    ofSources.convert,
  );
  problems.push(
    ...glossary.problems,
    ...sources.problems,
    ...ofGlossary.problemsIn(content.glossary),
    ...ofSources.problemsIn(content.sources),
  );

  const read: { result: ReadDocument; zh: SourceFile }[] = [];
  for (const one of content.documents) {
    const [zh, en] = (["zh-Hans.md", "en.md"] as const).map(
      (name): SourceFile => {
        const file = name === "en.md" ? one.en : one.zh;
        const path = `${one.folder}/${name}`;
        if (!file)
          problems.push(
            problem({
              code: "file-missing",
              place: { file: path, line: 1, column: 1 },
              found: "missing file",
              expected: "zh-Hans.md and en.md in each document’s folder",
            }),
          );
        if (!file || file.unreadable) return unreadableFile(path);
        const long = checkLineLengths(file);
        problems.push(...long);
        return long.length > 0 ? unreadableFile(path) : file;
      },
    );
    if (!zh || !en) continue;
    const result = readDocument(one.id, zh, en, traditional);
    problems.push(...result.problems);
    read.push({ result, zh });
  }

  const sourceIds = new Set(sources.sources.map(({ id }) => id));
  const termUses = new Map<string, TermUse[]>();
  for (const { result, zh } of read) {
    const collation = collate(result, zh, content.witnesses);
    problems.push(...collation.problems);
    if (result.document.witness)
      result.document.witness.pieces = collation.pieces;
    const uses = findTerms(result.document, glossary.terms);
    termUses.set(result.document.id, uses);
    problems.push(...checkTerms(result, glossary.terms, uses));
    // An entry that cannot be read may be the one that is missing.
    if (sources.isWhole) problems.push(...checkSources(result, sourceIds));
  }
  const results = read.map(({ result }) => result);
  problems.push(...checkOrders(results));
  const documents = results
    .map(({ document }) => document)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  // Where it is not known which lines a document renders, they would be reported as lost.
  const isBounded = !problems.some(({ ruleId }) => ruleId === "witness-file");
  if (isBounded && results.every(({ isWitnessKnown }) => isWitnessKnown)) {
    problems.push(...checkCoverage(results, content.witnesses));
  }
  // Words may stand in what was not read.
  if (results.every(({ isWhole }) => isWhole) && results.length > 0) {
    const files = content.documents.map(({ zh }) => zh?.text ?? "");
    // What marks divide in a file stands together in its text.
    const texts = documents.map((document) =>
      piecesOf(document)
        .map(({ runs }) => plainText(runs))
        .join("\n"),
    );
    problems.push(
      ...checkExceptions(
        traditional,
        [content.sources.text, content.glossary.text, ...files, ...texts],
        ofExceptions.placeOf,
      ),
    );
    // What the transcript has and the text has not is a difference of the text.
    problems.push(
      ...checkUnused(
        glossary.terms,
        [...files, ...texts, ...content.witnesses.map(({ text }) => text)],
        glossary.placeOf,
      ),
    );
  }
  const ofReasons = lenient(traditional);
  const reasons = exceptions.map((exception) =>
    withReasons(exception, ofReasons.convert),
  );
  problems.push(...ofReasons.problemsIn(content.traditional));

  return {
    edition: {
      documents,
      glossary: glossary.terms,
      termUses: documents.flatMap(({ id }) => termUses.get(id) ?? []),
      sources: sources.sources,
      exceptions: reasons,
      witnesses: content.witnesses.map(({ file, text, sha256 }) => ({
        file,
        text,
        sha256,
      })),
    },
    problems,
    unread: new Set(
      results.flatMap(({ isWhole, document: { id } }) => (isWhole ? [] : [id])),
    ),
    conversion: traditional,
  };
}

/** Converts the reason of an exception. Forms in quotation marks stay: only the marks are exchanged. */
function withReasons(
  exception: Exception,
  convert: (text: string) => string,
): ConversionException {
  const { reason } = exception;
  const parts = reason["zh-Hans"].split(/(?<=“)([^“”]*)(?=”)/);
  const traditional = parts
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join("");
  return { ...exception, reason: { ...reason, "zh-Hant": traditional } };
}

function checkSources(
  { document, sourcePlaces }: ReadDocument,
  known: Set<string>,
): Problem[] {
  return document.apparatus.flatMap(({ sources }, index) =>
    sources.flatMap((id, position): Problem[] => {
      if (known.has(id)) return [];
      const place = sourcePlaces[index]?.[position] ?? {
        file: document.id,
        line: 1,
        column: 1,
      };
      return [
        problem({
          code: "apparatus",
          place,
          found: `source “${id}”`,
          expected: "an id of content/sources.yaml",
        }),
      ];
    }),
  );
}

/** Each document has a place of its own among the others. */
function checkOrders(results: readonly ReadDocument[]): Problem[] {
  const known = results.filter(({ isOrderKnown }) => isOrderKnown);
  return known.flatMap(
    ({ document: { order }, orderPlace }, index): Problem[] => {
      const first = known
        .slice(0, index)
        .find(({ document }) => document.order === order);
      return first
        ? [
            problem({
              code: "field",
              place: orderPlace,
              found: `second document with the order ${order}`,
              expected: "a different number for each document",
              other: first.orderPlace,
            }),
          ]
        : [];
    },
  );
}
