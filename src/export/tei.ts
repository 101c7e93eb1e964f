import type { Version } from "../edition/history/history.ts";
import type { Document, Source, Witness } from "../edition/model.ts";
import { teiHeader } from "./tei-header.ts";
import { teiDivision } from "./tei-text.ts";
import { transcriptLines } from "./transcript-lines.ts";
import { block, xmlFile } from "./xml.ts";

export interface TeiSource {
  document: Document;
  /** The transcript of the document. */
  witness: Witness | undefined;
  /** The sources that the apparatus cites. */
  sources: readonly Source[];
  /** Oldest first. */
  versions: readonly Version[];
  /** Address of the document with the host, as in citations. */
  address: string;
}

/**
 * Exports a document as TEI P5: https://www.tei-c.org/guidelines/p5/.
 *
 * @returns A file with the Chinese and its translation, linked by `corresp`, with emendations,
 *   notes, certainty and the lines of the transcript. Both the transcript and the edition's
 *   texts can be restored from it.
 */
export function tei(source: TeiSource): string {
  const { document, witness } = source;
  const lines = witness && transcriptLines(document, witness);
  const body = block(
    "body",
    {},
    teiDivision(document, "zh-Hans", lines),
    teiDivision(document, "en"),
  );
  return xmlFile(
    block(
      "TEI",
      { xmlns: "http://www.tei-c.org/ns/1.0" },
      teiHeader(source),
      block("text", {}, body),
    ),
  );
}
