import { checkCharacters } from './characters.ts';
import { checkCoverage, collate } from './collate.ts';
import { checkLineLengths } from './line-lengths.ts';
import { readData, type SourceFile } from './data.ts';
import { type Conversion, type ReadDocument, readDocument } from './document.ts';
import { checkTerms, glossarySchema, readGlossary, readSources, sourcesSchema } from './glossary.ts';
import type { ConversionException, Document, Edition, Witness } from './model.ts';
import type { Problem } from './problems.ts';
import { type Exception, type Exceptions, exceptionsSchema } from './traditional-schema.ts';
import { convertRuns, createTraditional, type Traditional } from './traditional.ts';

/** Everything that authors write, as read from disk. */
export interface Content {
  /** By folder name; a file that is not there is `null`. */
  documents: { id: string; zh: SourceFile | null; en: SourceFile | null; folder: string }[];
  glossary: SourceFile;
  sources: SourceFile;
  traditional: SourceFile;
  witnesses: Witness[];
}

/** Gives what was made before of the same parts, or makes it. */
export type Keep = <T>(parts: readonly unknown[], make: () => T) => T;

/**
 * Builds the Edition from everything that authors write, and checks it.
 *
 * @param keep Where documents that were read before are kept; left out, all are read.
 * @returns The edition of all documents that could be read, in the order of
 *   their front matter, and every problem; with a problem left it must not be
 *   published.
 */
export function buildEdition(content: Content, keep: Keep = (_parts, make) => make()): { edition: Edition; problems: Problem[] } {
  const data = [content.glossary, content.sources, content.traditional];
  const problems: Problem[] = data.flatMap((file) => checkCharacters(file));

  const exceptions = readData(content.traditional.path, content.traditional.text, exceptionsSchema);
  problems.push(...exceptions.problems);
  const traditional = createTraditional(exceptions.value ?? []);
  const conversion = conversionBy(traditional);

  const glossary = readGlossary(readData(content.glossary.path, content.glossary.text, glossarySchema));
  const sources = readSources(
    readData(content.sources.path, content.sources.text, sourcesSchema),
    conversion.convert,
  );
  problems.push(...glossary.problems, ...sources.problems);

  const read: (ReadDocument & { document: Document })[] = [];
  for (const one of content.documents) {
    const { id, zh, en, folder } = one;
    if (!zh || !en) {
      problems.push({
        code: 'file-missing',
        place: { file: `${folder}/${zh ? 'en.md' : 'zh-Hans.md'}`, line: 1, column: 1 },
        found: 'no such file',
        expected: 'zh-Hans.md and en.md in each folder',
      });
      continue;
    }
    if (zh.unreadable || en.unreadable) continue;
    const long = [zh, en].flatMap(checkLineLengths);
    if (long.length > 0) {
      problems.push(...long);
      continue;
    }
    const result = keep(readingParts(one, content), () => readDocument(id, zh, en, conversion));
    problems.push(...result.problems);
    if (result.document) read.push({ ...result, document: result.document });
  }

  for (const one of read) {
    const collation = collate(one, content.witnesses);
    problems.push(...collation.problems);
    if (one.document.witness) one.document.witness.pieces = collation.pieces;
    problems.push(...checkTerms(one, glossary.terms));
    problems.push(...checkSources(one, new Set(sources.sources.map(({ id }) => id))));
  }
  const documents = read
    .map(({ document }) => document)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  // With a document missing, its lines would be reported as lost as well.
  if (documents.length === content.documents.length) {
    problems.push(...checkCoverage(documents, content.witnesses));
    problems.push(...checkExceptions(exceptions.value ?? [], traditional, content, exceptions.place));
  }

  return {
    edition: {
      documents,
      glossary: glossary.terms,
      sources: sources.sources,
      exceptions: (exceptions.value ?? []).map((exception) => withReasons(exception, conversion.convert)),
      witnesses: content.witnesses,
    },
    problems,
  };
}

/** On what the reading of a document rests: by these it is kept. */
export function readingParts({ id, zh, en }: Content['documents'][number], { traditional }: Content): unknown[] {
  return [id, zh, en, traditional];
}

/** How documents become Traditional, with the edition's exceptions. */
export function conversionWith(exceptions: Exceptions): Conversion {
  return conversionBy(createTraditional(exceptions));
}

function conversionBy(traditional: Traditional): Conversion {
  return { convert: (text) => traditional.convert(text), convertRuns: (runs) => convertRuns(runs, traditional) };
}

/** What a reason puts in quotation marks is a form of which it speaks: only the marks are exchanged. */
function withReasons(exception: Exception, convert: (text: string) => string): ConversionException {
  const { reason } = exception;
  const parts = reason['zh-Hans'].split(/(?<=“)([^“”]*)(?=”)/);
  const traditional = parts.map((part, index) => (index % 2 === 1 ? part : convert(part))).join('');
  return { ...exception, reason: { ...reason, 'zh-Hant': traditional } };
}

function checkSources(
  { document, apparatusPlaces }: ReadDocument & { document: Document },
  known: Set<string>,
): Problem[] {
  return document.apparatus.flatMap(({ sources }, index) =>
    sources
      .filter((id) => !known.has(id))
      .map((id): Problem => ({
        code: 'apparatus',
        place: apparatusPlaces[index] ?? { file: document.id, line: 1, column: 1 },
        found: `the source “${id}”`,
        expected: 'an id of content/sources.yaml',
      })),
  );
}

function checkExceptions(
  exceptions: Exceptions,
  traditional: Traditional,
  content: Content,
  place: (path: readonly PropertyKey[]) => Problem['place'],
): Problem[] {
  const texts = [content.sources.text, ...content.documents.flatMap(({ zh }) => (zh ? [zh.text] : []))];
  return traditional.unused(texts).map((exception): Problem => ({
    code: 'conversion-unused',
    place: place([exceptions.indexOf(exception), 'from']),
    found: `the exception “${exception.from}”, which changes nothing`,
    expected: 'words of the edition that opencc would convert otherwise',
  }));
}
