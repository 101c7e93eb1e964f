import type { Version } from '../edition/history/history.ts';
import type { Document, Source, Witness } from '../edition/model.ts';
import { teiHeader } from './tei-header.ts';
import { teiDivision } from './tei-text.ts';
import { transcriptLines } from './transcript-lines.ts';
import { block, xmlFile } from './xml.ts';

export interface TeiSource {
  document: Document;
  /** Against which it was proved. */
  witness: Witness | undefined;
  /** What the codes of the apparatus stand for. */
  sources: readonly Source[];
  /** Oldest first. */
  versions: readonly Version[];
  /** Of the document, with the host: what a citation names. */
  address: string;
}

/**
 * A document as TEI P5: https://www.tei-c.org/guidelines/p5/.
 *
 * @returns A file with the Chinese and its translation, each paragraph with its id and the other
 *   one's in `corresp`; emendations, notes, certainty and the lines of the transcript. From it
 *   alone both the transcript's lines and the edition's texts can be had.
 */
export function tei(source: TeiSource): string {
  const { document, witness } = source;
  const lines = witness && transcriptLines(document, witness);
  const body = block('body', {}, teiDivision(document, 'zh-Hans', lines), teiDivision(document, 'en'));
  return xmlFile(block('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, teiHeader(source), block('text', {}, body)));
}
