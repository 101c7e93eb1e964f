import { checkFile } from "./rules/index.ts";
import { checkExceptions } from "./rules/conversion-unused.ts";
import { checkLineLengths } from "./rules/line-length.ts";
import { checkTerms } from "./rules/term-unrendered.ts";
import { checkUnused } from "./rules/term-unused.ts";
import { checkUnusedReadings } from "./rules/pinyin.ts";
import { checkOrders } from "./rules/field.ts";
import { checkSources } from "./rules/apparatus.ts";
import { checkCoverage } from "./rules/witness-uncovered.ts";
import { collate } from "./collation/collate.ts";
import type { ReadWitness } from "./collation/transcript.ts";
import { readDataFile } from "./front-matter/data.ts";
import { unreadableFile, type SourceFile } from "./source-file.ts";
import { type ReadDocument, readDocument } from "./document.ts";
import {
  findTerms,
  glossarySchema,
  namesIn,
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
import { readParallels } from "./parallels.ts";
import { createPinyin, pinyinOfTerm, pinyinOfTexts } from "./pinyin.ts";
import { readPinyinExceptions } from "./pinyin-exceptions.ts";
import { type Problem, problem } from "./problems.ts";
import { type Exception, readExceptions } from "./traditional/exceptions.ts";
import { lenient } from "./traditional/lenient.ts";
import {
  createTraditional,
  type Traditional,
} from "./traditional/traditional.ts";

/** All source files, as read from disk. */
export interface Content {
  /** Sorted by folder name; a missing file is `null`. */
  documents: {
    id: string;
    zh: SourceFile | null;
    en: SourceFile | null;
    folder: string;
  }[];
  glossary: SourceFile;
  sources: SourceFile;
  traditional: SourceFile;
  parallels: SourceFile;
  pinyin: SourceFile;
  witnesses: ReadWitness[];
}

/**
 * Builds the Edition from the source files, and checks it.
 *
 * @returns The edition, every problem, the ids of documents that could not be read
 *   completely (`incomplete`), and the conversion to Traditional. An edition with problems
 *   may lack content and must not be published.
 */
export function buildEdition(content: Content): {
  edition: Edition;
  problems: Problem[];
  incomplete: Set<string>;
  conversion: Traditional;
} {
  const data = [
    content.glossary,
    content.sources,
    content.traditional,
    content.parallels,
    content.pinyin,
  ];
  const problems: Problem[] = data.flatMap(checkFile);

  const { exceptions, ...ofExceptions } = readExceptions(content.traditional);
  problems.push(...ofExceptions.problems);
  const glossaryData = readDataFile(content.glossary, glossarySchema);
  const traditional = createTraditional(
    exceptions,
    namesIn(glossaryData.valid),
  );

  const ofSources = lenient(traditional);
  const sources = readSources(
    readDataFile(content.sources, sourcesSchema),
    ofSources.convert,
  );
  const sourceIds = new Set(sources.sources.map(({ id }) => id));
  const ofGlossary = lenient(traditional);
  const glossary = readGlossary(
    glossaryData,
    ofGlossary.convert,
    // An unknown source may be in an entry that could not be read.
    sources.isComplete ? sourceIds : null,
  );
  problems.push(
    ...glossary.problems,
    ...sources.problems,
    ...ofGlossary.problemsIn(content.glossary),
    ...ofSources.problemsIn(content.sources),
  );

  const readDocuments: { result: ReadDocument; zh: SourceFile }[] = [];
  for (const { id, folder, zh: zhFile, en: enFile } of content.documents) {
    const [zh, en] = (["zh-Hans.md", "en.md"] as const).map(
      (name): SourceFile => {
        const file = name === "en.md" ? enFile : zhFile;
        const path = `${folder}/${name}`;
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
    const result = readDocument(id, zh, en, traditional);
    problems.push(...result.problems);
    readDocuments.push({ result, zh });
  }

  const termUses = new Map<string, TermUse[]>();
  for (const { result, zh } of readDocuments) {
    const collation = collate(result, zh, content.witnesses);
    problems.push(...collation.problems);
    if (result.document.witness)
      result.document.witness.pieces = collation.pieces;
    const uses = findTerms(result.document, glossary.terms);
    termUses.set(result.document.id, uses);
    problems.push(...checkTerms(result, glossary.terms, uses));
    if (sources.isComplete) problems.push(...checkSources(result, sourceIds));
  }
  const results = readDocuments.map(({ result }) => result);
  problems.push(...checkOrders(results));
  const documents = results
    .map(({ document }) => document)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const readings = readPinyinExceptions(content.pinyin);
  problems.push(...readings.problems);
  const pinyin = createPinyin(glossary.terms, readings.exceptions);
  const usedReadings = new Set(
    documents.flatMap((document) => {
      const { texts, used } = pinyinOfTexts(document, pinyin);
      document.pinyin = texts;
      return used;
    }),
  );
  // If the lines of one document are unknown, they would be reported as uncovered.
  const areLinesKnown = !problems.some(
    ({ ruleId }) => ruleId === "witness-file",
  );
  if (areLinesKnown && results.every(({ isWitnessKnown }) => isWitnessKnown)) {
    problems.push(...checkCoverage(results, content.witnesses));
  }
  // Unused words can only be found if every document was read completely.
  if (results.every(({ isComplete }) => isComplete) && results.length > 0) {
    const files = content.documents.map(({ zh }) => zh?.text ?? "");
    // In the files, directives and notes can interrupt a word; in these texts they do not.
    const texts = documents.map((document) =>
      piecesOf(document)
        .map(({ runs }) => plainText(runs))
        .join("\n"),
    );
    problems.push(
      ...checkExceptions(
        traditional,
        [
          content.sources.text,
          content.glossary.text,
          content.parallels.text,
          ...files,
          ...texts,
        ],
        ofExceptions.placeOf,
      ),
    );
    problems.push(
      ...checkUnusedReadings(
        readings.exceptions.filter((one) => !usedReadings.has(one)),
      ),
    );
    // A term that only the transcript has is reported as a difference of the text.
    problems.push(
      ...checkUnused(
        glossary.terms,
        [...files, ...texts, ...content.witnesses.map(({ text }) => text)],
        glossary.placeOf,
      ),
    );
  }
  const incomplete = new Set(
    results.flatMap(({ isComplete, document: { id } }) =>
      isComplete ? [] : [id],
    ),
  );
  const ofParallels = lenient(traditional);
  const { parallels, ...inParallels } = readParallels(
    content.parallels,
    documents,
    incomplete,
    ofParallels.convert,
  );
  problems.push(
    ...inParallels.problems,
    ...ofParallels.problemsIn(content.parallels),
  );
  const ofReasons = lenient(traditional);
  const reasons = exceptions.map((exception) =>
    withReasons(exception, ofReasons.convert),
  );
  problems.push(...ofReasons.problemsIn(content.traditional));

  return {
    edition: {
      documents,
      glossary: glossary.terms.map((term) => ({
        ...term,
        pinyin: pinyinOfTerm(term, readings.exceptions),
      })),
      termUses: documents.flatMap(({ id }) => termUses.get(id) ?? []),
      sources: sources.sources,
      exceptions: reasons,
      parallels,
      witnesses: content.witnesses.map(({ file, text, sha256 }) => ({
        file,
        text,
        sha256,
      })),
    },
    problems,
    incomplete,
    conversion: traditional,
  };
}

/** Converts the reason of an exception, except text in quotation marks. */
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
